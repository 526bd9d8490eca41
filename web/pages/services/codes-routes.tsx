/** Feature codes: shown, tried, saved. "Check" compiles what was typed without saving it. */

import { Hono } from 'hono'
import { activeCodes } from '../../../daemon/model/codes/active.ts'
import { compileCodes } from '../../../daemon/model/codes/compile.ts'
import { EXPLANATIONS } from '../../../daemon/model/codes/explanations.ts'
import { officeOf } from '../../../daemon/model/codes/office.ts'
import { CODE_TABLE } from '../../../daemon/model/codes/table.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf, text } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { show } from '../../show.tsx'
import { type Codes, codeField, codesValues, readCodes } from './codes-form.ts'
import { CodesPage } from './codes-page.tsx'

export function codesRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()

  const page = (c: WebContext, form: FormState, codes: Codes, status: 200 | 409 | 422 = 200) => {
    const settings = { ...appliance.settings().settings, codes }
    const country = options.countries.pack(settings.site.country)
    const compiled = country === null ? [] : compileCodes(activeCodes(settings), officeOf(settings, country))
    return show(c, web, {
      page: { title: c.var.speech.t('codes.title'), area: 'telephony' },
      body: <CodesPage speech={c.var.speech} form={form} compiled={compiled} />,
      status,
    })
  }

  app.get('/', c => {
    const { revision, settings } = appliance.settings()
    return page(c, freshForm(codesValues(settings), revision), settings.codes)
  })

  app.post('/', async c => {
    const { t, language } = c.var.speech
    const typed = await readForm(c)
    const revision = revisionOf(typed)
    const { codes, wrong } = readCodes(typed)
    if (wrong.length > 0) {
      const errors = Object.fromEntries(
        wrong.map(field => [field, field === 'profile' ? t('error.choice') : t('codes.error')]),
      )
      return page(c, { ...freshForm(typed, revision), errors }, codes, 422)
    }
    if (text(typed, 'do') === 'check') return page(c, freshForm(codesValues({ codes }), revision), codes)
    const outcome = await saveForm(web, typed, revision, draft => ({ ...draft, codes }), {
      labels: {
        profile: t('codes.profile'),
        ...Object.fromEntries(
          CODE_TABLE.map(({ feature }) => [codeField(feature), EXPLANATIONS[feature].name[language]]),
        ),
      },
      savedValues: codesValues,
      fieldOf: ({ code, params }) =>
        code.startsWith('code-') && typeof params.feature === 'string' ? codeField(params.feature) : null,
      say: issue => {
        const { what, todo } = c.var.speech.issue(issue)
        return todo === null ? what : `${what} ${todo}`
      },
    })
    if (outcome.is === 'refused')
      return page(c, outcome.form, codes, outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, 'service-saved', '', options.tls)
    return c.redirect('/services/codes', 303)
  })
  return app
}
