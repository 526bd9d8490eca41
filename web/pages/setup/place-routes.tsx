/** The set-up's first step: saves the site. */

import { Hono } from 'hono'
import { z } from 'zod'
import { withCountry } from '../../../daemon/model/with-country.ts'
import { type Settings, settingsSchema } from '../../../daemon/settings/schema.ts'
import { giveLanguage } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { fieldErrors } from '../../form/field-errors.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { optional, readForm, revisionOf, text } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { show } from '../../show.tsx'
import { onlyZoneOf, PlaceStep, timeZones } from './place.tsx'
import { stepAfter } from './steps.ts'

const siteValues = ({ site }: Settings): URLSearchParams =>
  new URLSearchParams({
    name: site.name,
    country: site.country,
    language: site.language,
    timeZone: site.timeZone ?? '',
  })

export function placeRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const { setup } = appliance
  const app = new Hono<WebEnv>()
  const { name, language, timeZone } = settingsSchema.shape.site.unwrap().shape
  const schema = z.object({
    name,
    language,
    country: z.string().refine(code => options.countries.codes.includes(code)),
    timeZone: timeZone.unwrap().refine(zone => zone === null || timeZones().includes(zone)),
  })

  const page = (c: WebContext, form: FormState, status: 200 | 409 | 422 = 200) =>
    show(c, web, {
      page: { title: c.var.speech.t('setup.place.title'), area: 'system' },
      body: (
        <PlaceStep
          speech={c.var.speech}
          progress={setup.progress()}
          form={form}
          countries={options.countries.codes}
          ownZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
        />
      ),
      status,
    })

  app.get('/place', c => {
    const { revision, settings } = appliance.settings()
    const values = siteValues(settings)
    // A proposal, until somebody has decided.
    if (setup.progress().steps.place === 'open' && settings.site.timeZone === null)
      values.set('timeZone', onlyZoneOf(settings.site.country) ?? '')
    return page(c, freshForm(values, revision))
  })

  app.post('/place', async c => {
    const values = await readForm(c)
    const { speech } = c.var
    const { t } = speech
    const revision = revisionOf(values)
    const parsed = schema.safeParse({
      name: text(values, 'name'),
      country: text(values, 'country'),
      language: text(values, 'language'),
      timeZone: optional(values, 'timeZone'),
    })
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error.issues, ([first]) => ({
        field: String(first),
        sentence: first === 'name' ? t('error.name') : t('error.choice'),
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
        name: t('site.name'),
        country: t('site.country'),
        language: t('site.language'),
        timeZone: t('site.time-zone'),
      },
      savedValues: siteValues,
      fieldOf: () => null,
      say: issue => speech.issue(issue).what,
    })
    if (outcome.is === 'refused') return page(c, outcome.form, outcome.form.conflict === null ? 422 : 409)
    giveLanguage(c, site.language, options.tls)
    await setup.mark('place', 'done')
    return c.redirect(stepAfter('place'), 303)
  })

  app.post('/network', async c => {
    await setup.mark('network', 'done')
    return c.redirect(stepAfter('network'), 303)
  })
  app.post('/cards', async c => {
    await setup.mark('cards', 'done')
    return c.redirect(stepAfter('cards'), 303)
  })
  app.post('/calls', async c => {
    await setup.mark('calls', 'done')
    return c.redirect(stepAfter('calls'), 303)
  })
  return app
}
