/** The pictures of the README: the pages of an office at work. */

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { FakeAppliance } from '../web/fake-appliance.ts'
import { ANALOG, virtualCard } from '../web/fake-hardware.ts'
import { openStage, type Scene, type Stage } from './stage.ts'

const desktop = { viewport: { width: 1180, height: 860 } }
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
const french = { locale: 'fr-CH' }
const dark = { colorScheme: 'dark' as const }

/** A moment in an office: somebody talks inside, somebody calls from outside, the second line is unplugged. */
function busyOffice({ exchange }: FakeAppliance, tick: (seconds: number) => void): void {
  exchange.alarm(6, 'red')
  exchange.call({ port: 1, number: '101', name: 'Reception' }, { endpoint: '201', number: '201' }).answer()
  tick(47)
  exchange.call({ port: 12, number: '+41227001122' }, { port: 2, number: '102', name: 'Workshop' }).answer()
  tick(72)
  exchange.call({ port: 5, number: '0217001133' }, { port: 3, number: '103' })
  exchange.lift(4)
  tick(4)
}

const issues: Parameters<FakeAppliance['setIssues']>[0] = [
  {
    code: 'line-alarm',
    severity: 'warning',
    subject: 'line:analog-2',
    params: { line: 'Line 2', alarm: 'red' },
  },
]

interface Shot {
  readonly name: string
  readonly path: string
  readonly context: BrowserContextOptions
  /** Whole page instead of one screenful. */
  readonly whole?: boolean
  readonly act?: (page: Page) => Promise<void>
}

const edit = async (page: Page) => {
  await page.getByLabel('Ring for').fill('3')
  await page.getByRole('button', { name: 'Save' }).click()
}

/** In the README; the others are for looking at. */
const tracked: readonly Shot[] = [
  { name: 'dashboard-en', path: '/', context: { viewport: { width: 1180, height: 1290 } } },
  { name: 'dashboard-fr-dark', path: '/', context: { ...desktop, ...french, ...dark } },
  { name: 'dashboard-phone', path: '/', context: phone },
  { name: 'changes-en', path: '/changes', context: desktop },
]

const others: readonly Shot[] = [
  { name: 'extension-en', path: '/extensions/102', context: desktop },
  { name: 'extensions-en', path: '/extensions', context: desktop },
  { name: 'extensions-fr-phone-dark', path: '/extensions', context: { ...phone, ...french, ...dark } },
  { name: 'extension-fr-phone', path: '/extensions/201', context: { ...phone, ...french }, whole: true },
  { name: 'extension-refused', path: '/extensions/102', context: desktop, act: edit },
  { name: 'cards-fr', path: '/cards', context: { ...desktop, ...french } },
  { name: 'cards-phone-dark', path: '/cards', context: { ...phone, ...dark }, whole: true },
  { name: 'card-pri-en', path: '/cards/pci:0000:06:00.0', context: desktop, whole: true },
  { name: 'lines-fr', path: '/lines', context: { ...desktop, ...french } },
  { name: 'trunk-en', path: '/lines/outside', context: desktop, whole: true },
  { name: 'routes-en', path: '/routes', context: desktop },
  { name: 'route-fr-dark', path: '/routes/incoming/anything', context: { ...desktop, ...french, ...dark } },
  { name: 'system-fr', path: '/system', context: { ...desktop, ...french } },
  { name: 'changes-fr-phone', path: '/changes', context: { ...phone, ...french }, whole: true },
  { name: 'changes-dark', path: '/changes', context: { ...desktop, ...dark } },
  { name: 'dashboard-fr-phone-dark', path: '/', context: { ...phone, ...french, ...dark }, whole: true },
  {
    name: 'languages-de-phone',
    path: '/',
    context: { ...phone, locale: 'de-CH' },
    act: page => page.locator('.languages summary').click(),
  },
  { name: 'missing-en', path: '/nothing-here', context: desktop },
]

async function take(scene: Scene, shot: Shot, directory: string): Promise<void> {
  const context = await scene.enter(shot.context)
  const page = await context.newPage()
  await page.goto(shot.path)
  await shot.act?.(page)
  await page.screenshot({ path: join(directory, `${shot.name}.png`), fullPage: shot.whole ?? false })
  await context.close()
}

export async function takeAll(directory: string, all: boolean): Promise<void> {
  await mkdir(directory, { recursive: true })
  const stage = await openStage()
  let now = new Date(2025, 10, 18, 9, 41).getTime()
  const scene = await stage.open({ now: () => now })
  const { fake } = scene
  fake.setIssues(issues)
  busyOffice(fake, seconds => {
    now += seconds * 1000
  })
  fake.saveElsewhere(settings => ({
    ...settings,
    extensions: settings.extensions.map(extension =>
      extension.number === '102' ? { ...extension, ringSeconds: 30 } : extension,
    ),
  }))
  for (const shot of all ? [...tracked, ...others] : tracked) await take(scene, shot, directory)
  await scene.close()
  await takeCard(stage, directory, all)
  if (all) {
    await takeFirstVisit(stage, directory)
    await takeVirtualCard(stage, directory)
  }
  await stage.close()
}

/** The same office on a card whose bracket is known. */
async function takeCard(stage: Stage, directory: string, all: boolean): Promise<void> {
  let now = new Date(2025, 10, 18, 9, 41).getTime()
  const scene = await stage.open({ now: () => now })
  const { fake } = scene
  const inventory = fake.appliance.inventory()
  fake.setInventory({
    ...inventory,
    cards: inventory.cards.map((card, index) =>
      index === 0 ? { ...card, device: '8002', name: 'Digium AEX800' } : card,
    ),
  })
  fake.setIssues(issues)
  busyOffice(fake, seconds => {
    now += seconds * 1000
  })
  const path = `/cards/${ANALOG}`
  await take(
    scene,
    { name: 'card-en', path, context: { viewport: { width: 1180, height: 1085 } } },
    directory,
  )
  if (all) {
    await take(
      scene,
      { name: 'card-fr-phone', path, context: { ...phone, ...french }, whole: true },
      directory,
    )
    await take(scene, { name: 'cards-dark', path: '/cards', context: { ...desktop, ...dark } }, directory)
  }
  await scene.close()
}

async function takeVirtualCard(stage: Stage, directory: string): Promise<void> {
  const scene = await stage.open({ virtual: virtualCard })
  await take(scene, { name: 'virtual-en', path: '/', context: desktop, whole: true }, directory)
  await take(
    scene,
    { name: 'virtual-lines-fr', path: '/lines', context: { ...desktop, ...french } },
    directory,
  )
  await scene.close()
}

async function takeFirstVisit(stage: Stage, directory: string): Promise<void> {
  const scene = await stage.open({ password: null })
  const shots = [
    { name: 'welcome-en', context: desktop },
    { name: 'welcome-fr-phone', context: { ...phone, ...french } },
  ]
  for (const { name, context } of shots) {
    const page = await (await scene.visit(context)).newPage()
    await page.goto('/')
    await page.screenshot({ path: join(directory, `${name}.png`) })
  }
  await scene.close()
}
