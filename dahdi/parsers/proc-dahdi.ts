/** /proc/dahdi/N: one span as the kernel tells it (dahdi-base.c dahdi_seq_show), from Zaptel's days to 3.4. */

import type { Alarm, SpanCounters } from '../../daemon/model/inventory.ts'
import { alarmOfWord, alarmsFromWords } from './alarms.ts'
import { type ProcChannel, parseProcChannel } from './proc-channel.ts'
import { linesOf, wholeNumber } from './text.ts'

export interface ProcSpan {
  readonly number: number
  /** May be empty. */
  readonly name: string
  readonly description: string
  readonly timingMaster: boolean
  readonly clockSource: boolean
  /** Unordered: newer kernels print coding first, older ones framing first. */
  readonly lineConfig: readonly string[]
  readonly alarms: readonly Alarm[]
  readonly counters: SpanCounters
  readonly channels: readonly ProcChannel[]
}

export const noCounters: SpanCounters = {
  irqMisses: 0,
  timingSlips: 0,
  bipolarViolations: 0,
  crc4Errors: 0,
  ebitErrors: 0,
  fasErrors: 0,
}

const COUNTERS: readonly (readonly [label: RegExp, counter: keyof SpanCounters])[] = [
  [/^IRQ misses$/i, 'irqMisses'],
  [/^Timing slips$/i, 'timingSlips'],
  [/^BPV count$/i, 'bipolarViolations'],
  [/^CRC4 error count$/i, 'crc4Errors'],
  [/^E-bit error count$/i, 'ebitErrors'],
  [/^FAS error count$/i, 'fasErrors'],
]

const LINE_CONFIG = new Set([
  'D4',
  'ESF',
  'AMI',
  'B8ZS',
  'CCS',
  'CAS',
  'HDB3',
  'CRC4',
  'NTTE',
  'TERM',
  'NOTOPEN',
  'YELLOW',
])

/** The span a text describes; null when it has no heading. A text of several spans gives the first (see parseProcSpans). */
export const parseProcSpan = (text: string): ProcSpan | null => parseProcSpans(text)[0] ?? null

/** Every span of a text, e.g. of `cat /proc/dahdi/*`. */
export function parseProcSpans(text: string): ProcSpan[] {
  const spans: { heading: Heading; counters: SpanCounters; channels: ProcChannel[] }[] = []
  for (const line of linesOf(text)) {
    const heading = parseHeading(line)
    if (heading !== null) {
      spans.push({ heading, counters: noCounters, channels: [] })
      continue
    }
    const span = spans.at(-1)
    if (span === undefined) continue
    const counter = parseCounter(line)
    if (counter !== null) span.counters = { ...span.counters, ...counter }
    else {
      const channel = parseProcChannel(line)
      if (channel !== null) span.channels.push(channel)
    }
  }
  return spans.map(({ heading, counters, channels }) => ({ ...heading, counters, channels }))
}

type Heading = Omit<ProcSpan, 'counters' | 'channels'>

/** `Span 1: TE2/0/1 "T2XXP (PCI) Card 0 Span 1" (MASTER) HDB3/CCS/CRC4 RED ClockSource`; the description may hold quotes. */
function parseHeading(line: string): Heading | null {
  const match = /^\s*Span\s+(\d{1,4}):\s?(.*)$/i.exec(line)
  if (match === null) return null
  const number = Number(match[1])
  const rest = match[2] ?? ''
  const open = rest.indexOf('"')
  const close = rest.lastIndexOf('"')
  const name = (open < 0 ? rest.split(/\s/)[0] : rest.slice(0, open))?.trim() ?? ''
  const description = open < 0 ? '' : rest.slice(open + 1, close > open ? close : undefined)
  const words = (open < 0 ? rest.slice(name.length) : close > open ? rest.slice(close + 1) : '')
    .split(/\s+/)
    .filter(word => word !== '')
  const lineWords = words
    .filter(word => alarmOfWord(word) === null)
    .flatMap(word => word.toUpperCase().split('/'))
  return {
    number,
    name,
    description,
    timingMaster: words.some(word => word.toUpperCase() === '(MASTER)'),
    clockSource: words.some(word => word.toLowerCase() === 'clocksource'),
    lineConfig: [...new Set(lineWords.filter(word => LINE_CONFIG.has(word)))],
    // A word of the line's configuration is none, whatever it is called.
    alarms: alarmsFromWords(words.filter(word => alarmOfWord(word) !== null).join(' ')),
  }
}

function parseCounter(line: string): Partial<SpanCounters> | null {
  const match = /^\s*([A-Za-z][A-Za-z0-9 -]{1,40}):\s*(\d{1,12})\s*$/.exec(line)
  if (match === null) return null
  const counter = COUNTERS.find(([label]) => label.test((match[1] ?? '').trim()))
  const value = wholeNumber(match[2])
  return counter === undefined || value === null ? null : { [counter[1]]: value }
}
