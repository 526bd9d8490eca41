/** Lays a machine out as directories: /sys, /proc and /lib/modules as a capture of a real one would have them. */

import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { procText } from './proc-text.ts'

export interface Machine {
  readonly kernel?: string
  /** Lines of modules.alias; null: no modules for this kernel. */
  readonly aliases: readonly string[] | null
  readonly pci?: readonly PciCard[]
  readonly usb?: readonly UsbCard[]
  /** Lines of the kernel's log, without their prefix. */
  readonly kernelLog?: readonly string[]
  /** The same as a syslog keeps it, with its prefixes, where /dev/kmsg was not captured. */
  readonly syslog?: readonly string[]
  /** The end of Asterisk's messages. */
  readonly asteriskLog?: readonly string[]
  /** Since when it runs. */
  readonly uptimeSeconds?: number
  /** Absent: the dahdi module is not loaded. */
  readonly devices?: readonly DahdiDevice[]
}

export interface PciCard {
  readonly address: string
  /** `e159:0001/b1d9:0003` */
  readonly ids: string
  readonly driver?: string
}

export interface UsbCard {
  readonly port: string
  readonly ids: string
  readonly driver?: string
  /** PCI address of the controller. */
  readonly controller: string
}

export interface DahdiDevice {
  readonly name: string
  readonly location: string
  readonly hardwareId?: string
  /** `Wildcard TE435 (VPMOCT128)`. */
  readonly type?: string
  readonly spans: readonly DahdiSpan[]
}

export interface DahdiSpan {
  readonly number: number
  readonly name: string
  readonly desc: string
  readonly spantype: string
  readonly digital: boolean
  readonly local?: number
  readonly alarms?: string
  readonly alarmWords?: string
  readonly lineconfig?: string
  readonly master?: boolean
  readonly counters?: Readonly<Record<string, number>>
  readonly channels: readonly DahdiChannel[]
}

export interface DahdiChannel {
  readonly channo: number
  readonly name: string
  readonly sigcap: string
  readonly sig?: string
  /** DAHDI_SIG_BROKEN: no name for it in sysfs, and no Reserved in /proc. */
  readonly broken?: boolean
  readonly inUse?: boolean
  readonly alarms?: string
  readonly ec?: string
}

/**
 * `links`: as the kernel has it, buses full of symbolic links; `buses`: a capture that followed them; `nested`: only what
 * lies inside the DAHDI devices.
 */
export type Layout = 'links' | 'buses' | 'nested'

/** Records as /dev/kmsg gives them: `priority,sequence,microseconds,-;text`, each with the device it is about. */
const kmsgText = (lines: readonly string[]): string =>
  lines.map((line, at) => `6,${800 + at},${5_300_000 + at},-;${line}\n SUBSYSTEM=pci\n`).join('')

