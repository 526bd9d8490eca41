/** The area of the services: overview, and the pages of each. */

import { Hono } from 'hono'
import type { Web, WebEnv } from '../../env.ts'
import { show } from '../../show.tsx'
import { LISTS, ONES } from './all.ts'
import { codesRoutes } from './codes-routes.tsx'
import { listRoutes } from './list-routes.tsx'
import { mailTestRoutes } from './mail-test.tsx'
import { menuKeyRoutes } from './menus/key-routes.tsx'
import { oneRoutes } from './one-routes.tsx'
import { OverviewPage } from './overview-page.tsx'

export function serviceRoutes(web: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.get('/', c =>
    show(c, web, {
      page: { title: c.var.speech.t('services.title'), area: 'telephony' },
      body: <OverviewPage speech={c.var.speech} settings={web.appliance.settings().settings} />,
    }),
  )
  app.route('/codes', codesRoutes(web))
  app.route('/mail/test', mailTestRoutes(web))
  app.route('/menus', menuKeyRoutes(web))
  for (const service of LISTS) app.route(`/${service.path}`, listRoutes(web, service))
  for (const service of ONES) app.route(`/${service.path}`, oneRoutes(web, service))
  return app
}
