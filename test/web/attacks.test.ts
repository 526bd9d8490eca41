/** What the pages stand: addresses that lead elsewhere, forms without end, senders without haste, sessions of somebody else's making. */

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { serveWeb, type WebServer } from '../../web/serve.ts'
import { browse, ORIGIN } from './browsing.ts'

/** As a browser, a proxy or a hostile program writes the way up, and what it would find there. */
const WAYS = [
  '../../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%252f..%252fetc%252fpasswd',
  '....%2f%2f....%2f%2fetc%2fpasswd',
  '..%5c..%5cetc%5cpasswd',
  '%2fetc%2fpasswd',
  '%00',
  '101%00.wav',
  '%c0%ae%c0%ae%2fetc%2fpasswd',
  '%',
  '%ff',
  '__proto__',
  'constructor',
  '-1',
  `${'a'.repeat(3000)}`,
]

describe('an address that leads elsewhere', () => {
  const browser = browse()
  const withName = [
    ...new Set(
      browser.app.routes
        .filter(({ method, path }) => ['GET', 'POST'].includes(method) && /[:*]/.test(path) && path !== '/*')
        .map(({ method, path }) => `${method} ${path}`),
    ),
  ]

  it('has many to be tried at', () => {
    expect(withName.length).toBeGreaterThan(20)
  })

  it.each(withName)('%s', async route => {
    const { app, fake, faults, enter } = browse()
    enter()
    const { token } = fake.accounts.open()
    const [method = '', path = ''] = route.split(' ')
    for (const way of WAYS) {
      const address = path.replace(/:[A-Za-z]+(\{[^}]*\})?/g, way).replace('*', way)
      const answer = await app.request(`${ORIGIN}${address}`, {
        method,
        headers: {
          host: '127.0.0.1:8080',
          origin: ORIGIN,
          cookie: `offhook_session=${token}`,
          ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        },
        ...(method === 'POST' ? { body: 'revision=3' } : {}),
      })
      expect(answer.status, address).toBeLessThan(500)
      expect(await answer.text(), address).not.toMatch(/root:.*:0:0:/)
    }
    expect(faults).toEqual([])
  })
})

describe('a session', () => {
  it('of somebody else’s making is not taken up by a login', async () => {
    const office = browse()
    const planted = 'A'.repeat(43)
    office.cookies.set('offhook_session', planted)
    const answer = await office.post('/login', { password: 'correct horse' })
    expect(answer.status).toBe(303)
    expect(office.cookies.get('offhook_session')).not.toBe(planted)
    const other = browse()
    other.cookies.set('offhook_session', planted)
    expect((await other.get('/system')).headers.get('location')).toMatch(/^\/login/)
  })
})

describe('too much', () => {
  it('of a form is refused, said or not', async () => {
    const { post, enter, faults } = browse()
    enter()
    const answer = await post('/system', { name: 'x'.repeat(600 * 1024) })
    expect(answer.status).toBe(413)
    expect(faults).toEqual([])
  })
})

describe('senders without haste', () => {
  const sockets: Socket[] = []
  let server: WebServer | null = null
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy()
    await server?.stop()
  })

  it('keep nobody else out', async () => {
    const served = await serveWeb(browse().app, '127.0.0.1', 0)
    if (!served.ok) throw served.error
    server = served.value
    const { port } = served.value
    let refused = 0
    for (let count = 0; count < 600; count++) {
      const socket = connect({ host: '127.0.0.1', port, localAddress: '127.0.0.2' })
      sockets.push(socket)
      socket
        .on('error', () => {})
        .on('close', () => {
          refused += 1
        })
      await once(socket, 'connect')
      socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')
    }
    const answer = await fetch(`http://127.0.0.1:${port}/login`)
    expect(answer.status).toBe(200)
    expect(refused).toBeGreaterThan(400)
  })
})
