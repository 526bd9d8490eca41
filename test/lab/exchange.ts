/** The public telephone network: calls the gateway on its lines, and takes the calls that come from it. */

import { randomUUID } from 'node:crypto'
import { markerFrequencies } from './audio/markers.ts'
import type { Cadence } from './audio/tone-plan.ts'
import type { AudioServer } from './audio-socket.ts'
import type { Clock } from './deadline.ts'
import type { WorldChannels } from './guest/orders.ts'
import { asTalker, type Talker, type Voice, voiceOf } from './talker.ts'
import type { World, WorldCall } from './world/session.ts'

export type OutsideLine = 'line 1' | 'line 2' | 'bri' | 'pri'

export interface OutsideCall extends Talker {
  readonly line: OutsideLine
  readonly direction: 'to-gateway' | 'from-gateway'
  readonly calledNumber: string
  readonly callerNumber: string
  /** Of a call from the gateway: takes it, and waits for sound. */
  answer(): Promise<void>
  /** Of a call from the gateway: does not take it. */
  refuse(how: 'busy' | 'congestion' | 'unallocated'): Promise<void>
  /** Of a call to the gateway: until the gateway answers. */
  answered(options?: { readonly withinMs?: number }): Promise<void>
  /** Until the call is over, from whichever side; gives the network's reason. */
  ended(options?: { readonly withinMs?: number }): Promise<string>
  over(): boolean
  hangUp(): Promise<void>
}

export interface Exchange {
  /** `from` and `to` may be written for people: `+41 22 700 11 22`. `to` says nothing on an analog line. */
  calls(line: OutsideLine, numbers: { readonly from: string; readonly to?: string }): Promise<OutsideCall>
  /** The next call from the gateway that nobody has taken yet; waits for it. */
  expectsCall(expected?: {
    readonly line?: OutsideLine
    readonly to?: string
    readonly withinMs?: number
  }): Promise<OutsideCall>
  /** Calls from the gateway that wait for somebody. */
  waiting(): readonly { readonly line: OutsideLine; readonly from: string; readonly to: string }[]
  onChange(listener: () => void): () => void
}

const CALL_MS = 30_000
/** Behind those of the handsets. */
const outsideMarkers = markerFrequencies.slice(4)

