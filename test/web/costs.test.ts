/** Tariffs are checked before they are saved, by administrators; costs are shown by extension, department and tariff. */

import { describe, expect, it } from 'vitest'
import type { Person } from '../../daemon/users/person.ts'
import { madeCalls, writeCalls } from '../calls/made-calls.ts'
import { browse, formFields, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const NOW = new Date(2026, 10, 25, 12).getTime()
const PATH = '/calls/settings/tariffs'
const CSV = 'id,name,prefix,connection,per minute\nland,Switzerland,0,0.10,0.05\n'

function office() {
  const browsing = browse({ now: () => NOW })
  writeCalls(
    browsing.fake.calls,
    madeCalls({ fromMs: new Date(2026, 10, 2).getTime(), days: 20, perDay: 20 }),
  )
  browsing.enter()
  return browsing
}

describe('tariffs', () => {
  it('are shown as they were read, and saved only then', async () => {
    const inside = office()
    const fields = formFields(await inside.page(PATH), PATH)
    const checked = await (await inside.post(PATH, { ...fields, csv: CSV })).text()
    expect(htmlFaults(checked)).toEqual([])
    expect(words(checked)).toContain('land Switzerland 0 0.100 0.050')
    expect(inside.fake.appliance.settings().settings.costs.tariffs).toEqual([])
    const saved = await inside.post(PATH, { ...fields, csv: CSV, save: 'on', marginPercent: '20' })
    expect(saved.status).toBe(303)
    expect(inside.fake.appliance.settings().settings.costs).toMatchObject({
      marginPercent: 20,
      tariffs: [{ id: 'land', connection: 100, perMinute: 50 }],
    })
    expect(await inside.page(PATH)).toContain('land,Switzerland,0,0.1,0.05')
  })

  it('that cannot be read are named by line, and nothing is saved', async () => {
    const inside = office()
    const fields = formFields(await inside.page(PATH), PATH)
    const answer = await inside.post(PATH, { ...fields, csv: `${CSV}x,,<b>,0,1`, save: 'on' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(words(html)).toContain('Line 3: the column “prefix” cannot be read.')
    expect(html).not.toContain('<b>')
    expect(inside.fake.appliance.settings().settings.costs.tariffs).toEqual([])
  })

  it('are for administrators; costs also for those who see reports', async () => {
    const inside = office()
    const counting = { ...inside.fake.accounts.open().person, role: 'reports' } as Person
    inside.fake.accounts.session = token => ({ token, person: counting, expiresAt: NOW * 2 })
    expect((await inside.get(PATH)).status).toBe(403)
    const html = await inside.page('/calls/costs')
    expect(html).not.toContain(PATH)
  })
})

it('costs are in the currency, with what is put on top', async () => {
  const inside = office()
  const fields = formFields(await inside.page(PATH), PATH)
  expect(words(await inside.page('/calls/costs'))).toContain('There are no tariffs yet')
  await inside.post(PATH, { ...fields, csv: CSV, save: 'on', marginPercent: '20', currency: 'eur' })
  const html = await inside.page('/calls/costs')
  expect(htmlFaults(html)).toEqual([])
  expect(words(html)).toMatch(/Costs per extension .*€\d+\.\d\d/)
  expect(words(html)).toContain('Price')
  expect(await (await inside.get('/calls/costs/extensions.csv')).text()).toMatch(/^Extension,Name,Calls/)
})
