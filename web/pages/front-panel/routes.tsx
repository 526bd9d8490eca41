/** The front panel: its model and port. */

import { Hono } from 'hono'
import { type Settings, settingsSchema } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { fieldErrors } from '../../form/field-errors.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf, text } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { show } from '../../show.tsx'
import { FrontPanelPage } from './page.tsx'

const PATH = '/system/front-panel'

const valuesOf = ({ frontPanel }: Settings) =>
  new URLSearchParams(
    frontPanel === null ? { model: 'lk204-7t-1u', path: '/dev/ttyS0' } : { on: 'on', ...frontPanel },
  )

export function frontPanelRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const page = async (c: WebContext, form: FormState, status: 200 | 409 | 422 = 200) =>
    show(c, web, {
      page: { title: c.var.speech.t('front-panel.title'), area: 'system' },
      body: (
        <FrontPanelPage
          speech={c.var.speech}
          form={form}
          panel={appliance.frontPanel.view()}
          ports={await appliance.frontPanel.ports()}
        />
      ),
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
    const parsed = settingsSchema.shape.frontPanel.safeParse(
      values.has('on') ? { model: text(values, 'model'), path: text(values, 'path') } : null,
    )
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error.issues, ([field]) =>
        field === 'path'
          ? { field, sentence: speech.t('error.smdr-path') }
          : { field: 'model', sentence: speech.t('error.choice') },
      )
      return page(c, { ...freshForm(values, revision), errors }, 422)
    }
    const outcome = await saveForm(web, values, revision, draft => ({ ...draft, frontPanel: parsed.data }), {
      labels: { model: speech.t('front-panel.model'), path: speech.t('smdr.path') },
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
