/** Who gets in: first visit, login, logout, other sites' forms, sizes, headers. */

import { describe, expect, it } from 'vitest'
import { browse, formFields, words } from './browsing.ts'

const reading = ['/', '/extensions', '/extensions/new', '/extensions/101', '/extensions/101/delete', '/lines']
const alsoReading = [
  '/lines/new',
  '/lines/outside',
  '/routes',
  '/routes/incoming/new',
  '/routes/incoming/anything',
]
const rest = [
  '/routes/outgoing/outside',
  '/changes',
  '/changes/outcome',
  '/changes/discard',
  '/system',
  '/nowhere',
]
const writing = [
  '/extensions/new',
  '/extensions/101',
  '/extensions/101/delete',
  '/extensions/201/sip-password',
  '/lines/new',
  '/lines/outside',
  '/lines/outside/delete',
  '/routes/incoming/new',
  '/routes/incoming/anything',
  '/routes/incoming/anything/move',
  '/routes/incoming/anything/delete',
  '/routes/outgoing/outside',
  '/routes/emergency',
  '/changes/apply',
  '/changes/discard',
  '/system',
  '/system/detect',
]

describe('before anybody has been here', () => {
  it.each([...reading, '/login'])('%s leads to the first visit', async path => {
    const response = await browse({ password: null }).get(path)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/welcome')
  })

  it.each(writing)('posting to %s changes nothing', async path => {
    const { post, fake } = browse({ password: null })
    const before = fake.appliance.settings()
    expect((await post(path, { revision: '3' })).headers.get('location')).toBe('/welcome')
    expect(fake.appliance.settings()).toBe(before)
  })

  it('a stream is refused rather than led to a page', async () => {
    expect((await browse({ password: null }).get('/live?page=dashboard')).status).toBe(401)
  })

  it.each(['evil.example', 'evil.example:8080', 'xn--e1afmkfd.example'])(
    'nobody can be lured here by the name %s',
    async host => {
      const { get, post, fake } = browse({ password: null })
      expect((await get('/welcome', { host })).status).toBe(421)
      const answer = await post(
        '/welcome',
        { password: 'long enough', confirm: 'long enough', country: 'CH', language: 'en' },
        { host, origin: `http://${host}` },
      )
      expect(answer.status).toBe(421)
      expect(fake.accounts.needsFirstPassword()).toBe(true)
    },
  )

  it.each(['192.168.1.20:8080', '[fd00::1]:8080', 'localhost', 'offhook', 'offhook.local', 'pbx.home.arpa'])(
    'the local name %s is fine',
    async host => {
      expect((await browse({ password: null }).get('/welcome', { host })).status).toBe(200)
    },
  )
})

describe('without a login', () => {
  it.each([...reading, ...alsoReading, ...rest])('%s leads to the login and back', async path => {
    const { get, post } = browse()
    const response = await get(path)
    expect(response.status).toBe(303)
    const login = response.headers.get('location') ?? ''
    expect(login).toBe(path === '/' ? '/login' : `/login?next=${encodeURIComponent(path)}`)
    const fields = formFields(await (await get(login)).text(), '/login')
    const entered = await post('/login', { ...fields, password: 'correct horse' })
    expect(entered.headers.get('location')).toBe(path)
  })

  it.each(writing)('posting to %s changes nothing', async path => {
    const { post, fake } = browse()
    const before = fake.appliance.settings()
    const response = await post(path, { revision: '3', name: 'x' })
    expect(response.status).toBe(401)
    expect(fake.appliance.settings()).toBe(before)
    expect(fake.detections()).toBe(0)
  })

  it('a stream is refused', async () => {
    expect((await browse().get('/live?page=dashboard')).status).toBe(401)
  })

  it('says nothing about the house', async () => {
    const { get } = browse()
    expect(words(await (await get('/login')).text())).not.toContain('Lakeside')
  })

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/%2e//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    '/a\r\nX: y',
  ])('never leads on to %j', async next => {
    const { post } = browse()
    const response = await post('/login', { next, password: 'correct horse' })
    expect(response.headers.get('location')).toBe('/')
  })
})

