/** The telephone in the browser with the real Asterisk: two browsers call each other through our pages, and hear each other. */

import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { browserPhoneDesk } from '../../daemon/browser-phone/phones.ts'
import type { Device } from '../../daemon/model/gateway-model.ts'
import { issuedBy, newAuthority } from '../../daemon/tls/authority.ts'
import type { Person } from '../../daemon/users/person.ts'
import { countryCodes, countryPack } from '../../dahdi/countries/index.ts'
import { bundleStatic } from '../../image/bundle.ts'
import { createWebApp } from '../../web/app.ts'
import { phoneUpgrade } from '../../web/phone/upgrade.ts'
import { serveWeb, type WebServer } from '../../web/serve.ts'
import { extensionOf, modelOf, sipDevice } from '../asterisk-conf/model-fixtures.ts'
import { type RenderedAsterisk, startRendered } from '../real-asterisk/rendered-asterisk.ts'
import { type FakeAppliance, fakeAppliance } from '../web/fake-appliance.ts'
import { startChromium } from './chromium.ts'

let asterisk: RenderedAsterisk
let browser: Browser
let server: WebServer
let fake: FakeAppliance
let staticDir: string
const contexts: BrowserContext[] = []
let url: string

const browserPhone = (number: string): Device => ({
  kind: 'sip',
  username: `${number}-browser`,
  secret: `Browser${number}Secret00`,
  maxContacts: 1,
  transport: 'ws',
  encryption: 'srtp',
  video: false,
})

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise(resolve => probe.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

beforeAll(async () => {
  staticDir = await mkdtemp(join(tmpdir(), 'offhook-static-'))
  const given = modelOf({
    extensions: ['101', '102', '103'].map(number =>
      extensionOf(number, { voicemail: null, devices: [sipDevice(number), browserPhone(number)] }),
    ),
  })
  const webSocket = { port: await freePort() }
  ;[asterisk, browser] = await Promise.all([
    startRendered({ ...given, network: { ...given.network, webSocket } }),
    startChromium([
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--ignore-certificate-errors',
      '--autoplay-policy=no-user-gesture-required',
    ]),
    bundleStatic(staticDir),
  ])
  fake = fakeAppliance({ browserPhone: browserPhoneDesk(() => asterisk.model) })
  const app = createWebApp(fake.appliance, {
    staticDir,
    countries: { codes: countryCodes(), pack: countryPack },
  })
  const pair = await issuedBy(await newAuthority('Test'), ['localhost', '127.0.0.1'], Date.now())
  const served = await serveWeb(app, '127.0.0.1', 0, {
    tls: { current: () => pair, onChange: () => () => {} },
    upgrade: phoneUpgrade(fake.appliance, false),
  })
  if (!served.ok) throw served.error
  server = served.value
  url = `https://127.0.0.1:${server.port}`
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await asterisk?.stop()
  await rm(staticDir, { recursive: true, force: true })
})

afterEach(() => Promise.all(contexts.splice(0).map(context => context.close())))

const person = (extension: string): Person => ({
  login: extension,
  name: extension,
  role: 'user',
  extension,
  panelRights: [],
})

/** Runs in the page, before its own scripts. */
const KEEP_CONNECTIONS = `
  globalThis.kept = []
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(options) {
      super(options)
      kept.push(this)
    }
  }
`

/** Its page, with what the browser knows of its connections kept in sight. */
async function phoneOf(extension: string): Promise<{ page: Page; token: string; faults: string[] }> {
  const context = await browser.newContext({ baseURL: url, ignoreHTTPSErrors: true, locale: 'en-GB' })
  context.setDefaultTimeout(60_000)
  contexts.push(context)
  const { token } = fake.accounts.open(person(extension))
  // Of this person's own: the fake gives names in order.
  await context.addCookies([{ name: '__Host-offhook_session', value: token, url, secure: true }])
  await context.addInitScript(KEEP_CONNECTIONS)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.goto('/me/phone')
  return { page, token, faults }
}
const state = (page: Page, is: string) => page.locator(`[data-phone-state][data-is="${is}"]`).waitFor()

/** RTP that has come in so far, and how loud it was (webrtc-stats, totalAudioEnergy). */
const heard = (page: Page) =>
  page.evaluate<{ packets: number; energy: number }>(`(async () => {
    const stats = [...((await kept.at(-1)?.getStats()) ?? new Map()).values()]
    const { packetsReceived = 0, totalAudioEnergy = 0 } = stats.find(({ type }) => type === 'inbound-rtp') ?? {}
    return { packets: packetsReceived, energy: totalAudioEnergy }
  })()`)

/** Resolves once sound comes in that was not there before. */
async function hears(page: Page): Promise<void> {
  const before = await heard(page)
  await expect
    .poll(
      async () => {
        const now = await heard(page)
        return now.packets > before.packets + 25 && now.energy > before.energy
      },
      { timeout: 60_000, interval: 250 },
    )
    .toBe(true)
}

it('registers, calls, is called, is heard on both sides, holds, and hangs up', async () => {
  const [anna, berta] = [await phoneOf('101'), await phoneOf('102')]
  await Promise.all([state(anna.page, 'ready'), state(berta.page, 'ready')])

  await anna.page.fill('#phone-number', '102')
  await anna.page.click('[data-phone-act="call"]')
  await state(berta.page, 'incoming')
  expect(await berta.page.locator('[data-phone-party]').textContent()).toContain('101')
  await berta.page.click('[data-phone-act="answer"]')
  await Promise.all([state(anna.page, 'talking'), state(berta.page, 'talking')])
  await Promise.all([hears(anna.page), hears(berta.page)])

  await anna.page.click('[data-phone-key="5"]')
  await anna.page.click('[data-phone-act="mute"]')
  await anna.page.locator('[data-phone-act="mute"][aria-pressed="true"]').waitFor()
  await anna.page.click('[data-phone-act="mute"]')
  await anna.page.click('[data-phone-act="hold"]')
  await state(anna.page, 'held')
  await anna.page.click('[data-phone-act="hold"]')
  await state(anna.page, 'talking')
  await hears(berta.page)

  await berta.page.click('[data-phone-act="hang-up"]')
  await Promise.all([state(anna.page, 'ended'), state(berta.page, 'ended')])
  expect(anna.faults.concat(berta.faults)).toEqual([])
})

it('transfers a call, and the two that are left hear each other', async () => {
  const [anna, berta, carla] = [await phoneOf('101'), await phoneOf('102'), await phoneOf('103')]
  await Promise.all([anna, berta, carla].map(({ page }) => state(page, 'ready')))
  await anna.page.fill('#phone-number', '102')
  await anna.page.press('#phone-number', 'Enter')
  await state(berta.page, 'incoming')
  await berta.page.click('[data-phone-act="answer"]')
  await state(berta.page, 'talking')
  await berta.page.fill('#phone-number', '103')
  await berta.page.click('[data-phone-act="transfer"]')
  await state(carla.page, 'incoming')
  await carla.page.click('[data-phone-act="answer"]')
  await Promise.all([state(berta.page, 'ended'), state(carla.page, 'talking')])
  await Promise.all([hears(anna.page), hears(carla.page)])
  await anna.page.click('[data-phone-act="hang-up"]')
  await state(carla.page, 'ended')
})

it('lets nobody in without the session of a person, nor from a page of somebody else', async () => {
  const { token } = fake.accounts.open(person('101'))
  const other = fake.accounts.open({ ...person('201'), login: '201' }).token
  const open = (headers: Record<string, string>, protocol = 'wss') =>
    new Promise<string>(resolve => {
      const socket = new WebSocket(`${protocol}://127.0.0.1:${server.port}/phone/ws`, ['sip'], {
        rejectUnauthorized: false,
        headers,
      })
      socket.on('open', () => resolve('open'))
      socket.on('unexpected-response', (_request, response) => resolve(String(response.statusCode)))
      socket.on('error', () => {})
      contexts.push({ close: async () => socket.terminate() } as unknown as BrowserContext)
    })
  const cookie = (value: string) => `__Host-offhook_session=${value}`
  expect(await open({ origin: url, cookie: cookie(token) })).toBe('open')
  expect(await open({ origin: url })).toBe('401')
  expect(await open({ origin: url, cookie: cookie('nobody') })).toBe('401')
  expect(await open({ origin: url, cookie: `offhook_session=${token}` })).toBe('401')
  expect(await open({ origin: 'https://evil.example', cookie: cookie(token) })).toBe('403')
  expect(await open({ cookie: cookie(token) })).toBe('403')
  expect(await open({ origin: url, cookie: cookie(other) })).toBe('403')
})

it('speaks for its own person alone, and ends with the session', async () => {
  const { token } = fake.accounts.open(person('101'))
  const opened = async (session: string) => {
    const socket = new WebSocket(`wss://127.0.0.1:${server.port}/phone/ws`, ['sip'], {
      rejectUnauthorized: false,
      headers: { origin: url, cookie: `__Host-offhook_session=${session}` },
    })
    await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject))
    return socket
  }
  const register = (username: string) =>
    [
      'REGISTER sip:offhook.invalid SIP/2.0',
      'Via: SIP/2.0/WSS x.invalid;branch=z9hG4bK1',
      `From: <sip:${username}@offhook.invalid>;tag=1`,
      `To: <sip:${username}@offhook.invalid>`,
      'Call-ID: 1',
      'CSeq: 1 REGISTER',
      'Max-Forwards: 70',
      `Contact: <sip:${username}@x.invalid;transport=ws>`,
      'Content-Length: 0',
      '\r\n',
    ].join('\r\n')
  const answerTo = async (socket: WebSocket, text: string) =>
    new Promise<string>(resolve => {
      socket.on('message', data => resolve(data.toString().split('\r\n')[0] ?? ''))
      socket.on('close', code => resolve(`closed ${code}`))
      socket.send(text)
    })
  expect(await answerTo(await opened(token), register('101-browser'))).toBe('SIP/2.0 401 Unauthorized')
  expect(await answerTo(await opened(token), register('102-browser'))).toBe('closed 1008')
  const socket = await opened(token)
  fake.accounts.logout(token)
  expect(await answerTo(socket, register('101-browser'))).toBe('closed 1008')
})
