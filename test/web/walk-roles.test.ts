/** Every address of the application with every role: what a role does not allow is refused, whatever is typed. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Conversation } from '../../daemon/calls/conversation.ts'
import { conversationFilter } from '../../daemon/calls/filter.ts'
import { INSERT_RECORD, recordOf } from '../../daemon/calls/record.ts'
import { summarise } from '../../daemon/calls/summary.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import type { Person, Role } from '../../daemon/users/person.ts'
import { isUpload } from '../../web/middleware/same-origin.ts'
import { writeCalls } from '../calls/made-calls.ts'
import { browse } from './browsing.ts'

const person = (role: Role, extension: string | null): Person => ({
  login: `some-${role}`,
  name: role,
  role,
  extension,
  panelRights: [],
})

/** First parts of addresses, beside those of everybody; what is in no list is for administrators. */
const everybody = [
  'static',
  'language',
  'login',
  'logout',
  'password',
  'account',
  'welcome',
  // To trust the box before there is a login over TLS.
  'certificate',
  'live',
  'directory',
  'provision',
  'podcast',
  'podcast.xml',
  // With a token: api/roles.test.ts.
  'api',
  // Who may read it is a setting of its own (metrics.test.ts).
  'metrics',
]
const allowed: readonly (readonly [Person, readonly string[]])[] = [
  [person('operator', null), [...everybody, 'panel']],
  [person('operator', '101'), [...everybody, 'panel', 'me']],
  [person('reports', null), [...everybody, 'calls', 'reports']],
  [person('user', '101'), [...everybody, 'me']],
  [person('user', '102'), [...everybody, 'me']],
]

/** Parameters filled in with what exists, and with what a hostile person would type. */
const filled = (path: string): string[] =>
  ['101', '102', 'x', '..%2f..'].map(value =>
    path.replace(/:[A-Za-z]+(\{[^}]*\})?/g, value).replace('*', value),
  )

/** Any other kind of form is refused before anybody asks who sends it. */
const formOf = (path: string): Record<string, string> =>
  isUpload(path) ? { 'content-type': 'multipart/form-data; boundary=x' } : {}

const routesOf = (browser: ReturnType<typeof browse>) => [
  ...new Set(
    browser.app.routes.filter(({ path }) => path !== '/*').map(({ method, path }) => `${method} ${path}`),
  ),
]

