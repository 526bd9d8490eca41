/** Switches the language of this browser and comes back to the page. */

import { Hono } from 'hono'
import { giveLanguage } from '../../cookies.ts'
import type { Web, WebEnv } from '../../env.ts'
import { readForm } from '../../form/read-form.ts'
import { languages } from '../../i18n/message.ts'
import { localPath } from '../../local-path.ts'

export function languageRoutes(web: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.post('/', async c => {
    const values = await readForm(c)
    const wanted = languages.find(language => language === values.get('to'))
    if (wanted !== undefined) giveLanguage(c, wanted, web.options.tls)
    return c.redirect(localPath(values.get('back')) ?? '/', 303)
  })
  return app
}
