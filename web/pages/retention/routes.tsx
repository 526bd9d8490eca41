/** The area of what is kept: limits, what went, and what is known of one number. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { CALL_COLUMNS, callRows } from '../../../daemon/calls/calls-csv.ts'
import { csvPieces } from '../../../daemon/calls/csv.ts'
import { type Settings, settingsSchema } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { fieldErrors } from '../../form/field-errors.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { number, phone, readForm, revisionOf } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { show } from '../../show.tsx'
import { KINDS, RetentionPage } from './page.tsx'
import { PersonPage } from './person-page.tsx'

const limitsSchema = settingsSchema.shape.retention.unwrap()

const limitValues = ({ retention }: Settings): URLSearchParams =>
  new URLSearchParams(
    KINDS.flatMap((kind): [string, string][] => [
      [`${kind}.days`, String(retention[kind].days)],
      [`${kind}.megabytes`, String(retention[kind].megabytes)],
    ]),
  )

const PERSON = /^\+?[0-9]{2,20}$/

export function retentionRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const untouched = () => freshForm(new URLSearchParams(), appliance.settings().revision)

  const page = async (
    c: WebContext,
    { form, person, status = 200 }: { form?: FormState; person?: FormState; status?: 200 | 409 | 422 } = {},
  ) => {
    const { revision, settings } = appliance.settings()
    return show(c, web, {
      page: { title: c.var.speech.t('retention.title'), area: 'system' },
      body: (
        <RetentionPage
          speech={c.var.speech}
          kept={await appliance.retention.kept()}
          deletions={appliance.retention.deletions()}
          form={form ?? freshForm(limitValues(settings), revision)}
          person={person ?? untouched()}
        />
      ),
      status,
    })
  }

  app.get('/', c => page(c))

  app.post('/', async c => {
    const values = await readForm(c)
    const { speech } = c.var
    const revision = revisionOf(values)
    const parsed = limitsSchema.safeParse(
      Object.fromEntries(
        KINDS.map(kind => [
          kind,
          { days: number(values, `${kind}.days`), megabytes: number(values, `${kind}.megabytes`) },
        ]),
      ),
    )
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error.issues, path => ({
        field: path.join('.'),
        sentence: speech.t('error.range', { min: 0, max: path[1] === 'days' ? 3650 : 1_000_000 }),
      }))
      return page(c, { form: { ...freshForm(values, revision), errors }, status: 422 })
    }
    const outcome = await saveForm(web, values, revision, draft => ({ ...draft, retention: parsed.data }), {
      labels: Object.fromEntries(
        KINDS.flatMap(kind => [
          [`${kind}.days`, `${speech.t(`retention.${kind}`)}: ${speech.t('retention.days')}`],
          [`${kind}.megabytes`, `${speech.t(`retention.${kind}`)}: ${speech.t('retention.megabytes')}`],
        ]),
      ),
      savedValues: limitValues,
      fieldOf: () => null,
      say: issue => speech.issue(issue).what,
    })
    if (outcome.is === 'refused') return page(c, { form: outcome.form, status: 409 })
    giveNotice(c, 'system-saved', '', options.tls)
    return c.redirect('/system/retention', 303)
  })

  app.post('/tidy', async c => {
    const tidied = await appliance.retention.tidy()
    if (!tidied.ok) return page(c, { form: { ...untouched(), problems: tidied.error }, status: 422 })
    giveNotice(c, 'tidied', '', options.tls)
    return c.redirect('/system/retention', 303)
  })

  /** The number travels in a form: addresses are kept by browsers. */
  const asked = async (c: WebContext): Promise<{ values: URLSearchParams; wanted: string | null }> => {
    const values = await readForm(c)
    const typed = phone(values, 'number') ?? ''
    return { values, wanted: PERSON.test(typed) ? typed : null }
  }
  const known = async (wanted: string) => {
    const found = await appliance.retention.find(wanted)
    if (found === null) throw new HTTPException(503)
    return found
  }
  const refuseNumber = (c: WebContext, values: URLSearchParams) => {
    const errors = { number: c.var.speech.t('error.phone-number-person') }
    return page(c, { person: { ...freshForm(values, 0), errors }, status: 422 })
  }
  const personPage = async (c: WebContext, wanted: string, form: FormState, status: 200 | 422 = 200) => {
    const { speech } = c.var
    return show(c, web, {
      page: { title: speech.t('retention.person-title'), area: 'system' },
      body: <PersonPage speech={speech} number={wanted} found={await known(wanted)} form={form} />,
      status,
    })
  }

  app.post('/person', async c => {
    const { values, wanted } = await asked(c)
    return wanted === null ? refuseNumber(c, values) : personPage(c, wanted, untouched())
  })

  app.post('/person.json', async c => {
    const { values, wanted } = await asked(c)
    if (wanted === null) return refuseNumber(c, values)
    const { calls, records } = await known(wanted)
    return c.body(JSON.stringify({ number: wanted, calls, records }, null, 1), 200, {
      ...download('json'),
      'Content-Type': 'application/json; charset=utf-8',
    })
  })

  app.post('/person.csv', async c => {
    const { values, wanted } = await asked(c)
    if (wanted === null) return refuseNumber(c, values)
    const { calls } = await known(wanted)
    return c.body([...csvPieces(CALL_COLUMNS, callRows(calls))].join(''), 200, {
      ...download('csv'),
      'Content-Type': 'text/csv; charset=utf-8',
    })
  })

  app.post('/erase', async c => {
    const { values, wanted } = await asked(c)
    if (wanted === null) return refuseNumber(c, values)
    const erased = await appliance.retention.erase(wanted, c.var.session?.person.login ?? '')
    if (!erased.ok) return personPage(c, wanted, { ...untouched(), problems: erased.error }, 422)
    giveNotice(c, 'person-erased', '', options.tls)
    return c.redirect('/system/retention', 303)
  })

  return app
}

const download = (kind: 'json' | 'csv') => ({
  'Content-Disposition': `attachment; filename="calls-of-a-number.${kind}"`,
  'Cache-Control': 'no-store',
})
