/** The area of the licences: a list, and each text as a plain file. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { show } from '../../show.tsx'
import { LicencesPage } from './page.tsx'

export function licenceRoutes(web: Web): Hono<WebEnv> {
  const { licences } = web.appliance
  const app = new Hono<WebEnv>()

  app.get('/', async c =>
    show(c, web, {
      page: { title: c.var.speech.t('licences.title'), area: 'system' },
      body: <LicencesPage speech={c.var.speech} list={await licences.list()} />,
    }),
  )

  const answer = (c: WebContext, text: string | null) => {
    if (text === null) throw new HTTPException(404)
    return c.text(text)
  }
  // Names of npm hold slashes.
  app.get('/library', async c => answer(c, await licences.textOfLibrary(c.req.query('name') ?? '')))
  app.get('/package', async c => answer(c, await licences.textOfPackage(c.req.query('name') ?? '')))

  return app
}