describe('roles', () => {
  it('are walked over many addresses', () => {
    expect(routesOf(browse()).length).toBeGreaterThan(60)
  })

  it.each(allowed)('%o opens nothing else', async (who, first) => {
    const browser = browse()
    const opened: string[] = []
    for (const route of routesOf(browser)) {
      const [method = '', path = ''] = route.split(' ')
      const part = path.split('/')[1] ?? ''
      if (path === '/' || first.includes(part)) continue
      for (const address of filled(path)) {
        browser.cookies.clear()
        browser.enter(who)
        const { status } =
          method === 'GET' ? await browser.get(address) : await browser.post(address, {}, formOf(address))
        if (status !== 403) opened.push(`${route}: ${status}`)
      }
    }
    expect(opened).toEqual([])
    expect(browser.faults).toEqual([])
  })

  it.each(allowed)('%o comes home instead of the dashboard, and watches no screen of others', async who => {
    const browser = browse()
    browser.enter(who)
    expect((await browser.get('/')).status).toBe(303)
    for (const screen of ['dashboard', 'extensions', 'lines', 'cards'])
      expect((await browser.get(`/live?page=${screen}`)).status).toBe(403)
  })

  it('a start password opens only the page that replaces it', async () => {
    const browser = browse()
    const session = browser.fake.accounts.open()
    Object.assign(session, { mustChoosePassword: true })
    browser.cookies.set('offhook_session', session.token)
    for (const path of ['/', '/people', '/extensions/101']) {
      const answer = await browser.get(path)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/password'])
    }
    expect(await browser.page('/password')).toContain('first login only')
  })

  it('own pages show and change nothing of anybody else, whatever is typed into any of them', async () => {
    const browser = browse()
    const { fake } = browser
    const secret = {
      id: 'b-1',
      folder: 'INBOX' as const,
      receivedMs: 0,
      callerNumber: '0790000000',
      callerName: 'Secret caller',
      seconds: 1,
      mailbox: '102',
      isUrgent: false,
    }
    fake.portal.boxes.set('102', [secret])
    fake.portal.rows.set('CF/102', '0791111111')
    fake.portal.rows.set('AMPUSER/102/speeddials/7', '0792222222')
    fake.portal.rows.set('AMPUSER/102/followme/grplist', '0793333333#')
    const of102 = () =>
      JSON.stringify([
        fake.portal.boxes.get('102'),
        [...fake.portal.rows].filter(([key]) => key.includes('102')),
        fake.appliance.settings().settings.extensions.find(({ number }) => number === '102'),
      ])
    const before = of102()
    const typed = {
      extension: '102',
      mailbox: '102',
      party: '102',
      message: 'b-1',
      id: 'b-1',
      place: '7',
      number: '103',
      to: 'Old',
      back: '/me?extension=102',
    }
    const asked = new URLSearchParams(typed)
    const own = routesOf(browser).filter(route => route.split(' ')[1]?.startsWith('/me'))
    expect(own.length).toBeGreaterThan(15)
    for (const route of own) {
      const [method = '', path = ''] = route.split(' ')
      for (const value of ['b-1', '102', '..%2f102%2fINBOX%2fmsg0000', '2026-08-20~102-102.wav']) {
        browser.cookies.clear()
        browser.enter(person('user', '101'))
        const address = `${path.replace(/:[A-Za-z]+(\{[^}]*\})?/g, value)}?${asked}`
        for (const deed of method === 'GET' ? [''] : ['delete', 'remove', 'move', 'forward', '']) {
          const answer =
            method === 'GET'
              ? await browser.get(address)
              : await browser.post(address, { ...typed, do: deed })
          const text = await answer.text()
          for (const hidden of ['Secret caller', '0790000000', '0791111111', '0792222222', '0793333333'])
            expect([route, text.includes(hidden)]).toEqual([route, false])
          expect([route, of102()]).toEqual([route, before])
        }
      }
    }
    expect(browser.faults).toEqual([])
  })
})

/** What others have, by words that stand nowhere else; `reports`: whoever has the role may see it. */
const HIDDEN = [
  { text: '0765550001', of: 'the call', reports: true },
  { text: 'Caller of 103', of: 'the call', reports: true },
  { text: 'Clid of 103', of: 'the record', reports: true },
  { text: 'SOUND OF 103', of: 'the recording', reports: false },
  { text: 'Search of the owner', of: 'the saved search', reports: false },
  { text: '0765550002', of: 'the saved search', reports: false },
  { text: 'Filter of the owner', of: 'the export', reports: false },
  { text: '0765550003', of: 'the export', reports: false },
  { text: 'secret@example.org', of: 'the mailed report', reports: false },
] as const

const owner: Person = { ...person('administrator', null), login: 'owner' }

/** A house in which somebody else has all of these. */
async function houseOfOthers() {
  const startedMs = new Date(2026, 10, 20, 10).getTime()
  const call: Conversation = {
    id: '1795000000.7',
    startedMs,
    answeredMs: startedMs + 1000,
    endedMs: startedMs + 61_000,
    direction: 'incoming',
    outcome: 'answered',
    from: { is: 'outside', number: '0765550001', name: 'Caller of 103', line: 'pri-1' },
    dialled: '103',
    answeredBy: { is: 'extension', number: '103', name: 'Meeting room' },
    endedWith: { is: 'extension', number: '103', name: 'Meeting room' },
    talkMs: 60_000,
    waitMs: 1000,
    lines: ['pri-1'],
    userField: '',
    legs: [],
  }
  const recordingsDir = mkdtempSync(join(tmpdir(), 'monitor-'))
  onTestFinished(() => rmSync(recordingsDir, { recursive: true }))
  mkdirSync(join(recordingsDir, '2026/11/20'), { recursive: true })
  writeFileSync(join(recordingsDir, `2026/11/20/${call.id}-${call.id}.wav`), 'SOUND OF 103')
  const browser = browse({
    now: () => new Date(2026, 10, 25, 12).getTime(),
    recordingsDir,
    change: settings => ({
      ...settings,
      mailedReports: settingsSchema.shape.mailedReports.parse([
        {
          id: 'one',
          what: { is: 'sheet', sheet: 'days' },
          every: 'day',
          format: 'pdf',
          to: 'secret@example.org',
          language: 'en',
        },
      ]),
    }),
  })
  const { calls, appliance } = browser.fake
  writeCalls(calls, [call])
  calls.prepare(INSERT_RECORD).run(
    ...recordOf({
      uniqueid: call.id,
      linkedid: call.id,
      started: startedMs / 1000,
      disposition: 'ANSWERED',
      src: '0765550001',
      dst: '103',
      clid: '"Clid of 103" <0765550001>',
    }),
  )
  summarise(calls)
  appliance.callOffice.searches.keep('owner', {
    name: 'Search of the owner',
    address: '/calls?party=0765550002',
  })
  const job = appliance.callExports.begin('owner', {
    format: 'csv',
    filter: conversationFilter.parse({ fromMs: 0, toMs: startedMs * 2 }),
    about: ['Filter of the owner'],
    language: 'en',
    address: '/calls?party=0765550003',
  })
  const isReady = () => appliance.callExports.find('owner', job ?? '')?.state.is === 'ready'
  await vi.waitFor(() => expect(isReady()).toBe(true))
  return {
    browser,
    isReady,
    typed: [job ?? '', call.id, `2026-11-20~${call.id}-${call.id}.wav`, 'owner', '103'],
  }
}

