/** One port, HTTP and HTTPS: who speaks what gets it; only HTTPS when that was chosen; cookies that never travel in the clear. */

import { once } from 'node:events'
import { request as askTls } from 'node:https'
import { connect } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issuedBy, type KeyPair, newAuthority } from '../../daemon/tls/authority.ts'
import { serveWeb, type WebServer } from '../../web/serve.ts'
import { type Browsing, browse } from './browsing.ts'

let authority: KeyPair
let pair: KeyPair
let server: WebServer
let office: Browsing
let renewed: (pair: KeyPair) => void = () => {}
const upgraded: string[] = []
beforeAll(async () => {
  authority = await newAuthority('Test')
  pair = await issuedBy(authority, ['localhost', '127.0.0.1'], Date.now())
  office = browse()
  const served = await serveWeb(office.app, '127.0.0.1', 0, {
    tls: {
      current: () => pair,
      onChange: listener => {
        renewed = listener
        return () => {}
      },
    },
    upgrade(request, socket) {
      upgraded.push(request.url ?? '')
      socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n')
    },
  })
  if (!served.ok) throw served.error
  server = served.value
})
afterAll(() => server.stop())

interface Answer {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly text: string
}
const ask = (
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
  body = '',
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = askTls(
      {
        host: '127.0.0.1',
        port: server.port,
        path,
        method,
        headers,
        ca: authority.certificate,
        agent: false,
      },
      response => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        )
      },
    )
    request.on('error', reject)
    request.end(body)
  })
const plain = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: 'manual', ...init })
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const login = (origin: string) => ({ ...form, origin, host: `127.0.0.1:${server.port}` })
const onlyHttps = (only: boolean) =>
  office.fake.saveElsewhere(settings => ({
    ...settings,
    web: { ...settings.web, https: { ...settings.web.https, only } },
  }))

describe('one port', () => {
  it('answers browsers with and without TLS', async () => {
    expect((await plain('/login')).status).toBe(200)
    expect((await ask('/login')).status).toBe(200)
  })

  it('answers many of both at once, each in several pieces', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, at) => {
        if (at % 2 === 0) return (await ask('/login')).status
        const socket = connect(server.port, '127.0.0.1')
        let heard = ''
        socket.setEncoding('utf8').on('data', text => {
          heard += text
        })
        for (const piece of ['G', 'ET /login HT', 'TP/1.1\r\nHost: x\r\n', 'Connection: close\r\n\r\n']) {
          socket.write(piece)
          await new Promise(resolve => setImmediate(resolve))
        }
        await once(socket, 'close')
        return Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1])
      }),
    )
    expect(answers).toEqual(Array(40).fill(200))
  })

  it('keeps a connection for several requests, with a large form in it', async () => {
    const body = `login=&password=${'x'.repeat(150_000)}`
    const answer = await ask('/login', 'POST', login(`https://127.0.0.1:${server.port}`), body)
    expect(answer.status).toBe(401)
  })

  it('shows the certificate of now, without a new start', async () => {
    const names = async () => {
      const socket = connectTls({ port: server.port, host: '127.0.0.1', ca: authority.certificate })
      await once(socket, 'secureConnect')
      const { subjectaltname } = socket.getPeerCertificate()
      socket.destroy()
      return subjectaltname
    }
    expect(await names()).not.toContain('10.9.8.7')
    renewed(await issuedBy(authority, ['localhost', '127.0.0.1', '10.9.8.7'], Date.now()))
    expect(await names()).toContain('10.9.8.7')
  })

  it('hands over what becomes something else', async () => {
    const socket = connectTls({ port: server.port, host: '127.0.0.1', ca: authority.certificate })
    await once(socket, 'secureConnect')
    socket.write('GET /phone/ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
    await once(socket.resume(), 'end')
    expect(upgraded).toEqual(['/phone/ws'])
  })

  it('closes on what is neither', async () => {
    for (const bytes of [
      Buffer.from([22, 3, 1, 255, 255, 0]),
      Buffer.from([0, 1, 2, 3]),
      Buffer.from([128]),
    ]) {
      const socket = connect(server.port, '127.0.0.1')
      socket.on('error', () => {})
      socket.end(bytes)
      await once(socket.resume(), 'close')
    }
    expect((await plain('/login')).status).toBe(200)
  })
})

describe('cookies', () => {
  it('of a login over TLS are for TLS and this host alone', async () => {
    const answer = await ask(
      '/login',
      'POST',
      login(`https://127.0.0.1:${server.port}`),
      'password=correct+horse',
    )
    expect(answer.status).toBe(303)
    const [cookie = ''] = answer.headers['set-cookie'] as string[]
    expect(cookie).toMatch(/^__Host-offhook_session=/)
    expect(cookie).toMatch(/; Secure/)
    const [pairOf = ''] = cookie.split(';')
    expect((await ask('/system', 'GET', { cookie: pairOf })).status).toBe(200)
    // The same without TLS opens nothing, and neither does the other name with it.
    expect((await plain('/system', { headers: { cookie: pairOf } })).status).toBe(303)
    const bare = pairOf.replace('__Host-', '')
    expect((await ask('/system', 'GET', { cookie: bare })).status).toBe(303)
  })
})

describe('only HTTPS', () => {
  it('is not promised while HTTP is beside it', async () => {
    expect((await ask('/login')).headers['strict-transport-security']).toBe('max-age=0')
    expect((await plain('/login')).headers.get('strict-transport-security')).toBeNull()
  })

  it('leads there, on the same port, and promises it over TLS alone', async () => {
    onlyHttps(true)
    const led = await plain('/lines?x=1')
    expect(led.status).toBe(307)
    expect(led.headers.get('location')).toBe(`https://127.0.0.1:${server.port}/lines?x=1`)
    expect(led.headers.get('strict-transport-security')).toBeNull()
    expect((await ask('/login')).headers['strict-transport-security']).toBe('max-age=2592000')
  })

  it('takes no form and no token in the clear, and leaves the certificate and the telephones open', async () => {
    expect((await plain('/login', { method: 'POST', headers: form, body: 'password=x' })).status).toBe(403)
    expect((await plain('/api/settings', { headers: { authorization: 'Bearer x' } })).status).toBe(307)
    expect((await plain('/certificate')).status).toBe(200)
    const file = await plain('/certificate/offhook-ca.crt')
    expect(file.headers.get('content-type')).toBe('application/x-x509-ca-cert')
    expect(await file.text()).toContain('BEGIN CERTIFICATE')
    expect((await plain('/provision/x/y')).status).toBe(404)
    onlyHttps(false)
  })

  it('is switched on from HTTPS alone, so that nobody locks himself out', async () => {
    const { enter, post, fake } = browse()
    enter()
    const answer = await post('/system/https', {
      revision: String(fake.appliance.settings().revision),
      only: 'on',
    })
    expect(answer.status).toBe(422)
    expect(fake.appliance.settings().settings.web.https.only).toBe(false)
    const secure = browse({}, { tls: true })
    secure.cookies.set('__Host-offhook_session', secure.fake.accounts.open().token)
    const revision = String(secure.fake.appliance.settings().revision)
    const saved = await secure.post('/system/https', { revision, only: 'on', names: 'PBX.example.com' })
    expect(saved.status).toBe(303)
    expect(secure.fake.appliance.settings().settings.web.https).toMatchObject({
      only: true,
      names: ['pbx.example.com'],
    })
  })
})
