/** The supervisor over an Asterisk that misbehaves as told. */

import { beforeEach, describe, expect, it } from 'vitest'
import { type Supervisor, supervisorOf } from '../../daemon/asterisk/supervisor.ts'
import { BOOT_MS, HUNG_MS, STABLE_MS } from '../../daemon/asterisk/watch.ts'
import type { Issue } from '../../daemon/model/issue.ts'
import { type FakeClock, fakeClock, settled } from './fake-clock.ts'
import { type FakeExchange, fakeExchange } from './fake-exchange.ts'

const issue = (code: string): Issue => ({ code, severity: 'error', subject: null, params: {} })

let clock: FakeClock
let exchange: FakeExchange
let supervisor: Supervisor

beforeEach(() => {
  clock = fakeClock()
  exchange = fakeExchange(clock)
  supervisor = supervisorOf({
    ...exchange,
    clock,
    prepareHardware: async () => {
      exchange.done.push('prepare')
      return []
    },
    fallBack: async () => {
      exchange.done.push('fall-back')
      exchange.process = { is: 'running', restarts: 0 }
      exchange.tell({ is: 'ready' })
      return [issue('configuration-fell-back')]
    },
  })
})

describe('when the daemon starts', () => {
  it('touches nothing of a running Asterisk', async () => {
    exchange.process = { is: 'running', restarts: 3 }
    supervisor.start()
    await clock.pass(1000)
    exchange.tell({ is: 'ready' })
    await clock.pass(24 * 3_600_000)
    expect(exchange.done).toEqual([])
  })

  it('prepares the cards and starts one that is not there', async () => {
    supervisor.start()
    await clock.pass(1000)
    expect(exchange.done).toEqual(['prepare', 'start'])
    await clock.pass(3_600_000)
    expect(exchange.done).toEqual(['prepare', 'start'])
  })
})

it('tries again when a start is refused, and forgets the complaint once it runs', async () => {
  exchange.refuse = [issue('asterisk-not-started')]
  supervisor.start()
  await clock.pass(600)
  expect(supervisor.issues()).toEqual([issue('asterisk-not-started')])
  exchange.refuse = []
  await clock.pass(10_000)
  expect(exchange.done.filter(act => act === 'start').length).toBeGreaterThan(1)
  expect(supervisor.issues()).toEqual([])
})

it('restarts one that hangs', async () => {
  exchange.process = { is: 'running', restarts: 0 }
  exchange.tell({ is: 'ready' })
  supervisor.start()
  await clock.pass(STABLE_MS)
  exchange.tell({ is: 'lost', silent: true })
  await clock.pass(HUNG_MS - 1000)
  expect(exchange.done).toEqual([])
  await clock.pass(11_000)
  expect(exchange.done).toEqual(['restart'])
})

it('goes back to the last good configuration when Asterisk dies three times, and says so', async () => {
  exchange.boots = false
  exchange.process = { is: 'starting', restarts: 0 }
  supervisor.start()
  await settled()
  exchange.process = { is: 'starting', restarts: 3 }
  await clock.pass(600)
  expect(exchange.done).toEqual(['fall-back'])
  expect(supervisor.issues()).toEqual([issue('configuration-fell-back')])
  await clock.pass(BOOT_MS * 10)
  expect(exchange.done).toEqual(['fall-back'])
})

it('keeps its hands off while an apply restarts Asterisk', async () => {
  exchange.process = { is: 'running', restarts: 0 }
  exchange.tell({ is: 'ready' })
  supervisor.start()
  const held = supervisor.hold(async () => {
    await exchange.runner.stop()
    await new Promise<void>(resolve => void clock.after(BOOT_MS * 3, resolve))
    await exchange.runner.start()
    return { changed: true, value: 'applied' }
  })
  await clock.pass(BOOT_MS * 3)
  expect(await held).toBe('applied')
  await clock.pass(BOOT_MS)
  expect(exchange.done).toEqual(['stop', 'start'])
})

it('lets one apply after the other hold it, also after one that threw', async () => {
  const failing = supervisor.hold(async () => {
    throw new Error('no')
  })
  const next = supervisor.hold(async () => ({ changed: false, value: 2 }))
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe(2)
})

it('leaves Asterisk to itself once stopped', async () => {
  exchange.process = { is: 'running', restarts: 0 }
  supervisor.start()
  await settled()
  supervisor.stop()
  exchange.process = { is: 'stopped', restarts: 0 }
  await clock.pass(3_600_000)
  expect(exchange.done).toEqual([])
})
