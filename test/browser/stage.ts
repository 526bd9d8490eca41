/** The pages on a real port in a real browser, over an appliance in memory. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { countryCodes, countryPack } from '../../dahdi/countries/index.ts'
import { bundleStatic } from '../../image/bundle.ts'
import { createWebApp } from '../../web/app.ts'
import type { GivenOptions } from '../../web/options.ts'
import { serveWeb } from '../../web/serve.ts'
import { type FakeAppliance, type FakeOptions, fakeAppliance } from '../web/fake-appliance.ts'
import { startChromium } from './chromium.ts'

export interface Stage {
  readonly browser: Browser
  /** Pages over an appliance of their own; `close` stops them. */
  open(options?: FakeOptions, web?: Partial<GivenOptions>): Promise<Scene>
  close(): Promise<void>
}

export interface Scene {
  readonly fake: FakeAppliance
  readonly url: string
  readonly app: ReturnType<typeof createWebApp>
  /** A browser that knows nothing yet. */
  visit(options?: BrowserContextOptions): Promise<BrowserContext>
  /** A browser that is logged in. */
  enter(options?: BrowserContextOptions): Promise<BrowserContext>
  /** The server goes away and comes back on the same port: every connection is cut. */
  interrupt(): Promise<void>
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const staticDir = await mkdtemp(join(tmpdir(), 'offhook-static-'))
  const [browser] = await Promise.all([startChromium(), bundleStatic(staticDir)])
  return {
    browser,
    async open(options = {}, web = {}) {
      const fake = fakeAppliance(options)
      const app = createWebApp(fake.appliance, {
        staticDir,
        countries: { codes: countryCodes(), pack: countryPack },
        ...(options.now === undefined ? {} : { now: options.now }),
        ...web,
      })
      const served = await serveWeb(app, '127.0.0.1', 0)
      if (!served.ok) throw served.error
      let server = served.value
      const url = `http://127.0.0.1:${served.value.port}`
      const contexts: BrowserContext[] = []
      const visit = async (context: BrowserContextOptions = {}) => {
        const opened = await browser.newContext({ baseURL: url, locale: 'en-GB', ...context })
        opened.setDefaultTimeout(30_000)
        contexts.push(opened)
        return opened
      }
      return {
        fake,
        url,
        app,
        visit,
        async enter(context) {
          const opened = await visit(context)
          const { token } = fake.accounts.open()
          await opened.addCookies([{ name: 'offhook_session', value: token, url }])
          return opened
        },
        async interrupt() {
          const { port } = server
          await server.stop()
          const again = await serveWeb(app, '127.0.0.1', port)
          if (!again.ok) throw again.error
          server = again.value
        },
        async close() {
          await Promise.all(contexts.map(context => context.close()))
          await server.stop()
        },
      }
    },
    async close() {
      await browser.close()
      await rm(staticDir, { recursive: true, force: true })
    },
  }
}
