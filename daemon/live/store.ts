/** Holds the live state: fed by the AMI client, rebuilt at each login, told to whoever subscribed. */

import type { AmiClient, ClientState } from '../ami/client.ts'
import type { AmiEvent } from '../ami/event-types.ts'
import type { Clock } from '../system/clock.ts'
import type { LiveEvent } from './live-event.ts'
import type { LiveState } from './live-state.ts'
import { readHardware, readLists } from './read-lists.ts'
import { emptyLiveState, reduce } from './reduce.ts'

export interface LiveStoreOptions {
  readonly client: AmiClient
  readonly clock: Clock
  /** Time between looks at ports and D-channels, of which no event tells. */
  readonly hardwareEveryMs?: number
  /** Runs a function after the current turn: changes of one turn are told once. */
  readonly defer?: (act: () => void) => void
}

export interface LiveStore {
  state(): LiveState
  /** Called after changes, at most once a turn, until the returned function is called. A listener may not throw. */
  subscribe(listener: (state: LiveState) => void): () => void
  /** Reads everything again, for instance after a reload. */
  refresh(): void
  /** Before the client is started: what it tells first is needed. */
  start(): void
  stop(): void
}

/** Asterisk answers lists within moments or is in trouble; trying again at once would not help it. */
const RETRY_MS = 2000
const MOST_RETOLD = 100_000

export function createLiveStore(options: LiveStoreOptions): LiveStore {
  const { client, clock } = options
  const defer = options.defer ?? (act => void setImmediate(act))
  const hardwareEveryMs = options.hardwareEveryMs ?? 15_000
  const listeners = new Set<(state: LiveState) => void>()
  let state = emptyLiveState(clock.now())
  let unsubscribe: (() => void) | null = null
  let announced = false
  /** Events since a list was asked for: they may be newer than it, so they are told once more after it. */
  let sinceAsked: AmiEvent[] | null = null
  let upSince: number | null = null
  let again = false
  let cancelTimer = () => {}

  const apply = (...events: readonly LiveEvent[]) => {
    const before = state
    state = events.reduce(reduce, state)
    if (state === before || announced) return
    announced = true
    defer(() => {
      announced = false
      for (const listener of [...listeners]) listener(state)
    })
  }

  /** One reading at a time; what happens meanwhile is applied at once and again after it. */
  const read = async (what: 'everything' | 'hardware') => {
    if (upSince === null) return
    if (sinceAsked !== null) {
      again ||= what === 'everything'
      return
    }
    cancelTimer()
    const events: AmiEvent[] = []
    sinceAsked = events
    const listsEvent = await (what === 'hardware' ? hardwareEvent() : everythingEvent(upSince))
    // A session that ended meanwhile took its lists with it.
    if (sinceAsked !== events) return
    sinceAsked = null
    const retold = what === 'hardware' ? events.filter(event => event.kind.includes('alarm')) : events
    if (listsEvent !== null) apply(listsEvent, ...retold)
    const everything = again || (listsEvent === null && what === 'everything')
    again = false
    cancelTimer = clock.after(
      listsEvent === null ? RETRY_MS : everything ? 0 : hardwareEveryMs,
      () => void read(everything ? 'everything' : 'hardware'),
    )
  }

  const everythingEvent = async (since: number): Promise<LiveEvent | null> => {
    const lists = await readLists(client)
    return lists.ok ? { kind: 'resynced', receivedAt: clock.now(), upSince: since, ...lists.value } : null
  }

  const hardwareEvent = async (): Promise<LiveEvent | null> => {
    const hardware = await readHardware(client)
    return hardware.ok ? { kind: 'hardware-read', receivedAt: clock.now(), hardware: hardware.value } : null
  }

  const forgetSession = () => {
    cancelTimer()
    upSince = null
    sinceAsked = null
    again = false
  }

  const onEvent = (event: AmiEvent) => {
    // Asterisk says this when it has started, and at each later login at once: only now do all lists exist.
    if (event.kind === 'fully-booted') {
      upSince = event.receivedAt - event.uptimeSeconds * 1000
      void read('everything')
    }
    if (upSince === null) return
    if (sinceAsked !== null) {
      // Too many to keep: the lists will be read once more instead.
      if (sinceAsked.length < MOST_RETOLD) sinceAsked.push(event)
      else again = true
    }
    if (state.asterisk.is === 'up') apply(event)
    if (event.kind === 'reload') void read('everything')
  }

  const onState = (client: ClientState) => {
    if (client.is === 'connecting') return
    forgetSession()
    const receivedAt = clock.now()
    if (client.is === 'up') apply({ kind: 'connecting', receivedAt })
    else
      apply({
        kind: 'connection-lost',
        receivedAt,
        reason: client.is === 'waiting' ? client.reason.code : 'stopped',
      })
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    refresh: () => void read('everything'),
    start() {
      unsubscribe ??= client.subscribe({ onEvent, onState })
    },
    stop() {
      unsubscribe?.()
      unsubscribe = null
      forgetSession()
    },
  }
}
