/** What is kept is decided by administrators; a number's calls are given away and erased by form, never by address. */

import { expect, it } from 'vitest'
import { madeCalls, writeCalls } from '../calls/made-calls.ts'
import { browse, formFields, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const PATH = '/system/retention'

function office() {
  const browsing = browse({ now: () => new Date(2026, 10, 25, 12).getTime() })
  writeCalls(browsing.fake.calls, madeCalls({ fromMs: new Date(2026, 10, 2).getTime(), days: 3, perDay: 30 }))
  browsing.enter()
  return browsing
}

it('limits are saved, and refused beside their field', async () => {
  const { page, post, fake } = office()
  const html = await page(PATH)
  expect(htmlFaults(html)).toEqual([])
  const fields = formFields(html, PATH)
  expect((await post(PATH, { ...fields, 'recordings.days': '30' })).status).toBe(303)
  expect(fake.appliance.settings().settings.retention.recordings).toEqual({ days: 30, megabytes: 2000 })
  const again = formFields(await page(PATH), PATH)
  const refused = await post(PATH, { ...again, 'fax.days': '-1' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('id="f-fax-days-error"')
})

it('a number is shown, given away and erased; what was deleted is told without it', async () => {
  const { page, post, fake } = office()
  const row = fake.calls
    .prepare("SELECT from_number FROM conversation WHERE direction = 'incoming' LIMIT 1")
    .get()
  const number = String(row?.from_number)
  const shown = await (await post(`${PATH}/person`, { number: number.replace(/(..)/, '$1 ') })).text()
  expect(htmlFaults(shown)).toEqual([])
  expect(words(shown)).toMatch(/[1-9]\d* calls/)
  const json = (await (await post(`${PATH}/person.json`, { number })).json()) as { calls: unknown[] }
  expect(json.calls.length).toBeGreaterThan(0)
  const csv = await (await post(`${PATH}/person.csv`, { number })).text()
  expect(csv.trim().split('\r\n')).toHaveLength(json.calls.length + 1)
  expect((await post(`${PATH}/erase`, { number })).status).toBe(303)
  const after = await page(PATH)
  expect(words(after)).toContain('Asked for by administrator')
  expect(after).not.toContain(number)
  const gone = (await (await post(`${PATH}/person.json`, { number })).json()) as { calls: unknown[] }
  expect(gone.calls).toEqual([])
})

it('what is no number is refused', async () => {
  const { post } = office()
  expect((await post(`${PATH}/person`, { number: "1' OR 1" })).status).toBe(422)
})
