/** Who may read the figures at /metrics. */

import { Hono } from 'hono'
import { type Settings, settingsSchema } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf, text } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { SelectField } from '../../parts/fields.tsx'
import { FormFrame } from '../../parts/form-frame.tsx'
import { show } from '../../show.tsx'

const valuesOf = ({ metrics }: Settings) => new URLSearchParams({ metrics })

export function metricsPageRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()

  const page = (c: WebContext, form: FormState, status: 200 | 409 | 422 = 200) => {
    const { speech } = c.var
    const { t } = speech
    return show(c, web, {
      page: { title: t('metrics.title'), area: 'system' },
      body: (
        <>
          <div class="heading">
            <h1>{t('metrics.title')}</h1>
          </div>
          <p class="lead">{t('metrics.lead', { address: `${new URL(c.req.url).origin}/metrics` })}</p>
          <FormFrame form={form} action="/system/metrics" speech={speech}>
            <fieldset>
              <legend>{t('metrics.who')}</legend>
              <SelectField
                form={form}
                name="metrics"
                label={t('metrics.who')}
                hint={t('metrics.who-hint')}
                options={(['off', 'loopback', 'lan'] as const).map(value => ({
                  value,
                  label: t(`metrics.${value}`),
                }))}
              />
            </fieldset>
            <div class="buttons">
              <button type="submit">{t('save')}</button>
            </div>
          </FormFrame>
        </>
      ),
      status,
    })
  }

  app.get('/', c => {
    const { revision, settings } = appliance.settings()
    return page(c, freshForm(valuesOf(settings), revision))
  })

  app.post('/', async c => {
    const values = await readForm(c)
    const { speech } = c.var
    const revision = revisionOf(values)
    const parsed = settingsSchema.shape.metrics.safeParse(text(values, 'metrics'))
    if (!parsed.success)
      return page(c, { ...freshForm(values, revision), errors: { metrics: speech.t('error.choice') } }, 422)
    const outcome = await saveForm(web, values, revision, draft => ({ ...draft, metrics: parsed.data }), {
      labels: { metrics: speech.t('metrics.who') },
      savedValues: valuesOf,
      fieldOf: () => null,
      say: issue => speech.issue(issue).what,
    })
    if (outcome.is === 'refused') return page(c, outcome.form, outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, 'system-saved', '', options.tls)
    return c.redirect('/system/metrics', 303)
  })

  return app
}
