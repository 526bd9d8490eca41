/** What an operator does at the panel beside dragging: keys, menus, notes, layouts; and that what is shown is true. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { tile } from './drag.ts'
import { asked, openPanelOffice, type PanelOffice } from './panel-office.ts'
import { openStage, type Stage } from './stage.ts'
import { openWire } from './wire.ts'

let stage: Stage
const scenes: PanelOffice[] = []
beforeAll(async () => {
  stage = await openStage()
})
afterEach(async () => {
  for (const scene of scenes.splice(0)) await scene.close()
})
afterAll(() => stage?.close())

async function office() {
  const scene = await openPanelOffice(stage)
  scenes.push(scene)
  return scene
}

const parkedCall = new Map([
  ['9.2', { uniqueId: '9.2', slot: '71', number: '0223334455', name: 'Paul', since: 0, until: 45_000 }],
])

describe('keys', () => {
  it('of a tile act on its call, arrows go, a row presses the button it shows', async () => {
    const { fake, look, said } = await office()
    const page = await look()
    fake.exchange.call({ port: 1, number: '101' }, { port: 2, number: '102' }).answer()
    await tile(page, '102').getByText('Talking to 101').waitFor()
    await tile(page, '101').getByRole('link').focus()
    await page.keyboard.press('ArrowRight')
    for (const key of ['p', 'r', 'l', 'w', 'b', 'h', 'c']) {
      const answer = asked(page)
      await page.keyboard.press(key)
      expect([key, (await answer).status()]).toEqual([key, 200])
    }
    expect(fake.panel.orders.map(order => order.do)).toEqual([
      'park',
      'keys',
      'originate',
      'originate',
      'originate',
      'hang-up',
      'originate',
    ])
    const inside = [...fake.exchange.state().channels.keys()][0] ?? ''
    fake.exchange.services({
      conferences: new Map([
        [
          '800',
          new Map([
            [
              inside,
              {
                conference: '800',
                uniqueId: inside,
                number: '101',
                name: '',
                muted: false,
                admin: false,
                since: 0,
              },
            ],
          ]),
        ],
      ]),
    })
    const row = page.locator('[data-list="room:800"] li')
    await row.waitFor()
    await row.focus()
    for (const key of ['m', 'k']) {
      const answer = asked(page)
      await page.keyboard.press(key)
      expect((await answer).status()).toBe(200)
    }
    expect(fake.panel.orders.slice(-2)).toMatchObject([{ do: 'mute' }, { do: 'kick' }])
    await page.keyboard.press('?')
    await page.getByRole('heading', { name: 'Everything by keyboard' }).waitFor()
    expect(said).toEqual([])
  })
})

it('the menu of a tile opens over the panel, stays true, and keeps a note that everybody sees', async () => {
  const { fake, look, said } = await office()
  const [page, other] = [await look(), await look()]
  const call = fake.exchange.call({ port: 5, number: '0791234567' }, { port: 2, number: '102' })
  await tile(page, '102').getByText('Ringing: 0791234567').waitFor()
  await tile(page, '102').click()
  const menu = page.getByRole('dialog', { name: 'Actions' })
  await menu.getByText('Ringing: 0791234567').waitFor()
  call.answer()
  await menu.getByText('Talking to 0791234567').waitFor()
  await menu.getByLabel('Note on the caller').fill('Prefers to be called back <b>after four</b>')
  await menu.getByRole('button', { name: 'Keep the note' }).click()
  await page.getByText('The note is kept.').waitFor()
  await tile(other, '102').getByText('Prefers to be called back <b>after four</b>').waitFor()
  expect(page.url()).toMatch(/\/panel$/)
  expect(said).toEqual([])
})

it('a layout belongs to the person: areas, order, groups and size are the same in another browser', async () => {
  const { look, said } = await office()
  const page = await look()
  await page.getByRole('link', { name: 'Layout' }).click()
  await page.getByLabel('Place of Conferences').selectOption('')
  await page.getByLabel('Groups of your own').fill('Front: 201, 102')
  await page.getByLabel('Size').selectOption('large')
  await page.getByRole('button', { name: 'Save' }).click()
  const other = await look()
  await other.getByRole('heading', { name: 'Front' }).waitFor()
  expect(await other.locator('.tile[data-drop]').first().getAttribute('data-number')).toBe('201')
  expect(await other.locator('[data-conference]').count()).toBe(0)
  expect(await other.locator('.operator.size-large').count()).toBe(1)
  await other.getByLabel('Size').selectOption('small')
  await other.locator('.operator.size-small').waitFor()
  expect(said).toEqual([])
})

describe('what is shown is true, or says that it may not be', () => {
  it('a connection that is silent counts as broken, and is made anew', async () => {
    const { fake, look, url, said } = await office()
    const wire = await openWire(Number(new URL(url).port))
    try {
      const page = await look({ baseURL: `http://127.0.0.1:${wire.port}` })
      await tile(page, '101').getByText('Free').first().waitFor()
      // As when the lid is closed: what is under way never arrives, and nobody says so.
      wire.freeze()
      await page.locator('[data-connection]').waitFor()
      fake.exchange.lift(1)
      wire.thaw()
      await tile(page, '101').getByText('Off hook').first().waitFor()
      await page.locator('[data-connection]').waitFor({ state: 'hidden' })
      expect(await page.locator('body.stale').count()).toBe(0)
      expect(said).toEqual([])
    } finally {
      await wire.close()
    }
  })

  it('while Asterisk does not answer, and exact again when it does', async () => {
    const { fake, look } = await office()
    const page = await look()
    await tile(page, '101').getByText('Free').first().waitFor()
    const before = fake.exchange.state()
    fake.exchange.asteriskDown('lost')
    await page.getByText('The telephone system is not answering').waitFor()
    fake.exchange.up(before)
    fake.exchange.services({ parked: parkedCall })
    await page.locator('[data-list="parked"] li', { hasText: 'Paul' }).waitFor()
    await page.getByText('The telephone system is not answering').waitFor({ state: 'hidden' })
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
  await tile(page, '101').getByText('Free').first().waitFor()
  await interrupt()
  fake.exchange.lift(1)
  await tile(page, '101').getByText('Off hook').first().waitFor()
  await page.locator('[data-connection]').waitFor({ state: 'hidden' })
})
