/** An Asterisk that does what a test says: its process, its manager connection, and its answers. */

import type { Asker } from '../../daemon/ami/ask.ts'
import type { Frame } from '../../daemon/ami/frame.ts'
import type { Asked } from '../../daemon/ami/pending-actions.ts'
import type { Readiness, ReadinessChange } from '../../daemon/asterisk/readiness.ts'
import type { AsteriskRunner, RunnerState } from '../../daemon/asterisk/runner.ts'
import { type Issue, ok, type Result } from '../../daemon/model/issue.ts'
import type { Clock } from '../../daemon/system/clock.ts'

export interface FakeExchange {
  readonly runner: AsteriskRunner
  readonly readiness: Readiness
  readonly ami: Asker
  /** What was done to it, in order: `start`, `stop`, `reload pbx_config.so`… */
  readonly done: string[]
  process: RunnerState
  /** Issues the next start or restart is refused with. */
  refuse: readonly Issue[]
  /** Answers by action name. */
  answers: Record<string, Asked>
  /** To every other action. */
  otherwise: Asked
  /** True: it is ready as soon as it runs. */
  boots: boolean
  tell(change: ReadinessChange): void
}

export const list = (...items: Record<string, string>[]): Asked => ({
  ok: true,
  value: { response: { response: 'Success' } as Frame, items: items as Frame[] },
})

export function fakeExchange(clock: Clock): FakeExchange {
  const listeners = new Set<(change: ReadinessChange) => void>()
  let ready = false
  const run = async (what: string, is: RunnerState['is']): Promise<Result<null>> => {
    fake.done.push(what)
    if (is === 'running' && fake.refuse.length > 0) return { ok: false, error: [...fake.refuse] }
    if (ready && what !== 'start') fake.tell({ is: 'lost', silent: false })
    fake.process = { is, restarts: 0 }
    if (is === 'running' && fake.boots && !ready) fake.tell({ is: 'ready' })
    return ok(null)
  }
  const subscribe = (listener: (change: ReadinessChange) => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const fake: FakeExchange = {
    done: [],
    process: { is: 'stopped', restarts: 0 },
    refuse: [],
    answers: {},
    otherwise: { ok: false, error: { code: 'unknown-action', message: 'Invalid/unknown command' } },
    boots: true,
    tell(change) {
      ready = change.is === 'ready'
      for (const listener of [...listeners]) listener(change)
    },
    runner: {
      state: async () => fake.process,
      start: () => run('start', 'running'),
      stop: () => run('stop', 'stopped'),
      restart: () => run('restart', 'running'),
      reload: async () => {
        fake.done.push('reload')
        return ok(null)
      },
      release() {},
    },
    readiness: {
      isReady: () => ready,
      lastFailure: () => 'unreachable: nobody there',
      isRefused: () => false,
      hurry() {},
      subscribe,
      stop() {},
      whenReady: timeoutMs =>
        new Promise(resolve => {
          if (ready) return resolve(true)
          const forget = subscribe(change => change.is === 'ready' && settle(true))
          const cancel = clock.after(timeoutMs, () => settle(false))
          const settle = (answer: boolean) => {
            forget()
            cancel()
            resolve(answer)
          }
        }),
    },
    ami: {
      async ask(request) {
        const headers = Object.values((request as { headers?: Record<string, string> }).headers ?? {})
        fake.done.push([request.action, ...headers].join(' '))
        if (fake.process.is !== 'running')
          return { ok: false, error: { code: 'not-connected', message: 'no connection' } }
        return fake.answers[request.action] ?? fake.otherwise
      },
    },
  }
  return fake
}
