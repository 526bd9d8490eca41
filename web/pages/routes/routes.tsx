/** The area of the routes: list, order, edit and delete; emergency numbers. */

import { Hono } from 'hono'
import type { Settings } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { confirmForm, type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf, text } from '../../form/read-form.ts'
import { type Editing, saveForm } from '../../form/save.ts'
import type { NoticeCode } from '../../notices.ts'
import { ConfirmPage } from '../../parts/confirm-page.tsx'
import { Referrers } from '../../parts/referrers.tsx'
import { show } from '../../show.tsx'
import { emergencyValues, parseEmergency } from './emergency.ts'
import { moved } from './incoming.ts'
import { incomingKind, outgoingKind, type RouteKind } from './kinds.tsx'
import { RoutesPage } from './list-page.tsx'

type RefusedStatus = 200 | 409 | 422

export function routeRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()

  const listPage = (c: WebContext, form: FormState, status: RefusedStatus = 200) => {
    const { speech } = c.var
    const { revision, settings } = appliance.settings()
    const country = options.countries.pack(settings.site.country)
    return show(c, web, {
      page: { title: speech.t('routes.title'), area: 'routes' },
      body: (
        <RoutesPage
          speech={speech}
          settings={settings}
          revision={revision}
          form={form}
          countryNumbers={country?.emergencyNumbers ?? []}
        />
      ),
      status,
    })
  }
  const freshList = () => {
    const { revision, settings } = appliance.settings()
    return freshForm(emergencyValues(settings), revision)
  }

  app.get('/', c => listPage(c, freshList()))

  app.post('/emergency', async c => {
    const values = await readForm(c)
    const { speech } = c.var
    const parsed = parseEmergency(values)
    if (parsed === 'wrong') {
      const errors = { numbers: speech.t('error.emergency-numbers') }
      return listPage(c, { ...freshForm(values, revisionOf(values)), errors }, 422)
    }
    const change = (draft: Settings): Settings => ({ ...draft, emergencyNumbers: parsed })
    const outcome = await saveForm(web, values, revisionOf(values), change, {
      labels: { numbers: speech.t('emergency.numbers') },
      savedValues: emergencyValues,
      fieldOf: ({ code }) => (code.startsWith('emergency-') ? 'numbers' : null),
      say: issue => speech.issue(issue).what,
    })
    return outcome.is === 'refused' ? listPage(c, outcome.form, 409) : done(c, 'emergency-saved')
  })

  app.post('/incoming/:id/move', async c => {
    const values = await readForm(c)
    const by = text(values, 'by') === 'up' ? -1 : 1
    const change = (draft: Settings) => moved(draft, c.req.param('id'), by)
    const outcome = await saveForm(web, values, revisionOf(values), change, plainEditing(c))
    if (outcome.is === 'saved') return done(c, 'route-moved')
    const { values: stored, revision } = freshList()
    return listPage(c, { ...outcome.form, values: stored, revision }, 409)
  })

  const done = (c: WebContext, notice: NoticeCode, undo: string | null = null) => {
    giveNotice(c, notice, '', options.tls, undo)
    return c.redirect('/routes', 303)
  }

  mount(incomingKind)
  mount(outgoingKind)
  return app

  function mount<T extends { readonly id: string }>(kind: RouteKind<T>) {
    const find = (id: string) =>
      kind.list(appliance.settings().settings).find(route => route.id === id) ?? null

    const editPage = (c: WebContext, route: T | null, form: FormState, status: RefusedStatus = 200) =>
      show(c, web, {
        page: { title: kind.title(c.var.speech, route === null), area: 'routes' },
        body: kind.page({
          speech: c.var.speech,
          settings: appliance.settings().settings,
          form,
          id: route?.id ?? null,
        }),
        status,
      })

    const save = async (c: WebContext, former: T | null, values: URLSearchParams) => {
      const { settings } = appliance.settings()
      const id = former?.id ?? newId(kind.stem, settings)
      const parsed = kind.parse(values, id, c.var.speech)
      const revision = revisionOf(values)
      if (!parsed.ok)
        return editPage(c, former, { ...freshForm(values, revision), errors: parsed.errors }, 422)
      const change = (draft: Settings) => kind.put(draft, parsed.route)
      const outcome = await saveForm(web, values, revision, change, {
        ...plainEditing(c),
        labels: former === null ? {} : kind.labels(c.var.speech),
        isNew: former === null,
        savedValues: stored => {
          const saved = kind.list(stored).find(route => route.id === former?.id)
          return saved === undefined ? null : kind.values(saved)
        },
        fieldOf: ({ code }) => kind.fieldOfIssue[code] ?? null,
      })
      if (outcome.is === 'refused')
        return editPage(c, former, outcome.form, outcome.form.conflict === null ? 422 : 409)
      return done(c, former === null ? 'route-added' : 'route-saved')
    }

    app.get(`/${kind.path}/new`, c => {
      const { revision, settings } = appliance.settings()
      return editPage(c, null, freshForm(kind.newValues(settings, c.var.speech), revision))
    })
    app.post(`/${kind.path}/new`, async c => save(c, null, await readForm(c)))
    app.get(`/${kind.path}/:id`, c => {
      const route = find(c.req.param('id'))
      return route === null
        ? c.notFound()
        : editPage(c, route, freshForm(kind.values(route), appliance.settings().revision))
    })
    app.post(`/${kind.path}/:id`, async c => {
      const values = await readForm(c)
      const route = find(c.req.param('id'))
      if (route !== null) return save(c, route, values)
      const form = freshForm(values, appliance.settings().revision)
      return editPage(c, null, { ...form, conflict: { differences: [] } }, 409)
    })

    const deletePage = (c: WebContext, route: T, form: FormState, status: RefusedStatus = 200) => {
      const { t } = c.var.speech
      return show(c, web, {
        page: { title: t('route.delete-title'), area: 'routes' },
        body: (
          <ConfirmPage
            speech={c.var.speech}
            title={t('route.delete-title')}
            form={form}
            action={`/routes/${kind.path}/${route.id}/delete`}
            yes={t('route.delete')}
            back={`/routes/${kind.path}/${route.id}`}
          >
            <p>{kind.sentence(route, appliance.settings().settings, c.var.speech)}</p>
            <Referrers
              of={`route:${route.id}`}
              settings={appliance.settings().settings}
              speech={c.var.speech}
            />
          </ConfirmPage>
        ),
        status,
      })
    }
    app.get(`/${kind.path}/:id/delete`, c => {
      const route = find(c.req.param('id'))
      if (route === null) return c.notFound()
      return deletePage(c, route, confirmForm(route, appliance.settings().revision))
    })
    app.post(`/${kind.path}/:id/delete`, async c => {
      const values = await readForm(c)
      const route = find(c.req.param('id'))
      if (route === null) return c.redirect('/routes', 303)
      const change = (draft: Settings) => kind.remove(draft, route.id)
      const outcome = await saveForm(web, values, revisionOf(values), change, {
        ...plainEditing(c),
        thing: settings => kind.list(settings).find(one => one.id === route.id),
      })
      return outcome.is === 'refused'
        ? deletePage(c, route, outcome.form, 409)
        : done(c, 'route-deleted', outcome.undo)
    })
  }
}

const plainEditing = (c: WebContext): Editing => ({
  labels: {},
  savedValues: () => null,
  fieldOf: () => null,
  say: issue => {
    const { what, todo } = c.var.speech.issue(issue)
    return todo === null ? what : `${what} ${todo}`
  },
})

function newId(stem: string, { routes }: Settings): string {
  const taken = new Set([...routes.incoming, ...routes.outgoing].map(route => route.id))
  for (let number = 1; ; number++) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`
}
