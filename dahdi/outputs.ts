/** A machine as its tools' outputs tell it, when nobody can look at the machine itself: a paste from a mail or a forum. */

import type { Card, Inventory } from '../daemon/model/inventory.ts'
import { cardDrivers } from './catalogue.ts'
import { readPci, readUsb } from './detect/bus-devices.ts'
import { buildCards } from './detect/cards.ts'
import { readDevices, readSpans } from './detect/dahdi-sysfs.ts'
import { readKernel } from './detect/kernel.ts'
import { readingOf, type SpanReading } from './detect/span-readings.ts'
import { buildSpans } from './detect/spans.ts'
import { readProc } from './detect.ts'
import { toldDevices } from './outputs/told-devices.ts'
import { toldSpans } from './outputs/told-spans.ts'
import { writtenTree } from './outputs/written-tree.ts'
import { parseDahdiHardware } from './parsers/dahdi-hardware.ts'
import type { ProcSpan } from './parsers/proc-dahdi.ts'
import { linesOf } from './parsers/text.ts'

/**
 * `drivers`: nothing says whether a driver holds the cards, as `lspci -k` and dahdi_hardware would.
 * `subsystem`: a chip that many boards carry, without the numbers that tell them apart, as `lspci -vnn` would.
 * `cards`: spans without the buses their cards sit on.
 */
export type Gap = 'drivers' | 'subsystem' | 'cards'

export interface ToldMachine {
  readonly inventory: Inventory
  readonly spans: readonly SpanReading[]
  /** What the outputs leave open and which one would tell. */
  readonly gaps: readonly Gap[]
}

/**
 * Reads lspci, lsusb, dahdi_hardware, dahdi_scan, lsdahdi, /proc/dahdi, files of /sys as grep and head print them,
 * `dahdi show status` and the kernel log, in any order and mixture. Each reader takes the lines it knows. Never throws.
 */
export async function detectInOutputs(texts: readonly string[]): Promise<ToldMachine> {
  const tree = writtenTree(texts)
  const [kernel, pci, usb, devices] = await Promise.all([
    readKernel(tree),
    readPci(tree),
    readUsb(tree),
    readDevices(tree),
  ])
  const shown = await readSpans(tree, devices)
  const told = toldSpans(texts)
  const proc: ReadonlyMap<number, ProcSpan> = new Map([...told.proc, ...(await readProc(tree))])
  const known = new Set(shown.map(span => span.number))
  const facts = [...shown, ...told.facts.filter(span => !known.has(span.number))]
  const onBus = [...pci, ...usb, ...toldDevices(texts)]
  const placed = buildSpans(devices, facts, proc)
  const isBound = onBus.some(device => device.boundDriver !== null && cardDrivers.has(device.boundDriver))
  const loaded = kernel.loaded || placed.length > 0 || isBound
  const release = kernel.release || releaseIn(texts)
  // An output says nothing of modules that are installed and not loaded.
  const cards = buildCards(onBus, { ...kernel, release, loaded, modulesPresent: true }, placed)
  return {
    inventory: {
      kernel: release,
      driverBuild: 'present',
      driverLoaded: loaded,
      cards,
      spans: placed.map(({ span }) => span),
    },
    spans: [...proc.values()].map(span => readingOf(span, null)),
    gaps: [
      ...(cards.length > 0 && !loaded && !isBound && !cards.some(isListed(texts))
        ? ['drivers' as const]
        : []),
      ...(cards.some(card => card.bus === 'pci' && card.name === null && card.subvendor === null)
        ? ['subsystem' as const]
        : []),
      ...(cards.length === 0 && placed.some(({ span }) => span.kind !== 'dynamic') ? ['cards' as const] : []),
    ],
  }
}

/** dahdi_hardware marks a driver that would fit and does not hold the card with a minus. */
const isListed = (texts: readonly string[]) => {
  const listed = new Set(texts.flatMap(parseDahdiHardware).map(({ bus, address }) => `${bus}:${address}`))
  return (card: Card) => listed.has(card.id)
}

/** The kernel's first line in its log, or uname -a. */
function releaseIn(texts: readonly string[]): string {
  for (const text of texts) {
    for (const line of linesOf(text)) {
      const release = /(?:^|\s)Linux (?:version|\S{1,60}) (\d{1,2}\.[A-Za-z0-9._+~-]{1,100})\s/.exec(
        line,
      )?.[1]
      if (release !== undefined) return release
    }
  }
  return ''
}
