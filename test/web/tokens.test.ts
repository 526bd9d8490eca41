/** The page of the tokens: made, shown once, listed, revoked. */

import { describe, expect, it } from 'vitest'
import { browse, words } from './browsing.ts'

const wanted = { name: 'Wallboard', role: 'operator', extension: '', days: '90', right: ['call'] }

describe('tokens', () => {
  it('are shown once, and then only by name', async () => {
    const browser = browse()
    browser.enter()
    const made = await browser.post('/system/tokens', wanted)
    expect([made.status, made.headers.get('location')]).toEqual([303, '/system/tokens'])
    const shown = await browser.get('/system/tokens')
    expect(shown.headers.get('cache-control')).toBe('no-store')
    expect(await shown.text()).toContain('<code>offhook_made-1</code>')
    const again = await browser.page('/system/tokens')
    expect(again).not.toContain('offhook_made-1')
    expect(words(again)).toContain('Wallboard')
  })

  it('what is missing is said beside its field, and nothing typed is lost', async () => {
    const browser = browse()
    browser.enter()
    const refused = await browser.post('/system/tokens', { ...wanted, role: 'user' })
    const text = await refused.text()
    expect(refused.status).toBe(422)
    expect(words(text)).toContain('A token of a user needs an extension.')
    expect(text).toContain('value="Wallboard"')
  })

  it('are revoked after a question', async () => {
    const browser = browse()
    browser.enter()
    await browser.post('/system/tokens', wanted)
    expect(words(await browser.page('/system/tokens/made-1/revoke'))).toContain(
      'Revoke the token “Wallboard”?',
    )
    await browser.post('/system/tokens/made-1/revoke', {})
    const page = words(await browser.page('/system/tokens'))
    expect(page).toContain('No program has a token yet.')
    expect(page).toContain('The token “Wallboard” opens nothing any more.')
  })
})

describe('the description for people', () => {
  it.each(['administrator', 'user'] as const)('is read by %s, without a script of its own', async role => {
    const browser = browse()
    browser.enter({ login: 'x', name: 'x', role, extension: '101', panelRights: [] })
    const index = await browser.page('/api/docs')
    expect(index).toContain('/settings/extensions/{number}')
    expect(index).not.toMatch(/<script(?! type="module" src="\/static)/)
    expect(index.length).toBeLessThan(100_000)
    const links = [...index.matchAll(/href="(\/api\/docs\/[A-Za-z]+)"/g)].map(([, href = '']) => href)
    expect(links.length).toBeGreaterThan(150)
    const schemas = new Set<string>()
    for (const href of links)
      for (const [, at = ''] of (await browser.page(href)).matchAll(/href="(\/api\/schemas\/[A-Za-z]+)"/g))
        schemas.add(at)
    expect(schemas.size).toBeGreaterThan(40)
    for (const at of schemas) expect(await browser.page(at)).toContain('<table')
    expect((await browser.get('/api/docs/nothing')).status).toBe(404)
    expect((await browser.get('/api/schemas/constructor')).status).toBe(404)
  })

  it('asks others to log in', async () => {
    const answer = await browse().get('/api/docs')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/login?next=%2Fapi%2Fdocs'])
  })
})
