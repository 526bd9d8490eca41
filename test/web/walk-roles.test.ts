/** Every address of the application with every role: what a role does not allow is refused, whatever is typed. */

import { describe, expect, it } from 'vitest'
import type { Person, Role } from '../../daemon/users/person.ts'
import { isUpload } from '../../web/middleware/same-origin.ts'
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
