/** Drags as a hand does: to a place below the window it goes by the lower edge, where the page scrolls. */

import type { Locator, Page } from 'playwright-core'

export const tile = (page: Page, number: string): Locator => page.locator(`.tile[data-number="${number}"]`)

/** Its button stays down: whoever calls lets go. */
export async function carry(page: Page, from: Locator, to: Locator): Promise<void> {
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
}

export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await carry(page, from, to)
  await page.mouse.up()
}

/** Of what is not covered by something within it: the upper left part of a section is its heading. */
async function middle(place: Locator) {
  const box = await place.boundingBox()
  if (box === null) throw new Error('not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
