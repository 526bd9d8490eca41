#!/bin/sh
# Joins system and kernel into one file system image. Runs as root, or under fakeroot, which remembers the owners.
# $1 tar of the system, $2 directory with usr/lib/modules, $3 directory with the prompts, $4 directory for the results: system.ext4, files, packages.tsv.
# The size is that of a slot: a disk later holds two of them (A and B) and the data partition, and an update writes the idle one.
set -eu
here=$(dirname "$0")
tree=$4/tree
mkdir "$tree"
tar -xf "$1" -C "$tree" --exclude='./dev/*'
sh "$here/system/finish.sh" "$tree" "$4/packages.tsv"
cp -r "$here/system/root/." "$tree/"
cp -r "$2/usr/lib/modules" "$tree/usr/lib/"
cp -r "$3/usr/share/asterisk/sounds/." "$tree/usr/share/asterisk/sounds/"
chown -R 0:0 "$tree/usr/lib/modules" "$tree/usr/share/asterisk/sounds/."
(cd "$tree" && find . -mindepth 1 -printf '%y /%P\n') > "$4/files"
# Mounted read-only for ever: a journal would be of no use.
mke2fs -q -t ext4 -O ^has_journal -L OFFHOOK-SYS -m 0 -d "$tree" "$4/system.ext4" 1G
rm -rf "$tree"
