/** The lab page on the host: four handsets and the exchange to play with, by hand, next to the appliance's own pages. */

import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Lab } from '../lab.ts'
import { labPageApp } from './app.ts'

export interface LabPageOptions {
  /** 0: any free one. */
  readonly port: number
  readonly address: '127.0.0.1'
  /** Where the appliance's own pages are. */
  readonly applianceUrl: string
}

export interface LabPage {
  readonly url: string
  close(): Promise<void>
}

export async function startLabPage(lab: Lab, options: LabPageOptions): Promise<LabPage> {
  const page = labPageApp(lab, options.applianceUrl)
  const server = createAdaptorServer({ fetch: page.app.fetch, hostname: options.address })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.address, () => resolve())
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${options.address}:${port}/`,
    close: async () => {
      page.close()
      await new Promise<void>(resolve => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
    },
  }
}
