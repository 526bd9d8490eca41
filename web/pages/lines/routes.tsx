/** The area of the outside lines: list, add, edit and delete trunks. */

import { Hono } from 'hono'
import { layoutSpans } from '../../../daemon/model/span-layout.ts'
import type { Settings, TrunkSettings } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { confirmForm, type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf } from '../../form/read-form.ts'
import { type Editing, saveForm } from '../../form/save.ts'
import { ConfirmPage } from '../../parts/confirm-page.tsx'
import { Referrers } from '../../parts/referrers.tsx'
import { findPlaces, placeUsers } from '../../places.ts'
import { show } from '../../show.tsx'
import { testRows } from '../line-tests/rows.ts'
import { TrunkPage } from './edit-page.tsx'
import { everyLineRoutes } from './every-line.tsx'
import { lineIds, parseTrunk, trunkLabels, trunkValues, withoutTrunk, withTrunk } from './form.ts'
import { LinesPage } from './list-page.tsx'

export function lineRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const find = (id: string): TrunkSettings | null =>
    appliance.settings().settings.trunks.find(trunk => trunk.id === id) ?? null
  const surroundings = (c: WebContext, settings: Settings) => {
    const places = findPlaces(settings, appliance.inventory(), c.var.speech.t)
    const users = placeUsers(settings)
    const free = places.all.filter(place => place.kind !== 'fxs' && !users.has(place.key))
    return { places, free, taken: lineIds(settings), speech: c.var.speech }
  }

  app.get('/', c => {
    const { speech } = c.var
    const { settings } = appliance.settings()
    const { layout, id, screen } = web.live.page('lines', speech)
    return show(c, web, {
      page: { title: speech.t('lines.title'), area: 'lines', live: { name: 'lines', layout, id } },
      body: (
        <LinesPage
          speech={speech}
          trunks={settings.trunks}
          places={findPlaces(settings, appliance.inventory(), speech.t)}
          cells={screen.cells}
          now={options.now()}
        />
      ),
    })
  })

  app.route('/all/tones', everyLineRoutes(web))

  app.get('/new', c => {
    const values = new URLSearchParams({ name: '', selection: 'ascending' })
    return editPage(c, null, freshForm(values, appliance.settings().revision))
  })
  app.post('/new', async c => save(c, null, await readForm(c)))

  app.get('/:id', c => {
    const trunk = find(c.req.param('id'))
    if (trunk === null) return c.notFound()
    return editPage(c, trunk, freshForm(trunkValues(trunk), appliance.settings().revision))
  })
  app.post('/:id', async c => {
    const values = await readForm(c)
    const trunk = find(c.req.param('id'))
    if (trunk !== null) return save(c, trunk, values)
    const form = freshForm(values, appliance.settings().revision)
    return editPage(c, null, { ...form, conflict: { differences: [] } }, 409)
  })

  app.get('/:id/delete', c => {
    const trunk = find(c.req.param('id'))
    if (trunk === null) return c.notFound()
    return deletePage(c, trunk, confirmForm(trunk, appliance.settings().revision))
  })
  app.post('/:id/delete', async c => {
    const values = await readForm(c)
    const trunk = find(c.req.param('id'))
    if (trunk === null) return c.redirect('/lines', 303)
    const without = (draft: Settings) => withoutTrunk(draft, trunk.id)
    const outcome = await saveForm(web, values, revisionOf(values), without, {
      ...editing(c, null),
      isNew: false,
      thing: ({ trunks }) => trunks.find(one => one.id === trunk.id),
    })
    if (outcome.is === 'refused') return deletePage(c, trunk, outcome.form, 409)
    giveNotice(c, 'trunk-deleted', '', options.tls, outcome.undo)
    return c.redirect('/lines', 303)
  })

  async function save(c: WebContext, former: TrunkSettings | null, values: URLSearchParams) {
    const revision = revisionOf(values)
    const parsed = parseTrunk(values, former, surroundings(c, appliance.settings().settings))
    if (!parsed.ok) return editPage(c, former, { ...freshForm(values, revision), errors: parsed.errors }, 422)
    const change = (draft: Settings) => withTrunk(draft, parsed.trunk, former === null)
    const outcome = await saveForm(web, values, revision, change, editing(c, former))
    if (outcome.is === 'refused')
      return editPage(c, former, outcome.form, outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, former === null ? 'trunk-added' : 'trunk-saved', '', options.tls)
    return c.redirect('/lines', 303)
  }

  const editing = (c: WebContext, former: TrunkSettings | null): Editing => ({
    labels: former === null ? {} : trunkLabels(former, c.var.speech),
    savedValues: settings => {
      const saved = settings.trunks.find(trunk => trunk.id === former?.id)
      return saved === undefined ? null : trunkValues(saved)
    },
    isNew: former === null,
    fieldOf: () => null,
    say: issue => c.var.speech.issue(issue).what,
  })

  function editPage(
    c: WebContext,
    trunk: TrunkSettings | null,
    form: FormState,
    status: 200 | 409 | 422 = 200,
  ) {
    const { speech } = c.var
    const { settings } = appliance.settings()
    const { free, places } = surroundings(c, settings)
    const country = options.countries.pack(settings.site.country)
    return show(c, web, {
      page: { title: trunk?.name ?? speech.t('trunk.new'), area: 'lines' },
      body: (
        <TrunkPage
          speech={speech}
          form={form}
          id={trunk?.id ?? null}
          name={trunk?.name ?? ''}
          lines={trunk?.lines ?? []}
          free={free}
          places={places}
          layout={layoutSpans(settings, appliance.inventory(), country)}
          country={country}
          tests={testRows(
            web,
            speech,
            (trunk?.lines ?? []).map(line => (line.kind === 'analog' ? line.port : line.span)),
          )}
        />
      ),
      status,
    })
  }

  function deletePage(c: WebContext, { id, name }: TrunkSettings, form: FormState, status: 200 | 409 = 200) {
    const { t } = c.var.speech
    const title = t('trunk.delete-title', { name })
    return show(c, web, {
      page: { title, area: 'lines' },
      body: (
        <ConfirmPage
          speech={c.var.speech}
          title={title}
          form={form}
          action={`/lines/${id}/delete`}
          yes={t('trunk.delete')}
          back={`/lines/${id}`}
        >
          <p>{t('trunk.delete-text')}</p>
          <Referrers of={`trunk:${id}`} settings={appliance.settings().settings} speech={c.var.speech} />
        </ConfirmPage>
      ),
      status,
    })
  }

  return app
}
