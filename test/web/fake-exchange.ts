/** The live state of an Asterisk on paper: telephones that are lifted, ring, talk and hang up. */

import type { LiveChannel, LiveState } from '../../daemon/live/live-state.ts'
import { emptyLiveState } from '../../daemon/live/reduce.ts'
import type { LiveServices } from '../../daemon/live/services.ts'
import type { Alarm } from '../../daemon/model/inventory.ts'

export interface FakeExchange {
  state(): LiveState
  subscribe(listener: (state: LiveState) => void): () => void
  listeners(): number
  lift(port: number): string
  /** A call from a handset to a handset or line; the called one rings. Gives the call's two channels. */
  call(from: Leg, to: Leg): Call
  alarm(port: number, alarm: Alarm | null): void
  spanAlarm(span: number, alarm: Alarm | null): void
  asteriskDown(reason: string): void
  /** Asterisk is back, and as it was then. */
  up(as: LiveState): void
  /** Queues, parked calls, conferences, lamps. */
  services(change: Partial<LiveServices>): void
  /** Something a person could see, several times in one turn. */
  touch(): void
}

export interface Leg {
  readonly port?: number
  readonly endpoint?: string
  readonly number: string
  readonly name?: string
}

export interface Call {
  answer(): void
  hold(held: boolean): void
  hangUp(): void
}

export interface ExchangeOptions {
  /** ms since the epoch. */
  readonly now: () => number
  readonly openPorts: readonly number[]
  readonly spans: readonly number[]
  readonly contacts: readonly string[]
}

export function fakeExchange({ now, openPorts, spans, contacts }: ExchangeOptions): FakeExchange {
  const listeners = new Set<(state: LiveState) => void>()
  let state: LiveState = {
    ...emptyLiveState(now()),
    revision: 7,
    asterisk: { is: 'up', since: now() - 86_400_000, version: '22.10.1', systemName: 'offhook' },
    openPorts: new Set(openPorts),
    spans: new Map(spans.map(span => [span, { alarm: null, dChannel: 'up' as const }])),
    contacts: new Map(contacts.map(contact => [contact, 1])),
    mailboxes: new Map([['102', { fresh: 2, old: 1 }]]),
  }
  let count = 0
  const set = (change: Partial<LiveState>) => {
    state = { ...state, ...change, revision: state.revision + 1 }
    for (const listener of [...listeners]) listener(state)
  }
  const channel = (leg: Leg, more: Partial<LiveChannel>): LiveChannel => {
    count += 1
    const uniqueId = `${1_700_000_000 + count}.${count}`
    return {
      uniqueId,
      linkedId: uniqueId,
      name: leg.port === undefined ? `PJSIP/${leg.endpoint}-0000000${count % 10}` : `DAHDI/${leg.port}-1`,
      phase: 'off-hook',
      callerNumber: leg.number,
      callerName: leg.name ?? '',
      connectedNumber: '',
      connectedName: '',
      exten: '',
      context: 'internal',
      startedAt: now(),
      answeredAt: null,
      held: false,
      ...(leg.port === undefined ? {} : { dahdiChannel: leg.port }),
      ...more,
    }
  }
  const withChannels = (...changed: readonly LiveChannel[]) =>
    new Map([...state.channels, ...changed.map(item => [item.uniqueId, item] as const)])

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    listeners: () => listeners.size,
    touch: () => set({}),
    services: change => set({ services: { ...state.services, ...change } }),
    lift(port) {
      const lifted = channel({ port, number: '' }, { phase: 'off-hook' })
      set({ channels: withChannels(lifted) })
      return lifted.uniqueId
    },
    call(from, to) {
      let caller = channel(from, { phase: 'ring', exten: to.number, dialled: to.number })
      let called = channel(to, {
        phase: 'ringing',
        linkedId: caller.uniqueId,
        outgoing: true,
        connectedNumber: from.number,
        connectedName: from.name ?? '',
        dialled: to.number,
      })
      set({ channels: withChannels(caller, called) })
      const bridge = `bridge-${caller.uniqueId}`
      return {
        answer() {
          caller = { ...caller, phase: 'up', answeredAt: now() }
          called = { ...called, phase: 'up', answeredAt: now() }
          set({
            channels: withChannels(caller, called),
            bridges: new Map([...state.bridges, [bridge, new Set([caller.uniqueId, called.uniqueId])]]),
          })
        },
        hold(held) {
          caller = { ...caller, held }
          set({ channels: withChannels(caller) })
        },
        hangUp() {
          const ours = [caller.uniqueId, called.uniqueId]
          set({
            channels: new Map([...state.channels].filter(([id]) => !ours.includes(id))),
            bridges: new Map([...state.bridges].filter(([id]) => id !== bridge)),
          })
        },
      }
    },
    alarm(port, alarm) {
      const portAlarms = new Map(state.portAlarms)
      if (alarm === null) portAlarms.delete(port)
      else portAlarms.set(port, alarm)
      set({ portAlarms })
    },
    spanAlarm(span, alarm) {
      set({ spans: new Map([...state.spans, [span, { alarm, dChannel: alarm === null ? 'up' : 'down' }]]) })
    },
    up: ({ asterisk, channels, bridges }) => set({ asterisk, channels, bridges }),
    asteriskDown(reason) {
      set({ asterisk: { is: 'down', since: now(), reason }, channels: new Map(), bridges: new Map() })
    },
  }
}
