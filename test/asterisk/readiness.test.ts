/** What the manager connection says about Asterisk. */

import { expect, it } from 'vitest'
import type { AmiEvent } from '../../daemon/ami/event-types.ts'
import { type ManagerSigns, type ReadinessChange, readinessOf } from '../../daemon/asterisk/readiness.ts'
import { fakeClock } from './fake-clock.ts'

type Listener = Parameters<ManagerSigns['subscribe']>[0]
type State = ReturnType<ManagerSigns['state']>

function manager() {
  const listeners = new Set<Listener>()
  const done: string[] = []
  let state: State = { is: 'stopped' }
  return {
    done,
    enter(next: State) {
      state = next
      for (const listener of listeners) listener.onState?.(next)
    },
    booted() {
      const event: AmiEvent = { kind: 'fully-booted', uptimeSeconds: 1, receivedAt: 0 }
      for (const listener of listeners) listener.onEvent?.(event)
    },
    state: () => state,
    start: () => void done.push('start'),
    stop: () => void done.push('stop'),
    subscribe(listener: Listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
const waiting = (code: string): State => ({ is: 'waiting', reason: { code, message: 'why' } })

it('is ready when Asterisk has booted, not when it lets us in', () => {
  const asterisk = manager()
  const changes: ReadinessChange[] = []
  const readiness = readinessOf(asterisk, fakeClock())
  readiness.subscribe(change => changes.push(change))
  asterisk.enter({ is: 'up' })
  expect(readiness.isReady()).toBe(false)
  asterisk.booted()
  asterisk.booted()
  expect(readiness.isReady()).toBe(true)
  asterisk.enter(waiting('silent'))
  asterisk.enter({ is: 'connecting' })
  expect(readiness.isReady()).toBe(false)
  expect(changes).toEqual([{ is: 'ready' }, { is: 'lost', silent: true }])
})

it('waits for it, but not for ever', async () => {
  const asterisk = manager()
  const clock = fakeClock()
  const readiness = readinessOf(asterisk, clock)
  const vain = readiness.whenReady(1000)
  await clock.pass(1000)
  expect(await vain).toBe(false)
  const good = readiness.whenReady(1000)
  asterisk.booted()
  expect(await good).toBe(true)
  expect(await readiness.whenReady(0)).toBe(true)
})

it('remembers why not, until it is let in', () => {
  const asterisk = manager()
  const readiness = readinessOf(asterisk, fakeClock())
  asterisk.enter(waiting('login-refused'))
  expect(readiness.lastFailure()).toBe('login-refused: why')
  expect(readiness.isRefused()).toBe(true)
  asterisk.enter(waiting('unreachable'))
  expect(readiness.isRefused()).toBe(false)
  asterisk.enter({ is: 'up' })
  expect(readiness.lastFailure()).toBe('')
})

it('hurries only a client that pauses', () => {
  const asterisk = manager()
  const readiness = readinessOf(asterisk, fakeClock())
  for (const state of [{ is: 'up' }, { is: 'connecting' }, { is: 'stopped' }] as const) {
    asterisk.enter(state)
    readiness.hurry()
  }
  expect(asterisk.done).toEqual([])
  asterisk.enter(waiting('unreachable'))
  readiness.hurry()
  expect(asterisk.done).toEqual(['stop', 'start'])
})
