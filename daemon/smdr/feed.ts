/** Sends the lines to one receiver, one after the other, whenever it is there. */

import type { Clock } from '../system/clock.ts'
import { pause } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import type { Link, Receiver } from './receiver.ts'

export type FeedState =
  /** It was never there since `since`. */
  | { readonly is: 'connecting'; readonly since: number }
  | { readonly is: 'connected'; readonly since: number }
  /** It is there, and does not take what it is given: out of paper, switched off, stopped. */
  | { readonly is: 'stuck'; readonly since: number }
  | { readonly is: 'away'; readonly since: number; readonly reason: string }

export interface FeedParts {
  readonly name: string
  readonly receiver: Receiver
  /** The next line and its number, null: the receiver has all. */
  readonly next: () => { readonly id: number; readonly bytes: Buffer } | null
  /** It has that one. */
  readonly acknowledge: (id: number) => void
  readonly clock: Clock
  readonly log: Log
}

export interface Feed {
  state(): FeedState
  /** Lines taken since the start, and when the last one was; null: none yet. */
  taken(): { readonly lines: number; readonly lastAt: number | null }
  /** There may be a line. */
  wake(): void
  stop(): Promise<void>
}

const AGAIN_MS = 5000
/** A line of 80 characters takes 0.7 s at 1200 baud. */
const PATIENCE_MS = 15_000
const FINISH_MS = 2000

export function startFeed({ name, receiver, next, acknowledge, clock, log }: FeedParts): Feed {
  const stopping = new AbortController()
  const { signal } = stopping
  let state: FeedState = { is: 'connecting', since: clock.now() }
  let lines = 0
  let lastAt: number | null = null
  let woken = () => {}
  let link: Link | null = null

  const enter = (is: FeedState['is'], reason = '') => {
    if (state.is === is && (state.is !== 'away' || state.reason === reason)) return
    // Away is away since it went, however often it was tried in vain.
    const since = state.is === 'away' && is === 'away' ? state.since : clock.now()
    state = is === 'away' ? { is, since, reason } : { is, since }
    log.info({ receiver: name, is, reason }, 'SMDR')
  }

  const give = async (to: Link, bytes: Buffer) => {
    const cancel = clock.after(PATIENCE_MS, () => enter('stuck'))
    try {
      await to.send(bytes)
    } finally {
      cancel()
    }
    enter('connected')
  }

  const feed = async (to: Link) => {
    for (let gone = false; !gone && !signal.aborted; ) {
      const waking = new Promise<void>(resolve => {
        woken = resolve
      })
      const due = next()
      if (due === null) {
        gone = await Promise.race([waking.then(() => false), to.gone.then(() => true)])
        continue
      }
      await give(to, due.bytes)
      acknowledge(due.id)
      lines += 1
      lastAt = clock.now()
    }
  }

  const run = async () => {
    while (!signal.aborted) {
      try {
        link = await receiver.connect(signal)
        enter('connected')
        await feed(link)
        enter('away', await link.gone)
      } catch (error) {
        if (signal.aborted) break
        enter('away', reasonOf(error))
        await Promise.race([pause(clock, AGAIN_MS), aborted(signal)])
      } finally {
        link?.close()
        link = null
      }
    }
  }
  const running = run()

  return {
    state: () => state,
    taken: () => ({ lines, lastAt }),
    wake: () => woken(),
    async stop() {
      stopping.abort()
      woken()
      // A line on its way is still taken, so that it is not sent twice.
      await Promise.race([running, pause(clock, FINISH_MS)])
      link?.close()
      receiver.close()
      await running
    },
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 200)