export async function layOut(root: string, machine: Machine, layout: Layout = 'links'): Promise<string> {
  const entries: { path: string; make: (path: string) => Promise<void> }[] = []
  const write = (path: string, text: string) => entries.push({ path, make: place => writeFile(place, text) })
  const link = (path: string, target: string) =>
    entries.push({ path, make: place => symlink(relative(dirname(path), target), place) })
  const kernel = machine.kernel ?? '6.12.0-1-amd64'
  write('proc/sys/kernel/osrelease', `${kernel}\n`)
  if (machine.aliases !== null) {
    write(
      `lib/modules/${kernel}/modules.alias`,
      `# Aliases extracted from modules themselves.\n${machine.aliases.join('\n')}\n`,
    )
  }
  if (machine.kernelLog !== undefined) write('dev/kmsg', kmsgText(machine.kernelLog))
  if (machine.syslog !== undefined) write('var/log/kern.log', `${machine.syslog.join('\n')}\n`)
  if (machine.asteriskLog !== undefined)
    write('var/log/asterisk/messages', `${machine.asteriskLog.join('\n')}\n`)
  if (machine.uptimeSeconds !== undefined) write('proc/uptime', `${machine.uptimeSeconds}.25 1000.00\n`)
  for (const card of machine.pci ?? []) layPci(card)
  for (const card of machine.usb ?? []) layUsb(card)
  if (machine.devices !== undefined) write('sys/bus/dahdi_spans/uevent', '')
  for (const device of machine.devices ?? []) layDevice(device)
  for (const directory of new Set(entries.map(entry => dirname(entry.path)))) {
    await mkdir(join(root, directory), { recursive: true })
  }
  await Promise.all(entries.map(entry => entry.make(join(root, entry.path))))
  return root

  function layPci(card: PciCard): void {
    const [vendor, device, subvendor, subdevice] = card.ids.split(/[:/]/)
    const real = `sys/devices/pci0000:00/${card.address}`
    const place = layout === 'links' ? real : `sys/bus/pci/devices/${card.address}`
    write(`${place}/vendor`, `0x${vendor}\n`)
    write(`${place}/device`, `0x${device}\n`)
    write(`${place}/subsystem_vendor`, `0x${subvendor}\n`)
    write(`${place}/subsystem_device`, `0x${subdevice}\n`)
    write(`${place}/class`, '0x078000\n')
    // The driver's own directory is not part of the capture: the link dangles.
    if (card.driver !== undefined) link(`${place}/driver`, `sys/bus/pci/drivers/${card.driver}`)
    if (layout === 'links') link(`sys/bus/pci/devices/${card.address}`, real)
  }

  function layUsb(card: UsbCard): void {
    const [vendor, product] = card.ids.split(':')
    const bus = `sys/devices/pci0000:00/${card.controller}/usb${card.port.split('-')[0]}`
    const place = layout === 'links' ? `${bus}/${card.port}` : `sys/bus/usb/devices/${card.port}`
    write(`${place}/idVendor`, `${vendor}\n`)
    write(`${place}/idProduct`, `${product}\n`)
    if (card.driver !== undefined) {
      link(`${place}/${card.port}:1.0/driver`, `sys/bus/usb/drivers/${card.driver}`)
    }
    if (layout === 'links') link(`sys/bus/usb/devices/${card.port}`, place)
  }

  function layDevice(device: DahdiDevice): void {
    const onBus = `sys/bus/dahdi_devices/devices/${device.name}`
    const address = /^pci:(.*)$/.exec(device.name)?.[1]
    const parent = address === undefined ? 'sys/devices' : `sys/devices/pci0000:00/${address}`
    const place = layout === 'links' ? `${parent}/${device.name}` : onBus
    write(`${place}/location`, `${device.location}\n`)
    write(`${place}/hardware_id`, `${device.hardwareId ?? ''}\n`)
    write(`${place}/type`, `${device.type ?? ''}\n`)
    write(
      `${place}/${layout === 'links' ? 'dahdi_spantype' : 'spantype'}`,
      device.spans.map((span, at) => `${span.local ?? at + 1}:${span.spantype}\n`).join(''),
    )
    if (layout === 'links') link(onBus, place)
    for (const [at, span] of device.spans.entries()) laySpan(place, span, span.local ?? at + 1)
  }

  function laySpan(device: string, span: DahdiSpan, local: number): void {
    const onBus = `sys/bus/dahdi_spans/devices/span-${span.number}`
    const place = layout === 'buses' ? onBus : `${device}/span-${span.number}`
    const attributes: Readonly<Record<string, string | number>> = {
      name: span.name,
      desc: span.desc,
      spantype: span.spantype,
      local_spanno: local,
      alarms: span.alarms ?? '0x0',
      is_digital: span.digital ? 1 : 0,
      is_sync_master: span.master ? 1 : 0,
      basechan: span.channels[0]?.channo ?? 0,
      channels: span.channels.length,
      lineconfig: span.lineconfig ?? '',
    }
    for (const [name, value] of Object.entries(attributes)) write(`${place}/${name}`, `${value}\n`)
    if (layout !== 'nested') link(`${place}/ddev`, device)
    if (layout === 'links') link(onBus, place)
    write(`proc/dahdi/${span.number}`, procText(span))
    for (const [at, channel] of span.channels.entries()) layChannel(place, span.number, at + 1, channel)
  }

  function layChannel(span: string, number: number, position: number, channel: DahdiChannel): void {
    const name = `dahdi!chan!${String(number).padStart(3, '0')}!${String(position).padStart(3, '0')}`
    const onBus = `sys/bus/dahdi_channels/devices/${name}`
    const place = layout === 'buses' ? onBus : `${span}/${name}`
    const attributes: Readonly<Record<string, string | number>> = {
      name: channel.name,
      channo: channel.channo,
      chanpos: position,
      sig: channel.sig ?? 'Unconfigured',
      sigcap: channel.sigcap,
      alarms: channel.alarms ? `${channel.alarms} ` : '',
      ec_factory: channel.ec ?? '',
      ec_state: channel.ec ? 'INACTIVE' : '',
      in_use: channel.inUse ? 1 : 0,
    }
    for (const [attribute, value] of Object.entries(attributes)) write(`${place}/${attribute}`, `${value}\n`)
    if (layout === 'links') link(onBus, place)
  }
}
