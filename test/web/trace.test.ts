/** Where a call would go, and why one went where it did, on the pages: the rule, its page, and who set it. */

import { describe, expect, it } from 'vitest'
import { ringGroupSchema, scheduleSchema, switchSchema } from '../../daemon/settings/areas/call-flow.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import type { Person } from '../../daemon/users/person.ts'
import { madeCalls, writeCalls } from '../calls/made-calls.ts'
import { type Browsing, browse, formFields, plainText, words } from './browsing.ts'
import type { FakeOptions } from './fake-appliance.ts'
import { htmlFaults } from './html-check.ts'

const mailbox = { kind: 'voicemail', number: '101', greeting: 'unavailable' } as const

const office = (all: Settings): Settings => ({
  ...all,
  ringGroups: [ringGroupSchema.parse({ id: 'all', name: 'All', number: '600', members: ['101', '102'] })],
  switches: [
    switchSchema.parse({
      ...{ id: 'night', name: 'Night service', index: 1, number: '520' },
      ...{ day: { kind: 'ring-group', id: 'all' }, night: mailbox },
    }),
  ],
  schedules: [
    scheduleSchema.parse({
      ...{ id: 'office', name: 'Office hours', index: 1, number: '510' },
      hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '18:00' }],
      holidays: [{ name: 'National day', from: '08-01', to: '08-01' }],
      ...{ open: { kind: 'switch', id: 'night' }, closed: mailbox },
    }),
  ],
})

function inside(options: FakeOptions = {}): Browsing {
  const browsing = browse({ change: office, ...options })
  browsing.enter()
  return browsing
}

const apply = async (browsing: Browsing) =>
  browsing.post('/changes/apply', formFields(await browsing.page('/changes'), '/changes/apply'))

describe('where would a call go', () => {
  it.each([
    ['2026-08-03T10:03', 'The schedule Office hours is open (08:00 to 18:00).', 'The group All is rung'],
    ['2026-08-03T19:00', 'The schedule Office hours is closed at that time.', 'in the mailbox of 101'],
    ['2026-08-01T18:03', 'The schedule Office hours has a holiday: National day.', 'in the mailbox of 101'],
  ])('at %s', async (at, because, end) => {
    const html = await inside().page(`/trace?from=104&to=510&at=${at}`)
    expect(htmlFaults(html)).toEqual([])
    expect(words(html)).toContain(because)
    expect(words(html)).toContain(end)
    expect(html).toContain('href="/services/schedules/office"')
  })

  it('as if a switch were at night', async () => {
    const html = await inside().page('/trace?from=104&to=520&switch-1=night')
    expect(words(html)).toContain('The switch Night service is at night.')
  })

  it('with what people have set by code, and says when that is not known', async () => {
    const browsing = inside()
    browsing.fake.setDatabase(new Map([['CF/102', '103']]))
    expect(words(await browsing.page('/trace?from=101&to=102'))).toContain('102 forwards all calls to 103.')
    browsing.fake.setDatabase(null)
    const blind = words(await browsing.page('/trace?from=101&to=102'))
    expect(blind).toContain('The telephones do not answer')
    expect(blind).toContain('102 (Workshop) rings')
  })

  it('says who set a rule, and by which configuration', async () => {
    const browsing = inside()
    expect(words(await browsing.page('/trace?from=104&to=600'))).not.toContain('administrator (on')
    browsing.fake.saveElsewhere(all => ({
      ...all,
      ringGroups: all.ringGroups.map(group => ({ ...group, ringSeconds: 55 })),
    }))
    const before = await browsing.page('/trace?from=104&to=600')
    expect(words(before)).not.toContain('for 55 s')
    const draft = words(await browsing.page('/trace?from=104&to=600&rules=saved'))
    expect(draft).toContain('for 55 s')
    expect(draft).toContain('saved, but not in force yet')
    await apply(browsing)
    const html = await browsing.page('/trace?from=104&to=600')
    expect(words(html)).toMatch(
      /rung for 55 s: all ring together\. Look at the rule · as it is since [^·]* by administrator/,
    )
    expect(html).toContain('href="/changes/history/2"')
    // Nobody touched the extension since the first configuration.
    expect(html).toContain('href="/changes/history/1"')
  })

  it.each(['', `${'9'.repeat(61)}`])('is not asked about "%s"', async to => {
    const answer = await inside().get(`/trace?from=101&to=${to}`)
    expect(answer.status).toBe(422)
    expect(words(await answer.text())).toContain('A number, or the name of a line.')
  })

  it.each(['2026-13-01T10:00', 'tomorrow', '2026-02-30T10:00'])('refuses %s as a moment', async at => {
    const answer = await inside().get(`/trace?from=101&to=102&at=${at}`)
    expect(answer.status).toBe(422)
    expect(words(await answer.text())).toContain('such as 2026-08-01 18:03')
  })

  it('in French, and hostile text stays text', async () => {
    const answer = await inside().get('/trace?from=%3Cb%3E&to=%3Cscript%3E&at=2026-08-03T10:03', {
      'accept-language': 'fr',
    })
    const html = await answer.text()
    expect(htmlFaults(html)).toEqual([])
    expect(html).not.toContain('<script>')
    expect(words(html)).toContain('Le chemin de l’appel')
  })
})

describe('why did this call do that', () => {
  const NOW = new Date(2026, 10, 25, 12).getTime()
  const calls = [...madeCalls({ fromMs: new Date(2026, 10, 2).getTime(), days: 2, perDay: 20 })]
  const reports: Person = {
    ...{ login: 'rita', name: 'Rita', role: 'reports', extension: null },
    panelRights: [],
  }

  it('shows what happened beside the rules, for every call', async () => {
    const browsing = inside({ now: () => NOW })
    writeCalls(browsing.fake.calls, calls)
    const list = await browsing.page('/calls?from=2026-11-01')
    const links = [...list.matchAll(/href="(\/trace\/call\/[^"]+)"/g)].map(found => plainText(found[1] ?? ''))
    expect(links.length).toBeGreaterThan(10)
    for (const link of links) {
      const html = await browsing.page(link)
      expect(htmlFaults(html)).toEqual([])
      const said = words(html)
      expect(said).toContain('What the rules say')
      expect(said).toMatch(/dials|comes in over/)
      // The first configuration is younger than these calls.
      expect(said).toContain('The configuration of that day is no longer kept')
    }
    expect((await browsing.get('/trace/call/none')).status).toBe(404)
  })

  it('is not for who only counts calls', async () => {
    const browsing = browse({ now: () => NOW })
    writeCalls(browsing.fake.calls, calls)
    browsing.enter(reports)
    expect(await browsing.page('/calls?from=2026-11-01')).not.toContain('/trace/call/')
    expect((await browsing.get('/trace')).status).toBe(403)
  })
})
