/** The area of moving in: upload, report, accept as a draft, bring the rest. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { proposePlaces } from '../../../daemon/backup/places.ts'
import type { OpenedImport } from '../../../daemon/migration/desk.ts'
import type { Issue } from '../../../daemon/model/issue.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf, text } from '../../form/read-form.ts'
import { takeUpload } from '../../form/upload.ts'
import { findPlaces } from '../../places.ts'
import { show } from '../../show.tsx'
import { OpenedPage, UploadPage } from './pages.tsx'

export function migrationRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const { migration } = appliance
  const app = new Hono<WebEnv>()
  const form = (values: URLSearchParams, problems: readonly Issue[] = []): FormState => ({
    ...freshForm(values, appliance.settings().revision),
    problems: [...problems],
  })

  const uploadPage = (c: WebContext, problems: readonly Issue[] = [], status: 200 | 422 = 200) =>
    show(c, web, {
      page: { title: c.var.speech.t('migration.title'), area: 'system' },
      body: <UploadPage speech={c.var.speech} form={form(new URLSearchParams(), problems)} />,
      status,
    })

  const placesHere = (c: WebContext) =>
    findPlaces(appliance.settings().settings, appliance.inventory(), c.var.speech.t).all

  /** As chosen in the form. */
  const chosen = (c: WebContext, opened: OpenedImport, values: URLSearchParams): Map<string, string> => {
    const here = new Set(placesHere(c).map(({ key }) => key))
    return new Map(
      opened.places.flatMap(({ key }, index) => {
        const place = text(values, `place-${index}`)
        return here.has(place) ? [[key, place] as const] : []
      }),
    )
  }

  const openedPage = (
    c: WebContext,
    opened: OpenedImport,
    places: ReadonlyMap<string, string>,
    problems: readonly Issue[] = [],
    status: 200 | 422 = 200,
  ) => {
    const values = new URLSearchParams(
      opened.places.map(({ key }, index): [string, string] => [`place-${index}`, places.get(key) ?? '']),
    )
    const preview = migration.preview(places) ?? { report: [], problems: [] }
    return show(c, web, {
      page: { title: c.var.speech.t('migration.title'), area: 'system' },
      body: (
        <OpenedPage
          speech={c.var.speech}
          form={form(values, [...preview.problems, ...problems])}
          opened={opened}
          preview={preview}
          here={placesHere(c)}
          isPending={appliance.pending()}
        />
      ),
      status,
    })
  }

  app.get('/', c => {
    const opened = migration.opened()
    return opened === null
      ? uploadPage(c)
      : openedPage(c, opened, proposePlaces(opened.places, placesHere(c)))
  })

  app.post('/upload', async c => {
    const received = await takeUpload(c, 'file', stream => migration.receive(stream))
    if (received === null) throw new HTTPException(400)
    return received.ok ? c.redirect('/system/import', 303) : uploadPage(c, received.error, 422)
  })

  app.post('/preview', async c => {
    const opened = migration.opened()
    if (opened === null) return c.redirect('/system/import', 303)
    return openedPage(c, opened, chosen(c, opened, await readForm(c)))
  })

  app.post('/accept', async c => {
    const opened = migration.opened()
    if (opened === null) return c.redirect('/system/import', 303)
    const values = await readForm(c)
    const places = chosen(c, opened, values)
    const accepted = await migration.accept(revisionOf(values), places)
    if (!accepted.ok) return openedPage(c, opened, places, accepted.error, 422)
    giveNotice(c, 'import-accepted', '', options.tls)
    return c.redirect('/system/import', 303)
  })

  app.post('/bring', async c => {
    const opened = migration.opened()
    if (opened === null) return c.redirect('/system/import', 303)
    const brought = await migration.bring()
    if (!brought.ok) {
      const places = proposePlaces(opened.places, placesHere(c))
      return openedPage(c, opened, places, brought.error, 422)
    }
    giveNotice(c, 'import-brought', '', options.tls)
    return c.redirect('/system/import', 303)
  })

  app.post('/close', async c => {
    await migration.close()
    return c.redirect('/system/import', 303)
  })

  return app
}
