/** Gestures of the operator panel in a real browser, by mouse, finger and keyboard, while a second browser watches. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { carry, drag, tile } from './drag.ts'
import { asked, openPanelOffice, type PanelOffice } from './panel-office.ts'
import { openStage, type Stage } from './stage.ts'

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
    for (const target of ['.tile[data-number="201"]', '[data-number="400"]', '[data-drop="park"]']) {
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
    for (const target of ['.tile[data-number="103"]', '[data-number="400"]']) {
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

describe('a call that is carried', () => {
  it('says beforehand what letting go would do; on a chosen place of the car park it is parked there', async () => {
    const { fake, look, said } = await office()
    const page = await look()
    fake.exchange.call({ port: 1, number: '101' }, { port: 2, number: '102' }).answer()
    await tile(page, '102').getByText('Talking to 101').waitFor()
    await carry(page, tile(page, '102'), tile(page, '103'))
    await page.locator('.drag-label').getByText('Hand over to 103').waitFor()
    await page.mouse.move(2, 2)
    await page.mouse.up()
    const answer = asked(page)
    await drag(page, tile(page, '102'), page.locator('.slot[data-number="74"]'))
    await answer
    expect(fake.panel.orders).toMatchObject([{ do: 'park', channel: 'DAHDI/1-1', slot: '74' }])
    expect(said).toEqual([])
  })

  it('to a number outside, typed before it is let go or after', async () => {
    const { fake, look, said } = await office()
    const page = await look()
    fake.exchange.call({ port: 1, number: '101' }, { port: 2, number: '102' }).answer()
    await tile(page, '102').getByText('Talking to 101').waitFor()
    const outside = page.locator('[data-drop="outside"]')
    await drag(page, tile(page, '102'), outside)
    await page.getByText('Type the number and press Enter').waitFor()
    const answer = asked(page)
    await page.keyboard.type('00791234567')
    await page.keyboard.press('Enter')
    await answer
    await outside.getByRole('textbox').fill('00447778899')
    const second = asked(page)
    await drag(page, tile(page, '102'), outside.getByRole('heading'))
    await second
    expect(fake.panel.orders).toMatchObject([
      { do: 'redirect', channel: 'DAHDI/1-1', exten: '00791234567' },
      { do: 'redirect', channel: 'DAHDI/1-1', exten: '00447778899' },
    ])
    expect(said).toEqual([])
  })

  it('who waits, to an agent; a free telephone is invited to a conference', async () => {
    const { fake, look, said } = await office()
    const page = await look()
    const call = fake.exchange.call({ port: 5, number: '0791234567' }, { port: 1, number: '101' })
    call.answer()
    const waits = [...fake.exchange.state().channels.keys()][0] ?? ''
    const agent = {
      queue: 'sales',
      interface: 'Local/103@members/n',
      name: '103',
      paused: false,
      inCall: false,
      status: 1,
    }
    fake.exchange.services({
      waiting: new Map([
        [
          'sales',
          new Map([
            [
              waits,
              { queue: 'sales', uniqueId: waits, number: '0791234567', name: '', position: 1, since: 0 },
            ],
          ]),
        ],
      ]),
      members: new Map([['sales', new Map([[agent.interface, agent]])]]),
    })
    const row = page.locator('[data-list="waiting:sales"] li')
    const free = page.locator('[data-list="agents:sales"] li', { hasText: 'Available' })
    await free.waitFor()
    let answer = asked(page)
    await drag(page, row.locator('.panel-party'), free.locator('.panel-party'))
    await answer
    answer = asked(page)
    await drag(page, tile(page, '201'), page.locator('[data-conference="800"]'))
    await answer
    expect(fake.panel.orders).toMatchObject([
      { do: 'redirect', channel: 'DAHDI/5-1', exten: '103' },
      { do: 'originate', channel: 'PJSIP/201', target: { exten: '800' } },
    ])
    expect(said).toEqual([])
  })

  it('comes back by the button beside what was said, and by its key', async () => {
    const { fake, look, said } = await office()
    const page = await look()
    fake.exchange.call({ port: 1, number: '101' }, { port: 2, number: '102' }).answer()
    await tile(page, '102').getByText('Talking to 101').waitFor()
    fake.panel.onOrder(order => {
      // The one who had it is left alone: nobody is at the other end yet.
      if (order.do === 'park') fake.exchange.services({ parked: new Map() })
    })
    const before = fake.exchange.state()
    const moved = [...before.channels.keys()][0] ?? ''
    let answer = asked(page)
    await drag(page, tile(page, '102'), page.locator('[data-drop="park"] h2'))
    await answer
    fake.exchange.services({
      parked: new Map([
        [moved, { uniqueId: moved, slot: '71', number: '101', name: '', since: 0, until: 45_000 }],
      ]),
    })
    await page.locator('[data-list="parked"] li').waitFor()
    answer = asked(page)
    await page.getByRole('button', { name: 'Undo' }).click()
    expect((await answer).status()).toBe(200)
    expect(fake.panel.orders).toMatchObject([
      { do: 'park' },
      { do: 'redirect', channel: 'DAHDI/1-1', context: 'extensions', exten: '102' },
    ])
    expect(said).toEqual([])
  })
})

it('by finger: held still it is carried, moved at once the page scrolls', async () => {
  const { fake, look, said } = await office()
  const page = await look({ hasTouch: true, viewport: { width: 360, height: 740 } })
  fake.exchange.call({ port: 1, number: '101' }, { port: 2, number: '102' }).answer()
  await tile(page, '102').getByText('Talking to 101').waitFor()
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(point => ({ ...point })) })
  const place = async (number: string) => {
    const box = await tile(page, number).boundingBox()
    return { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 30 }
  }
  const [from, to] = [await place('102'), await place('103')]
  await touch('touchStart', [from])
  await tile(page, '102').and(page.locator('.dragged')).waitFor()
  await touch('touchMove', [{ x: from.x, y: from.y + 20 }])
  await touch('touchMove', [to])
  await page.locator('.drag-label').getByText('Hand over to 103').waitFor()
  const answer = asked(page)
  await touch('touchEnd', [])
  await answer
  await touch('touchStart', [from])
  await touch('touchMove', [{ x: from.x, y: from.y - 30 }])
  await touch('touchMove', [{ x: from.x, y: from.y - 90 }])
  await touch('touchEnd', [])
  expect(fake.panel.orders).toMatchObject([{ do: 'redirect', exten: '103' }])
  expect(said).toEqual([])
})
