/** The dashboard and its stream of changes. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { SETUP_STEPS, type SetupProgress } from '../../../daemon/setup/desk.ts'
import type { Web, WebEnv } from '../../env.ts'
import { screenNames } from '../../live/screens.ts'
import { mayWatch } from '../../rights.ts'
import { show } from '../../show.tsx'
import { settledCount } from '../setup/steps.ts'
import { DashboardPage } from './page.tsx'

/** A first page waits this long for the machine's health; the stream brings it later. */
const HOST_PATIENCE_MS = 400

const setupLeft = (progress: SetupProgress) =>
  progress.isOver ? null : { count: settledCount(progress), total: SETUP_STEPS.length }

export function dashboardRoutes(web: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()

  app.get('/', async c => {
    const { speech } = c.var
    await web.watch.refreshHost(HOST_PATIENCE_MS)
    const { screen, layout, id } = web.live.page('dashboard', speech)
    return show(c, web, {
      page: {
        title: speech.t('nav.dashboard'),
        area: 'dashboard',
        live: { name: 'dashboard', layout, id },
        refresh: { seconds: 10, always: false },
      },
      body: (
        <DashboardPage
          speech={speech}
          view={web.watch.watched().view}
          screen={screen}
          changedCards={web.appliance.hardware.proposals().length}
          setup={setupLeft(web.appliance.setup.progress())}
          now={web.options.now()}
        />
      ),
    })
  })

  app.get('/live', c => {
    const { session, speech } = c.var
    const name = screenNames.find(candidate => candidate === c.req.query('page'))
    if (session === null) throw new HTTPException(401)
    if (name === undefined) throw new HTTPException(400)
    if (!mayWatch(session.person, name)) throw new HTTPException(403)
    const body = web.live.open({
      sessionToken: session.token,
      person: session.person.login,
      name,
      speech,
      ...(name === 'me' && { extension: session.person.extension ?? '' }),
      layout: c.req.query('layout') ?? '',
      knownId: c.req.header('last-event-id') ?? c.req.query('from') ?? '',
    })
    if (body === null) throw new HTTPException(503)
    return c.body(body, 200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // Proxies that buffer would hold the events back.
      'X-Accel-Buffering': 'no',
    })
  })

  return app
}
