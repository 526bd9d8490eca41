/** Whether Asterisk answers and has finished booting, as its manager connection tells. */

import type { AmiEvent } from '../ami/event-types.ts'
import type { Clock } from '../system/clock.ts'

/** What this needs of the AMI client. */
export interface ManagerSigns {
  subscribe(listener: { onEvent?(event: AmiEvent): void; onState?(state: ManagerState): void }): () => void
  state(): ManagerState
  start(): void
  stop(): void
}

type ManagerState =
  | { readonly is: 'stopped' | 'connecting' | 'up' }
  | { readonly is: 'waiting'; readonly reason: { readonly code: string; readonly message: string } }

export type ReadinessChange =
  | { readonly is: 'ready' }
  /** `silent`: the connection stood, but there was no sign of life on it. */
  | { readonly is: 'lost'; readonly silent: boolean }

export interface Readiness {
  isReady(): boolean
  /** False when it has not come within `timeoutMs`. */
  whenReady(timeoutMs: number): Promise<boolean>
  /** Why the last try to connect failed; '' when none did. */
  lastFailure(): string
  /** Asterisk answers, but does not take our secret: waiting alone will not help. */
  isRefused(): boolean
  /** Tries to connect now instead of at the end of the client's growing pause: the process is known to be there. */
  hurry(): void
  subscribe(listener: (change: ReadinessChange) => void): () => void
  stop(): void
}

export function readinessOf(manager: ManagerSigns, clock: Clock): Readiness {
  const listeners = new Set<(change: ReadinessChange) => void>()
  let ready = false
  let lastFailure = ''
  const tell = (change: ReadinessChange) => {
    ready = change.is === 'ready'
    for (const listener of [...listeners]) listener(change)
  }
  const stop = manager.subscribe({
    onEvent(event) {
      // Asterisk says it at the login of a manager, or when it has booted (main/manager.c, authenticate and main/asterisk.c).
      if (event.kind === 'fully-booted' && !ready) tell({ is: 'ready' })
    },
    onState(state) {
      if (state.is === 'waiting') lastFailure = `${state.reason.code}: ${state.reason.message}`
      if (state.is === 'up') lastFailure = ''
      if (ready && state.is !== 'up')
        tell({ is: 'lost', silent: state.is === 'waiting' && state.reason.code === 'silent' })
    },
  })
  const subscribe = (listener: (change: ReadinessChange) => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return {
    isReady: () => ready,
    lastFailure: () => lastFailure,
    isRefused: () => !ready && lastFailure.startsWith('login-refused'),
    hurry() {
      if (manager.state().is !== 'waiting') return
      manager.stop()
      manager.start()
    },
    subscribe,
    stop,
    whenReady: timeoutMs =>
      new Promise(resolve => {
        if (ready) return resolve(true)
        const settle = (answer: boolean) => {
          forget()
          cancel()
          resolve(answer)
        }
        const forget = subscribe(change => change.is === 'ready' && settle(true))
        const cancel = clock.after(timeoutMs, () => settle(false))
      }),
  }
}
