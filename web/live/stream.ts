/**
 * One browser's stream of server-sent events (WHATWG HTML §9.2). It is pulled: a slow browser gets fewer, larger
 * changes instead of a queue.
 */

import { emptyScreen } from './screen-change.ts'
import type { LiveEvent, Screen } from './wire.ts'

export interface StreamSource {
  /** null when the browser's page no longer fits. */
  screen(): Screen | null
  /** JSON of what leads from one to the other; null: nothing does. */
  difference(before: Screen, after: Screen, now: number): string | null
  /** What the browser already shows, as far as we know. */
  readonly baseline: Screen
  eventId(): string
  now(): number
  /** False once the session has ended. */
  allowed(): boolean
  /** `audible`: the script hears it, and knows the connection is alive; otherwise a comment keeps it open. */
  readonly heartbeat: { readonly everyMs: number; readonly audible?: true }
  readonly closed: () => void
}

export interface LiveStream {
  readonly body: ReadableStream<Uint8Array>
  /** Something may have changed. */
  wake(): void
  /** Ends the stream, with a last word for the script. */
  end(event: LiveEvent | null): void
}

/** How soon the browser tries again after a lost connection. */
const RETRY_MS = 1_000

const message = (event: LiveEvent, id: string | null, body: string): string =>
  `event: ${event}\n${id === null ? '' : `id: ${id}\n`}data: ${body}\n\n`

export function createLiveStream(source: StreamSource): LiveStream {
  const encoder = new TextEncoder()
  let shown = source.baseline
  const pending: string[] = [`retry: ${RETRY_MS}\n\n`]
  /** A stream that is listened to begins with a word, even when nothing is to be told. */
  let greeted = source.heartbeat.audible !== true
  let dirty = true
  let ended = false
  let wakeUp: () => void = () => {}

  const wake = () => {
    dirty = true
    wakeUp()
  }
  const end = (event: LiveEvent | null) => {
    if (ended) return
    ended = true
    if (event !== null) pending.push(message(event, null, ''))
    source.closed()
    wakeUp()
  }
  /** True when woken, false after `ms`. */
  const rest = (ms: number): Promise<boolean> =>
    new Promise(resolve => {
      const timer = setTimeout(() => resolve(false), ms)
      wakeUp = () => {
        clearTimeout(timer)
        resolve(true)
      }
    })

  const takeChange = () => {
    dirty = false
    if (!source.allowed()) return end('bye')
    const screen = source.screen()
    if (screen === null) return end('reload')
    const now = source.now()
    const change = source.difference(shown, screen, now)
    shown = screen
    if (change !== null) pending.push(message('change', source.eventId(), change))
    else if (!greeted) pending.push(message('alive', null, ''))
    greeted = true
  }

  async function next(): Promise<string | null> {
    for (;;) {
      if (pending.length > 0) return pending.splice(0).join('')
      if (ended) return null
      const { everyMs, audible } = source.heartbeat
      if (dirty) takeChange()
      else if (!(await rest(everyMs))) {
        if (source.allowed()) return audible ? message('alive', null, '') : ': still here\n\n'
        end('bye')
      }
    }
  }

  return {
    wake,
    end,
    body: new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const text = await next()
          if (text === null) controller.close()
          else controller.enqueue(encoder.encode(text))
        },
        cancel: () => end(null),
      },
      { highWaterMark: 0 },
    ),
  }
}

/** What a browser surely shows whose page was made at this very revision; host, issues and hardware have no revision. */
export function baselineOf(screen: Screen, same: boolean): Screen {
  if (!same) return emptyScreen
  const { calls } = screen.lists
  return {
    cells: Object.fromEntries(Object.entries(screen.cells).filter(([id]) => !/^(host|seen):/.test(id))),
    lists: calls === undefined ? {} : { calls },
  }
}