describe('login', () => {
  it('says that the password is wrong, and never shows it', async () => {
    const { post } = browse()
    const response = await post('/login', { next: '/lines', password: 'hunter2-secret' })
    const html = await response.text()
    expect(response.status).toBe(401)
    expect(words(html)).toContain('That is not the password.')
    expect(html).not.toContain('hunter2-secret')
    expect(formFields(html, '/login')).toMatchObject({ next: ['/lines'] })
  })

  it('says how long to wait', async () => {
    const { post, fake } = browse()
    fake.accounts.throttle(12)
    const response = await post('/login', { password: 'correct horse' })
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('12')
    expect(words(await response.text())).toContain('wait 12 seconds')
  })

  it('keeps the session in a cookie that no script and no other site gets', async () => {
    const { post } = browse()
    const response = await post('/login', { password: 'correct horse' })
    const cookie = response.headers.getSetCookie().find(line => line.startsWith('offhook_session='))
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    expect(cookie).not.toMatch(/; Secure/)
  })

  it('sends the cookie over TLS alone when there is TLS', async () => {
    const { post } = browse({}, { tls: true })
    const response = await post('/login', { password: 'correct horse' })
    expect(response.headers.getSetCookie().join()).toMatch(/; Secure/)
    expect(response.headers.get('strict-transport-security')).not.toBeNull()
  })

  it('ends with the logout', async () => {
    const { enter, post, get, fake, cookies } = browse()
    enter()
    const token = cookies.get('offhook_session') ?? ''
    expect((await post('/logout', {})).headers.get('location')).toBe('/login')
    expect(fake.accounts.session(token)).toBeNull()
    cookies.set('offhook_session', token)
    expect((await get('/lines')).status).toBe(303)
  })
})

describe('a session that ended while somebody typed', () => {
  it('keeps what was typed, through the login, until it is saved', async () => {
    const { enter, page, post, fake } = browse()
    enter()
    const typed = { ...formFields(await page('/extensions/102'), '/extensions/102'), name: 'Loading dock' }
    fake.accounts.endAll()
    const asked = await post('/extensions/102', typed)
    expect(asked.status).toBe(401)
    const wrong = await post('/login', { ...formFields(await asked.text(), '/login'), password: 'wrong' })
    const again = { ...formFields(await wrong.text(), '/login'), password: 'correct horse' }
    const entered = await (await post('/login', again)).text()
    const carried = formFields(entered, '/extensions/102')
    expect((await post('/extensions/102', carried)).status).toBe(303)
    const saved = fake.appliance.settings().settings.extensions.find(({ number }) => number === '102')
    expect(saved?.name).toBe('Loading dock')
  })
})

describe('other sites', () => {
  const origins: Record<string, string>[] = [
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: '' },
    { origin: 'http://127.0.0.1:9999' },
    { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' },
  ]
  it.each(origins)('cannot post with %j', async headers => {
    const { enter, post, fake } = browse()
    enter()
    const before = fake.appliance.settings()
    const response = await post('/extensions/101/delete', { revision: '3' }, headers)
    expect(response.status).toBe(403)
    expect(words(await response.text())).toContain('did not come from these pages')
    expect(fake.appliance.settings()).toBe(before)
  })

  it('ours can, also behind a proxy that ends TLS', async () => {
    const { enter, post } = browse()
    enter()
    const response = await post('/system/detect', {}, { origin: 'https://127.0.0.1:8080' })
    expect(response.status).toBe(303)
  })

  it.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x'])(
    'nothing but a form is read: %s',
    async type => {
      const { enter, post } = browse()
      enter()
      expect((await post('/system/detect', {}, { 'content-type': type })).status).toBe(415)
    },
  )

  it.each(['PUT', 'DELETE', 'PATCH'])('%s is not a thing here', async method => {
    const { app } = browse()
    expect((await app.request('http://127.0.0.1:8080/system', { method })).status).toBe(405)
  })
})

describe('answers', () => {
  it('carry strict headers and no banner', async () => {
    const { headers } = await browse().get('/login')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('server')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('cache-control')).toContain('private')
  })

  it('refuse a body that is too large, whether its length is told or not', async () => {
    const { enter, post, app, cookies } = browse()
    enter()
    const field = 'x'.repeat(600_000)
    expect((await post('/extensions/new', { name: field })).status).toBe(413)
    const chunks = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 60; i++) controller.enqueue(new TextEncoder().encode('x'.repeat(10_000)))
        controller.close()
      },
    })
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body: chunks,
      duplex: 'half',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'http://127.0.0.1:8080',
        host: '127.0.0.1:8080',
        cookie: `offhook_session=${cookies.get('offhook_session')}`,
      },
    }
    const response = await app.request('http://127.0.0.1:8080/extensions/new', init)
    expect(response.status).toBe(413)
  })

  it('say what went wrong without saying how', async () => {
    const { enter, get, fake, faults } = browse()
    enter()
    Object.assign(fake.appliance, {
      settings: () => {
        throw new Error('secret detail at /var/lib/offhook')
      },
    })
    const response = await get('/extensions')
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).not.toContain('secret detail')
    expect(text).toMatch(/incident [A-Za-z0-9_-]{8}/)
    expect(faults).toHaveLength(1)
  })

  it('are friendly when there is nothing', async () => {
    const { enter, get } = browse()
    enter()
    const response = await get('/extensions/999')
    expect(response.status).toBe(404)
    expect(words(await response.text())).toContain('There is nothing here')
  })
})
