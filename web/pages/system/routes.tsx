/** The area of the site's own settings. */

import { Hono } from 'hono'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm } from '../../form/read-form.ts'
import { saveSite, siteValues } from '../../form/site.ts'
import { show } from '../../show.tsx'
import { SystemPage } from './page.tsx'

export function systemRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()

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
    const saved = await saveSite(web, await readForm(c), c.var.speech)
    if (saved.is === 'refused') return page(c, saved.form, saved.status)
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
