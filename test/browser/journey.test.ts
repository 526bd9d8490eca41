/** From the first visit to a call seen live and a change applied, in a real browser. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ApplyOutcome } from '../../daemon/apply/plan-types.ts'
import { openStage, type Scene, type Stage } from './stage.ts'

const contrastFaults = readFileSync(join(import.meta.dirname, 'contrast.js'), 'utf8')

let stage: Stage
const scenes: Scene[] = []
beforeAll(async () => {
  stage = await openStage()
})
afterEach(async () => {
  for (const scene of scenes.splice(0)) await scene.close()
})
afterAll(() => stage?.close())

const open: Stage['open'] = async (...options) => {
  const scene = await stage.open(...options)
  scenes.push(scene)
  return scene
}

/** A page whose console stays quiet: a blocked script or style would be said there. */
async function pageIn(context: BrowserContext, path = '/'): Promise<{ page: Page; said: string[] }> {
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text())
  })
  page.on('pageerror', error => said.push(String(error)))
  await page.goto(path)
  return { page, said }
}

const tile = (page: Page, number: string) => page.locator('.socket', { hasText: number })
const shows = (page: Page, number: string, text: string) => tile(page, number).getByText(text).waitFor()

/** The window is never wider than the screen. */
const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

describe('a person', () => {
  it('sets the password, sees a call come and go, changes an extension and applies it', async () => {
    const scene = await open({ password: null })
    const { page, said } = await pageIn(await scene.visit())
    await page.getByRole('heading', { name: 'Welcome to your telephone system' }).waitFor()
    await page.getByLabel('New password').fill('a long password')
    await page.getByLabel('The same password again').fill('a long password')
    await page.getByLabel('Country').selectOption('CH')
    await page.getByRole('button', { name: 'Begin' }).click()

    await page.getByText('Welcome. Your password is set').waitFor()
    await page.getByRole('link', { name: 'To the dashboard' }).click()
    await shows(page, '101', 'Free')
    expect(await page.getByText('Nobody is on the telephone.').isVisible()).toBe(true)
    const { exchange } = scene.fake
    const call = exchange.call({ port: 5, number: '+41227001122', name: 'Café' }, { port: 1, number: '101' })
    await shows(page, '101', 'Ringing: +41227001122 Café')
    await page.locator('.call', { hasText: '+41227001122 Café' }).getByText('over Line 1').waitFor()
    call.answer()
    await shows(page, '101', 'Talking to +41227001122 Café')
    await tile(page, '101')
      .locator('[data-clock]', { hasText: /^0:0[1-9]$/ })
      .waitFor()
    call.hangUp()
    await shows(page, '101', 'Free')
    await page.getByText('Nobody is on the telephone.').waitFor()

    await tile(page, '101').getByRole('link').click()
    await page.getByLabel('Name', { exact: true }).fill('Front desk')
    await page.getByLabel('Ring for').fill('35')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Extension 101 is saved.').waitFor()
    await page.getByText('1 change is saved, but not in force yet.').waitFor()
    await page.getByRole('link', { name: 'See what will happen' }).click()
    await page.getByText('name Reception → Front desk and seconds of ringing 25 → 35').waitFor()
    await page.getByText('extensions.conf').click()
    await page.getByText('+exten = 102,1,Dial(DAHDI/2,30)').waitFor()
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.getByText('Applied and checked').waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Dashboard' }).click()
    await tile(page, '101').getByText('Front desk').waitFor()
    expect(said).toEqual([])
  })

  it('with an old page gets a new one when the hardware changes', async () => {
    const scene = await open()
    const { page } = await pageIn(await scene.enter())
    await tile(page, '104').waitFor()
    const inventory = scene.fake.appliance.inventory()
    scene.fake.setInventory({ ...inventory, cards: [], spans: [] })
    scene.fake.exchange.touch()
    await page.getByText('No telephone card was found.').waitFor()
  })

  it('who logs out in one window is logged out in the other', async () => {
    const scene = await open()
    const context = await scene.enter()
    const { page } = await pageIn(context)
    await shows(page, '101', 'Free')
    const other = await pageIn(context, '/system')
    await other.page.getByRole('button', { name: 'Log out' }).click()
    await page.getByRole('button', { name: 'Log in' }).waitFor()
  })

  it('is told when the appliance is gone, and sees it come back', async () => {
    const scene = await open()
    const { page } = await pageIn(await scene.enter())
    await shows(page, '101', 'Free')
    await page.context().setOffline(true)
    await scene.interrupt()
    await page.getByText('No connection to the appliance.').waitFor()
    scene.fake.exchange.lift(1)
    await page.context().setOffline(false)
    await page.getByText('No connection to the appliance.').waitFor({ state: 'hidden' })
    await shows(page, '101', 'Off hook')
  })

  it('uses the keyboard alone', async () => {
    const scene = await open()
    const { page } = await pageIn(await scene.enter(), '/extensions/102')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate<string>('document.activeElement?.id')).toBe('main')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate<string>('document.activeElement?.name')).toBe('number')
    const ring = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')
    expect(ring).toBe('solid')
  })

  it('is asked before leaving what was typed', async () => {
    const scene = await open()
    const { page } = await pageIn(await scene.enter(), '/extensions/102')
    const asked: string[] = []
    page.on('dialog', dialog => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    await page.getByRole('link', { name: 'Lines' }).click()
    await page.waitForURL('**/lines')
    expect(asked).toEqual([])
    await page.goto('/extensions/102')
    await page.getByLabel('Name', { exact: true }).fill('Half typed')
    await page.getByRole('link', { name: 'Lines' }).click()
    await page.waitForURL('**/lines')
    expect(asked).toEqual(['beforeunload'])
  })
})

