#!/bin/busybox sh
# First program of the machine: finds the system slot (read only) and the data disk (all of /var), and hands over to systemd.
# /etc is the slot's with what was changed since kept on the data disk, so a new slot brings its own untouched files.
# Kernel arguments: offhook.system=LABEL (the slot, for A/B), offhook.shell (a shell instead of the system).
export PATH=/bin
/bin/busybox --install -s /bin
mount -t devtmpfs dev /dev
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t tmpfs -o mode=0755,nosuid,nodev run /run

system=OFFHOOK-SYS
for word in $(cat /proc/cmdline); do
  case $word in
    offhook.system=*) system=${word#*=} ;;
    offhook.shell) shell=yes ;;
  esac
done
say() { echo "offhook: $*"; }
stuck() {
  say "$*"
  [ -n "$shell" ] && exec sh
  sleep 30
  reboot -f
}

# Every device names the module it wants; disks behind USB or SATA take a moment to appear.
load_drivers() { modprobe -a -b -q $(cat $(find /sys/devices -name modalias) 2>/dev/null | sort -u) 2>/dev/null; }
find_label() { findfs "LABEL=$1" 2>/dev/null; }
modprobe -a ext4 overlay sd_mod 2>/dev/null
tries=0
until slot=$(find_label "$system"); do
  load_drivers
  tries=$((tries + 1))
  [ "$tries" -gt 300 ] && stuck "no disk carries the label $system"
  [ "$tries" -gt 1 ] && usleep 100000
done
tries=0
until data=$(find_label OFFHOOK-DATA); do
  tries=$((tries + 1))
  [ "$tries" -gt 20 ] && break
  usleep 100000
done

mount -t ext4 -o ro "$slot" /sysroot || stuck "the system on $slot cannot be read"
for place in dev proc sys run; do mount --move /$place /sysroot/$place; done

if [ -n "$data" ]; then
  # Replays the journal after a power cut and repairs what can be repaired without asking.
  chroot /sysroot /usr/sbin/e2fsck -p "$data" | grep -v ': clean,'
  mount -t ext4 -o noatime "/sysroot$data" /sysroot/var || data=
fi
if [ -z "$data" ]; then
  say "no readable disk carries the label OFFHOOK-DATA: settings and messages last until power-off"
  mount -t tmpfs -o mode=0755 data /sysroot/var
fi
# Directories the packages expect; owners and modes as this system wants them, files already there untouched.
cp -an /sysroot/usr/share/factory/var/. /sysroot/var/
kept=/sysroot/var/lib/overlay
mkdir -p $kept/etc $kept/work
mount -t overlay -o lowerdir=/sysroot/etc,upperdir=$kept/etc,workdir=$kept/work etc /sysroot/etc || say "changes to /etc are not possible"
[ -s /sysroot/etc/machine-id ] || tr -d - < /sysroot/proc/sys/kernel/random/uuid > /sysroot/etc/machine-id

[ -n "$shell" ] && exec sh
exec switch_root /sysroot /sbin/init
