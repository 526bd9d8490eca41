/** The area of the extensions: the list, and the pages of one. */

import { Hono } from 'hono'
import type { Web, WebEnv } from '../../env.ts'
import { findPlaces } from '../../places.ts'
import { show } from '../../show.tsx'
import { deleteRoutes } from './delete-routes.tsx'
import { deletedExtensions } from './deleted.ts'
import { editRoutes } from './edit-routes.tsx'
import { importRoutes } from './import-routes.tsx'
import { ListPage } from './list-page.tsx'
import { extensionProvisioningRoutes } from './provisioning-routes.tsx'
import { searchExtensions } from './search.ts'

export function extensionRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()

  app.get('/', c => {
    const { speech } = c.var
    const { settings } = appliance.settings()
    const query = (c.req.query('q') ?? '').trim().slice(0, 60)
    const live = web.live.page('extensions', speech)
    const { layout, id, screen } = live
    const places = findPlaces(settings, appliance.inventory(), speech.t)
    return show(c, web, {
      page: {
        title: speech.t('extensions.title'),
        area: 'extensions',
        live: { name: 'extensions', layout, id },
      },
      body: (
        <ListPage
          speech={speech}
          query={query}
          total={settings.extensions.length}
          extensions={searchExtensions(settings.extensions, query)}
          places={places}
          deleted={deletedExtensions(settings, appliance.settingsInForce?.() ?? null)}
          revision={appliance.settings().revision}
          cells={screen.cells}
          now={options.now()}
        />
      ),
    })
  })

  app.route('/', importRoutes(web))
  app.route('/', extensionProvisioningRoutes(web))
  app.route('/', editRoutes(web))
  app.route('/', deleteRoutes(web))
  return app
}
