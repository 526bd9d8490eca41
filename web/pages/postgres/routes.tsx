/** The copy of the calls in PostgreSQL: where, and how it goes. */

import { Hono } from 'hono'
import { type Settings, settingsSchema } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { fieldErrors } from '../../form/field-errors.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { number, readForm, revisionOf, text } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { show } from '../../show.tsx'
import { PostgresPage } from './page.tsx'

const PATH = '/system/postgres'
const PLAIN = ['host', 'port', 'database', 'user', 'security', 'box'] as const

const valuesOf = ({ postgres }: Settings) =>
  new URLSearchParams(
    postgres === null
      ? { port: '5432', security: 'verify', box: 'offhook' }
      : { on: 'on', ...Object.fromEntries(PLAIN.map(name => [name, String(postgres[name])])) },
  )

export function postgresRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const page = (c: WebContext, form: FormState, status: 200 | 409 | 422 = 200) =>
    show(c, web, {
      page: { title: c.var.speech.t('postgres.title'), area: 'system' },
      body: <PostgresPage speech={c.var.speech} form={form} view={appliance.postgres.view()} />,
      status,
    })

  app.get('/', c => {
    const { revision, settings } = appliance.settings()
    return page(c, freshForm(valuesOf(settings), revision))
  })

  app.post('/', async c => {
    const values = await readForm(c)
    const { speech } = c.var
    const revision = revisionOf(values)
    const typed = text(values, 'password')
    // It is never shown, so that an empty field means the one there was.
    const password = typed === '' ? (appliance.settings().settings.postgres?.password ?? '') : typed
    const parsed = settingsSchema.shape.postgres.safeParse(
      values.has('on')
        ? {
            ...Object.fromEntries(PLAIN.map(name => [name, text(values, name)])),
            port: number(values, 'port'),
            password,
          }
        : null,
    )
    values.delete('password')
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error.issues, path =>
        path[0] === undefined ? null : { field: String(path[0]), sentence: speech.t('postgres.wrong') },
      )
      return page(c, { ...freshForm(values, revision), errors }, 422)
    }
    const outcome = await saveForm(web, values, revision, draft => ({ ...draft, postgres: parsed.data }), {
      labels: { host: speech.t('postgres.host'), box: speech.t('postgres.box') },
      savedValues: valuesOf,
      fieldOf: () => null,
      say: issue => speech.issue(issue).what,
    })
    if (outcome.is === 'refused') return page(c, outcome.form, outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, 'system-saved', '', options.tls)
    return c.redirect(PATH, 303)
  })

  return app
}
