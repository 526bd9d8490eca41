/** Second factor and passkeys in a real browser, over real accounts: an authenticator that the browser pretends, a person who types. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { createAccounts, type OwnAccounts } from '../../daemon/users/accounts.ts'
import { codeAt, stepAt } from '../../daemon/users/second-factor/totp.ts'
import { openStage, type Scene, type Stage } from './stage.ts'

const PASSWORD = 'correct horse'
let stage: Stage
let scene: Scene
let stateDir: string
let accounts: OwnAccounts
let context: BrowserContext
let page: Page
/** Forward only: no code is good twice. */
let ahead = 0
const now = () => Date.now() + ahead
let url: string

beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'offhook-passkeys-'))
  accounts = createAccounts({
    stateDir,
    now,
    random: bytes => crypto.getRandomValues(new Uint8Array(bytes)),
    settings: () => settingsSchema.parse({ version: 1 }),
    pinOf: async () => null,
  })
  await accounts.setFirstPassword(PASSWORD)
  stage = await openStage()
  scene = await stage.open({ accounts })
  // A name: passkeys belong to none of the addresses.
  url = scene.url.replace('127.0.0.1', 'localhost')
  context = await scene.visit({ baseURL: url })
  page = await context.newPage()
})
afterAll(async () => {
  await scene?.close()
  await stage?.close()
  await rm(stateDir, { recursive: true, force: true })
})

const logIn = async () => {
  await page.goto('/login')
  await page.fill('[name="password"]', PASSWORD)
  await page.click('form[action="/login"] button')
}
const logOut = async () => {
  await page.click('form[action="/logout"] button')
  await page.waitForURL('**/login')
}

it('a passkey is added with the password, and then logs in alone', async () => {
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await logIn()
  await page.goto('/account')
  const form = page.locator('form[data-passkey="new"]')
  await form.locator('[name="name"]').fill('Blue key')
  await form.locator('[name="present"]').fill('wrong password')
  await form.locator('button').click()
  await form.locator('[data-passkey-failed]').waitFor()
  expect(await form.locator('[data-passkey-failed]').textContent()).toContain('not the password')
  await form.locator('[name="present"]').fill(PASSWORD)
  await form.locator('button').click()
  await page.locator('th', { hasText: 'Blue key' }).waitFor()
  await logOut()

  await page.click('form[data-passkey="login"] button')
  await page.waitForURL(`${url}/`)
  expect(accounts.factors.withFactors()).toEqual(['administrator'])
})

it('a code is asked after the password once it is set up, and a recovery code helps', async () => {
  await page.goto('/account')
  await page.fill('form[action="/account/factor"] [name="present"]', PASSWORD)
  await page.click('button[value="begin"]')
  expect(await page.locator('svg.qr-code').count()).toBe(1)
  const secret = (await page.locator('.hint code').first().innerText()).replaceAll(' ', '')
  const bits = [...secret]
    .map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const code = () => codeAt(key, stepAt(now()))
  await page.fill('[name="code"]', code())
  await page.click('button[value="confirm"]')
  const recovery = await page.locator('.secret li code').allInnerTexts()
  expect(recovery).toHaveLength(10)
  await page.reload()
  expect(await page.locator('.secret').count()).toBe(0)
  await logOut()

  await logIn()
  await page.fill('[name="code"]', '000000')
  await page.click('form[action="/login/code"] button')
  expect(await page.locator('main').innerText()).toContain('not a code that can be used now')
  ahead += 60_000
  await page.fill('[name="code"]', code())
  await page.click('form[action="/login/code"] button')
  await page.waitForURL(`${url}/`)
  await logOut()

  await logIn()
  await page.fill('[name="code"]', recovery[3] ?? '')
  await page.click('form[action="/login/code"] button')
  await page.waitForURL(`${url}/`)
  expect((await page.goto('/account'))?.status()).toBe(200)
  expect(await page.locator('main').innerText()).toContain('9 recovery codes are left')
})
