/** The paths the root helper works on. Fixed in the appliance; a test puts a directory in front of them. */

import { join } from 'node:path'
import { type UpdatePlaces, updatePlacesBelow } from '../update/places.ts'

export interface Places {
  readonly dahdi: string
  readonly modprobe: string
  /** dahdi_cfg's POSIX semaphore (dahdi-tools dahdi_cfg.c: `sem_open("dahdi_cfg")`). */
  readonly semaphore: string
  readonly proc: string
  /** Whether DAHDI makes spans of what it finds by itself. */
  readonly autoAssign: string
  /** Cards that registered with DAHDI, and the spans that have numbers. */
  readonly devices: string
  readonly spans: string
  /** PCI bus of sysfs. */
  readonly pci: string
  readonly kernelLog: string
  /** There: everything on the data disk is erased at the next start. In the helper's own directory: nobody else may ask for it. */
  readonly factoryReset: string
  /** What the packet filter is loaded from at boot; a directory of root's own. */
  readonly firewall: string
  readonly update: UpdatePlaces
  readonly systemd: string
  readonly zones: string
  /** Network devices of sysfs. */
  readonly networkDevices: string
  /** The files of before a change that waits to be confirmed. */
  readonly networkTrial: string
  /** There: they came back because nobody confirmed. */
  readonly networkReturned: string
}

export const placesBelow = (root: string): Places => ({
  dahdi: join(root, '/etc/dahdi'),
  modprobe: join(root, '/etc/modprobe.d'),
  semaphore: join(root, '/dev/shm/sem.dahdi_cfg'),
  proc: join(root, '/proc'),
  autoAssign: join(root, '/sys/module/dahdi/parameters/auto_assign_spans'),
  devices: join(root, '/sys/bus/dahdi_devices/devices'),
  spans: join(root, '/sys/bus/dahdi_spans/devices'),
  pci: join(root, '/sys/bus/pci'),
  kernelLog: join(root, '/dev/kmsg'),
  factoryReset: join(root, '/var/cache/offhook-root/factory-reset'),
  firewall: join(root, '/var/lib/offhook-root/firewall.nft'),
  update: updatePlacesBelow(root),
  systemd: join(root, '/etc/systemd'),
  zones: join(root, '/usr/share/zoneinfo'),
  networkDevices: join(root, '/sys/class/net'),
  networkTrial: join(root, '/var/lib/offhook-root/network-trial.json'),
  networkReturned: join(root, '/var/lib/offhook-root/network-returned'),
})
