/** The guard at work: events and logins in, packet filter and mail out. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ClientListener } from '../../daemon/ami/client.ts'
import { parseEvent } from '../../daemon/ami/events.ts'
import { type Guard, guardOf } from '../../daemon/compose/guard.ts'
import type { Firewall } from '../../daemon/guard/firewall.ts'
import { type Issue, ok, refused } from '../../daemon/model/issue.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'
import { type FakeClock, fakeClock } from '../asterisk/fake-clock.ts'

const log = pino({ enabled: false })
let directory: string
let clock: FakeClock
let rules: Firewall[]
let failure: Issue[] | null
let told: string[]
let settings: Settings
let addresses: Map<string, string[]>
let listener: ClientListener
let guard: Guard
let ownAddress = ''
let moved = 0

const settingsWith = (host: string, more: object = {}): Settings =>
  settingsSchema.parse({
    version: 1,
    trunks: [{ id: 'p', name: 'P', networkLines: [{ kind: 'sip', id: 'l', name: 'L', host }] }],
    ...more,
  })

const open = () =>
  guardOf({
    stateDir: directory,
    helper: {
      setFirewall: async firewall => {
        rules.push(firewall)
        return failure === null ? ok(null) : refused(failure)
      },
    },
    ami: {
      subscribe(given) {
        listener = given
        return () => {}
      },
    },
    settings: () => [settings],
    rtp: { firstPort: 10_000, lastPort: 10_999 },
    alarm: async (what, about) => void told.push(`${what} ${about}`),
    clock,
    log,
    resolve: async host => addresses.get(host) ?? Promise.reject(new Error('nobody knows')),
    interfaces: () => [[ownAddress]],
    onAddresses: () => void moved++,
  })

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'offhook-guard-'))
  clock = fakeClock()
  rules = []
  failure = null
  ownAddress = '192.168.1.20/24'
  moved = 0
  told = []
  settings = settingsWith('sip.provider.example')
  addresses = new Map([['sip.provider.example', ['203.0.113.7']]])
  guard = await open()
  await guard.start()
})
afterEach(async () => {
  guard.stop()
  await guard.look()
  await rm(directory, { recursive: true, force: true })
})

const latest = () => rules.at(-1) ?? expect.fail('no rules')
const blocked = () => latest().blocked.map(({ network, seconds }) => `${network} ${seconds}`)

/** As Asterisk 22 writes it. */
const tries = (address: string, name = 'ChallengeResponseFailed', times = 1) => {
  for (let count = 0; count < times; count++)
    listener.onEvent?.(
      parseEvent(
        {
          event: name,
          service: 'PJSIP',
          accountid: '101',
          remoteaddress: `IPV4/UDP/${address}/5062`,
          localaddress: 'IPV4/UDP/192.168.1.20/5060',
        },
        clock.now(),
      ),
    )
}

/** Private networks are let in anyway; some offices have public addresses. */
it('follows the machine to another network within seconds', async () => {
  const networks = () => JSON.stringify(latest().admissions)
  expect(networks()).not.toContain('198.51.100.0/24')
  ownAddress = '198.51.100.20/24'
  await clock.pass(4000)
  await guard.look()
  expect(networks()).toContain('198.51.100.0/24')
  expect(moved).toBe(1)
  ownAddress = '192.168.1.20/24'
  await clock.pass(4000)
  await guard.look()
  expect(networks()).not.toContain('198.51.100.0/24')
})

it('lets lines in under the addresses of their names, and keeps those while nobody answers', async () => {
  expect(JSON.stringify(latest().admissions)).toContain('203.0.113.7')
  addresses.clear()
  await clock.pass(10 * 60_000)
  expect(latest().spared).toContain('203.0.113.7')
  // The name server is still away after a restart.
  guard.stop()
  guard = await open()
  await guard.start()
  expect(latest().spared).toContain('203.0.113.7')
})

it('blocks who guesses, tells it once, and lets him go when the time is over', async () => {
  tries('198.51.100.9', 'ChallengeResponseFailed', 4)
  await guard.look()
  expect(blocked()).toEqual(['198.51.100.9 600'])
  expect(told).toEqual(['blocked 198.51.100.9'])
  expect(guard.issues()).toMatchObject([{ code: 'attack-blocked', params: { count: 1 } }])
  await clock.pass(11 * 60_000)
  expect(blocked()).toEqual([])
  expect(guard.issues()).toEqual([])
})

it('blocks at the pages as well', async () => {
  for (let count = 0; count < 4; count++) guard.wrongLogin('2001:db8:bad::1')
  await guard.look()
  expect(blocked()).toEqual(['2001:db8:bad::/64 600'])
})

it('never blocks the office, a line or itself, and says which device is wrong', async () => {
  for (const address of ['192.168.1.50', '10.9.9.9', '203.0.113.7', '127.0.0.1', '::1'])
    tries(address, 'InvalidPassword', 50)
  await guard.look()
  expect(blocked()).toEqual([])
  expect(told).toEqual([])
  expect(guard.issues().map(({ code, params }) => `${code} ${params.address}`)).toContain(
    'wrong-password-inside 192.168.1.50',
  )
})

it('tells a line that is new from an offender of before', async () => {
  tries('198.51.100.9', 'InvalidAccountID', 12)
  await guard.look()
  expect(blocked()).toHaveLength(1)
  settings = settingsWith('198.51.100.9')
  await guard.look()
  expect(latest().spared).toContain('198.51.100.9')
})

it('remembers over a restart, and releases for good', async () => {
  tries('198.51.100.9', 'InvalidPassword', 4)
  await guard.look()
  guard.stop()
  guard = await open()
  await guard.start()
  expect(blocked()).toEqual(['198.51.100.9 600'])
  expect(await guard.desk.release('198.51.100.9')).toEqual(ok(null))
  expect(blocked()).toEqual([])
  expect(await guard.desk.release('198.51.100.9')).toMatchObject({ error: [{ code: 'not-blocked' }] })
})

it('says that the rules are not in force, and tries again', async () => {
  failure = [{ code: 'firewall-failed', severity: 'error', subject: null, params: { reason: 'x' } }]
  tries('198.51.100.9', 'InvalidPassword', 4)
  await guard.look()
  expect(guard.desk.state()).toBe('failed')
  expect(guard.issues()).toContainEqual(failure[0])
  failure = null
  await clock.pass(30_000)
  expect(guard.desk.state()).toBe('in-force')
  expect(blocked()).toHaveLength(1)
})

it('stands a flood of forged addresses', async () => {
  for (let index = 0; index < 30_000; index++)
    tries(`100.${64 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`, 'InvalidAccountID')
  await guard.look()
  expect(blocked()).toEqual([])
  expect(rules).toHaveLength(1)
})

it('believes nothing of an event that makes no sense', async () => {
  for (const remoteaddress of ['', 'IPV4/UDP//5060', 'IPV4/UDP/; drop/1', 'x', 'IPV4/UDP/999.1.1.1/1'])
    for (let count = 0; count < 20; count++)
      listener.onEvent?.(
        parseEvent({ event: 'InvalidPassword', service: 'PJSIP', accountid: 'a', remoteaddress }, 0),
      )
  await guard.look()
  expect(blocked()).toEqual([])
})
