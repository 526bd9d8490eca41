/** The copy in PostgreSQL on its page: set, kept without showing the password, switched off; for administrators. */

import { expect, it } from 'vitest'
import { browse, formFields, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const PATH = '/system/postgres'

function office() {
  const browsing = browse({})
  browsing.enter()
  return { ...browsing, set: () => browsing.fake.appliance.settings().settings.postgres }
}
const SERVER = { on: 'on', host: 'db.example.org', database: 'calls', user: 'offhook' }

it('is set, and keeps a password that is never shown', async () => {
  const { page, post, set } = office()
  const html = await page(PATH)
  expect(htmlFaults(html)).toEqual([])
  expect(words(html)).toContain('Now: Off')
  const saved = await post(PATH, { ...formFields(html, PATH), ...SERVER, password: 'sEcr3t-word' })
  expect(saved.status).toBe(303)
  const whole = {
    host: 'db.example.org',
    port: 5432,
    security: 'verify',
    box: 'offhook',
    password: 'sEcr3t-word',
  }
  expect(set()).toMatchObject(whole)
  const again = await page(PATH)
  expect(again).not.toContain('sEcr3t-word')
  await post(PATH, { ...formFields(again, PATH), ...SERVER, port: '5433' })
  expect(set()).toMatchObject({ ...whole, port: 5433 })
})

it('is switched off', async () => {
  const { page, post, set } = office()
  await post(PATH, { ...formFields(await page(PATH), PATH), ...SERVER })
  const fields = formFields(await page(PATH), PATH)
  const { on: _, ...without } = fields as Record<string, string>
  expect((await post(PATH, without)).status).toBe(303)
  expect(set()).toBeNull()
})

it.each([
  { host: 'a b' },
  { host: '' },
  { port: '0' },
  { database: '' },
  { box: "'; DROP" },
  { security: 'x' },
])('what does not fit is said at its field: %j', async wrong => {
  const { page, post, set } = office()
  const answer = await post(PATH, {
    ...formFields(await page(PATH), PATH),
    ...SERVER,
    ...wrong,
    password: 'sEcr3t',
  })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(words(html)).toContain('This does not fit.')
  expect(html).not.toContain('sEcr3t')
  expect(set()).toBeNull()
})
