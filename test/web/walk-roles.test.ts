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
  'welcome',
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
})
