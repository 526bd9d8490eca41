/** axe-core over every page, in light and dark: it finds nothing (WCAG 2.2 A and AA, and its own best practices). */

import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PANEL_RIGHTS } from '../../daemon/settings/areas/people.ts'
import { accessibleOffice, addressFor, fill, isNoPage, isTwin } from './accessible-office.ts'
import { openStage, type Scene, type Stage } from './stage.ts'

/** A hundred pages, each looked at twice. */
const LONG_MS = 600_000

let stage: Stage
let scene: Scene
beforeAll(async () => {
  stage = await openStage()
  scene = await stage.open(accessibleOffice())
  await fill(scene.fake)
})
afterAll(async () => {
  await scene?.close()
  await stage?.close()
})

interface Finding {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[]
}

/** `rule: element`, each; what it says of it. In dark only the colours differ. */
async function findings(page: Page): Promise<string[]> {
  const run = (options: string) =>
    page.evaluate<Finding[]>(`axe.run(document, ${options}).then(result => result.violations)`)
  await page.emulateMedia({ colorScheme: 'light' })
  // Through the debugger: the pages' own policy lets no foreign script in.
  await page.evaluate(axe.source)
  const light = await run("{ resultTypes: ['violations'] }")
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await run("{ resultTypes: ['violations'], runOnly: ['color-contrast'] }")
  return [...light, ...dark].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

/** With a telephone of his own, so that the own pages are there as well. */
async function enter() {
  const context = await scene.visit()
  const { token } = scene.fake.accounts.open({
    ...{ login: 'administrator', name: 'Administrator', role: 'administrator', extension: '101' },
    panelRights: PANEL_RIGHTS,
  })
  await context.addCookies([{ name: 'offhook_session', value: token, url: scene.url }])
  return context
}

const routes = (): string[] => [
  ...new Set(
    scene.app.routes
      .filter(({ method, path }) => method === 'GET' && path !== '/*' && !isNoPage(path))
      .map(({ path }) => path),
  ),
]

describe('every page', () => {
  it('has an address here', () => {
    expect(routes().length).toBeGreaterThan(90)
    // Shown by themselves alone, or only after something was done.
    const others = [
      '/welcome',
      '/login',
      '/system/backups/open/:name',
      '/system/tokens/:id/revoke',
      '/api/docs/:id',
      '/setup/walk/:named{[0-9]+}/:port{.+}',
    ]
    expect(
      routes().filter(route => !others.includes(route) && addressFor(route, scene.fake) === null),
    ).toEqual([])
  })

  it(
    'is accessible in light and dark',
    async () => {
      const page = await (await enter()).newPage()
      const faults: string[] = []
      for (const route of routes()) {
        const address = addressFor(route, scene.fake)
        if (address === null || isTwin(route)) continue
        const answer = await page.goto(address)
        if ((answer?.status() ?? 0) >= 400) faults.push(`${address}: ${answer?.status()}`)
        for (const finding of await findings(page)) faults.push(`${address}: ${finding}`)
      }
      expect(faults).toEqual([])
    },
    LONG_MS,
  )

  it.each(['/login', '/trace?from=101&to=510&at=2026-08-03T10:03', '/trace?from=1&to=', '/nowhere'])(
    '%s as well',
    async address => {
      const context = address === '/login' ? await scene.visit() : await scene.enter()
      const page = await context.newPage()
      await page.goto(address)
      expect(await findings(page)).toEqual([])
    },
  )
})
