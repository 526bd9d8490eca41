/** What is set once for all analog lines, because Asterisk keeps it once. */

import { Hono } from 'hono'
import { everyLineDetails } from '../../../daemon/settings/details/every-line.ts'
import type { Settings } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { detailError, everyLineFields, faultyField, readDetails, setDetails } from '../../form/details.ts'
import { fieldErrors } from '../../form/field-errors.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { DetailInput } from '../../parts/detail-fields.tsx'
import { FormButtons, FormFrame } from '../../parts/form-frame.tsx'
import { show } from '../../show.tsx'

const nameOf = (key: string): string => key

function valuesOf({ everyLine }: Settings): URLSearchParams {
  const values = new URLSearchParams()
  setDetails(values, everyLineFields, everyLine, nameOf)
  return values
}

export function everyLineRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()

  app.get('/', c => {
    const { revision, settings } = appliance.settings()
    return page(c, freshForm(valuesOf(settings), revision))
  })

  app.post('/', async c => {
    const values = await readForm(c)
    const revision = revisionOf(values)
    const { speech } = c.var
    const { settings } = appliance.settings()
    const parsed = everyLineDetails.safeParse(
      readDetails(values, everyLineFields, settings.everyLine, nameOf),
    )
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error.issues, ([key]) => {
        const field = faultyField(everyLineFields, key)
        return field === undefined ? null : { field: field.key, sentence: detailError(field.control, speech) }
      })
      return page(c, { ...freshForm(values, revision), errors }, 422)
    }
    const change = (draft: Settings): Settings => ({ ...draft, everyLine: parsed.data })
    const outcome = await saveForm(web, values, revision, change, {
      labels: Object.fromEntries(
        everyLineFields.map(({ key, detail }) => [key, detail.label[speech.language]]),
      ),
      savedValues: valuesOf,
      fieldOf: () => null,
      say: issue => speech.issue(issue).what,
    })
    if (outcome.is === 'refused') return page(c, outcome.form, outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, 'trunk-saved', '', options.tls)
    return c.redirect('/lines', 303)
  })

  function page(c: WebContext, form: FormState, status: 200 | 409 | 422 = 200) {
    const { speech } = c.var
    const { t } = speech
    const country = options.countries.pack(appliance.settings().settings.site.country)
    return show(c, web, {
      page: { title: t('every-line.title'), area: 'lines' },
      body: (
        <>
          <p class="crumb">
            <a href="/lines">{t('lines.title')}</a>
          </p>
          <div class="heading">
            <h1>{t('every-line.title')}</h1>
          </div>
          <p class="lead">{t('every-line.lead')}</p>
          <FormFrame form={form} action="/lines/all/tones" speech={speech}>
            <fieldset>
              <legend>{t('every-line.tones')}</legend>
              {everyLineFields.map(field => (
                <DetailInput form={form} field={field} nameOf={nameOf} country={country} speech={speech} />
              ))}
            </fieldset>
            <FormButtons save={t('save')} back="/lines" speech={speech} />
          </FormFrame>
        </>
      ),
      status,
    })
  }

  return app
}
