/** The operator panel: its page, the menu of a tile, layout and notes, and what is asked for on them. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { PortActivity } from '../../../daemon/live/live-state.ts'
import type { Issue } from '../../../daemon/model/issue.ts'
import { callerNumber, TILE_SIZES } from '../../../daemon/panel/memory.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { readForm, text } from '../../form/read-form.ts'
import { show } from '../../show.tsx'
import { fieldsOfAct, readAct } from './act-form.ts'
import { LayoutPage, readLayout } from './layout-page.tsx'
import { NotesPage } from './notes-page.tsx'
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
  const isExtension = (number: string) =>
    appliance.model()?.extensions.some(one => one.number === number) ?? false
  const isScript = (c: WebContext) => c.req.header('accept') === 'application/json'

  app.get('/', c => panelPage(c, []))

  app.get('/extensions/:number{[0-9]{1,20}}', c => {
    const number = c.req.param('number')
    return isExtension(number) ? menuPage(c, number, []) : c.notFound()
  })

  app.post('/act', async c => {
    const person = whoAsks(c)
    const form = await readForm(c)
    const act = readAct(form)
    const done =
      act === null ? { ok: false as const, error: [notUnderstood] } : await appliance.panel.act(person, act)
    const { speech } = c.var
    const undo = done.ok && done.value.undo !== null ? fieldsOfAct(done.value.undo) : null
    if (isScript(c))
      return done.ok
        ? c.json({ text: speech.t('panel.done'), undo })
        : c.json({ text: done.error.map(issue => speech.issue(issue).what).join(' ') }, 409)
    const tile = text(form, 'tile')
    if (!done.ok) return isExtension(tile) ? menuPage(c, tile, done.error) : panelPage(c, done.error)
    if (isExtension(tile)) return c.redirect(`/panel/extensions/${tile}`, 303)
    return c.redirect(undo?.do !== 'bring-back' ? '/panel' : `/panel?${new URLSearchParams(undo)}`, 303)
  })

  app.get('/notes', c =>
    show(c, web, {
      page: { title: c.var.speech.t('panel.notes'), area: 'panel' },
      body: <NotesPage speech={c.var.speech} notes={[...appliance.panel.notes().values()]} />,
    }),
  )
  app.post('/notes', async c => {
    const form = await readForm(c)
    const kept = appliance.panel.note(whoAsks(c), text(form, 'number'), text(form, 'text'))
    const { speech } = c.var
    if (kept.ok) web.live.touch()
    if (isScript(c))
      return kept.ok
        ? c.json({ text: speech.t('panel.noted') })
        : c.json({ text: kept.error.map(issue => speech.issue(issue).what).join(' ') }, 409)
    const tile = text(form, 'tile')
    if (!kept.ok) return panelPage(c, kept.error)
    return c.redirect(isExtension(tile) ? `/panel/extensions/${tile}` : '/panel/notes', 303)
  })

  const layoutPage = (c: WebContext, typed: string | null, error: string | null) =>
    show(c, web, {
      page: { title: c.var.speech.t('panel.layout'), area: 'panel' },
      body: (
        <LayoutPage
          speech={c.var.speech}
          layout={appliance.panel.layout(whoAsks(c))}
          typed={typed}
          error={error}
        />
      ),
      status: error === null ? 200 : 422,
    })
  app.get('/layout', c => layoutPage(c, null, null))
  app.post('/layout', async c => {
    const form = await readForm(c)
    const layout = readLayout(form)
    if (layout === null) throw new HTTPException(422)
    if (typeof layout === 'number') {
      const error = c.var.speech.t('panel.layout.bad-groups', { line: layout })
      return layoutPage(c, text(form, 'groups'), error)
    }
    const kept = appliance.panel.keepLayout(whoAsks(c), layout)
    return kept.ok ? c.redirect('/panel', 303) : panelPage(c, kept.error)
  })
  app.post('/size', async c => {
    const person = whoAsks(c)
    const wanted = text(await readForm(c), 'size')
    const size = TILE_SIZES.find(one => one === wanted)
    if (size === undefined) throw new HTTPException(422)
    const kept = appliance.panel.keepLayout(person, { ...appliance.panel.layout(person), size })
    return kept.ok ? c.redirect('/panel', 303) : panelPage(c, kept.error)
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
    // Nothing else can be offered under this name by a link.
    const asked = c.req.method === 'GET' ? readAct(new URL(c.req.url).searchParams) : null
    const undo = asked?.do === 'bring-back' ? fieldsOfAct(asked) : null
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
          panel={web.watch.watched().panel()}
          model={appliance.model()}
          screen={screen}
          layout={appliance.panel.layout(person)}
          undo={undo}
          now={options.now()}
        />
      ),
      status: problems.length === 0 ? 200 : 409,
    })
  }

  function menuPage(c: WebContext, number: string, problems: readonly Issue[]) {
    const { speech } = c.var
    const { screen, layout, id } = web.live.page('panel', speech)
    const people = appliance.model()?.extensions ?? []
    const extension = people.find(one => one.number === number)
    const name = `${number} ${extension?.name ?? ''}`.trim()
    const watched = web.watch.watched()
    const panel = watched.panel()
    const activity = panel.extensions.find(one => one.number === number)?.activity
    const atOtherEnd = callerNumber(activity === undefined ? '' : otherOf(activity)) ?? ''
    // Colleagues are no callers to be noted.
    const other = isExtension(atOtherEnd) ? '' : atOtherEnd
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
          person={whoAsks(c)}
          number={number}
          name={name}
          panel={panel}
          cell={screen.cells[`tile:${number}`]}
          other={other}
          note={appliance.panel.notes().get(other)}
          presence={watched.signs.get(number)?.presence ?? ''}
          people={people}
          now={options.now()}
        />
      ),
      status: problems.length === 0 ? 200 : 409,
    })
  }

  return app
}

const otherOf = (activity: PortActivity): string => {
  switch (activity.is) {
    case 'talking':
      return activity.with.number
    case 'ringing':
      return activity.from.number
    case 'dialing':
      return activity.to.number
    default:
      return ''
  }
}

const notUnderstood: Issue = { code: 'panel-no-such-place', severity: 'error', subject: null, params: {} }
