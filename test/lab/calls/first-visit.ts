/** A person's first minutes, on the real thing: two pages in a browser, and nothing between them but the appliance. */

import type { Browser, Locator, Page } from 'playwright-core'
import type { Lab } from '../lab.ts'
import { startLabPage } from '../page/page.ts'

/** The machine is emulated and may be slow; what is waited for usually comes within a second. */
const PATIENCE_MS = 60_000
const RINGS_MS = 20_000

/** Sets the password, makes a call with the handsets of the lab's page, sees it live, renames an extension and applies. */
export async function firstVisit(browser: Browser, lab: Lab, applianceUrl: string): Promise<void> {
  const labPage = await startLabPage(lab, { port: 0, address: '127.0.0.1', applianceUrl })
  const context = await browser.newContext({ locale: 'en-GB' })
  context.setDefaultTimeout(PATIENCE_MS)
  try {
    const office = await context.newPage()
    await office.goto(applianceUrl)
    await setPassword(office)
    await shows(office, '101', 'Free')
    const telephones = await context.newPage()
    await telephones.goto(labPage.url)
    await callBetweenHandsets(office, telephones)
    await renameAndApply(office)
  } finally {
    await context.close()
    await labPage.close()
  }
}

const tile = (page: Page, number: string) => page.locator('.socket', { hasText: number })
const shows = (page: Page, number: string, text: string | RegExp) =>
  tile(page, number).getByText(text).waitFor()
const handset = (page: Page, number: number) => page.getByRole('article', { name: `Handset ${number}` })

async function setPassword(office: Page): Promise<void> {
  await office.getByLabel('New password').fill('a long password')
  await office.getByLabel('The same password again').fill('a long password')
  await office.getByLabel('Country').selectOption('CH')
  await office.getByRole('button', { name: 'Begin' }).click()
  await office.getByText('Welcome. Your password is set').waitFor()
  await office.getByRole('link', { name: 'To the dashboard' }).click()
}

async function callBetweenHandsets(office: Page, telephones: Page): Promise<void> {
  const [first, second] = [handset(telephones, 1), handset(telephones, 2)]
  await dialUntilItRings(office, first, second)
  await shows(office, '102', /^Ringing: 101/)
  await second.getByRole('button', { name: 'Answer' }).click()
  await shows(office, '101', /^Talking to 102/)
  await shows(office, '102', /^Talking to 101/)
  await first.getByRole('button', { name: 'Hang up' }).click()
  await second.getByRole('button', { name: 'Hang up' }).click()
  await shows(office, '101', 'Free')
  await shows(office, '102', 'Free')
}

/** Dials again, as a person does, when a pause of the whole host swallowed digits. */
async function dialUntilItRings(office: Page, first: Locator, second: Locator, again = 2): Promise<void> {
  await first.getByRole('button', { name: 'Lift' }).click()
  // Now, not what was heard before.
  await first.getByText(/^Hears: dial tone$/).waitFor()
  await shows(office, '101', /^Off hook/)
  for (const key of '102') await first.getByRole('button', { name: key, exact: true }).click()
  try {
    await second.getByText(/^Rings: .*101/).waitFor({ timeout: again === 0 ? PATIENCE_MS : RINGS_MS })
  } catch (error) {
    if (again === 0) throw error
    await first.getByRole('button', { name: 'Hang up' }).click()
    await shows(office, '101', 'Free')
    await dialUntilItRings(office, first, second, again - 1)
  }
}

async function renameAndApply(office: Page): Promise<void> {
  await tile(office, '101').getByRole('link').click()
  await office.getByLabel('Name', { exact: true }).fill('Front desk')
  await office.getByRole('button', { name: 'Save' }).click()
  await office.getByText('Extension 101 is saved.').waitFor()
  await office.getByRole('link', { name: 'See what will happen' }).click()
  await office.getByRole('button', { name: 'Apply' }).click()
  await office.getByText('Applied and checked').waitFor()
  await office.getByRole('main').getByRole('link', { name: 'Dashboard' }).click()
  await tile(office, '101').getByText('Front desk').waitFor()
}
