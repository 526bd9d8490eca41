/** Looks at the hardware: cards on the buses, spans and ports DAHDI made of them. */

import type { Inventory } from '../daemon/model/inventory.ts'
import { readPci, readUsb } from './detect/bus-devices.ts'
import { buildCards } from './detect/cards.ts'
import { readDevices, readSpans } from './detect/dahdi-sysfs.ts'
import { readKernel } from './detect/kernel.ts'
import { buildSpans } from './detect/spans.ts'
import { openTree, type Tree } from './detect/tree.ts'
import { type ProcSpan, parseProcSpan } from './parsers/proc-dahdi.ts'
import { wholeNumber } from './parsers/text.ts'

/**
 * Reads /sys, /proc and /lib/modules below `root`: `/`, or a tree captured on another machine, which gives the same
 * answer. Never throws; what is missing or unreadable leaves a gap, not an error.
 */
export async function detect(root: string): Promise<Inventory> {
  const tree = openTree(root)
  const [kernel, pci, usb, devices, proc] = await Promise.all([
    readKernel(tree),
    readPci(tree),
    readUsb(tree),
    readDevices(tree),
    readProc(tree),
  ])
  const placed = buildSpans(devices, await readSpans(tree, devices), proc)
  return {
    kernel: kernel.release,
    driverBuild: kernel.modulesPresent ? 'present' : 'missing',
    driverLoaded: kernel.loaded,
    cards: buildCards([...pci, ...usb], kernel, placed),
    spans: placed.map(({ span }) => span),
  }
}

/** The file's name is the span's number, whatever a mangled heading says. */
export async function readProc(tree: Tree): Promise<ReadonlyMap<number, ProcSpan>> {
  const spans = new Map<number, ProcSpan>()
  for (const name of await tree.names('proc/dahdi')) {
    const number = wholeNumber(name)
    const text = number === null ? null : await tree.text(`proc/dahdi/${name}`)
    const span = text === null ? null : parseProcSpan(text)
    if (number !== null && span !== null) spans.set(number, { ...span, number })
  }
  return spans
}
