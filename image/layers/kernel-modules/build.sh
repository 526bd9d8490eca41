#!/bin/sh
# Runs inside the throw-away root: builds DAHDI for the kernel that was unpacked there and lays out what the image takes in /out.
# The packages are only unpacked, not configured; what their scripts would have linked is linked here.
set -eu
ln -sf mawk /usr/bin/awk
set -- /usr/lib/modules/*
[ $# -eq 1 ] || { echo "More than one kernel was unpacked: $*"; exit 1; }
version=$(basename "$1")
[ -e "$1/build/Makefile" ] || { echo "The headers do not belong to the kernel $version"; exit 1; }
drivers=$(echo /usr/src/dahdi-*/)

# Strict: a patch that no longer fits was written for another source and must be looked at.
for patch in /tmp/patches/*.patch; do
  echo "applying $(basename "$patch")"
  patch -d "$drivers" -p1 --fuzz=0 --forward --no-backup-if-mismatch < "$patch"
done

echo "building the drivers of $drivers for $version"
cd "$drivers"
# The same as Debian's dkms.conf, without DKMS around it.
make -j"$(nproc)" modules KVERS="$version" MODULES_EXTRA='dahdi_dummy dahdi_echocan_oslec'

out=/out/usr/lib/modules/$version
mkdir -p "$out/updates/dahdi"
find . -name '*.ko' -exec cp {} "$out/updates/dahdi/" \;
strip --strip-debug "$out"/updates/dahdi/*.ko
for module in "$out"/updates/dahdi/*.ko; do
  built_for=$(modinfo -F vermagic "$module" | cut -d' ' -f1)
  [ "$built_for" = "$version" ] || { echo "$(basename "$module") was built for $built_for, the kernel is $version"; exit 1; }
done

cd "/usr/lib/modules/$version"
cp -a kernel modules.builtin modules.builtin.modinfo modules.order "$out/"
cd "$out/kernel"
# A telephone system has no screen, radio or sound card; drivers/isdn would take cards away from DAHDI (netjet, hfcpci, hfcmulti).
rm -rf arch/x86/kvm sound drivers/accel drivers/android drivers/atm drivers/bluetooth drivers/comedi drivers/firewire drivers/gpu drivers/iio \
  drivers/infiniband drivers/input/gameport drivers/input/joystick drivers/input/misc drivers/input/mouse drivers/input/tablet \
  drivers/input/touchscreen drivers/isdn drivers/media drivers/memstick drivers/mtd drivers/nfc drivers/nvdimm drivers/platform drivers/soundwire drivers/staging \
  drivers/target drivers/thunderbolt drivers/ufs drivers/vdpa drivers/vfio drivers/vhost drivers/w1 drivers/net/arcnet drivers/net/can drivers/net/fddi \
  drivers/net/ieee802154 drivers/net/plip drivers/net/slip drivers/net/wireless drivers/net/wwan \
  net/6lowpan net/9p net/atm net/batman-adv net/bluetooth net/can net/ceph net/hsr net/ieee802154 net/kcm net/lapb net/mac80211 \
  net/mac802154 net/mptcp net/nfc net/openvswitch net/qrtr net/rds net/rxrpc net/sctp net/smc net/sunrpc net/tipc net/vmw_vsock net/wireless
for filesystem in fs/*/; do
  case $(basename "$filesystem") in
    autofs | configfs | efivarfs | erofs | exfat | ext4 | fat | fuse | isofs | jbd2 | nls | overlayfs | pstore | quota | squashfs | udf) ;;
    *) rm -rf "$filesystem" ;;
  esac
done
find . -type d -empty -delete
# Unpacked once here instead of at each boot; whatever carries the image is compressed as a whole.
find . -name '*.ko.xz' -print0 | xargs -0 -r -P"$(nproc)" -n50 xz -d
find . -name '*.ko.zst' -print0 | xargs -0 -r -P"$(nproc)" -n50 zstd -q -d --rm
# Without debugging symbols, and without Debian's signatures: the kernel cannot check those of DAHDI's modules either, and checking costs time.
find . -name '*.ko' -print0 | xargs -0 strip --strip-debug
ln -s usr/lib /out/lib
depmod -b /out "$version"
rm /out/lib

# Since Debian 14 the kernel lies beside its modules.
cp "/usr/lib/modules/$version/vmlinuz" /out/vmlinuz
cp /usr/bin/busybox /out/busybox
echo "$version" > /out/kernel-version
modinfo -F version "$out/updates/dahdi/dahdi.ko" > /out/dahdi-version
(cd /tmp/patches && sha256sum ./*.patch) | sed -E 's|^([0-9a-f]+) +\./(.*)|\2\t\1|' > /out/dahdi-patches
ls "$out/updates/dahdi" | sed 's/\.ko$//' > /out/dahdi-modules
for archive in /var/cache/apt/archives/*.deb; do basename "$archive" .deb; done | sed 's/%3a/:/; s/_/\t/g' \
  | grep -E '^(linux-(binary|modules|headers|image)-|dahdi-|busybox-static|gcc-[0-9]+	)' > /out/packages
