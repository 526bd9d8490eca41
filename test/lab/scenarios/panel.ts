/** A call between handsets, moved about on the operator panel: what one browser drags, a second one sees, and both ends hear. */

import type { Browser, Page } from 'playwright-core'
import { conferenceSchema } from '../../../daemon/settings/areas/services.ts'
import { type Settings, settingsSchema } from '../../../daemon/settings/schema.ts'
import { drag, tile } from '../../browser/drag.ts'
import type { Lab } from '../lab.ts'
import { officePassword } from '../office-pages.ts'
import type { Talker } from '../talker.ts'

/** The machine is emulated and may be slow; what is waited for usually comes within a second. */
const PATIENCE_MS = 60_000

export const panelSettings = (settings: Settings): Settings =>
  settingsSchema.parse({
    ...settings,
    extensions: settings.extensions.map(one => ({ ...one, voicemail: null, ringSeconds: 30 })),
    parking: { number: '70', firstSlot: '71', lastSlot: '79', seconds: 120, music: null, otherwise: null },
    conferences: [conferenceSchema.parse({ id: 'room', name: 'Meeting', number: '800' })],
  })

/** A browser of its own that has logged in. */
export async function atThePanel(browser: Browser, applianceUrl: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', baseURL: applianceUrl })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  await page.goto('/login')
  if (page.url().includes('/welcome')) {
    await page.getByLabel('New password').fill(officePassword)
    await page.getByLabel('The same password again').fill(officePassword)
    await page.getByLabel('Country').selectOption('CH')
    await page.getByRole('button', { name: 'Begin' }).click()
  } else {
    await page.getByLabel('Password').fill(officePassword)
    await page.locator('main form button').click()
  }
  await page.goto('/panel')
  return page
}

async function together(...talkers: readonly Talker[]): Promise<void> {
  for (const one of talkers) for (const other of talkers) if (one !== other) await one.hears(other)
}

const says = (page: Page, number: string, text: string | RegExp) =>
  tile(page, number).getByText(text).first().waitFor()
const row = (page: Page, list: string, number: string) =>
  page.locator(`[data-list="${list}"] li`, { hasText: number })

/** Parked, picked up elsewhere, handed over, joined to a conference to which somebody else is invited. */
export async function movedAbout(lab: Lab, hand: Page, eye: Page): Promise<void> {
  const [first, second, third, fourth] = [1, 2, 3, 4].map(number => lab.handset(number))
  if (!first || !second || !third || !fourth) throw new Error('the lab has four handsets')

  await first.lift()
  await says(eye, '101', 'Off hook')
  await first.hears('dial tone')
  await first.dial('102')
  await second.rings()
  await says(eye, '102', /Ringing: 101/)
  await second.answer()
  await together(first, second)
  await says(eye, '102', /Talking to 101/)

  await says(hand, '102', /Talking to 101/)
  await drag(hand, tile(hand, '102'), hand.locator('.slot[data-number="73"]'))
  await row(eye, 'parked', '101').getByText('Place 73').waitFor()
  await second.hangUp()
  await third.lift()
  await third.hears('dial tone')
  await third.dial('73')
  await together(first, third)
  await says(eye, '103', /Talking to 101/)
  await row(eye, 'parked', '101').waitFor({ state: 'detached' })

  await says(hand, '103', /Talking to 101/)
  await drag(hand, tile(hand, '103'), tile(hand, '104'))
  await fourth.rings()
  await says(eye, '104', /Ringing: 101/)
  await fourth.answer()
  await together(first, fourth)
  await says(eye, '104', /Talking to 101/)
  await third.hangUp()

  await says(hand, '104', /Talking to 101/)
  await drag(hand, tile(hand, '104'), hand.locator('[data-conference="800"]'))
  await row(eye, 'room:800', '101').waitFor()
  await fourth.hangUp()
  await says(hand, '102', 'Free')
  await drag(hand, tile(hand, '102'), hand.locator('[data-conference="800"]'))
  await second.answer()
  await row(eye, 'room:800', '102').waitFor()
  await together(first, second)

  await first.hangUp()
  await second.hangUp()
  await row(eye, 'room:800', '101').waitFor({ state: 'detached' })
  await says(eye, '101', 'Free')
}
