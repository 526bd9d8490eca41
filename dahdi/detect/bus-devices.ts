/** What stands on the PCI and USB buses, and which kernel driver holds it. */

import { moduleOnBus } from '../bus-names.ts'
import { pciModalias, usbModalias } from '../parsers/modules-alias.ts'
import { hexId } from '../parsers/text.ts'
import { lastPart, type Tree } from './tree.ts'

export interface BusDevice {
  readonly bus: 'pci' | 'usb'
  /** `0000:05:0d.0`, `1-4`. */
  readonly address: string
  readonly vendor: string
  readonly device: string
  readonly subvendor: string | null
  readonly subdevice: string | null
  /** As the kernel matches it against modules.alias. */
  readonly modalias: string
  readonly boundDriver: string | null
  /** USB: PCI address of the controller it hangs on, null when unknown. */
  readonly controller: string | null
}

const PCI_DEVICES = 'sys/bus/pci/devices'
const USB_DEVICES = 'sys/bus/usb/devices'

export async function readPci(tree: Tree): Promise<BusDevice[]> {
  const addresses = (await tree.names(PCI_DEVICES)).filter(isPciAddress)
  const found = await Promise.all(addresses.map(address => readPciDevice(tree, address)))
  return found.filter(device => device !== null)
}

export const isPciAddress = (text: string): boolean =>
  /^[0-9a-f]{4,8}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]$/i.test(text)

async function readPciDevice(tree: Tree, address: string): Promise<BusDevice | null> {
  const at = (name: string) => `${PCI_DEVICES}/${address}/${name}`
  const uevent = await readUevent(tree, at('uevent'))
  const id = async (name: string, pair: string, half: 0 | 1) =>
    hexId(await tree.attribute(at(name))) ?? hexId(uevent.get(pair)?.split(':')[half])
  const vendor = await id('vendor', 'PCI_ID', 0)
  const device = await id('device', 'PCI_ID', 1)
  if (vendor === null || device === null) return null
  const subvendor = await id('subsystem_vendor', 'PCI_SUBSYS_ID', 0)
  const subdevice = await id('subsystem_device', 'PCI_SUBSYS_ID', 1)
  const classCode = /^(?:0x)?([0-9a-f]{1,6})$/i.exec((await tree.attribute(at('class'))) ?? '')?.[1] ?? null
  return {
    bus: 'pci',
    address,
    vendor,
    device,
    subvendor,
    subdevice,
    modalias: pciModalias({ vendor, device, subvendor, subdevice, classCode }),
    boundDriver: moduleOf((await readDriver(tree, at('driver'))) ?? uevent.get('DRIVER') ?? null),
    controller: null,
  }
}

export async function readUsb(tree: Tree): Promise<BusDevice[]> {
  const names = await tree.names(USB_DEVICES)
  const ports = names.filter(name => /^\d+-\d+(\.\d+)*$/.test(name))
  const found = await Promise.all(ports.map(port => readUsbDevice(tree, port, names)))
  return found.filter(device => device !== null)
}

async function readUsbDevice(tree: Tree, port: string, names: readonly string[]): Promise<BusDevice | null> {
  const at = (name: string) => `${USB_DEVICES}/${port}/${name}`
  const vendor = hexId(await tree.attribute(at('idVendor')))
  const device = hexId(await tree.attribute(at('idProduct')))
  if (vendor === null || device === null) return null
  // Drivers bind to interfaces (`1-4:1.0`); the device itself always belongs to `usb`.
  const interfaces = [
    ...names.filter(name => name.startsWith(`${port}:`)).map(name => `${USB_DEVICES}/${name}`),
    ...(await tree.names(`${USB_DEVICES}/${port}`)).filter(name => name.startsWith(`${port}:`)).map(at),
  ]
  const drivers = await Promise.all(interfaces.map(path => readDriver(tree, `${path}/driver`)))
  return {
    bus: 'usb',
    address: port,
    vendor,
    device,
    subvendor: null,
    subdevice: null,
    modalias: usbModalias(vendor, device),
    boundDriver: drivers.find(driver => driver !== null) ?? null,
    controller: await readController(tree, port),
  }
}

/** From where the device's directory really is, or the root hub's serial number, which is its controller's address. */
async function readController(tree: Tree, port: string): Promise<string | null> {
  const target = (await tree.link(`${USB_DEVICES}/${port}`)) ?? ''
  const fromPath = target.split('/').filter(isPciAddress).at(-1)
  if (fromPath !== undefined) return fromPath
  const serial = await tree.attribute(`${USB_DEVICES}/usb${port.split('-')[0]}/serial`)
  return serial !== null && isPciAddress(serial) ? serial : null
}

const moduleOf = (name: string | null): string | null => (name === null ? null : moduleOnBus(name))

/** A symlink (dangling in most captured trees), or what a copy made of it: a directory or a text with the name. */
async function readDriver(tree: Tree, path: string): Promise<string | null> {
  const target =
    (await tree.link(path)) ?? (await tree.link(`${path}/module`)) ?? (await tree.attribute(path)) ?? ''
  const name = lastPart(target)
  return /^[A-Za-z0-9_.-]{1,60}$/.test(name) ? name : null
}

async function readUevent(tree: Tree, path: string): Promise<ReadonlyMap<string, string>> {
  const text = (await tree.text(path)) ?? ''
  return new Map(
    [...text.matchAll(/^([A-Z_]+)=([^\r\n]{0,200})/gm)].map(match => [
      match[1] ?? '',
      (match[2] ?? '').trim(),
    ]),
  )
}
