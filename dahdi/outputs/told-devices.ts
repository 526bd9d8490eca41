/** What stands on the buses, as lspci, lsusb and dahdi_hardware list it. Pure. */

import { moduleOnBus } from '../bus-names.ts'
import { catalogue } from '../catalogue.ts'
import type { BusDevice } from '../detect/bus-devices.ts'
import { type ListedDevice, parseDahdiHardware } from '../parsers/dahdi-hardware.ts'
import { parseLspci, type ShownPciDevice } from '../parsers/lspci.ts'
import { parseLsusb } from '../parsers/lsusb.ts'
import { pciModalias, usbModalias } from '../parsers/modules-alias.ts'

/** One device may be in several outputs: lspci knows its subsystem, dahdi_hardware its driver. */
export function toldDevices(texts: readonly string[]): BusDevice[] {
  const found = new Map<string, BusDevice>()
  const add = (device: BusDevice) => {
    const key = `${device.bus}:${device.address}`
    const known = found.get(key)
    found.set(
      key,
      known === undefined ? device : { ...known, boundDriver: known.boundDriver ?? device.boundDriver },
    )
  }
  for (const text of texts) {
    for (const device of parseLspci(text)) add(fromLspci(device))
  }
  for (const text of texts) {
    for (const device of parseDahdiHardware(text)) add(fromList(device))
    for (const { address, vendor, device } of parseLsusb(text)) {
      add(usbDevice(address, vendor, device, null))
    }
  }
  return [...found.values()]
}

const fromLspci = ({ classCode, driver, ...ids }: ShownPciDevice): BusDevice => ({
  bus: 'pci',
  ...ids,
  modalias: pciModalias({ ...ids, classCode: classCode === null ? null : `${classCode}00` }),
  boundDriver: driver === null ? null : moduleOnBus(driver),
  controller: null,
})

/** A `+` behind a driver's name is one at work, a `-` one that would fit. */
function fromList({ bus, address, vendor, device, driver, bound, name }: ListedDevice): BusDevice {
  const boundDriver = bound && driver !== null ? moduleOnBus(driver) : null
  if (bus === 'usb') return usbDevice(address, vendor, device, boundDriver)
  const ids = { vendor, device, ...subsystemOf(vendor, device, name) }
  const modalias = pciModalias({ ...ids, classCode: null })
  return { bus, address, ...ids, modalias, boundDriver, controller: null }
}

const usbDevice = (
  address: string,
  vendor: string,
  device: string,
  boundDriver: string | null,
): BusDevice => ({
  bus: 'usb',
  address,
  vendor,
  device,
  subvendor: null,
  subdevice: null,
  modalias: usbModalias(vendor, device),
  boundDriver,
  controller: null,
})

/** The list names the card by a subsystem that it does not print; its names are those of the catalogue. */
function subsystemOf(
  vendor: string,
  device: string,
  name: string,
): Pick<BusDevice, 'subvendor' | 'subdevice'> {
  const bare = (text: string) => text.replace(/ \(also .*\)$/, '').toLowerCase()
  const row = catalogue.find(
    each =>
      each.bus === 'pci' &&
      each.vendor === vendor &&
      each.device === device &&
      bare(each.name) === bare(name),
  )
  return { subvendor: row?.subvendor ?? null, subdevice: row?.subdevice ?? null }
}
