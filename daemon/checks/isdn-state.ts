/** How each digital span really is: one cause, where alarm, loss and D-channel would give three. Pure. */

import type { Line } from '../model/gateway-model.ts'
import type { Alarm, Span } from '../model/inventory.ts'
import type { Facts } from './facts.ts'
import { latest } from './history.ts'

export type IsdnState =
  | { readonly is: 'fine' }
  /** A BRI whose layers rest between calls. */
  | { readonly is: 'asleep' }
  /** The same, for longer than any line rests. */
  | { readonly is: 'never-wakes'; readonly hours: number }
  | { readonly is: 'crc4-mismatch' }
  /** There is a signal, but no frames in it. */
  | { readonly is: 'no-framing' }
  | { readonly is: 'alarm'; readonly alarm: Alarm }
  /** The other end plays the same side. */
  | { readonly is: 'same-side' }
  | { readonly is: 'd-channel-down' }

export interface DigitalSpan {
  readonly number: number
  readonly span: Span | null
  /** null without settings that say what the span is for, and for R2, which has no side and no D-channel. */
  readonly line: Extract<Line, { kind: 'bri' | 'pri' }> | null
  /** Channel 16 of R2 has a multiframe of its own, and CRC-4 is not in use (system.conf.sample). */
  readonly r2: boolean
  readonly subject: string
  readonly name: string
  readonly state: IsdnState
}

export function digitalSpans(facts: Facts): DigitalSpan[] {
  const { inventory, model } = facts
  if (model === null)
    return inventory.spans.filter(isConfigured).map(span =>
      describe(facts, {
        number: span.number,
        span,
        line: null,
        r2: false,
        subject: `span:${span.key}`,
        name: span.name,
      }),
    )
  return model.trunks
    .flatMap(trunk => trunk.lines)
    .flatMap(line =>
      line.kind === 'analog'
        ? []
        : [
            describe(facts, {
              number: line.span,
              span: inventory.spans.find(one => one.number === line.span) ?? null,
              line: line.kind === 'r2' ? null : line,
              r2: line.kind === 'r2',
              subject: `line:${line.id}`,
              name: line.name,
            }),
          ],
    )
}

const isConfigured = ({ digital, kind, ports }: Span): boolean =>
  digital && kind !== 'dynamic' && ports.some(port => port.signalling !== null)

const describe = (facts: Facts, span: Omit<DigitalSpan, 'state'>): DigitalSpan => ({
  ...span,
  state: stateOf(facts, span),
})

/** A line that rests rests at night, and a quiet office over a day. */
const LONGEST_SLEEP_MS = 24 * 3_600_000

function stateOf(facts: Facts, digital: Omit<DigitalSpan, 'state'>): IsdnState {
  const { live, history, exchangeLog, now } = facts
  const { number, span } = digital
  const mayHaveCrc4 = span?.kind === 'e1' && !digital.r2
  const isUp = live.asterisk.is === 'up'
  const lost = latest(history, number)?.lost ?? null
  const alarm = alarmOf(facts, digital)
  const dChannel = isUp ? (live.spans.get(number)?.dChannel ?? null) : lastWord(facts, number)
  if (alarm === null && dChannel !== 'down')
    return mayHaveCrc4 && lost?.multiframe === true ? { is: 'crc4-mismatch' } : { is: 'fine' }
  if (mayRest(digital)) {
    const since =
      history.troubleSince.get(`span:${number}`) ?? history.troubleSince.get(`d-channel:${number}`)
    const restedMs = since === undefined ? 0 : now - since
    return restedMs < LONGEST_SLEEP_MS
      ? { is: 'asleep' }
      : { is: 'never-wakes', hours: Math.floor(restedMs / 3_600_000) }
  }
  if (lost !== null && !lost.signal) {
    // The basic frame is there, its multiframe is not: one end sends CRC-4, the other does not (ITU-T G.706).
    if (mayHaveCrc4 && lost.multiframe && !lost.frame) return { is: 'crc4-mismatch' }
    if (lost.frame) return { is: 'no-framing' }
  }
  if (alarm !== null) return { is: 'alarm', alarm }
  return exchangeLog.sameSide.has(number) ? { is: 'same-side' } : { is: 'd-channel-down' }
}

/** Nobody answers yet, or never will in a captured tree: what the log said last. */
const lastWord = ({ live, exchangeLog }: Facts, span: number): 'down' | null =>
  live.asterisk.is === 'connecting' && exchangeLog.dChannelDown.has(span) ? 'down' : null

/** Asterisk first: it knows dynamic spans too. */
function alarmOf({ live, history, inventory }: Facts, { number }: { readonly number: number }): Alarm | null {
  const told = live.asterisk.is === 'up' ? live.spans.get(number) : undefined
  if (told !== undefined) return told.alarm
  const reading = latest(history, number)
  if (reading !== null) return reading.alarms[0] ?? null
  return inventory.spans.find(span => span.number === number)?.alarms[0] ?? null
}

/** Point-to-multipoint BRI alone: a system line stays up (README.Astribank, "BRI Layer 1 Down"). */
function mayRest({ line, span }: Omit<DigitalSpan, 'state'>): boolean {
  if (line !== null) return line.kind === 'bri' && line.signalling.endsWith('_ptmp')
  return span?.kind === 'bri-te' || span?.kind === 'bri-nt' || span?.kind === 'bri'
}
