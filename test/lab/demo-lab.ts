/** What the demo adds to the machine: handsets, the exchange, and a page to play with them. */

import { joinLab, type Lab, type LabPlace } from './lab.ts'
import { startLabPage } from './page/page.ts'

export interface DemoLab {
  readonly url: string
  readonly lab: Lab
  close(): Promise<void>
}

/** Next to the appliance's 8080; another one when it is taken. */
const PORT = 8081

export async function startDemoLab(options: {
  readonly place: LabPlace
  readonly applianceUrl: string
  readonly port?: number
}): Promise<DemoLab> {
  const lab = await joinLab(options.place)
  const start = (port: number) =>
    startLabPage(lab, { port, address: '127.0.0.1', applianceUrl: options.applianceUrl })
  try {
    const page = await (options.port === undefined ? start(PORT).catch(() => start(0)) : start(options.port))
    return {
      url: page.url,
      lab,
      close: async () => {
        await page.close()
        await lab.close()
      },
    }
  } catch (error) {
    await lab.close()
    throw error
  }
}
