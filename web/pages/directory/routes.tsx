/** The area of the directory. */

import { Hono } from 'hono'
import { presenceOf } from '../../../daemon/portal/presence.ts'
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
    const rows = (await appliance.database?.()) ?? null
    return show(c, web, {
      page: { title: speech.t('directory.title'), area: 'elsewhere' },
      body: (
        <DirectoryPage
          speech={speech}
          query={query}
          people={searchExtensions(listed, query).toSorted((a, b) => speech.format.compare(a.name, b.name))}
          presence={
            new Map(
              listed
                .map(({ number }) => [number, presenceOf(rows ?? new Map(), number)] as const)
                .filter(([, word]) => word !== ''),
            )
          }
          state={maySee ? rows : null}
          now={options.now()}
        />
      ),
    })
  })
  return app
}
