/** Backups by their pages. */

import { describe, expect, it } from 'vitest'
import { browse, ORIGIN, words } from './browsing.ts'
import { FAKE_KEY } from './fake-backups.ts'

function entered() {
  const office = browse()
  office.enter()
  return office
}

describe('backups', () => {
  it('are made, listed, downloaded and deleted', async () => {
    const { get, post, fake } = entered()
    expect(words(await (await get('/system/backups')).text())).toContain('There is no backup yet')
    expect((await post('/system/backups/make', { recordings: 'on' })).status).toBe(303)
    const html = await (await get('/system/backups')).text()
    expect(words(html)).toContain('2 MB')
    const [{ name } = { name: '' }] = await fake.backups.kept()
    const file = await get(`/system/backups/file/${name}`)
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
    expect(await file.text()).toBe('sealed')
    await post('/system/backups/remove', { name })
    expect(await fake.backups.kept()).toEqual([])
    expect((await get(`/system/backups/file/${name}`)).status).toBe(404)
  })

  it('keep their page out of the browser’s memory: it shows the key', async () => {
    const { get } = entered()
    const response = await get('/system/backups')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toContain(FAKE_KEY)
  })

  it('are opened with a key, and taken back with a socket for each telephone', async () => {
    const { get, post, fake } = entered()
    await post('/system/backups/make', {})
    const [{ name } = { name: '' }] = await fake.backups.kept()
    const wrong = await post(`/system/backups/open/${name}`, { key: 'AGE-SECRET-KEY-1WRONG' })
    expect(wrong.status).toBe(422)
    expect(words(await wrong.text())).toContain('does not open with this key')
    await post(`/system/backups/open/${name}`, { key: '' })
    const html = await (await get('/system/backups/opened')).text()
    const [first] = fake.backups.opened()?.places ?? []
    expect(words(html)).toContain('(as before)')
    expect(
      (await post('/system/backups/opened', { 'place-0': first?.key ?? '', 'place-1': 'nowhere' })).status,
    ).toBe(303)
    expect([...(fake.backups.taken[0] ?? [])]).toEqual([[first?.key, first?.key]])
  })

  it('come from another machine while they arrive, and only as a file', async () => {
    const { app, cookies, fake } = entered()
    const send = (body: FormData | string, headers: Record<string, string>) =>
      app.request(`${ORIGIN}/system/backups/upload`, {
        method: 'POST',
        body,
        headers: {
          host: '127.0.0.1:8080',
          origin: ORIGIN,
          cookie: `offhook_session=${cookies.get('offhook_session')}`,
          ...headers,
        },
      })
    const form = new FormData()
    form.set('file', new Blob(['x'.repeat(2_000_000)]), 'office.age')
    const response = await send(form, {})
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toMatch(/^\/system\/backups\/open\/offhook-/)
    expect(fake.backups.received.map(text => text.length)).toEqual([2_000_000])
    const other = new FormData()
    other.set('something', new Blob(['x']), 'x')
    expect((await send(other, {})).status).toBe(400)
    expect((await send('file=x', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415)
    expect((await send(form, { origin: 'http://elsewhere.example' })).status).toBe(403)
  })

  it('have their night', async () => {
    const { post, get, fake } = entered()
    const { revision } = fake.appliance.settings()
    const wrong = await post('/system/backups/schedule', {
      revision: String(revision),
      at: '25:00',
      keep: '7',
    })
    expect(wrong.status).toBe(422)
    await post('/system/backups/schedule', { revision: String(revision), at: '04:15', keep: '3' })
    expect(fake.appliance.settings().settings.backup).toEqual({ at: '04:15', keep: 3, recordings: false })
    expect(await (await get('/system/backups')).text()).toContain('04:15')
  })
})
