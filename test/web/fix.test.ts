/** The button beside an issue: what it posts, when it asks, what it says afterwards. */

import { expect, it } from 'vitest'
import { type Issue, ok, refused } from '../../daemon/model/issue.ts'
import { type Browsing, browse, formFields, words } from './browsing.ts'

const stolen: Issue = {
  code: 'card-stolen',
  severity: 'error',
  subject: 'card:pci:0000:05:0d.0',
  params: { card: 'TDM400P', by: 'netjet', driver: 'wctdm', place: '', ids: '' },
  fix: { do: 'rebind-card', address: '0000:05:0d.0', from: 'netjet', driver: 'wctdm' },
}
const { fix: _, ...hopeless }: Issue = { ...stolen, code: 'card-held' }
const name = 'card-stolen card:pci:0000:05:0d.0'

function office(...issues: readonly Issue[]): Browsing {
  const browsing = browse()
  browsing.enter()
  browsing.fake.setIssues(issues)
  return browsing
}
const press = (browsing: Browsing, fields: Record<string, string | string[]> = { issue: name }) =>
  browsing.post('/issues/fix', fields)

it('stands beside an issue that can be mended, and says what it does', async () => {
  const html = await office(stolen, hopeless).page('/')
  expect(html).toContain(`value="${name}"`)
  expect(words(html)).toContain('Give the card to its own driver')
  expect(html.match(/Give the card to its own driver/g)).toHaveLength(1)
})

it('mends with one click, and says so', async () => {
  const browsing = office(stolen)
  const answer = await press(browsing)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  expect(browsing.fake.fixesAsked).toEqual([`${name} false`])
  expect(words(await browsing.page('/'))).toContain('It is mended.')
})

it('asks before calls drop, and goes on when somebody is sure', async () => {
  const browsing = office(stolen)
  const drops: Issue = { code: 'fix-drops-calls', severity: 'error', subject: null, params: { count: 2 } }
  browsing.fake.setFix(sure => (sure ? ok({ is: 'done' }) : refused([drops])))
  const answer = await press(browsing)
  const html = await answer.text()
  expect(answer.status).toBe(200)
  expect(words(html)).toContain('This ends 2 running calls.')
  const sure = await press(browsing, formFields(html, '/issues/fix'))
  expect(sure.headers.get('location')).toBe('/')
  expect(browsing.fake.fixesAsked).toEqual([`${name} false`, `${name} true`])
})

it('leads to the other changes when it was only saved beside them', async () => {
  const browsing = office(stolen)
  browsing.fake.setFix(() => ok({ is: 'saved' }))
  expect((await press(browsing)).headers.get('location')).toBe('/changes')
})

it('shows why it failed, and offers to try again', async () => {
  const browsing = office(stolen)
  browsing.fake.setFix(() =>
    refused([
      {
        code: 'card-not-rebound',
        severity: 'error',
        subject: 'card:pci:0000:05:0d.0',
        params: { by: 'netjet', driver: 'wctdm', reason: 'EBUSY' },
      },
    ]),
  )
  const answer = await press(browsing)
  expect(answer.status).toBe(409)
  const html = await answer.text()
  expect(words(html)).toContain('EBUSY')
  expect(words(html)).toContain('Try again')
  // No consent to losing calls, which nobody asked for.
  await press(browsing, formFields(html, '/issues/fix'))
  expect(browsing.fake.fixesAsked).toEqual([`${name} false`, `${name} false`])
})

it.each([
  ['an issue that is gone', { issue: 'card-stolen card:pci:0000:06:00.0' }],
  ['one that nobody can mend', { issue: 'card-held card:pci:0000:05:0d.0' }],
  ['nothing', {}],
])('%s is not asked for', async (_what, fields) => {
  const browsing = office(stolen, hopeless)
  expect((await press(browsing, fields)).headers.get('location')).toBe('/')
  expect(browsing.fake.fixesAsked).toEqual([])
})

it('is not pressed by another site, nor by somebody who is not logged in', async () => {
  const browsing = office(stolen)
  const foreign = await browsing.post('/issues/fix', { issue: name }, { origin: 'https://evil.example' })
  expect(foreign.status).toBe(403)
  browsing.cookies.clear()
  expect((await press(browsing)).status).not.toBe(200)
  expect(browsing.fake.fixesAsked).toEqual([])
})

it('speaks French', async () => {
  const browsing = office(stolen)
  browsing.cookies.set('offhook_language', 'fr')
  expect(words(await browsing.page('/'))).toContain('Donner la carte à son propre pilote')
})
