/** Many extensions at once, in and out: nothing is saved before its preview was confirmed. */

import { Hono } from 'hono'
import { csvLine } from '../../../daemon/calls/csv.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf, text } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { findPlaces, placeUsers } from '../../places.ts'
import { show } from '../../show.tsx'
import { COLUMNS, type ReadRow, readRows, withRows, writeRows } from './csv-rows.ts'
import { ImportPage, PreviewPage } from './import-page.tsx'
import { socketKeys } from './socket-choices.ts'

const MOST_AT_ONCE = 500

export function importRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const revision = () => appliance.settings().revision

  const importPage = (c: WebContext, form: FormState, status: 200 | 422 = 200) =>
    show(c, web, {
      page: { title: c.var.speech.t('import.title'), area: 'extensions' },
      body: <ImportPage speech={c.var.speech} form={form} />,
      status,
    })
  const fresh = (values: Record<string, string> = {}) =>
    freshForm(new URLSearchParams({ count: '10', kind: 'sip', voicemail: 'on', ...values }), revision())

  const read = (c: WebContext, csv: string) =>
    readRows(csv, {
      settings: appliance.settings().settings,
      sockets: socketKeys(web, c.var.speech),
      random: options.randomInt,
      speech: c.var.speech,
    })

  const preview = (c: WebContext, rows: readonly ReadRow[], form: FormState, status: 200 | 409 | 422 = 200) =>
    show(c, web, {
      page: { title: c.var.speech.t('import.preview'), area: 'extensions' },
      body: <PreviewPage speech={c.var.speech} form={form} rows={rows} />,
      status,
    })
  const look = (c: WebContext, csv: string) => {
    const table = read(c, csv)
    return table.ok
      ? preview(c, table.rows, freshForm(new URLSearchParams({ csv }), revision()))
      : importPage(c, { ...fresh({ csv }), errors: { csv: table.error } }, 422)
  }

  app.get('/export.csv', c =>
    c.body(`\ufeff${writeRows(appliance.settings().settings.extensions)}`, 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="extensions.csv"',
      'Cache-Control': 'private, no-cache',
    }),
  )
  app.get('/import', c => importPage(c, fresh()))
  app.post('/import', async c => look(c, (await readForm(c)).get('csv') ?? ''))

  /** A range becomes the same table that a spreadsheet would have, and goes the same way. */
  app.post('/bulk', async c => {
    const values = await readForm(c)
    const { t } = c.var.speech
    const [first, count, pattern] = [
      text(values, 'first'),
      Number(text(values, 'count')),
      text(values, 'pattern'),
    ]
    const errors: Record<string, string> = {}
    if (!/^[0-9]{2,8}$/.test(first)) errors.first = t('error.extension-number')
    if (!Number.isInteger(count) || count < 1 || count > MOST_AT_ONCE)
      errors.count = t('bulk.count-wrong', { most: MOST_AT_ONCE })
    if (Object.keys(errors).length > 0)
      return importPage(c, { ...freshForm(values, revision()), errors }, 422)
    const { settings } = appliance.settings()
    const used = placeUsers(settings)
    const free = findPlaces(settings, appliance.inventory(), t).all.filter(
      ({ key, kind }) => kind === 'fxs' && !used.has(key),
    )
    const kind = text(values, 'kind')
    const rows = Array.from({ length: count }, (_, index) => {
      const number = String(Number(first) + index).padStart(first.length, '0')
      const socket = kind === 'sockets' ? (free[index]?.key ?? '') : ''
      const voicemail = values.get('voicemail') === 'on' ? 'yes' : 'no'
      return csvLine([
        number,
        pattern.replaceAll('{n}', String(index + 1)).replaceAll('{number}', number),
        socket,
        kind === 'sip' ? 'yes' : 'no',
        voicemail,
      ])
    })
    const csv = csvLine(COLUMNS.slice(0, 5)) + rows.join('')
    const table = read(c, csv)
    if (!table.ok)
      return importPage(c, { ...freshForm(values, revision()), errors: { first: table.error } }, 422)
    // A range adds; what is there already is a mistake in the range.
    const marked = table.rows.map(row =>
      row.is === 'new' ? row : { ...row, errors: [...row.errors, t('bulk.taken')] },
    )
    return preview(c, marked, freshForm(new URLSearchParams({ csv }), revision()))
  })

  app.post('/import/save', async c => {
    const values = await readForm(c)
    const table = read(c, values.get('csv') ?? '')
    if (!table.ok || table.rows.some(({ errors }) => errors.length > 0))
      return look(c, values.get('csv') ?? '')
    const { speech } = c.var
    const outcome = await saveForm(web, values, revisionOf(values), draft => withRows(draft, table.rows), {
      labels: {},
      savedValues: () => null,
      fieldOf: () => null,
      say: issue => speech.issue(issue).what,
    })
    if (outcome.is === 'refused')
      return preview(c, table.rows, outcome.form, outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, 'extensions-imported', '', options.tls)
    return c.redirect('/extensions', 303)
  })

  return app
}
