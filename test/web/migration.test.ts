/** Moving in from another system by its pages. */

import { describe, expect, it } from 'vitest'
import { browse, ORIGIN, words } from './browsing.ts'

function entered() {
  const office = browse()
  office.enter()
  const { app, cookies } = office
  const upload = (text: string) => {
    const body = new FormData()
    body.set('file', new File([text], 'backup.tgz'))
    return app.request(`${ORIGIN}/system/import/upload`, {
      method: 'POST',
      body,
      headers: {
        host: '127.0.0.1:8080',
        origin: ORIGIN,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    })
  }
  return { ...office, upload }
}

describe('moving in', () => {
  it('shows side by side what comes over and what does not, before anything changes', async () => {
    const { get, upload, fake } = entered()
    expect(words(await (await get('/system/import')).text())).toContain('Nothing changes yet')
    expect((await upload('a backup')).status).toBe(303)
    const html = await (await get('/system/import')).text()
    const text = words(html)
    expect(text).toContain('Found: FreePBX 2.8.1')
    expect(text).toContain('callback: Field Stay behind there is nothing like it here')
    expect(html).toContain('201 &lt;Réception&gt;')
    expect(fake.migration.accepted).toEqual([])
  })

  it('says so when there is nothing of a telephone system in it', async () => {
    const { upload } = entered()
    const refused = await upload('nothing')
    expect(refused.status).toBe(422)
    expect(words(await refused.text())).toContain('Nothing of a telephone system')
  })

  it('is accepted with the sockets of this machine, as a draft, and only then brings the rest', async () => {
    const { get, post, upload, fake } = entered()
    await upload('a backup')
    expect(words(await (await get('/system/import')).text())).not.toContain('Bring them over')
    expect((await post('/system/import/accept', { revision: '1', 'place-0': 'nowhere' })).status).toBe(303)
    expect([...(fake.migration.accepted[0] ?? [])]).toEqual([])
    expect((await post('/system/import/bring', {})).status).toBe(303)
    expect(words(await (await get('/system/import')).text())).toContain('1,190 call records')
    await post('/system/import/close', {})
    expect(words(await (await get('/system/import')).text())).toContain('Nothing changes yet')
  })

  it('shows again with other sockets without accepting', async () => {
    const { post, upload, fake } = entered()
    await upload('a backup')
    const html = await (await post('/system/import/preview', { revision: '1', 'place-0': '' })).text()
    expect(words(html)).toContain('no free socket here for channel 1')
    expect(fake.migration.accepted).toEqual([])
  })
})
