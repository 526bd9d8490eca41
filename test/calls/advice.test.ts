/** Advice of charge: the events as Asterisk writes them, and the calls that cost what the exchange said. */

import { describe, expect, it, onTestFinished } from 'vitest'
import { chargeEvent } from '../../daemon/ami/charge-event.ts'
import { applyAdvice, keepAdvice } from '../../daemon/calls/advice.ts'
import { ADVISED, costsOf } from '../../daemon/calls/costs.ts'
import { openDatabase } from '../../daemon/calls/database.ts'
import { tariffSchema } from '../../daemon/calls/rating.ts'
import { MIGRATIONS } from '../../daemon/calls/schema.ts'
import { KEEP_CONVERSATION, storedConversation } from '../../daemon/calls/stored.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import { madeCalls } from './made-calls.ts'

/** Of main/aoc.c (e_to_json) through main/manager.c, headers in small letters as a frame has them. */
const frame = (charge: Readonly<Record<string, string>>) => ({
  event: 'AOC-E',
  privilege: 'aoc,all',
  channel: 'DAHDI/i1/0791234567-1',
  uniqueid: '1790000000.2',
  linkedid: '1790000000.1',
  ...charge,
})
const currency = (cost: string, multiplier: string, name = 'CHF') => ({
  'charge/type': 'Currency',
  'charge/billingid': 'NotAvailable',
  'charge/totaltype': 'Total',
  'charge/currency/name': name,
  'charge/currency/cost': cost,
  'charge/currency/multiplier': multiplier,
})
const ids = { uniqueId: '1790000000.2', linkedId: '1790000000.1' }

describe('the event', () => {
  it.each([
    [currency('120', '1/100'), { milli: 1200, units: null, currency: 'CHF' }],
    [currency('7', '1/1000'), { milli: 7, units: null, currency: 'CHF' }],
    [currency('2', '10', 'EUR'), { milli: 20_000, units: null, currency: 'EUR' }],
    [{ 'charge/type': 'Free' }, { milli: 0, units: null, currency: '' }],
    [
      { 'charge/type': 'Units', 'charge/units(0)/numberof': '3', 'charge/units(1)/numberof': '4' },
      { milli: null, units: 7, currency: '' },
    ],
  ])('%j', (charge, told) => {
    expect(chargeEvent(frame(charge))).toEqual({ kind: 'charge', advice: { ...ids, ...told } })
  })

  it.each([
    {},
    { 'charge/type': 'NotAvailable' },
    currency('x', '1'),
    currency('-5', '1'),
    currency('5', '7'),
    currency('99999999', '1000'),
    { 'charge/type': 'Units' },
    { ...currency('1', '1'), uniqueid: '' },
  ])('that says nothing of use is no charge: %j', charge => {
    expect(chargeEvent(frame(charge))).toBeNull()
  })
})

const FROM = new Date(2026, 10, 2).getTime()
const days = { first: 20261102, last: 20261120 }
const tariffs = [tariffSchema.parse({ id: 'all', name: 'All', prefix: '', perMinute: 1000 })]

function house() {
  const database = openDatabase(':memory:', MIGRATIONS)
  onTestFinished(() => database.close())
  const calls = [...madeCalls({ fromMs: FROM, days: 10, perDay: 10 })]
  const keep = (call: (typeof calls)[number]) =>
    database.prepare(KEEP_CONVERSATION).run(...storedConversation(call, [call.id, `${call.id}-joined`]))
  for (const call of calls) keep(call)
  const outgoing = calls.filter(call => call.direction === 'outgoing' && call.answeredMs !== null)
  const costs = () => costsOf(database, days, tariffs, countryPack('CH'))
  const advise = (linkedId: string, advice: { milli?: number; units?: number; currency?: string }) =>
    keepAdvice(
      database,
      { linkedId, uniqueId: `${linkedId}b`, milli: null, units: null, currency: '', ...advice },
      FROM + 86_400_000,
    )
  const apply = (unitMilli = 0) => applyAdvice(database, { currency: 'CHF', unitMilli }, FROM + 86_400_000)
  return { database, outgoing, costs, advise, apply, keep }
}

describe('a call', () => {
  it('costs what the exchange said, in the currency or in units', async () => {
    const { outgoing, costs, advise, apply } = house()
    const [first, second, third] = outgoing
    advise(first?.id ?? '', { milli: 1230, currency: 'Fr.' })
    advise(`${second?.id}-joined`, { units: 4 })
    advise(third?.id ?? '', { milli: 99, currency: 'USD' })
    apply(50)
    const found = await costs()
    const advised = found.tariffs.find(({ name }) => name === ADVISED)
    expect(advised).toMatchObject({ calls: 2, milli: 1230 + 200 })
    expect(found.calls).toBe(outgoing.length)
  })

  it('keeps it when it is told anew, and units without a price are rated by the tariffs', async () => {
    const { outgoing, costs, advise, apply, keep } = house()
    const [first, second] = outgoing
    if (first === undefined) throw new Error('no call')
    advise(first.id, { milli: 5, currency: 'CHF' })
    advise(second?.id ?? '', { units: 4 })
    apply()
    keep(first)
    const advised = (await costs()).tariffs.find(({ name }) => name === ADVISED)
    expect(advised).toMatchObject({ calls: 1, milli: 5 })
  })

  it('that comes after its charge gets it', async () => {
    const { database, outgoing, costs, advise, apply, keep } = house()
    const [first] = outgoing
    if (first === undefined) throw new Error('no call')
    database.prepare('DELETE FROM conversation WHERE key = ?').run(first.id)
    advise(first.id, { milli: 5, currency: 'CHF' })
    apply()
    keep(first)
    apply()
    expect((await costs()).tariffs.find(({ name }) => name === ADVISED)).toMatchObject({ calls: 1, milli: 5 })
  })
})
