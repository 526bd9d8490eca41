/**
 * One browser's stream of server-sent events (WHATWG HTML §9.2). It is pulled: a slow browser gets fewer, larger
 * changes instead of a queue.
 */

import { emptyScreen, screenChange } from './screen-change.ts'
import type { LiveEvent, Screen } from './wire.ts'

export interface StreamSource {
  /** null when the browser's page no longer fits. */
  screen(): Screen | null
  /** What the browser already shows, as far as we know. */
  readonly baseline: Screen
  eventId(): string
  now(): number
  /** False once the session has ended. */
  allowed(): boolean
  readonly coalesceMs: number
  readonly heartbeatMs: number
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
const RETRY_MS = 2_000

const message = (event: LiveEvent, id: string | null, body: string): string =>
  `event: ${event}\n${id === null ? '' : `id: ${id}\n`}data: ${body}\n\n`

export function createLiveStream(source: StreamSource): LiveStream {
  const encoder = new TextEncoder()
  let shown = source.baseline
  let lastSentAt = Number.NEGATIVE_INFINITY
  const pending: string[] = [`retry: ${RETRY_MS}\n\n`]
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
    const change = screenChange(shown, screen, now)
    shown = screen
    if (change === null) return
    lastSentAt = performance.now()
    pending.push(message('change', source.eventId(), JSON.stringify(change)))
  }

  async function next(): Promise<string | null> {
    for (;;) {
      if (pending.length > 0) return pending.splice(0).join('')
      if (ended) return null
      const waitMs = lastSentAt + source.coalesceMs - performance.now()
      if (dirty && waitMs <= 0) takeChange()
      else if (dirty) await rest(waitMs)
      else if (!(await rest(source.heartbeatMs))) {
        if (source.allowed()) return ': still here\n\n'
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
