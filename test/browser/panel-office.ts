/** An operator's panel in a browser: an office with a queue, a conference and a car park, over an appliance in memory. */

import type { BrowserContextOptions, Page, Response } from 'playwright-core'
import { queueSchema } from '../../daemon/settings/areas/call-flow.ts'
import { PANEL_RIGHTS } from '../../daemon/settings/areas/people.ts'
import { conferenceSchema } from '../../daemon/settings/areas/services.ts'
import type { Person } from '../../daemon/users/person.ts'
import type { Scene, Stage } from './stage.ts'

const operator: Person = {
  login: 'anna',
  name: 'Anna',
  role: 'operator',
  extension: '201',
  panelRights: PANEL_RIGHTS,
}

export interface PanelOffice extends Scene {
  /** A browser of its own at the panel. */
  look(options?: BrowserContextOptions): Promise<Page>
  /** What pages complained of. */
  readonly said: readonly string[]
}

export async function openPanelOffice(stage: Stage): Promise<PanelOffice> {
  const scene = await stage.open({
    change: settings => ({
      ...settings,
      queues: [queueSchema.parse({ id: 'sales', name: 'Sales', number: '400' })],
      conferences: [conferenceSchema.parse({ id: 'room', name: 'Room', number: '800' })],
      parking: { number: '70', firstSlot: '71', lastSlot: '79', seconds: 45, music: null, otherwise: null },
    }),
  })
  const said: string[] = []
  const look = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await scene.visit(options)
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

/** The answer to the next act. */
export const asked = (page: Page): Promise<Response> =>
  page.waitForResponse(response => response.url().endsWith('/panel/act'))
