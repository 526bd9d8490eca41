/** The area of call lines (SMDR). */

import { Hono } from 'hono'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { fieldErrors } from '../../form/field-errors.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { show } from '../../show.tsx'
import { readSmdr, smdrFault, smdrValues } from './form.ts'
import { SmdrPage } from './page.tsx'

export function smdrRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()

  const page = async (c: WebContext, form: FormState, status: 200 | 409 | 422 = 200) => {
    const { speech } = c.var
    const { screen, layout, id } = web.live.page('smdr', speech)
    const typed = readSmdr(form.values)
    return show(c, web, {
      page: { title: speech.t('smdr.title'), area: 'system', live: { name: 'smdr', layout, id } },
      body: (
        <SmdrPage
          speech={speech}
          form={form}
          receivers={appliance.smdr.receivers()}
          cells={screen.cells}
          now={options.now()}
          ports={await appliance.smdr.ports()}
          sample={typed.success ? appliance.smdr.sample(typed.data) : []}
        />
      ),
      status,
    })
  }

  app.get('/', c => {
    const { revision, settings } = appliance.settings()
    return page(c, freshForm(smdrValues(settings), revision))
  })

  app.post('/', async c => {
    const values = await readForm(c)
    const { speech } = c.var
    const revision = revisionOf(values)
    const parsed = readSmdr(values)
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error.issues, path => smdrFault(path, speech.t))
      return page(c, { ...freshForm(values, revision), errors }, 422)
    }
    // Looked at with the newest calls, not yet saved.
    if (values.has('try')) return page(c, freshForm(values, revision))
    const outcome = await saveForm(web, values, revision, draft => ({ ...draft, smdr: parsed.data }), {
      labels: { format: speech.t('smdr.format'), template: speech.t('smdr.template') },
      savedValues: smdrValues,
      fieldOf: () => null,
      say: issue => speech.issue(issue).what,
    })
    if (outcome.is === 'refused') return page(c, outcome.form, outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, 'system-saved', '', options.tls)
    return c.redirect('/system/smdr', 303)
  })

  return app
}
