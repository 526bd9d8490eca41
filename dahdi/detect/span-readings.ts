/** How every span is at this moment: its alarms, what it has lost, its error counters. Cheap enough to do every half minute. */

import type { Alarm, SpanCounters } from '../../daemon/model/inventory.ts'
import { type ProcSpan, parseProcSpan } from '../parsers/proc-dahdi.ts'
import { anyNumber, wholeNumber } from '../parsers/text.ts'
import { openTree, type Tree } from './tree.ts'

export interface SpanReading {
  readonly number: number
  readonly name: string
  readonly alarms: readonly Alarm[]
  readonly counters: SpanCounters
  /** null where the driver does not tell: wcte11xp and BRI cards know only red. */
  readonly lost: Lost | null
  /** By channel number; one without an alarm is not in it. */
  readonly portAlarms: ReadonlyMap<number, Alarm>
}

/** What is missing of the received signal, each the reason of the next (ITU-T G.706, G.775). */
export interface Lost {
  readonly signal: boolean
  readonly frame: boolean
  /** The CRC-4 multiframe. */
  readonly multiframe: boolean
}

/** Below `root`, as for `detect`. Never throws. */
export async function readSpans(root: string): Promise<SpanReading[]> {
  const tree = openTree(root)
  const numbers = (await tree.names('proc/dahdi')).map(wholeNumber).filter(number => number !== null)
  const readings = await Promise.all(numbers.sort((a, b) => a - b).map(number => readSpan(tree, number)))
  return readings.filter(reading => reading !== null)
}

/** A span's directory shows on the bus and inside its device; a captured tree may have either. */
async function readBits(tree: Tree, number: number): Promise<number | null> {
  const onBus = await tree.attribute(`sys/bus/dahdi_spans/devices/span-${number}/alarms`)
  if (onBus !== null) return anyNumber(onBus)
  for (const device of await tree.names(DEVICES)) {
    const inside = await tree.attribute(`${DEVICES}/${device}/span-${number}/alarms`)
    if (inside !== null) return anyNumber(inside)
  }
  return null
}

const DEVICES = 'sys/bus/dahdi_devices/devices'

async function readSpan(tree: Tree, number: number): Promise<SpanReading | null> {
  const text = await tree.text(`proc/dahdi/${number}`)
  const span = text === null ? null : parseProcSpan(text)
  if (span === null) return null
  return { ...readingOf(span, await readBits(tree, number)), number }
}

/** `bits` of the span's `alarms` attribute; null where it cannot be read. */
export const readingOf = (span: ProcSpan, bits: number | null): SpanReading => ({
  number: span.number,
  name: span.name,
  alarms: span.alarms,
  counters: span.counters,
  lost: bits === null ? null : lostIn(bits),
  portAlarms: new Map(
    span.channels.flatMap(({ channel, alarms: [first] }) =>
      first === undefined ? [] : [[channel, first] as const],
    ),
  ),
})

/** include/dahdi/user.h: DAHDI_ALARM_LOS, LFA and LMFA, which /proc does not print. */
const LOS = 0x100
const LFA = 0x200
const LMFA = 0x400

function lostIn(bits: number): Lost | null {
  if ((bits & (LOS | LFA | LMFA)) === 0) return null
  return { signal: (bits & LOS) !== 0, frame: (bits & LFA) !== 0, multiframe: (bits & LMFA) !== 0 }
}
