/** One line of `udevadm monitor --udev`: something was plugged, unplugged, or got its driver. Pure. */

export interface UdevEvent {
  readonly action: string
  /** Below /sys. */
  readonly path: string
  readonly subsystem: string
}

/** `UDEV  [4321.123456] add      /devices/pci0000:00/0000:00:1e.0/0000:05:0d.0 (pci)`; systemd's udevadm-monitor.c print_device. */
const LINE =
  /^UDEV {1,4}\[ {0,12}\d{1,12}\.\d{1,9}\] ([a-z]{1,16}) {1,16}(\/[^\s()]{1,1000}) \(([A-Za-z0-9_-]{1,60})\)$/

/** null for the program's greeting, empty lines, properties, and everything else that is no event. */
export function parseUdevEvent(line: string): UdevEvent | null {
  const [, action, path, subsystem] = LINE.exec(line.trimEnd()) ?? []
  return action === undefined || path === undefined || subsystem === undefined
    ? null
    : { action, path, subsystem }
}

const WATCHED = new Set(['pci', 'usb', 'dahdi_devices', 'dahdi_spans'])

/** The arguments that make udevadm tell of cards and spans, and of nothing else. */
export const monitorArguments: readonly string[] = [
  'monitor',
  '--udev',
  ...[...WATCHED].map(subsystem => `--subsystem-match=${subsystem}`),
]

/** Something may be there that was not, or the other way round. A `change` is an attribute at most. */
export const mayChangeHardware = ({ action, subsystem }: UdevEvent): boolean =>
  action !== 'change' && WATCHED.has(subsystem)
