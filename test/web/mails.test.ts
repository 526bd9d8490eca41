/** Mailed reports are set up by administrators, from the reports there are and the searches they have kept. */

import { expect, it } from 'vitest'
import { browse, formFields, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const PATH = '/calls/settings/mails'

it('a search that was kept is mailed without its days, and no longer when it is taken off', async () => {
  const { enter, page, post, fake } = browse({ now: () => new Date(2026, 10, 25, 12).getTime() })
  enter()
  const address = '/calls?from=2026-01-01&direction=incoming&outcome=missed'
  expect((await post('/calls/searches', { name: 'Missed', address })).status).toBe(303)
  const html = await page(PATH)
  expect(htmlFaults(html)).toEqual([])
  const fields = { ...formFields(html, PATH), what: 'search:Missed', every: 'day', format: 'csv' }
  const refused = await post(PATH, { ...fields, to: 'nobody' })
  expect(refused.status).toBe(422)
  expect((await post(PATH, { ...fields, to: 'office@example.org' })).status).toBe(303)
  const [report] = fake.appliance.settings().settings.mailedReports
  expect(report).toMatchObject({
    every: 'day',
    format: 'csv',
    what: { is: 'calls', name: 'Missed', filter: { directions: ['incoming'], outcomes: ['missed'] } },
  })
  expect(JSON.stringify(report)).not.toContain('fromMs')
  expect(words(await page(PATH))).toContain('Calls: Missed')
  expect((await post(`${PATH}/send`, { id: report?.id ?? '' })).status).toBe(303)
  expect((await post(`${PATH}/remove`, { id: report?.id ?? '' })).status).toBe(303)
  expect(fake.appliance.settings().settings.mailedReports).toEqual([])
})

it('what is not on offer is refused', async () => {
  const { enter, page, post } = browse()
  enter()
  const fields = formFields(await page(PATH), PATH)
  for (const what of ['search:Gone', 'sheet:secrets', 'x'])
    expect((await post(PATH, { ...fields, what, to: 'a@example.org' })).status).toBe(422)
})
