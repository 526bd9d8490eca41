/** Gestures of the operator panel in a real browser, by mouse and keyboard, while a second browser watches. */

import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { queueSchema } from '../../daemon/settings/areas/call-flow.ts'
import { PANEL_RIGHTS } from '../../daemon/settings/areas/people.ts'
import type { Person } from '../../daemon/users/person.ts'
import { openStage, type Scene, type Stage } from './stage.ts'

const operator: Person = {
  login: 'anna',
  name: 'Anna',
  role: 'operator',
  extension: '201',
  panelRights: PANEL_RIGHTS,
}

let stage: Stage
const scenes: Scene[] = []
beforeAll(async () => {
  stage = await openStage()
})
afterEach(async () => {
  for (const scene of scenes.splice(0)) await scene.close()
})
afterAll(() => stage?.close())

async function office() {
  const scene = await stage.open({
    change: settings => ({
      ...settings,
      queues: [queueSchema.parse({ id: 'sales', name: 'Sales', number: '400' })],
      parking: { number: '70', firstSlot: '71', lastSlot: '79', seconds: 45, music: null, otherwise: null },
    }),
  })
  scenes.push(scene)
  const said: string[] = []
  const look = async (): Promise<Page> => {
    const context = await scene.visit()
    const { token } = scene.fake.accounts.open(operator)
    await context.addCookies([{ name: 'offhook_session', value: token, url: scene.url }])
    const page = await context.newPage()
    page.on('pageerror', error => said.push(String(error)))
    page.on('console', message => {
      if (message.type() === 'error' && !message.text().includes('409')) said.push(message.text())
    })
    await page.goto('/panel')
    return page
  }
  return { ...scene, look, said }
}

const tile = (page: Page, number: string) => page.locator(`.tile[data-number="${number}"]`)

/** To a place below the window it goes by the lower edge, where the page scrolls, as a hand would. */
async function drag(page: Page, from: Locator, to: Locator) {
  await from.scrollIntoViewIfNeeded()
  const start = await middle(from)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 12, start.y + 12)
  const height = page.viewportSize()?.height ?? 0
  for (const [way, edge] of [
    ['down', height - 4],
    ['up', 4],
  ] as const)
    for (let step = 0; step < 60; step += 1) {
      const { y } = await middle(to)
      // Clear of the edges, where the page would go on scrolling under the hand.
      if (way === 'down' ? y < height - 60 : y > 60) break
      await page.mouse.move(start.x + (step % 2), edge)
    }
  const end = await middle(to)
  await page.mouse.move(end.x, end.y, { steps: 3 })
  await page.mouse.up()
}

async function middle(place: Locator) {
  const box = await place.boundingBox()
  if (box === null) throw new Error('not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

describe('a gesture', () => {
  it('by mouse: a free tile on another calls, and a second browser sees it', async () => {
    const { fake, look, said } = await office()
    const [page, other] = [await look(), await look()]
    fake.panel.onOrder(() => {
      fake.exchange.call({ port: 1, number: '101' }, { port: 2, number: '102' })
    })
    await drag(page, tile(page, '201'), tile(page, '102'))
    await tile(other, '102').getByText('Ringing: 101').waitFor()
    await page.getByText('Asked for.').waitFor()
    expect(fake.panel.orders).toMatchObject([{ do: 'originate', channel: 'PJSIP/201' }])
    expect(page.url()).toMatch(/\/panel$/)
    expect(said).toEqual([])
  })

  it('by mouse: a tile that talks, on an extension at once, on a queue, on parking', async () => {
    const { fake, look, said } = await office()
    const page = await look()
    const call = fake.exchange.call({ port: 1, number: '101' }, { port: 2, number: '102' })
    call.answer()
    await tile(page, '102').getByText('Talking to 101').waitFor()
    for (const target of ['.tile[data-number="201"]', '[data-drop="number"]', '[data-drop="park"]']) {
      const orders = fake.panel.orders.length
      const asked = page.waitForResponse(response => response.url().endsWith('/panel/act'))
      await drag(page, tile(page, '102'), page.locator(target))
      expect((await asked).status()).toBe(200)
      expect(fake.panel.orders.length).toBe(orders + 1)
    }
    expect(fake.panel.orders).toMatchObject([
      { do: 'redirect', exten: '201' },
      { do: 'redirect', exten: '400' },
      { do: 'park' },
    ])
    expect(said).toEqual([])
  })

  it('on an extension’s voicemail, where that was chosen; on a queue the call goes itself', async () => {
    const { fake, look, said } = await office()
    const page = await look()
    fake.exchange.call({ port: 1, number: '101' }, { port: 2, number: '102' }).answer()
    await tile(page, '102').getByText('Talking to 101').waitFor()
    await page.getByLabel('A dragged call is handed over').selectOption('voicemail')
    for (const target of ['.tile[data-number="103"]', '[data-drop="number"]']) {
      const asked = page.waitForResponse(response => response.url().endsWith('/panel/act'))
      await drag(page, tile(page, '102'), page.locator(target))
      expect((await asked).status()).toBe(200)
    }
    expect(fake.panel.orders).toMatchObject([
      { do: 'redirect', context: 'panel-voicemail', exten: '103' },
      { do: 'redirect', exten: '400' },
    ])
    expect(said).toEqual([])
  })

  it('by keyboard: Space takes, Enter drops, Escape lets go; what is chosen is said', async () => {
    const { fake, look, said } = await office()
    const page = await look()
    const [own, other] = ['201', '102'].map(number => tile(page, number).getByRole('link'))
    await own?.focus()
    await page.keyboard.press('Space')
    await page.getByText('201 Office 1 chosen.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('Let go.').waitFor()
    await page.keyboard.press('Space')
    await other?.focus()
    await page.keyboard.press('Enter')
    await page.getByText('Asked for.').waitFor()
    expect(fake.panel.orders).toMatchObject([{ do: 'originate', target: { exten: '102' } }])
    expect(said).toEqual([])
  })

  it('on what is no longer so is refused aloud', async () => {
    const { fake, look } = await office()
    const page = await look()
    fake.exchange.services({
      parked: new Map([
        ['9.2', { uniqueId: '9.2', slot: '71', number: '0223334455', name: '', since: 0, until: 45_000 }],
      ]),
    })
    const row = page.locator('[data-list="parked"] li')
    await row.waitFor()
    await drag(page, row.locator('.panel-party'), tile(page, '102'))
    await page.getByText('the call has ended or changed meanwhile').waitFor()
  })
})

it('the search leaves what fits; a choice is remembered', async () => {
  const { look } = await office()
  const page = await look()
  await page.getByLabel('Find by name, number or department').fill('workshop')
  await tile(page, '101').waitFor({ state: 'hidden' })
  expect(await tile(page, '102').isVisible()).toBe(true)
  await page.getByLabel('A dragged call is handed over').selectOption('consult')
  await page.reload()
  expect(await page.getByLabel('A dragged call is handed over').inputValue()).toBe('consult')
})

it('says that the connection is lost, and is exact again when it is back', async () => {
  const { fake, look, interrupt } = await office()
  const page = await look()
  await tile(page, '101').getByText('Free').waitFor()
  await interrupt()
  fake.exchange.lift(1)
  await tile(page, '101').getByText('Off hook').waitFor()
  await page.locator('[data-connection]').waitFor({ state: 'hidden' })
})
