/** The area of the site's own settings. */

import { Hono } from 'hono'
import { z } from 'zod'
import { withCountry } from '../../../daemon/model/with-country.ts'
import { type Settings, settingsSchema } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { fieldErrors } from '../../form/field-errors.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf, text } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { show } from '../../show.tsx'
import { SystemPage } from './page.tsx'

const siteValues = ({ site }: Settings): URLSearchParams =>
  new URLSearchParams({ name: site.name, country: site.country, language: site.language })

export function systemRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const { name, language } = settingsSchema.shape.site.unwrap().shape
  const siteSchema = z.object({
    name,
    language,
    country: z.string().refine(code => options.countries.codes.includes(code)),
  })

  const page = (c: WebContext, form: FormState, status: 200 | 409 | 422 = 200) =>
    show(c, web, {
      page: { title: c.var.speech.t('system.title'), area: 'system' },
      body: <SystemPage speech={c.var.speech} form={form} countries={options.countries.codes} />,
      status,
    })

  app.get('/', c => {
    const { revision, settings } = appliance.settings()
    return page(c, freshForm(siteValues(settings), revision))
  })

  app.post('/', async c => {
    const values = await readForm(c)
    const { speech } = c.var
    const revision = revisionOf(values)
    const parsed = siteSchema.safeParse({
      name: text(values, 'name'),
      country: text(values, 'country'),
      language: text(values, 'language'),
    })
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error.issues, ([first]) => ({
        field: String(first),
        sentence: first === 'name' ? speech.t('error.name') : speech.t('error.choice'),
      }))
      return page(c, { ...freshForm(values, revision), errors }, 422)
    }
    const site = parsed.data
    const change = (draft: Settings): Settings => {
      const moved =
        draft.site.country === site.country ? draft : withCountry(draft, site.country, options.countries.pack)
      return { ...moved, site: { ...moved.site, ...site } }
    }
    const outcome = await saveForm(web, values, revision, change, {
      labels: {
        name: speech.t('site.name'),
        country: speech.t('site.country'),
        language: speech.t('site.language'),
      },
      savedValues: siteValues,
      fieldOf: () => null,
      say: issue => speech.issue(issue).what,
    })
    if (outcome.is === 'refused') return page(c, outcome.form, outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, 'system-saved', '', options.tls)
    return c.redirect('/system', 303)
  })

  app.post('/detect', async c => {
    await appliance.detect()
    giveNotice(c, 'hardware-looked', '', options.tls)
    return c.redirect('/', 303)
  })

  return app
}
