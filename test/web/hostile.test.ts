/** Names come from people and from telephone lines: no page and no event lets them become anything but text. */

import { describe, expect, it } from 'vitest'
import { pageLanguages } from '../../daemon/model/languages.ts'
import { browse } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const HOSTILE = `<script>alert(1)</script>"'><img src=x onerror=alert(2)> &amp; {name}`
const LINK = 'javascript:alert(3)'

const pages = [
  '/',
  '/extensions',
  '/extensions?q=%3Cscript%3E%22%27',
  '/extensions/101',
  '/extensions/101/delete',
  '/extensions/new?with=socket',
  '/extensions/new?with=sip',
  '/lines',
  '/lines/new',
  '/lines/outside',
  '/lines/outside/delete',
  '/routes',
  '/routes/incoming/new',
  '/routes/incoming/anything',
  '/routes/incoming/anything/delete',
  '/routes/outgoing/new',
  '/routes/outgoing/outside',
  '/cards',
  '/cards/pci:0000:05:0d.0',
  '/cards/pci%3A0000%3A06%3A00.0',
  '/changes',
  '/changes/discard',
  '/system',
  '/hardware-changes',
]

function hostileOffice() {
  const browsing = browse({
    change: settings => ({
      ...settings,
      site: { ...settings.site, name: HOSTILE.slice(0, 60) },
      extensions: settings.extensions.map(extension => ({ ...extension, name: HOSTILE })),
      trunks: settings.trunks.map(trunk => ({
        ...trunk,
        name: HOSTILE,
        lines: trunk.lines.map(line => ({ ...line, name: LINK })),
      })),
      routes: {
        ...settings.routes,
        outgoing: settings.routes.outgoing.map(route => ({ ...route, name: HOSTILE })),
      },
    }),
  })
  const { fake } = browsing
  browsing.enter()
  fake.setInventory({
    ...fake.appliance.inventory(),
    cards: fake.appliance.inventory().cards.map(card => ({ ...card, name: HOSTILE })),
  })
  fake.setIssues([
    { code: 'file-not-written', severity: 'error', subject: `file:${HOSTILE}`, params: { error: HOSTILE } },
    { code: HOSTILE, severity: 'notice', subject: HOSTILE, params: { [HOSTILE]: HOSTILE } },
  ])
  fake.exchange
    .call({ port: 12, number: HOSTILE, name: LINK }, { port: 1, number: '101', name: HOSTILE })
    .answer()
  fake.saveElsewhere(settings => ({ ...settings, site: { ...settings.site, language: 'fr' } }))
  fake.setPlan({
    changes: [
      { room: 'asterisk', name: HOSTILE, kind: 'changed', diff: `@@ -1 +1 @@\n-${HOSTILE}\n+${LINK}` },
    ],
    steps: [{ activation: { do: 'reload', module: HOSTILE }, effect: 'silent', droppedCalls: 0 }],
    issues: [{ code: 'x', severity: 'warning', subject: HOSTILE, params: { a: HOSTILE } }],
  })
  return browsing
}

describe('hostile names', () => {
  it.each(pages)('stay text on %s', async path => {
    const html = await hostileOffice().page(path)
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img')
    expect(html).not.toMatch(/(href|src|action)="javascript:/i)
    expect(htmlFaults(html)).toEqual([])
  })

  it('are there at all', async () => {
    expect(await hostileOffice().page('/extensions')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  it('stay text when a form comes back refused', async () => {
    const { post } = hostileOffice()
    const fields = {
      revision: '3',
      number: HOSTILE,
      name: HOSTILE,
      pin: HOSTILE,
      voicemail: 'on',
      port: HOSTILE,
    }
    for (const path of [
      '/extensions/new',
      '/extensions/101',
      '/lines/outside',
      '/routes/outgoing/outside',
      '/system',
    ]) {
      const response = await post(path, { ...fields, country: HOSTILE, accessCode: HOSTILE })
      const html = await response.text()
      expect([409, 422]).toContain(response.status)
      expect(html).not.toContain('<script>alert')
      expect(html).not.toContain('<img')
      expect(htmlFaults(html)).toEqual([])
    }
  })
})

describe('every page', () => {
  it.each(pages.filter(path => path !== '/changes/discard'))(
    '%s is sound HTML in every language',
    async path => {
      const { enter, get } = browse()
      enter()
      for (const language of pageLanguages) {
        const response = await get(path, { 'accept-language': language })
        const html = await response.text()
        expect(htmlFaults(html)).toEqual([])
        expect(html).not.toMatch(/\{[a-z]+\}|undefined|\[object|NaN/)
      }
    },
  )

  it.each(['/login', '/welcome'])('%s too', async path => {
    const { get } = browse({ password: path === '/welcome' ? null : 'x' })
    expect(htmlFaults(await (await get(path)).text())).toEqual([])
  })

  it('the check itself sees faults', () => {
    const page = (body: string) =>
      `<!doctype html><html lang="en"><head><title>x</title></head><body><main><h1>x</h1>${body}</main></body></html>`
    expect(htmlFaults(page(''))).toEqual([])
    for (const broken of [
      '<b>',
      '<p></b>',
      '<i id="a"></i><i id="a"></i>',
      '<label for="q">x</label>',
      '<input name="x"/>',
      '<p style="color:red"></p>',
      '<p onclick="x"></p>',
      '<script>1</script>',
      '<a href="javascript:1">x</a>',
      '<a href="//evil.example">x</a>',
      'a < b',
    ])
      expect(htmlFaults(page(broken)), broken).not.toEqual([])
  })
})
