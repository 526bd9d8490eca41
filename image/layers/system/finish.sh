#!/bin/sh
# Runs outside the finished root ($1): takes away what an appliance never uses and sets what differs from Debian.
set -eu
root=$1
in_root() { chroot "$root" "$@"; }

mkdir -p "$root/usr/lib/offhook"
in_root dpkg-query -W -f '${Package}\t${Version}\t${Architecture}\n' | grep -v '^offhook-' > "$root/usr/lib/offhook/packages.tsv"

# Asterisk's example configuration would be read beside ours; the daemon writes every file itself.
rm -rf "$root"/etc/asterisk/* "$root"/etc/dahdi/* "$root/usr/share/asterisk/conf"
rm -f "$root"/etc/init.d/asterisk "$root"/etc/init.d/dahdi "$root"/etc/rc?.d/*asterisk "$root"/etc/rc?.d/*dahdi
# Debian's units of the same things; Asterisk's own unit of ours lies in /etc/systemd/system and wins.
rm -f "$root"/etc/systemd/system/multi-user.target.wants/asterisk.service "$root"/usr/lib/systemd/system/dahdi.service

# Nothing logs in, updates packages, checks file systems that the boot script has checked, or makes up for a first boot.
for unit in getty.target console-getty.service serial-getty@.service getty@.service apt-daily.timer apt-daily-upgrade.timer \
  dpkg-db-backup.timer e2scrub_all.timer e2scrub_reap.service fstrim.timer logrotate.timer man-db.timer \
  systemd-sysusers.service systemd-update-done.service systemd-firstboot.service ldconfig.service systemd-hwdb-update.service \
  systemd-journal-catalog-update.service systemd-machine-id-commit.service systemd-remount-fs.service systemd-pcrmachine.service \
  systemd-sysinstall.socket systemd-factory-reset.socket systemd-sysext.socket systemd-creds.socket systemd-mute-console.socket \
  systemd-rfkill.socket systemd-rfkill.service systemd-ask-password-console.path systemd-ask-password-wall.path \
  proc-sys-fs-binfmt_misc.automount sys-fs-fuse-connections.mount sys-kernel-config.mount sys-kernel-debug.mount sys-kernel-tracing.mount \
  dev-hugepages.mount modprobe@.service dracut-shutdown.service systemd-networkd-wait-online.service; do
  ln -sf /dev/null "$root/etc/systemd/system/$unit"
done
ln -sf multi-user.target "$root/usr/lib/systemd/system/default.target"
for unit in systemd-networkd systemd-resolved systemd-timesyncd; do
  ln -sf "/usr/lib/systemd/system/$unit.service" "$root/etc/systemd/system/multi-user.target.wants/$unit.service"
done

# Packages are never added to a running appliance.
in_root dpkg --purge --force-depends --force-remove-essential apt libapt-pkg7.0 debian-archive-keyring 2> /dev/null || true
# mmdebstrap itself removes its file below /etc/apt afterwards.
find "$root/etc/apt" -type f ! -name 00mmdebstrap -delete
rm -rf "$root"/var/lib/apt "$root"/var/lib/dpkg "$root"/var/lib/dkms "$root"/var/cache/* "$root"/var/log/* "$root"/var/backups
rm -rf "$root"/usr/src "$root"/usr/include "$root"/boot "$root"/usr/share/bug "$root"/usr/share/lintian "$root"/usr/share/perl5/Debconf
rm -rf "$root"/usr/lib/x86_64-linux-gnu/dri "$root"/usr/share/bash-completion "$root"/usr/share/zsh "$root"/usr/share/gdb "$root"/usr/share/snmp
rm -rf "$root"/usr/lib/udev/hwdb.d "$root"/usr/share/nodejs/@types "$root"/var/lib/pam "$root"/var/lib/snmp "$root"/var/lib/dbus \
  "$root"/var/lib/systemd/deb-systemd-* "$root"/var/lib/shells.state
# Which drivers are loaded, and in which order, is said by /etc/dahdi/modules alone.
rm -f "$root"/etc/cron.*/* "$root"/etc/modules-load.d/dahdi-linux.conf

: > "$root/etc/machine-id"
ln -sf ../run/systemd/resolve/stub-resolv.conf "$root/etc/resolv.conf"
echo offhook > "$root/etc/hostname"
# The data disk is mounted on /var; what packages want to find there is copied to it at boot (boot/init.sh).
mkdir -p "$root/usr/share/factory"
cp -a "$root/var" "$root/usr/share/factory/var"
rm -rf "$root/usr/share/factory/var/cache" && mkdir "$root/usr/share/factory/var/cache"