describe('without script', () => {
  it('everything works, and the dashboard refreshes itself', async () => {
    const scene = await open({ password: null })
    const { page } = await pageIn(await scene.visit({ javaScriptEnabled: false }))
    await page.getByLabel('New password').fill('a long password')
    await page.getByLabel('The same password again').fill('a long password')
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('link', { name: 'To the dashboard' }).click()
    await shows(page, '101', 'Free')
    expect(await page.locator('noscript meta[http-equiv=refresh]').count()).toBe(1)
    scene.fake.exchange.lift(1)
    await page.reload()
    await shows(page, '101', 'Off hook')
    await page.getByRole('link', { name: 'Extensions' }).click()
    await page.getByRole('link', { name: 'Add a SIP telephone' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Porch')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Type this into the SIP telephone' }).waitFor()
    await page.getByRole('link', { name: 'See what will happen' }).click()
    let finish: (outcome: ApplyOutcome) => void = () => {}
    scene.fake.setApply(
      () =>
        new Promise(resolve => {
          finish = resolve
        }),
    )
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.getByText('Being applied…').waitFor()
    finish({ is: 'applied', generation: 2, steps: [] })
    // The page follows by itself.
    await page.getByText('Applied and checked').waitFor()
    await page.locator('.languages summary').click()
    await page.getByRole('button', { name: 'Français' }).click()
    await page.getByText('Appliqué et vérifié').waitFor()
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await page.getByRole('heading', { name: 'Connexion' }).waitFor()
  })
})

