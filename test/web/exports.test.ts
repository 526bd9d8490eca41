/** Long exports on the pages, as a browser without script goes through them; and as others try to. */

import { describe, expect, it, vi } from 'vitest'
import type { Person } from '../../daemon/users/person.ts'
import { madeCalls, writeCalls } from '../calls/made-calls.ts'
import { type Browsing, browse, formFields, plainText, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const NOW = new Date(2026, 10, 25, 12).getTime()
const many = [...madeCalls({ fromMs: new Date(2026, 10, 2).getTime(), days: 21, perDay: 220 })]
const person = (login: string): Person => ({
  login,
  name: login,
  role: 'reports',
  extension: null,
  panelRights: [],
})
const ASKED = 'from=2026-11-01&to=2026-11-24'

function office() {
  const browsing = browse({ now: () => NOW })
  writeCalls(browsing.fake.calls, many)
  browsing.enter(person('anna'))
  return browsing
}
/** What a browser posts when the button is pressed. */
const press = (inside: Browsing, format: string, query = ASKED) =>
  inside.post('/calls/exports', { address: `/calls?${query}`, format })
const begun = async (inside: Browsing, format: string) => {
  const answer = await press(inside, format)
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}
/** As the page asks to be fetched again. */
const finished = (inside: Browsing, path: string) =>
  vi.waitFor(
    async () => {
      const html = await inside.page(path)
      if (html.includes('http-equiv="refresh"')) throw new Error('still under way')
      return html
    },
    { timeout: 30_000 },
  )

describe('exports', () => {
  it('are begun by the buttons of the list, with its question', async () => {
    const inside = office()
    const html = await inside.page(`/calls?${ASKED}&outcome=missed`)
    expect(formFields(html, '/calls/exports')).toEqual({
      address: [`/calls?${ASKED}&outcome=missed`],
    })
    expect(html).not.toContain('href="/calls/exports"')
    await begun(inside, 'csv')
    expect(await inside.page('/calls')).toContain('href="/calls/exports"')
  })

  it('of few calls as a paper are the answer itself', async () => {
    const answer = await press(office(), 'pdf', 'from=2026-11-03&to=2026-11-04')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(answer.headers.get('content-disposition')).toContain('calls.pdf')
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it.each([
    ['csv', 'text/csv; charset=utf-8'],
    ['pdf', 'application/pdf'],
  ])('of many as %s are watched without script, and fetched', async (format, type) => {
    const inside = office()
    const path = await begun(inside, format)
    const first = await inside.page(path)
    expect(htmlFaults(first)).toEqual([])
    expect(first).toContain('<meta http-equiv="refresh" content="2"/>')
    expect(words(first)).toContain('Cancel the export')
    const html = await finished(inside, path)
    expect(htmlFaults(html)).toEqual([])
    expect(words(html)).toContain(`${many.length.toLocaleString('en')} calls, `)
    expect(words(html)).toContain('2026-11-01 – 2026-11-24')
    expect(plainText(html)).toContain(`href="/calls?${ASKED}"`)
    const file = await inside.get(`${path}/file`)
    expect([file.status, file.headers.get('content-type')]).toEqual([200, type])
    const content = Buffer.from(await file.arrayBuffer())
    expect(file.headers.get('content-length')).toBe(String(content.length))
    if (format === 'csv') {
      const short = await inside.get(`/calls/calls.csv?${ASKED}`)
      expect(content.toString() === (await short.text())).toBe(true)
    }
    expect(words(await inside.page('/calls/exports'))).toContain('Download the file')
  })

  it('are given up by a button, and thrown away by it when they are ready', async () => {
    const inside = office()
    const path = await begun(inside, 'pdf')
    expect(formFields(await inside.page(path), `${path}/give-up`)).toEqual({})
    const answer = await inside.post(`${path}/give-up`, {})
    expect([answer.status, answer.headers.get('location')]).toEqual([303, path])
    const html = await inside.page(path)
    expect(words(html)).toContain('Given up. Nothing of it is kept.')
    expect(html).not.toContain('refresh')
    expect((await inside.get(`${path}/file`)).status).toBe(404)
    const other = await begun(inside, 'csv')
    await finished(inside, other)
    await inside.post(`${other}/give-up`, {})
    expect((await inside.get(`${other}/file`)).status).toBe(404)
  })

  it('of another person are not there, whatever is typed', async () => {
    const inside = office()
    const path = await begun(inside, 'csv')
    await finished(inside, path)
    for (const login of ['bert', 'Anna', 'anna ']) {
      inside.enter(person(login))
      for (const one of [path, `${path}/file`]) expect((await inside.get(one)).status).toBe(404)
      expect((await inside.post(`${path}/give-up`, {})).status).toBe(404)
      expect(words(await inside.page('/calls/exports'))).toContain('You have no export.')
    }
    // Not even an administrator: it is no more than he can make himself.
    inside.enter({ ...person('boss'), role: 'administrator' })
    expect((await inside.get(path)).status).toBe(404)
    for (const id of ['x', '__proto__', '..%2f..%2fcalls.db', path.slice(-22, -1)])
      expect((await inside.get(`/calls/exports/${id}/file`)).status).toBe(404)
    inside.enter(person('anna'))
    expect((await inside.get(`${path}/file`)).status).toBe(200)
    inside.cookies.clear()
    expect((await inside.get(`${path}/file`)).headers.get('location')).toMatch(/^\/login/)
    inside.enter({ ...person('anna'), role: 'user', extension: '101' })
    expect((await inside.get(`${path}/file`)).status).toBe(403)
  })

  it('are two for a person, and the third is said not to be', async () => {
    const inside = office()
    // Begun at once, so that none of them has ended.
    const answers = await Promise.all([1, 2, 3].map(() => press(inside, 'csv')))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 409])
    const html = (await answers[2]?.text()) ?? ''
    expect(words(html)).toContain('Two of your exports')
    expect(htmlFaults(html)).toEqual([])
    expect(html).not.toContain('http-equiv="refresh"')
  })

  it('refuse what no button sends', async () => {
    const inside = office()
    for (const fields of [
      { format: 'exe', address: '/calls?' },
      { format: 'csv', address: 'http://[' },
    ])
      expect((await inside.post('/calls/exports', fields)).status).toBe(400)
    const odd = await inside.post('/calls/exports', { format: 'csv', address: '//evil.example/?party=<b>' })
    expect(plainText(await inside.page(odd.headers.get('location') ?? ''))).not.toContain('evil.example')
  })
})
