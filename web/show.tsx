/** Puts a page into its frame and answers with it. */

import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { takeNotice } from './cookies.ts'
import type { Web, WebContext } from './env.ts'
import { noticeText } from './notices.ts'
import { Layout } from './parts/layout.tsx'
import type { Chrome, PageView } from './parts/view.ts'

export interface Shown {
  readonly page: PageView
  readonly body: Child
  readonly status?: ContentfulStatusCode
}

function chromeOf(c: WebContext, web: Web, page: PageView): Chrome {
  const { appliance, files, options } = web
  const person = c.var.session?.person ?? null
  const isAdministrator = person?.role === 'administrator'
  const url = new URL(c.req.url)
  return {
    speech: c.var.speech,
    // Nobody learns the name of the house before logging in.
    siteName: person !== null ? appliance.settings().settings.site.name : 'Offhook',
    path: c.req.method === 'GET' ? `${url.pathname}${url.search}` : url.pathname,
    person,
    pending: isAdministrator && appliance.pending() ? { count: web.pending.count() } : null,
    trial: isAdministrator ? appliance.trial.current() : null,
    styles: files.address('app.css'),
    scripts: [...(person !== null ? ['app.js'] : []), ...(page.scripts ?? [])].flatMap(
      name => files.address(name) ?? [],
    ),
    icon: files.address('icon.svg'),
    now: options.now(),
  }
}

export function show(
  c: WebContext,
  web: Web,
  { page, body, status = 200 }: Shown,
): Response | Promise<Response> {
  const flash = page.area === null ? null : takeNotice(c, web.options.tls)
  const notice =
    page.notice ?? (flash === null ? null : noticeText(flash.code, flash.about, c.var.speech, flash.undo))
  // Pages hold what is true now; the browser may keep one for its back button, nobody else may.
  c.header('Cache-Control', page.secret === true ? 'no-store' : 'private, no-cache')
  return c.html(
    <Layout chrome={chromeOf(c, web, page)} page={{ ...page, notice }}>
      {body}
    </Layout>,
    status,
  )
}