/** Every hidden word that an answer holds, with where; `posts`: forms are sent as well. */
async function shownTo(
  who: Person,
  { browser, typed }: Awaited<ReturnType<typeof houseOfOthers>>,
  posts: boolean,
): Promise<string[]> {
  const shown = new Set<string>()
  const period = { from: '2026-11-01', to: '2026-11-24' }
  const asked = { extension: '103', mailbox: '103', login: 'owner', page: 'dashboard', id: typed[0] ?? '' }
  const look = async (route: string, answer: Response) => {
    // An open stream ends never; which screens one may watch is above.
    if (answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer.body?.cancel()
    const text = [...answer.headers].join('\n') + Buffer.from(await answer.arrayBuffer()).toString('latin1')
    for (const { text: hidden, of } of HIDDEN) if (text.includes(hidden)) shown.add(`${route}: ${of}`)
  }
  for (const route of routesOf(browser)) {
    const [method = '', path = ''] = route.split(' ')
    const addresses = typed.map(value => path.replace(/:[A-Za-z]+(\{[^}]*\})?/g, value).replace('*', value))
    for (const address of new Set(addresses)) {
      browser.cookies.clear()
      browser.enter(who)
      if (method === 'GET')
        await look(route, await browser.get(`${address}?${new URLSearchParams({ ...asked, ...period })}`))
      else if (posts)
        await look(
          route,
          await browser.post(
            address,
            {
              ...asked,
              address: `/calls?${new URLSearchParams(period)}`,
              name: 'x',
              format: 'pdf',
              do: 'delete',
            },
            formOf(path),
          ),
        )
    }
  }
  return [...shown]
}

describe('what others have', () => {
  it('is all shown to whoever may see it, so that the walks below would find it', async () => {
    const house = await houseOfOthers()
    const shown = await shownTo(owner, house, false)
    for (const of of new Set(HIDDEN.map(each => each.of)))
      expect([of, shown.some(one => one.endsWith(`: ${of}`))]).toEqual([of, true])
  })

  it.each(allowed)('is never shown to %o, on no route', async who => {
    const house = await houseOfOthers()
    const shown = await shownTo(who, house, true)
    const open = HIDDEN.filter(({ reports }) => reports && who.role === 'reports').map(({ of }) => of)
    expect(shown.filter(one => !open.some(of => one.endsWith(`: ${of}`)))).toEqual([])
    // Nor taken away.
    expect(house.isReady()).toBe(true)
    const { callOffice } = house.browser.fake.appliance
    expect(callOffice.searches.of('owner')).toHaveLength(1)
    expect(house.browser.faults).toEqual([])
  })

  it('is not shown to another administrator where it is of one person alone', async () => {
    const house = await houseOfOthers()
    const shown = await shownTo({ ...owner, login: 'another' }, house, false)
    expect(shown.filter(one => /: the (saved search|export)$/.test(one))).toEqual([])
  })
})
