/** The application on a real port: taken ports, stopping with open streams, files with their names. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countryCodes, countryPack } from '../../dahdi/countries/index.ts'
import { createWebApp } from '../../web/app.ts'
import { serveWeb, type WebServer } from '../../web/serve.ts'
import { browse } from './browsing.ts'
import { fakeAppliance } from './fake-appliance.ts'

let staticDir: string
beforeEach(() => {
  staticDir = mkdtempSync(join(tmpdir(), 'offhook-static-'))
})
afterEach(() => rmSync(staticDir, { recursive: true, force: true }))

const servers: WebServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

function office() {
  const fake = fakeAppliance()
  const app = createWebApp(fake.appliance, {
    staticDir,
    countries: { codes: countryCodes(), pack: countryPack },
  })
  return { fake, app }
}

async function start(app = office().app): Promise<WebServer> {
  const served = await serveWeb(app, '127.0.0.1', 0)
  if (!served.ok) throw served.error
  servers.push(served.value)
  return served.value
}

describe('on a port', () => {
  it('answers, without telling what it is', async () => {
    const { port } = await start()
    const response = await fetch(`http://127.0.0.1:${port}/login`)
    expect(response.status).toBe(200)
    expect(response.headers.get('server')).toBeNull()
    expect(response.headers.get('x-powered-by')).toBeNull()
  })

  it('says that the port is taken', async () => {
    const { port } = await start()
    const second = await serveWeb(office().app, '127.0.0.1', port)
    expect(second.ok === false && second.error.code).toBe('EADDRINUSE')
  })

  it('says that the address is not ours', async () => {
    const served = await serveWeb(office().app, '192.0.2.1', 0)
    expect(served.ok === false && served.error.code).toBe('EADDRNOTAVAIL')
  })

  it('knows who asks', async () => {
    const { fake, app } = office()
    const { port } = await start(app)
    await fetch(`http://127.0.0.1:${port}/login`, {
      method: 'POST',
      body: new URLSearchParams({ password: 'wrong' }),
      headers: { origin: `http://127.0.0.1:${port}`, 'x-forwarded-for': '203.0.113.9' },
    })
    expect(fake.accounts.sources).toEqual(['127.0.0.1'])
  })

  it('stops although somebody watches and somebody keeps a connection open', async () => {
    const { fake, app } = office()
    const server = await start(app)
    const { token } = fake.accounts.open()
    const headers = { cookie: `offhook_session=${token}` }
    const stream = await fetch(`http://127.0.0.1:${server.port}/live?page=dashboard`, { headers })
    expect(stream.status).toBe(200)
    const idle = createConnection(server.port, '127.0.0.1')
    await new Promise(resolve => idle.once('connect', resolve))
    idle.on('error', () => {})
    await server.stop()
    expect(fake.exchange.listeners()).toBe(0)
    await expect(fetch(`http://127.0.0.1:${server.port}/login`)).rejects.toThrow()
  })

  it('notices a browser that goes away', async () => {
    const { fake, app } = office()
    const { port } = await start(app)
    const leaving = new AbortController()
    const gone = new Promise<void>(resolve => {
      const { subscribe } = fake.appliance
      Object.assign(fake.appliance, {
        subscribe: (listener: Parameters<typeof subscribe>[0]) => {
          const stop = subscribe(listener)
          return () => {
            stop()
            resolve()
          }
        },
      })
    })
    const headers = { cookie: `offhook_session=${fake.accounts.open().token}` }
    const { body } = await fetch(`http://127.0.0.1:${port}/live?page=dashboard`, {
      headers,
      signal: leaving.signal,
    })
    await body?.getReader().read()
    leaving.abort()
    await gone
  })
})

describe('built files', () => {
  const put = (name: string, text: string) => writeFileSync(join(staticDir, name), text)

  it('are kept for ever under a name that carries their hash', async () => {
    put('app-ABCD1234.css', 'body{}')
    put('files.json', '{"app.css":"app-ABCD1234.css"}')
    const { get, page } = browse({}, { staticDir })
    expect(await page('/login')).toContain('href="/static/app-ABCD1234.css"')
    const file = await get('/static/app-ABCD1234.css')
    expect(file.headers.get('content-type')).toContain('text/css')
    expect(file.headers.get('cache-control')).toContain('immutable')
    expect(await file.text()).toBe('body{}')
    const etag = file.headers.get('etag') ?? ''
    expect((await get('/static/app-ABCD1234.css', { 'if-none-match': etag })).status).toBe(304)
  })

  it('go by their own name when nobody hashed them', async () => {
    put('app.css', 'x')
    const { get, page } = browse({}, { staticDir })
    expect(await page('/login')).toContain('href="/static/app.css"')
    expect((await get('/static/app.css')).headers.get('cache-control')).toBe('public, no-cache')
  })

  it.each(['{', 'null', '[]', '{"app.css":"../../etc/passwd"}', '{"app.css":7}'])(
    'may have a broken index: %s',
    async index => {
      put('app.css', 'x')
      put('files.json', index)
      expect((await browse({}, { staticDir }).get('/login')).status).toBe(200)
    },
  )

  it('may be missing altogether', async () => {
    const { page } = browse({}, { staticDir: join(staticDir, 'nowhere') })
    expect(await page('/login')).not.toContain('stylesheet')
  })

  it.each(['/static/../app.ts', '/static/%2e%2e%2fapp.ts', '/static/files.json', '/static/', '/static/x'])(
    'nothing else is to be had: %s',
    async path => {
      put('files.json', '{}')
      expect((await browse({}, { staticDir }).get(path)).ok).toBe(false)
    },
  )
})
