/** The operator panel: its page, the menu of a tile, and what is asked for on them. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Issue } from '../../../daemon/model/issue.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { readForm, text } from '../../form/read-form.ts'
import { show } from '../../show.tsx'
import { readAct } from './act-form.ts'
import { PanelPage } from './page.tsx'
import { TileMenu } from './tile-menu.tsx'

const REFRESH_SECONDS = 5

export function panelRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const whoAsks = (c: WebContext) => {
    const person = c.var.session?.person
    if (person === undefined) throw new HTTPException(401)
    return person
  }

  app.get('/', c => panelPage(c, []))

  app.get('/extensions/:number{[0-9]{1,20}}', c => {
    const number = c.req.param('number')
    return appliance.model()?.extensions.some(one => one.number === number)
      ? menuPage(c, number, [])
      : c.notFound()
  })

  app.post('/act', async c => {
    const person = whoAsks(c)
    const form = await readForm(c)
    const act = readAct(form)
    const isScript = c.req.header('accept') === 'application/json'
    const done =
      act === null ? { ok: false as const, error: [notUnderstood] } : await appliance.panel.act(person, act)
    const { speech } = c.var
    if (isScript)
      return c.json(
        {
          text: done.ok
            ? speech.t('panel.done')
            : done.error.map(issue => speech.issue(issue).what).join(' '),
        },
        done.ok ? 200 : 409,
      )
    const tile = text(form, 'tile')
    const isTile = appliance.model()?.extensions.some(({ number }) => number === tile) ?? false
    if (done.ok) return c.redirect(isTile ? `/panel/extensions/${tile}` : '/panel', 303)
    return isTile ? menuPage(c, tile, done.error) : panelPage(c, done.error)
  })

  const noticeOf = (c: WebContext, problems: readonly Issue[]) =>
    problems.length === 0
      ? {}
      : {
          notice: {
            tone: 'error' as const,
            text: problems
              .map(issue => c.var.speech.issue(issue))
              .map(({ what, todo }) => [what, todo ?? ''].join(' ').trim())
              .join(' '),
          },
        }

  function panelPage(c: WebContext, problems: readonly Issue[]) {
    const { speech } = c.var
    const person = whoAsks(c)
    const { screen, layout, id } = web.live.page('panel', speech)
    const { view, panel } = web.watch.watched()
    return show(c, web, {
      page: {
        title: speech.t('panel.title'),
        area: 'panel',
        live: { name: 'panel', layout, id },
        refresh: { seconds: REFRESH_SECONDS, always: false },
        ...noticeOf(c, problems),
      },
      body: (
        <PanelPage
          speech={speech}
          person={person}
          view={view}
          panel={panel()}
          model={appliance.model()}
          screen={screen}
          now={options.now()}
        />
      ),
      status: problems.length === 0 ? 200 : 409,
    })
  }

  function menuPage(c: WebContext, number: string, problems: readonly Issue[]) {
    const { speech } = c.var
    const person = whoAsks(c)
    const { screen, layout, id } = web.live.page('panel', speech)
    const extension = appliance.model()?.extensions.find(one => one.number === number)
    const name = `${number} ${extension?.name ?? ''}`.trim()
    return show(c, web, {
      page: {
        title: speech.t('panel.actions-of', { name }),
        area: 'panel',
        live: { name: 'panel', layout, id },
        ...noticeOf(c, problems),
      },
      body: (
        <TileMenu
          speech={speech}
          person={person}
          number={number}
          name={name}
          hasMailbox={(extension?.voicemail ?? null) !== null}
          queues={web.watch.watched().panel().queues}
          conferences={web.watch.watched().panel().conferences}
          cell={screen.cells[`tile:${number}`]}
          now={options.now()}
        />
      ),
      status: problems.length === 0 ? 200 : 409,
    })
  }

  return app
}

const notUnderstood: Issue = { code: 'panel-no-such-place', severity: 'error', subject: null, params: {} }
