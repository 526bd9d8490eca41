/** Putting files in force: what is asked of whom, in which order, and what is said when it does not work. */

import { beforeEach, describe, expect, it } from 'vitest'
import type { Activator } from '../../daemon/apply/activator.ts'
import { activatorOf } from '../../daemon/asterisk/activator.ts'
import { type Issue, ok, type Result } from '../../daemon/model/issue.ts'
import type { RootHelper } from '../../daemon/root-helper/client.ts'
import { type FakeClock, fakeClock } from './fake-clock.ts'
import { type FakeExchange, fakeExchange, list } from './fake-exchange.ts'

const issue = (code: string): Issue => ({ code, severity: 'error', subject: null, params: {} })

let clock: FakeClock
let exchange: FakeExchange
let failing: Record<string, Issue>
let helper: RootHelper
let activator: Activator

beforeEach(() => {
  clock = fakeClock()
  exchange = fakeExchange(clock)
  exchange.process = { is: 'running', restarts: 0 }
  exchange.tell({ is: 'ready' })
  failing = {}
  const act = async (name: string): Promise<Result<null>> => {
    exchange.done.push(name)
    const failure = failing[name]
    return failure === undefined ? ok(null) : { ok: false, error: [failure] }
  }
  helper = {
    loadDrivers: () => act('load'),
    unloadDrivers: () => act('unload'),
    configureDahdi: () => act('dahdi_cfg'),
    installFiles: () => act('install'),
    machine: () => act('machine'),
    network: {
      put: () => act('network'),
      try: () => act('network'),
      keep: () => act('network'),
      state: async () => ok('settled'),
    },
    updates: {
      state: async () => ok(null),
      write: async () => ok(null),
      arm: async () => ok(null),
      disarm: async () => ok(null),
    },
    kernelLog: async () => ok([]),
    journal: async () => ({ ok: true, value: [] }),
    rebindCard: () => act('rebind'),
    setFirewall: () => act('firewall'),
    asteriskUnit: async () => ({ ok: false, error: [] }),
  }
  activator = activatorOf({ ...exchange, helper })
})

describe('a reload', () => {
  it('asks for the module by name', async () => {
    exchange.otherwise = list()
    expect(await activator.reload('pbx_config.so')).toEqual(ok(null))
    expect(exchange.done[0]).toContain('pbx_config.so')
  })

  it('says which module would not', async () => {
    exchange.otherwise = { ok: false, error: { code: 'refused', message: 'No such module.' } }
    expect(await activator.reload('res_x.so')).toMatchObject({
      ok: false,
      error: [{ code: 'reload-failed', params: { module: 'res_x.so', reason: 'No such module.' } }],
    })
  })

  it('starts an Asterisk that is not there: it reads every file anyway', async () => {
    exchange.tell({ is: 'lost', silent: false })
    exchange.process = { is: 'stopped', restarts: 0 }
    expect(await activator.reload('pbx_config.so')).toEqual(ok(null))
    expect(exchange.done.at(-1)).toBe('start')
  })
})

it('a reload reaches an Asterisk that runs but does not let us in', async () => {
  exchange.otherwise = { ok: false, error: { code: 'not-connected', message: 'login refused' } }
  exchange.tell({ is: 'lost', silent: false })
  const reloaded = activator.reload('manager')
  await clock.pass(2000)
  exchange.tell({ is: 'ready' })
  expect(await reloaded).toEqual(ok(null))
  expect(exchange.done.slice(1)).toEqual(['reload'])
})

describe('a restart', () => {
  it('is done when Asterisk has booted', async () => {
    exchange.boots = false
    const restarted = activator.restartAsterisk()
    await clock.pass(5000)
    exchange.tell({ is: 'ready' })
    expect(await restarted).toEqual(ok(null))
  })

  it('is given up when Asterisk keeps ending', async () => {
    exchange.boots = false
    const restarted = activator.restartAsterisk()
    await clock.pass(500)
    exchange.process = { is: 'starting', restarts: 2 }
    await clock.pass(2000)
    expect(await restarted).toMatchObject({ error: [{ code: 'asterisk-ends' }] })
  })

  it('is given up when it never answers, with the reason', async () => {
    exchange.boots = false
    const restarted = activator.restartAsterisk()
    await clock.pass(300_000)
    expect(await restarted).toMatchObject({
      error: [{ code: 'asterisk-silent', params: { reason: 'unreachable: nobody there' } }],
    })
  })
})

describe('the hardware', () => {
  it('is configured while Asterisk is away', async () => {
    expect(await activator.configureDahdi()).toEqual(ok(null))
    expect(exchange.done).toEqual(['stop', 'load', 'dahdi_cfg', 'start'])
  })

  it('gets its drivers anew in order', async () => {
    expect(await activator.reloadDrivers()).toEqual(ok(null))
    expect(exchange.done).toEqual(['stop', 'unload', 'load', 'dahdi_cfg', 'start'])
  })

  it('is not touched when a driver stays, but Asterisk comes back', async () => {
    failing = { unload: issue('driver-unload-failed') }
    expect(await activator.reloadDrivers()).toMatchObject({ error: [{ code: 'driver-unload-failed' }] })
    expect(exchange.done).toEqual(['stop', 'unload', 'start'])
  })

  it('that refuses its configuration leaves SIP telephones working', async () => {
    failing = { dahdi_cfg: issue('dahdi-syntax'), load: issue('driver-load-failed') }
    expect(await activator.configureDahdi()).toMatchObject({
      error: [{ code: 'driver-load-failed' }, { code: 'dahdi-syntax' }],
    })
    expect(exchange.process.is).toBe('running')
  })

  it('may be forgiven, as long as Asterisk comes back', async () => {
    failing = { dahdi_cfg: issue('dahdi-syntax') }
    const forgiven: Issue[] = []
    const forgive = (issues: readonly Issue[]) => forgiven.push(...issues) > 0
    activator = activatorOf({ ...exchange, helper, forgive })
    expect(await activator.configureDahdi()).toEqual(ok(null))
    expect(forgiven).toEqual([issue('dahdi-syntax')])
    exchange.refuse = [issue('unit-failed')]
    expect(await activator.configureDahdi()).toMatchObject({
      error: [{ code: 'dahdi-syntax' }, { code: 'unit-failed' }],
    })
  })

  it('is left alone without a root helper', async () => {
    activator = activatorOf({ ...exchange, helper: null })
    expect(await activator.reloadDrivers()).toEqual(ok(null))
    expect(exchange.done).toEqual(['restart'])
  })
})
