/** The area of the directory. */

import { Hono } from 'hono'
import type { Web, WebEnv } from '../../env.ts'
import { show } from '../../show.tsx'
import { searchExtensions } from '../extensions/search.ts'
import { DirectoryPage } from './page.tsx'

export function directoryRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  app.get('/', async c => {
    const { speech, session } = c.var
    const query = (c.req.query('q') ?? '').slice(0, 60)
    const listed = appliance.settings().settings.extensions.filter(one => one.listed)
    const role = session?.person.role
    // Where a colleague's calls go is for those who put calls through.
    const maySee = role === 'administrator' || role === 'operator'
    return show(c, web, {
      page: { title: speech.t('directory.title'), area: 'elsewhere' },
      body: (
        <DirectoryPage
          speech={speech}
          query={query}
          people={searchExtensions(listed, query).toSorted((a, b) => speech.format.compare(a.name, b.name))}
          state={maySee ? ((await appliance.database?.()) ?? null) : null}
          now={options.now()}
        />
      ),
    })
  })
  return app
}
