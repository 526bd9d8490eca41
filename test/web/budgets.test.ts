/** Budgets on their page: set for some, seen with what is spent, begun again; for administrators. */

import { expect, it } from 'vitest'
import type { Person } from '../../daemon/users/person.ts'
import { browse, formFields, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const NOW = new Date(2026, 10, 25, 12).getTime()
const PATH = '/calls/settings/budgets'

function office() {
  const browsing = browse({ now: () => NOW })
  browsing.enter()
  const [first, second] = browsing.fake.appliance.settings().settings.extensions
  return { ...browsing, first: first?.number ?? '', second: second?.number ?? '' }
}

it('are set for some extensions, and those of the tariffs stay when tariffs are saved', async () => {
  const { page, post, fake, first, second } = office()
  const html = await page(PATH)
  expect(htmlFaults(html)).toEqual([])
  expect(words(html)).toContain('There are no tariffs yet')
  const fields = formFields(html, PATH)
  const saved = await post(PATH, { ...fields, [`budget-${first}`]: '12,5', warnPercent: '70' })
  expect(saved.status).toBe(303)
  const costs = () => fake.appliance.settings().settings.costs
  expect(costs()).toMatchObject({ warnPercent: 70, budgets: [{ extension: first, perMonth: 12_500 }] })
  const tariffs = '/calls/settings/tariffs'
  const csv = 'id,name,prefix,connection,per minute\nland,Switzerland,0,0.10,0.05\n'
  await post(tariffs, { ...formFields(await page(tariffs), tariffs), csv, save: 'on', unitMilli: '100' })
  expect(costs()).toMatchObject({
    unitMilli: 100,
    budgets: [{ extension: first }],
    tariffs: [{ id: 'land' }],
  })
  const shown = await page(PATH)
  expect(htmlFaults(shown)).toEqual([])
  expect(shown).toContain('value="12.50"')
  const cleared = await post(PATH, {
    ...formFields(shown, PATH),
    [`budget-${first}`]: '',
    [`budget-${second}`]: '',
  })
  expect(cleared.status).toBe(303)
  expect(costs().budgets).toEqual([])
})

it('what is no amount is said, and nothing is saved', async () => {
  const { page, post, fake, first } = office()
  const fields = formFields(await page(PATH), PATH)
  for (const wrong of ['<b>', '-1', '1e9', '0', '1.2345']) {
    const answer = await post(PATH, { ...fields, [`budget-${first}`]: wrong })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).not.toContain('<b>')
    expect(words(html)).toContain(`of extension ${first} is no amount`)
  }
  expect(fake.appliance.settings().settings.costs.budgets).toEqual([])
})

it('what is spent is shown, and begins again', async () => {
  const { page, post, fake, first } = office()
  await post(PATH, { ...formFields(await page(PATH), PATH), [`budget-${first}`]: '20' })
  const month = `${new Date().getFullYear()}${String(new Date().getMonth() + 1).padStart(2, '0')}`
  fake.setDatabase(new Map([[`BUDGET/${first}`, `${month}-4350`]]))
  const html = await page(PATH)
  expect(htmlFaults(html)).toEqual([])
  expect(words(html)).toMatch(/CHF\s?4\.35 \/ CHF\s?20\.00/)
  const answer = await post(`${PATH}/reset`, { extension: first })
  expect(answer.status).toBe(303)
  expect(fake.asked.some(({ action, headers }) => action === 'DBPut' && headers?.Val === `${month}-0`)).toBe(
    true,
  )
  expect((await post(`${PATH}/reset`, { extension: '999' })).status).toBe(400)
  fake.setDatabase(null)
  expect(words(await page(PATH))).toContain('Asterisk does not say now')
})

it('are for administrators', async () => {
  const { get, fake } = office()
  const counting = { ...fake.accounts.open().person, role: 'reports' } as Person
  fake.accounts.session = token => ({ token, person: counting, expiresAt: NOW * 2 })
  expect((await get(PATH)).status).toBe(403)
})
