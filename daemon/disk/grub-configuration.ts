/** The menu of the boot loader, and the rule by which it picks the slot. */

import type { PartitionIds } from './layout.ts'

/** A computer without a screen can be installed over its serial port; once installed, that port belongs to what is connected to it. */
const SERIAL = `serial --unit=0 --speed=115200
terminal_input console serial
terminal_output console serial
`

export interface BootMenu {
  /** A stick offers to install; a disk offers the system of before. */
  readonly installer: boolean
  /** The menu and the kernel speak over the first serial port as well. */
  readonly serial: boolean
}

/** For one disk: the system is told by their identifiers which partitions are its own. */
export function grubConfiguration(ids: PartitionIds, { installer, serial }: BootMenu): string {
  // What the system itself writes goes to the last one: on a stick that is the screen.
  const consoles = serial
    ? installer
      ? 'console=ttyS0,115200 console=tty0'
      : 'console=tty0 console=ttyS0,115200'
    : 'console=tty0'
  const start = (title: string, slot: string, more: string) => `menuentry '${title}' {
  set root="$disk,$${slot}_part"
  linux /boot/vmlinuz offhook.slot=$${slot} offhook.system=PARTUUID=$${slot}_id offhook.data=PARTUUID=${ids.data} offhook.boot=PARTUUID=${ids.boot} ${consoles} panic=10 quiet systemd.show_status=error ${more}
  initrd /boot/initramfs.img
}
`
  return `# Written by Offhook; a change here is lost with the next installation.
${serial ? SERIAL : ''}set gfxpayload=keep
regexp --set=1:disk '^([^,]+)' "$root"
load_env

# Nobody looks: start what proved itself, or what is on trial as often as it may be tried.
set now="$slot"
if [ -n "$trial" ]; then
  if [ "$tries" = 0 ]; then
    set trial=
  else
    if [ "$tries" = 3 ]; then set tries=2
    elif [ "$tries" = 2 ]; then set tries=1
    else set tries=0
    fi
    set now="$trial"
    set on_trial=offhook.trial
  fi
  save_env trial tries
fi
if [ "$now" = b ]; then set other=a; else set now=a; set other=b; fi
set a_part=gpt3
set b_part=gpt4
set a_id=${ids['system-a']}
set b_id=${ids['system-b']}
if [ "$now" = b ]; then
  set now_part=$b_part; set now_id=$b_id; set other_part=$a_part; set other_id=$a_id
else
  set now_part=$a_part; set now_id=$a_id; set other_part=$b_part; set other_id=$b_id
fi

set timeout=2
set default=0
# A kernel that cannot even be loaded.
set fallback=1
${start('Offhook', 'now', '$on_trial')}${start('Offhook as it was before the last update', 'other', '')}${
  installer ? start('Install Offhook on a disk of this computer', 'now', 'offhook.install') : ''
}`
}