describe('a card', () => {
  it('shows on its socket what happens there, by shape and by word', async () => {
    const scene = await open()
    const { page, said } = await pageIn(await scene.enter(), '/cards')
    const socket = (name: string) => page.locator('.seat', { hasText: name })
    const mark = (name: string) =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll('.seat')].filter(s => s.textContent.includes('${name}'))
          .flatMap(s => [...s.querySelectorAll('g > *')]).filter(m => getComputedStyle(m).display !== 'none')
          .map(m => m.getAttribute('class') ?? '').filter(name => name.startsWith('lamp-'))`,
      )
    await socket('Line 1').getByText('Free').waitFor({ state: 'attached' })
    expect(await mark('Line 1')).toEqual(['lamp-idle'])
    const call = scene.fake.exchange.call({ port: 5, number: '0227001122' }, { port: 1, number: '101' })
    await socket('Line 1').getByText('Ringing: 0227001122').waitFor({ state: 'attached' })
    expect(await mark('Line 1')).toEqual(['lamp-ringing'])
    call.answer()
    await socket('Line 1').getByText('Talking to 0227001122').waitFor({ state: 'attached' })
    expect(await mark('Line 1')).toEqual(['lamp-talking'])
    await page.getByRole('link', { name: 'Look closer Digium A8B' }).click()
    await page.getByRole('heading', { name: 'Digium A8B' }).waitFor()
    call.hangUp()
    scene.fake.exchange.alarm(5, 'red')
    await socket('Line 1').getByText('No line plugged in').waitFor()
    expect(await mark('Line 1')).toEqual(['lamp-fault', 'lamp-fault-sign'])
    await page.getByRole('link', { name: '101 Reception' }).click()
    await page.getByRole('heading', { name: 'Extension 101' }).waitFor()
    expect(said).toEqual([])
  })
})

describe('in French', () => {
  it('the whole way, as the browser wishes', async () => {
    const scene = await open({ password: null })
    const { page, said } = await pageIn(await scene.visit({ locale: 'fr-CH' }))
    await page.getByLabel('Nouveau mot de passe').fill('un long mot de passe')
    await page.getByLabel('Le même mot de passe encore une fois').fill('un long mot de passe')
    expect(await page.getByLabel('Pays').inputValue()).toBe('CH')
    expect(await page.getByLabel('Langue des annonces').inputValue()).toBe('fr')
    await page.getByRole('button', { name: 'Commencer' }).click()
    await page.getByRole('link', { name: 'Au tableau de bord' }).click()
    await shows(page, '101', 'Libre')
    scene.fake.exchange.lift(1)
    await shows(page, '101', 'Décroché')
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    expect(said).toEqual([])
  })
})

describe('on a telephone', () => {
  const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }

  it.each([
    '/',
    '/extensions',
    '/extensions/101',
    '/lines',
    '/lines/outside',
    '/routes',
    '/cards',
    '/cards/pci:0000:05:0d.0',
    '/cards/pci:0000:06:00.0',
    '/changes',
    '/system',
  ])('%s fits, in French too', async path => {
    const scene = await open()
    scene.fake.saveElsewhere(settings => ({ ...settings, site: { ...settings.site, name: 'x'.repeat(60) } }))
    scene.fake.exchange
      .call({ port: 5, number: '+41227001122', name: 'y'.repeat(60) }, { port: 1, number: '101' })
      .answer()
    const { page } = await pageIn(await scene.enter({ ...phone, locale: 'fr' }), path)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })
})

describe('colours', () => {
  it.each(['light', 'dark'] as const)('are readable in %s: WCAG AA', async colorScheme => {
    const scene = await open()
    scene.fake.setIssues(
      (['error', 'warning', 'notice'] as const).map(severity => ({
        code: 'disk-nearly-full',
        severity,
        subject: severity,
        params: { freeMegabytes: 9 },
      })),
    )
    scene.fake.exchange.alarm(6, 'red')
    scene.fake.exchange.lift(4)
    scene.fake.exchange.call({ port: 12, number: '022' }, { port: 1, number: '101' }).answer()
    const held = scene.fake.exchange.call({ port: 2, number: '102' }, { port: 9, number: '023' })
    held.answer()
    held.hold(true)
    scene.fake.exchange.call({ port: 5, number: '021' }, { port: 3, number: '103' })
    scene.fake.saveElsewhere(settings => ({ ...settings, emergencyNumbers: ['112'] }))
    for (const path of [
      '/',
      '/extensions',
      '/extensions/101',
      '/changes',
      '/routes',
      '/cards',
      '/cards/pci:0000:05:0d.0',
      '/cards/pci:0000:06:00.0',
    ]) {
      const { page } = await pageIn(await scene.enter({ colorScheme }), path)
      expect(await page.evaluate<string[]>(contrastFaults)).toEqual([])
    }
  })
})
