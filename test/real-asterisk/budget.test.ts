/** Budgets in the real Asterisk: how long a call may be, what it is counted as, and when there is none. */

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { tariffSchema } from '../../daemon/calls/rating.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { sipDevice } from '../asterisk-conf/model-fixtures.ts'
import { unexpected } from './allowed-messages.ts'
import { type Office, office, openOffice, withExchange } from './office.ts'
import { talkingPhone } from './talking-phone.ts'

/** Thousandths. 101 may spend 10.00 in a month, 104 only 0.30. */
const withBudgets = (): GatewayModel => ({
  ...office(),
  budgets: {
    of: [
      { extension: '101', perMonth: 10_000 },
      { extension: '104', perMonth: 300 },
    ],
    warnPercent: 80,
    tariffs: [
      // Ended before anybody could call.
      { id: 'old', prefix: '+4179', perMinute: 9_000_000, validTo: '2020-01-01' },
      { id: 'mobile', prefix: '+4179', connection: 100, perMinute: 600, firstSeconds: 1, stepSeconds: 1 },
      { id: 'abroad', prefix: '+44', perMinute: 60_000, firstSeconds: 60, stepSeconds: 60 },
      { id: 'second', prefix: '+33', perMinute: 18_000, firstSeconds: 1, stepSeconds: 1 },
    ].map(one => tariffSchema.parse({ name: one.id, ...one })),
  },
})

const MONTH = (() => {
  const now = new Date()
  return `${now.getFullYear()}${String(now.getMonth() + 1).padStart(2, '0')}`
})()

let here: Office
beforeAll(async () => {
  here = await openOffice(withBudgets(), withExchange)
})
afterAll(async () => {
  // The voices of this house are made when the image is built.
  const log = unexpected(await here.asterisk.log()).filter(entry => !/offhook\/routes-/.test(entry))
  await here.asterisk.stop()
  expect(log).toEqual([])
})
afterEach(async () => {
  await here.quiet()
  await here.asterisk.ami.action({ Action: 'DBDelTree', Family: 'BUDGET' }).catch(() => {})
})

const spend = (extension: string, milli: number, month = MONTH) =>
  here.asterisk.ami.action({ Action: 'DBPut', Family: 'BUDGET', Key: extension, Val: `${month}-${milli}` })
const spent = async (extension: string): Promise<string> => {
  const since = here.now()
  await here.asterisk.ami.action({ Action: 'DBGet', Family: 'BUDGET', Key: extension }).catch(() => {})
  const event = await here.asterisk.ami.event(({ Event }) => Event === 'DBGetResponse', since)
  return event.Val ?? ''
}
/** Options of the Dial that calls a line. */
const dialled = async (since: number): Promise<string> => {
  const event = await here.asterisk.ami.event(
    ({ Event, Application, AppData }) =>
      Event === 'Newexten' && Application === 'Dial' && /exchange-g/.test(AppData ?? ''),
    since,
  )
  return event.AppData ?? ''
}
const set = (name: string, since: number) =>
  here.asterisk.ami.event(
    ({ Event, Application, AppData }) =>
      Event === 'Newexten' && Application === 'Set' && (AppData ?? '').startsWith(`${name}=`),
    since,
  )

it('a call may be as long as the rest lasts by its tariff, with a beep a minute before', async () => {
  const caller = await here.phone('101')
  await spend('101', 4000)
  const since = here.now()
  expect(await caller.call('00790000000')).toBe(200)
  // (6.00 - 0.10) at 0.60 a minute: 590 seconds.
  expect(await dialled(since)).toContain('L(590000:60000)')
  // The line's own end is a little later: it runs while it rings.
  expect((await set('TIMEOUT(absolute)', since)).AppData).toBe('TIMEOUT(absolute)=710')
})

it('it is counted as it ends, and in whole minutes where the tariff has them', async () => {
  const caller = await here.phone('101')
  const since = here.now()
  expect(await caller.call('000441234500')).toBe(503)
  // 60.00 a minute is more than there is.
  expect((await set('CDR(userfield)', since)).AppData).toMatch(/refused:budget/)
  expect(await caller.call('00790000000')).toBe(200)
  await here.quiet()
  await set('DB(BUDGET/101)', since)
  const [month, milli] = (await spent('101')).split('-')
  expect(month).toBe(MONTH)
  // 0.10 and 0.01 for each second begun.
  expect(Number(milli)).toBeGreaterThanOrEqual(110)
  expect(Number(milli)).toBeLessThan(1000)
  expect(Number(milli) % 10).toBe(0)
})

it('an empty budget refuses what costs; within the house and in an emergency everybody calls', async () => {
  const caller = await here.phone('101')
  await here.phone('102', 'answers')
  await spend('101', 10_000)
  const since = here.now()
  expect(await caller.call('00790000000')).toBe(503)
  expect((await set('CDR(userfield)', since)).AppData).toMatch(/refused:budget/)
  expect(await caller.call('102')).toBe(200)
  const before = here.now()
  expect(await caller.call('0112')).toBe(200)
  expect(await dialled(before)).not.toContain('L(')
  expect((await set('TIMEOUT(absolute)', before)).AppData).toBe('TIMEOUT(absolute)=0')
})

it('a new month begins with all of it', async () => {
  const caller = await here.phone('101')
  await spend('101', 10_000, '202001')
  const since = here.now()
  expect(await caller.call('00790000000')).toBe(200)
  expect(await dialled(since)).toContain('L(990000:60000)')
})

it('who has used most of it is told before each call', async () => {
  const caller = await here.phone('101')
  await spend('101', 7999)
  let since = here.now()
  expect(await caller.call('00790000000')).toBe(200)
  await dialled(since)
  const said = (from: number) =>
    here.asterisk.ami.events
      .slice(from)
      .some(({ Application, AppData }) => Application === 'Playback' && /budget-low/.test(AppData ?? ''))
  expect(said(since)).toBe(false)
  await spend('101', 8000)
  since = here.now()
  expect(await caller.call('00790000000')).toBe(200)
  await dialled(since)
  expect(said(since)).toBe(true)
})

it('a call is ended when the money is', async () => {
  const device = sipDevice('104')
  if (device.kind !== 'sip') throw new Error('not SIP')
  const caller = await talkingPhone(device, here.asterisk.sipPort)
  const since = here.now()
  // 0.30 at 0.30 a second: one second; the other end would wait for a minute.
  const call = await caller.call('0003312300')
  await call.answered()
  expect(await call.ended()).toBe(200)
  await set('DB(BUDGET/104)', since)
  const [month, milli] = (await spent('104')).split('-')
  expect(month).toBe(MONTH)
  expect(Number(milli)).toBeGreaterThanOrEqual(300)
  const again = await caller.call('0003312300')
  expect(await again.ended()).toBe(503)
  await caller.close()
})

it('who has no budget calls as before, and a number without a tariff is not ended', async () => {
  const [free, caller] = [await here.phone('102'), await here.phone('101')]
  let since = here.now()
  expect(await free.call('00790000000')).toBe(200)
  expect(await dialled(since)).not.toContain('L(')
  since = here.now()
  expect(await caller.call('0003912300')).toBe(200)
  expect(await dialled(since)).not.toContain('L(')
})
