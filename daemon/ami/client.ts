/** Keeps one session to Asterisk alive: connects, asks for a sign of life, and comes back after every loss. */

import type { Clock } from '../system/clock.ts'
import { ping } from './actions.ts'
import type { Asker } from './ask.ts'
import { backoffMs } from './backoff.ts'
import type { AmiEvent } from './event-types.ts'
import { parseEvent } from './events.ts'
import type { Frame } from './frame.ts'
import { type Asked, failed } from './pending-actions.ts'
import type { ActionRequest } from './request.ts'
import { type OpenFailure, openSession, type Session } from './session.ts'

export type ClientState =
  | { readonly is: 'stopped' }
  | { readonly is: 'connecting' }
  | { readonly is: 'up'; readonly since: number }
  /** `retryAt`: ms since the epoch. */
  | { readonly is: 'waiting'; readonly retryAt: number; readonly reason: LossReason }

export interface LossReason {
  readonly code: OpenFailure['code'] | 'silent'
  readonly message: string
}

export interface ClientOptions {
  readonly address: string
  readonly port: number
  readonly user: string
  readonly secret: string
  readonly clock: Clock
  /** 0 to 1. */
  readonly random: () => number
  readonly connectTimeoutMs?: number
  readonly loginTimeoutMs?: number
  /** Time between signs of life. */
  readonly pingEveryMs?: number
  /** How long Asterisk may take for one before the session is given up. */
  readonly pingTimeoutMs?: number
}

/** Neither may throw. */
export interface ClientListener {
  onEvent?(event: AmiEvent): void
  /** `up` comes before the first event of its session. */
  onState?(state: ClientState): void
}

export interface AmiClient extends Asker {
  state(): ClientState
  /** Until the returned function is called. */
  subscribe(listener: ClientListener): () => void
  /** Starts keeping a session; returns at once. Aborting the signal stops it. */
  start(signal?: AbortSignal): void
  stop(): void
}

export function createAmiClient(options: ClientOptions): AmiClient {
  const { clock } = options
  const pingEveryMs = options.pingEveryMs ?? 10_000
  const pingTimeoutMs = options.pingTimeoutMs ?? 5000
  const listeners = new Set<ClientListener>()
  let state: ClientState = { is: 'stopped' }
  let session: Session | null = null
  let failures = 0
  let cancelTimer = () => {}
  let forgetSignal = () => {}
  let attempt = new AbortController()

  const enter = (next: ClientState) => {
    state = next
    for (const listener of [...listeners]) listener.onState?.(next)
  }

  const lost = (code: LossReason['code'], message: string) => {
    session = null
    cancelTimer()
    failures += 1
    const delayMs = backoffMs(failures, options.random())
    cancelTimer = clock.after(delayMs, connect)
    enter({ is: 'waiting', retryAt: clock.now() + delayMs, reason: { code, message } })
  }

  const connect = async () => {
    const { signal } = attempt
    enter({ is: 'connecting' })
    // Events of the session's first packet come before the session itself.
    const early: Frame[] = []
    let opened: Session | null = null
    let silent = false
    const onFrame = (frame: Frame) => {
      const event = parseEvent(frame, clock.now())
      for (const listener of [...listeners]) listener.onEvent?.(event)
    }
    const result = await openSession(
      {
        ...options,
        connectTimeoutMs: options.connectTimeoutMs ?? 5000,
        loginTimeoutMs: options.loginTimeoutMs ?? 5000,
      },
      {
        onEvent: frame => (opened === null ? early.push(frame) : onFrame(frame)),
        onClosed: reason => {
          if (!signal.aborted) lost(silent ? 'silent' : 'dropped', reason)
        },
      },
      signal,
    )
    if (signal.aborted) return
    if (!result.ok) return lost(result.error.code, result.error.message)
    opened = result.value
    session = opened
    enter({ is: 'up', since: clock.now() })
    if (signal.aborted) return
    for (const frame of early.splice(0)) onFrame(frame)

    const current = opened
    const watch = () => {
      cancelTimer = clock.after(pingEveryMs, async () => {
        // Only now: an Asterisk that crashes right after each login is asked ever more seldom too.
        failures = 0
        // Asterisk answers one action after the other: behind a long reload a ping would wait without anything being wrong.
        if (current.pending === 0 && !(await ping(current, pingTimeoutMs)).ok) {
          silent = true
          current.close(`no sign of life within ${pingTimeoutMs} ms`)
        } else if (session === current) watch()
      })
    }
    watch()
  }

  const stop = () => {
    if (state.is === 'stopped') return
    forgetSignal()
    attempt.abort()
    cancelTimer()
    session?.close('stopped')
    session = null
    enter({ is: 'stopped' })
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start(signal) {
      if (state.is !== 'stopped' || signal?.aborted) return
      attempt = new AbortController()
      failures = 0
      signal?.addEventListener('abort', stop)
      forgetSignal = () => signal?.removeEventListener('abort', stop)
      void connect()
    },
    stop,
    ask(request: ActionRequest, timeoutMs: number): Promise<Asked> {
      return session === null
        ? Promise.resolve(failed('not-connected', 'Asterisk does not answer'))
        : session.ask(request, timeoutMs)
    },
  }
}
