#!/bin/busybox sh
# First program of the machine: finds the system slot (read only) and the data disk (all of /var), and hands over to systemd.
# /etc is the slot's with what was changed since kept on the data disk, so a new slot brings its own untouched files.
# Kernel arguments: offhook.system= and offhook.data= (a label, or PARTUUID=… as the boot loader of a disk says, so that a stick
# and the disk it was copied to are not mixed up), offhook.shell (a shell instead of the system), offhook.trial (an update that has to
# prove itself: whatever hangs from here on, the machine restarts, and the boot loader takes the former system).
export PATH=/bin
/bin/busybox --install -s /bin
mount -t devtmpfs dev /dev
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t tmpfs -o mode=0755,nosuid,nodev run /run

system=OFFHOOK-SYS
datadisk=OFFHOOK-DATA
for word in $(cat /proc/cmdline); do
  case $word in
    offhook.system=*) system=${word#*=} ;;
    offhook.data=*) datadisk=${word#*=} ;;
    offhook.shell) shell=yes ;;
    offhook.trial) trial=yes ;;
  esac
done
# Longer than its gate has patience (daemon/update/gate.ts), which stops this when it is content. The file stays open: where it lies
# is of no account once the system has taken over.
if [ -n "$trial" ]; then
  (exec 3> /proc/sysrq-trigger; sleep 900; echo b >&3) < /dev/null &
  echo $! > /run/offhook-deadman
fi
say() { echo "offhook: $*"; }
stuck() {
  say "$*"
  [ -n "$shell" ] && exec sh
  sleep 30
  reboot -f
}

# Every device names the module it wants; disks behind USB or SATA take a moment to appear.
load_drivers() { modprobe -a -b -q $(cat $(find /sys/devices -name modalias) 2>/dev/null | sort -u) 2>/dev/null; }
find_disk() {
  case $1 in
    PARTUUID=*)
      event=$(grep -lix "$1" /sys/class/block/*/uevent 2>/dev/null | head -n 1)
      [ -n "$event" ] || return 1
      echo "/dev/$(sed -n 's/^DEVNAME=//p' "$event")"
      ;;
    *) findfs "LABEL=$1" 2>/dev/null ;;
  esac
}
modprobe -a ext4 overlay sd_mod 2>/dev/null
tries=0
until slot=$(find_disk "$system"); do
  load_drivers
  tries=$((tries + 1))
  [ "$tries" -gt 300 ] && stuck "no disk carries $system"
  [ "$tries" -gt 1 ] && usleep 100000
done
tries=0
until data=$(find_disk "$datadisk"); do
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
  say "no readable disk carries $datadisk: settings and messages last until power-off"
  mount -t tmpfs -o mode=0755 data /sysroot/var
fi
# Asked for by somebody at the machine or on the pages; the mark goes last, so that a power cut starts it over.
mark=/sysroot/var/cache/offhook-root/factory-reset
if [ -n "$data" ] && [ -e "$mark" ]; then
  say "erasing settings, messages and recordings"
  find /sysroot/var -mindepth 1 -maxdepth 1 ! -name cache ! -name lost+found -exec rm -rf {} +
  sync
  rm -rf /sysroot/var/cache
fi
# Directories the packages expect; owners and modes as this system wants them, files already there untouched.
cp -an /sysroot/usr/share/factory/var/. /sysroot/var/
kept=/sysroot/var/lib/overlay
mkdir -p $kept/etc $kept/work
mount -t overlay -o lowerdir=/sysroot/etc,upperdir=$kept/etc,workdir=$kept/work etc /sysroot/etc || say "changes to /etc are not possible"
[ -s /sysroot/etc/machine-id ] || tr -d - < /sysroot/proc/sys/kernel/random/uuid > /sysroot/etc/machine-id

[ -n "$shell" ] && exec sh
exec switch_root /sysroot /sbin/init