export function exchangeOf(options: {
  readonly world: World
  readonly audio: AudioServer
  readonly channels: WorldChannels
  readonly handsets: number
  readonly analogLines: number
  readonly plan: readonly Cadence[]
  /** Waits by the clock of the machine. */
  readonly clock: Clock
}): Exchange {
  const { world, audio, channels, plan } = options
  const taken = new Set<string>()
  let nextMarker = 0

  const lineOf = (channel: string): OutsideLine | null => {
    const isdn = channel.match(/^DAHDI\/i(\d+)\//)
    if (isdn !== null)
      return Number(isdn[1]) === channels.briSpan
        ? 'bri'
        : Number(isdn[1]) === channels.priSpan
          ? 'pri'
          : null
    const index = Number(channel.match(/^DAHDI\/(\d+)-/)?.[1]) - channels.analogFirst - options.handsets
    return index === 0 ? 'line 1' : index === 1 ? 'line 2' : null
  }
  const target = (line: OutsideLine, to: string): string => {
    switch (line) {
      case 'bri':
        return `DAHDI/i${channels.briSpan}/${to}`
      case 'pri':
        return `DAHDI/i${channels.priSpan}/${to}`
      default:
        return `DAHDI/${channels.analogFirst + options.handsets + (line === 'line 1' ? 0 : 1)}`
    }
  }
  const newVoice = (line: OutsideLine): Voice => {
    const marker = outsideMarkers[nextMarker % outsideMarkers.length] ?? 0
    nextMarker += 1
    return voiceOf(`the caller on ${line}`, marker, plan, options.clock)
  }
  const waitingCalls = () =>
    world.calls().flatMap(call => {
      const line = lineOf(call.channel)
      if (line === null || call.order !== null || call.arrival === null || taken.has(call.uniqueId)) return []
      return [{ call, line, from: call.arrival.from, to: call.arrival.to }]
    })

  const outsideCall = (
    voice: Voice,
    is: (call: WorldCall) => boolean,
    order: string | null,
    facts: Pick<OutsideCall, 'line' | 'direction' | 'calledNumber' | 'callerNumber'>,
  ): OutsideCall => {
    const current = (): WorldCall | undefined => world.calls().find(is)
    const reason = () => (order === null ? null : world.failure(order))
    let seen = current() !== undefined
    const over = () => {
      seen ||= current() !== undefined
      return current() === undefined && (seen || reason() !== null)
    }
    const stopLooking = world.watch.onChange(() => {
      if (over()) {
        stopLooking()
        voice.endCall()
      }
      voice.watch.changed()
    })
    const mustBe = (doing: string): WorldCall => {
      const call = current()
      if (call === undefined) throw new Error(`${voice.name} cannot ${doing}: the call is over`)
      return call
    }
    const answered: OutsideCall['answered'] = async ({ withinMs = CALL_MS } = {}) => {
      const result = await voice.watch.until(
        () => (voice.connected() ? 'answered' : over() ? 'over' : undefined),
        withinMs,
        () => `${voice.name}: the gateway did not answer within ${withinMs / 1000} s`,
      )
      if (result === 'over') throw new Error(`${voice.name}: the call failed: ${reason() ?? 'hung up'}`)
    }
    return {
      ...asTalker(voice),
      ...facts,
      answered,
      over,
      answer: async () => {
        await world.answer(mustBe('answer').channel, audio.expect(voice.newCall()))
        await answered()
      },
      refuse: how => world.refuse(mustBe('refuse').channel, how),
      ended: ({ withinMs = CALL_MS } = {}) =>
        voice.watch.until(
          () => (over() ? (reason() ?? 'hung up') : undefined),
          withinMs,
          () => `${voice.name}: the call is still there after ${withinMs / 1000} s`,
        ),
      hangUp: async () => {
        const call = current()
        if (call !== undefined) await world.hangUp(call.channel)
      },
    }
  }

  return {
    calls: async (line, { from, to = '' }) => {
      const voice = newVoice(line)
      const id = randomUUID()
      const leg = audio.expect(voice.newCall())
      const facts = {
        line,
        direction: 'to-gateway',
        calledNumber: dialable(to),
        callerNumber: dialable(from),
      } as const
      const call = outsideCall(voice, each => each.order === id, id, facts)
      await world.originate({ id, target: target(line, facts.calledNumber), leg, from: facts.callerNumber })
      return call
    },
    expectsCall: async ({ line, to, withinMs = CALL_MS } = {}) => {
      const found = await world.watch.until(
        () =>
          waitingCalls().find(
            each => (line === undefined || each.line === line) && (to === undefined || each.to === to),
          ),
        withinMs,
        () =>
          `the exchange got no call${line === undefined ? '' : ` on ${line}`}${to === undefined ? '' : ` to ${to}`} ` +
          `within ${withinMs / 1000} s; waiting there: ${
            waitingCalls()
              .map(each => `${each.line} to ${each.to}`)
              .join(', ') || 'none'
          }`,
      )
      taken.add(found.call.uniqueId)
      const { uniqueId } = found.call
      return outsideCall(newVoice(found.line), each => each.uniqueId === uniqueId, null, {
        line: found.line,
        direction: 'from-gateway',
        calledNumber: found.to,
        callerNumber: found.from,
      })
    },
    waiting: () => waitingCalls().map(({ line, from, to }) => ({ line, from, to })),
    onChange: listener => world.watch.onChange(listener),
  }
}

/** The prefixes tell the exchange what kind of number it is (`00` international, `0` national). */
export function dialable(number: string): string {
  return number.replace(/^\s*\+/, '00').replace(/[^0-9*#]/g, '')
}
