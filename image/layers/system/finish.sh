#!/bin/sh
# Works on the unpacked system ($1) from outside, as root or under fakeroot: takes away what an appliance never uses and says what starts.
set -eu
root=$1

# Of no use once the packages are in: they are never added to or changed on a running appliance.
unused='adduser apt debconf debian-archive-keyring dirmngr gnupg gnupg-l10n gpg gpg-agent gpgconf gpgsm libapt-pkg7.0 pinentry-curses'
database=$root/var/lib/dpkg
for package in $unused; do
  for list in "$database/info/$package.list" "$database/info/$package":*.list; do
    [ -f "$list" ] || continue
    while read -r path; do
      if [ -L "$root$path" ] || [ -f "$root$path" ]; then rm "$root$path"; fi
    done < "$list"
  done
done
# shellcheck disable=SC2016
dpkg-query --admindir="$database" -W -f '${Package}\t${Version}\t${Architecture}\n' \
  | awk -v unused="$unused offhook-drivers" 'BEGIN { split(unused, names, " "); for (i in names) gone[names[i]] } !($1 in gone)' > "$2"

# Asterisk's example configuration would be read beside ours; the daemon writes every file itself.
rm -rf "$root"/etc/asterisk/* "$root"/etc/dahdi/* "$root/usr/share/asterisk/conf"
rm -f "$root"/etc/init.d/asterisk "$root"/etc/init.d/dahdi "$root"/etc/rc?.d/*asterisk "$root"/etc/rc?.d/*dahdi
# Debian's units of the same things; Asterisk's own unit of ours lies in /etc/systemd/system and wins.
rm -f "$root"/usr/lib/systemd/system/dahdi.service

# What starts, exactly. Nothing logs in, updates packages, checks file systems (boot/init.sh has) or makes up for a first boot.
systemd=$root/usr/lib/systemd
find "$root/etc/systemd" "$systemd" -depth -name '*.wants' -exec rm -rf {} +
start() {
  target=$1
  shift
  mkdir -p "$systemd/system/$target.target.wants"
  for unit; do ln -s "../$unit" "$systemd/system/$target.target.wants/$unit"; done
}
start sysinit systemd-journald.service systemd-udevd.service systemd-udev-trigger.service systemd-tmpfiles-setup.service systemd-sysctl.service
start local-fs tmp.mount
start sockets dbus.socket systemd-journald.socket systemd-journald-dev-log.socket systemd-udevd-kernel.socket
start timers systemd-tmpfiles-clean.timer
start multi-user systemd-networkd.service offhook-later.service
# Pulled in by others, of no use here.
for unit in systemd-networkd-persistent-storage.service systemd-networkd-varlink.socket systemd-networkd-varlink-metrics.socket \
  systemd-networkd-resolve-hook.socket systemd-udevd-varlink.socket systemd-resolved-varlink.socket systemd-resolved-monitor.socket \
  systemd-logind-varlink.socket systemd-ask-password-console.path systemd-ask-password-wall.path systemd-update-done.service \
  systemd-remount-fs.service systemd-udev-load-credentials.service modprobe@.service autovt@.service getty@.service serial-getty@.service console-getty.service; do
  ln -sf /dev/null "$root/etc/systemd/system/$unit"
done
ln -sf multi-user.target "$systemd/system/default.target"
# The debug generator serves systemd.wants= and systemd.extra-unit.*, which the lab uses to add units without a trace in the image.
find "$systemd"/*generators -type f ! -name systemd-debug-generator -delete
keep() {
  directory=$1
  shift
  for file in "$directory"/*; do
    case " $* " in *" $(basename "$file") "*) ;; *) rm -r "$file" ;; esac
  done
}
keep "$root/usr/lib/tmpfiles.d" debian.conf systemd.conf systemd-network.conf systemd-tmp.conf tmp.conf var.conf
keep "$root/usr/lib/udev/rules.d" 50-firmware.rules 50-udev-default.rules 60-block.rules 60-dahdi-linux.rules 60-dahdi.rules \
  60-persistent-storage.rules 60-serial.rules 60-input-id.rules 70-power-switch.rules 73-special-net-names.rules 75-net-description.rules \
  80-drivers.rules 80-net-setup-link.rules 99-systemd.rules
rm -rf "$root"/usr/lib/udev/hwdb.d "$root/usr/lib/udev/hwdb.bin"

rm -rf "$root"/etc/apt "$root"/var/lib/apt "$root"/var/lib/dpkg "$root"/var/lib/dkms "$root"/var/cache/* "$root"/var/log/* "$root"/var/backups
rm -rf "$root"/usr/src "$root"/usr/include "$root"/boot "$root"/usr/share/bug "$root"/usr/share/lintian "$root"/usr/share/perl5/Debconf
rm -rf "$root"/usr/lib/x86_64-linux-gnu/dri "$root"/usr/share/bash-completion "$root"/usr/share/zsh "$root"/usr/share/gdb "$root"/usr/share/snmp
rm -rf "$root"/usr/share/nodejs/@types "$root"/var/lib/pam "$root"/var/lib/snmp "$root"/var/lib/dbus \
  "$root"/var/lib/systemd/deb-systemd-* "$root"/var/lib/shells.state
# Which drivers are loaded, and in which order, is said by /etc/dahdi/modules alone.
rm -f "$root"/etc/cron.*/* "$root"/etc/modules-load.d/*

: > "$root/etc/machine-id"
ln -sf ../run/systemd/resolve/stub-resolv.conf "$root/etc/resolv.conf"
echo offhook > "$root/etc/hostname"
# The data disk is mounted on /var; what packages want to find there is copied to it at boot (boot/init.sh).
mkdir -p "$root/usr/share/factory"
mv "$root/var" "$root/usr/share/factory/var"
mkdir "$root/var"
