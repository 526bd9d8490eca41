/** The set-up's first step: saves the site. */

import { Hono } from 'hono'
import { giveLanguage } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm } from '../../form/read-form.ts'
import { saveSite, siteValues } from '../../form/site.ts'
import { show } from '../../show.tsx'
import { onlyZoneOf } from '../../time-zones.ts'
import { PlaceStep } from './place.tsx'
import { stepAfter } from './steps.ts'

export function placeRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const { setup } = appliance
  const app = new Hono<WebEnv>()

  const page = (c: WebContext, form: FormState, status: 200 | 409 | 422 = 200) =>
    show(c, web, {
      page: { title: c.var.speech.t('setup.place.title'), area: 'system' },
      body: (
        <PlaceStep
          speech={c.var.speech}
          progress={setup.progress()}
          form={form}
          countries={options.countries.codes}
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
    const saved = await saveSite(web, await readForm(c), c.var.speech)
    if (saved.is === 'refused') return page(c, saved.form, saved.status)
    giveLanguage(c, saved.site.language, options.tls)
    await setup.mark('place', 'done')
    return c.redirect(stepAfter('place'), 303)
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
