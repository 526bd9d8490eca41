/** Answers with a friendly page for every refusal and every fault. */

import { HTTPException } from 'hono/http-exception'
import { languageOf } from '../../cookies.ts'
import type { Web, WebContext } from '../../env.ts'
import { chooseLanguage } from '../../i18n/choose-language.ts'
import { show } from '../../show.tsx'
import { ErrorPage, errorTexts } from './page.tsx'

export function showError(c: WebContext, web: Web, error: unknown): Response | Promise<Response> {
  const status = error instanceof HTTPException ? error.status : 500
  const speech =
    c.var.speech ??
    web.speeches(chooseLanguage(languageOf(c, web.options.tls), c.req.header('accept-language')))
  c.set('speech', speech)
  const incident =
    status < 500 || status === 503 ? null : Buffer.from(web.options.random(6)).toString('base64url')
  if (incident !== null) {
    web.options.onFault(incident, error)
    // The page must not ask anything of an appliance that may be the fault itself.
    c.set('session', null)
  }
  // A stream or a file is asked for by the browser itself: nobody would see a page.
  if (c.req.path === '/live' || c.req.path.startsWith('/static/'))
    return c.text(errorTexts(status, speech).title, status)
  return show(c, web, {
    page: { title: errorTexts(status, speech).title, area: c.var.session == null ? null : 'elsewhere' },
    body: <ErrorPage speech={speech} status={status} incident={incident} />,
    status,
  })
}
