/** Seeing whether everything is there. */

import { beforeEach, expect, it } from 'vitest'
import type { Expectations } from '../../daemon/apply/activator.ts'
import { missingFrom, verifierOf } from '../../daemon/asterisk/verifier.ts'
import { type FakeClock, fakeClock } from './fake-clock.ts'
import { type FakeExchange, fakeExchange, list } from './fake-exchange.ts'

let clock: FakeClock
let exchange: FakeExchange

beforeEach(() => {
  clock = fakeClock()
  exchange = fakeExchange(clock)
  exchange.process = { is: 'running', restarts: 0 }
  exchange.tell({ is: 'ready' })
})

const verify = (expected: Partial<Expectations>) =>
  verifierOf({ ...exchange, clock }).verify({ channels: [], spans: [], endpoints: [], ...expected })

const ports = (...channels: number[]) => list(...channels.map(channel => ({ dahdichannel: `${channel}` })))

it('names what is missing', () => {
  const issues = missingFrom(
    { channels: [1, 2], spans: [3, 4], endpoints: ['103', '104'] },
    { channels: [2, 9], spans: [3], endpoints: ['103'] },
  )
  expect(issues.map(({ code, subject }) => `${code} ${subject}`)).toEqual([
    'port-not-open channel:1',
    'span-not-open span:4',
    'telephone-not-configured endpoint:104',
  ])
})

it('is content when all is there', async () => {
  exchange.answers = {
    DAHDIShowChannels: ports(1, 2),
    PRIShowSpans: list({ span: '3', dchannel: '64' }),
    PJSIPShowEndpoints: list({ objectname: '103' }),
  }
  expect(await verify({ channels: [1, 2], spans: [3], endpoints: ['103'] })).toEqual([])
})

it('asks nothing of modules that need not be there', async () => {
  expect(await verify({})).toEqual([])
  expect(exchange.done).toEqual([])
})

it('waits a moment for what comes late', async () => {
  exchange.answers = { DAHDIShowChannels: ports(1) }
  const verified = verify({ channels: [1, 2] })
  await clock.pass(600)
  exchange.answers = { DAHDIShowChannels: ports(1, 2) }
  await clock.pass(600)
  expect(await verified).toEqual([])
})

it('gives up on what never comes, also when the module is not loaded', async () => {
  const verified = verify({ channels: [7] })
  await clock.pass(10_000)
  expect(await verified).toMatchObject([{ code: 'port-not-open', subject: 'channel:7' }])
})

it('says so when Asterisk does not answer, at once when it is not even there', async () => {
  exchange.tell({ is: 'lost', silent: false })
  const silent = verify({ channels: [1] })
  await clock.pass(100_000)
  expect(await silent).toMatchObject([{ code: 'asterisk-silent' }])
  for (const state of [
    { is: 'stopped', restarts: 0 },
    { is: 'starting', restarts: 2 },
  ] as const) {
    exchange.process = state
    expect(await verify({ channels: [1] })).toMatchObject([{ code: 'asterisk-silent' }])
  }
})

it('does not take the silence of a restart for something missing', async () => {
  exchange.answers = {}
  const verified = verify({ endpoints: ['103'] })
  await clock.pass(600)
  exchange.tell({ is: 'lost', silent: false })
  await clock.pass(8_000)
  exchange.answers = { PJSIPShowEndpoints: list({ objectname: '103' }) }
  exchange.tell({ is: 'ready' })
  await clock.pass(1_000)
  expect(await verified).toEqual([])
})

it('gives up on an Asterisk that comes and goes', async () => {
  const verified = verify({ endpoints: ['103'] })
  for (let times = 0; times < 5; times += 1) {
    await clock.pass(600)
    exchange.tell({ is: 'lost', silent: false })
    await clock.pass(600)
    exchange.tell({ is: 'ready' })
  }
  await clock.pass(10_000)
  expect(await verified).toMatchObject([{ code: 'asterisk-silent' }])
})
