/** The command line of QEMU for one virtual machine, as a pure function. */

import type { BuiltImage } from './built-image.ts'

export type Acceleration = 'kvm' | 'tcg'

export interface ExtraDisk {
  readonly path: string
  readonly readonly: boolean
}

export interface PortForward {
  readonly guestPort: number
  readonly hostPort: number
  readonly protocol: 'tcp' | 'udp'
}

export interface MachineSpec {
  readonly image: BuiltImage
  readonly acceleration: Acceleration
  readonly dataImage: string | null
  readonly extraDisks: readonly ExtraDisk[]
  readonly forwards: readonly PortForward[]
  readonly memoryMiB: number
  readonly cpus: number
  readonly kernelArguments: readonly string[]
  /** Name to value; systemd in the guest imports them (SMBIOS type 11, see systemd's CREDENTIALS page). */
  readonly credentials: Readonly<Record<string, string>>
  /** Writes to the data disk are forgotten when the machine ends. */
  readonly snapshot: boolean
  /** Unix socket for the machine's control protocol (QMP). */
  readonly controlSocket: string
  /** An empty PCI slot (`free`) and a USB controller (`usb`), for devices that come while the machine runs. */
  readonly hotplug: boolean
}

export function qemuArguments(spec: MachineSpec): string[] {
  return [
    '-nodefaults',
    '-no-reboot',
    '-display',
    'none',
    '-machine',
    'q35,usb=off,sata=off,smbus=off,i8042=off,graphics=off,vmport=off,hpet=off',
    ...processor(spec.acceleration),
    '-m',
    `${spec.memoryMiB}`,
    '-smp',
    `${spec.cpus}`,
    '-kernel',
    spec.image.vmKernel,
    '-initrd',
    spec.image.initramfs,
    '-append',
    kernelCommandLine(spec.kernelArguments),
    ...disk('system', spec.image.systemDisk, { readonly: true, snapshot: false }),
    ...(spec.dataImage === null
      ? []
      : disk('data', spec.dataImage, { readonly: false, snapshot: spec.snapshot })),
    ...spec.extraDisks.flatMap((extra, index) =>
      disk(`extra${index}`, extra.path, { readonly: extra.readonly, snapshot: spec.snapshot }),
    ),
    '-netdev',
    ['user,id=net', ...spec.forwards.map(forwardOption)].join(','),
    '-device',
    'virtio-net-pci,netdev=net,romfile=',
    '-device',
    'virtio-rng-pci',
    // Only ports of their own can be plugged in a running q35 (QEMU, docs/pcie.txt).
    ...(spec.hotplug
      ? ['-device', 'pcie-root-port,id=free,chassis=1,io-reserve=4k', '-device', 'qemu-xhci,id=usb']
      : []),
    '-serial',
    'stdio',
    '-qmp',
    `unix:${escaped(spec.controlSocket)},server=on,wait=off`,
    ...Object.entries(spec.credentials).flatMap(([name, value]) => [
      '-smbios',
      `type=11,value=io.systemd.credential.binary:${name}=${Buffer.from(value).toString('base64')}`,
    ]),
  ]
}

function processor(acceleration: Acceleration): string[] {
  // Software emulation has no five-level page tables to gain from: every walk would only take one step more.
  return acceleration === 'kvm'
    ? ['-accel', 'kvm', '-cpu', 'host']
    : ['-accel', 'tcg,thread=multi', '-cpu', 'max,la57=off']
}

/**
 * The machine is emulated and thrown away: no defence against the processor's side channels, no self-tests, and no
 * second opinions on clocks that are QEMU's. Emulated seconds are what everybody waits for.
 */
const emulated = [
  'mitigations=off', 'nokaslr', 'cryptomgr.notests', 'random.trust_cpu=on', 'no_timer_check', 'tsc=reliable',
  'nowatchdog', 'rcupdate.rcu_expedited=1', 'audit=0', 'selinux=0', 'lsm=landlock,yama',
  'init_on_alloc=0', 'damon_stat.enabled=0', '8250.nr_uarts=1',
  // Nobody answers when systemd asks the serial console what it is and how large; it would wait for that several times.
  'TERM=dumb', 'systemd.tty.term.console=dumb', 'systemd.tty.rows.console=25', 'systemd.tty.columns.console=80',
] // biome-ignore format: a list

export function kernelCommandLine(more: readonly string[]): string {
  return ['console=ttyS0', 'panic=-1', 'quiet', 'systemd.show_status=error', ...emulated, ...more].join(' ')
}

function disk(id: string, path: string, options: { readonly: boolean; snapshot: boolean }): string[] {
  const drive = [
    `file=${escaped(path)}`,
    `id=${id}`,
    'format=raw',
    'if=none',
    options.readonly ? 'readonly=on' : `snapshot=${options.snapshot ? 'on' : 'off'}`,
  ]
  return ['-drive', drive.join(','), '-device', `virtio-blk-pci,drive=${id},serial=${id}`]
}

function forwardOption({ protocol, hostPort, guestPort }: PortForward): string {
  return `hostfwd=${protocol}:127.0.0.1:${hostPort}-:${guestPort}`
}

/** QEMU splits option strings at commas; a doubled one stands for itself. */
function escaped(path: string): string {
  return path.replaceAll(',', ',,')
}
