/** Login in its steps, with a password or a passkey, and logout. */

import { Hono } from 'hono'
import type { Session } from '../../../daemon/appliance.ts'
import type { Issue } from '../../../daemon/model/issue.ts'
import { giveSession, takeSession } from '../../cookies.ts'
import { browserName, remoteAddress, type Web, type WebContext, type WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm } from '../../form/read-form.ts'
import { localPath } from '../../local-path.ts'
import { show } from '../../show.tsx'
import { jsonOf, siteOf } from '../../site-of.ts'
import { type Carried, CarryOnPage, CodePage, LoginPage } from './page.tsx'

interface Wanted {
  readonly next: string
  readonly carried: Carried | null
}

const empty = freshForm(new URLSearchParams(), 0)

const page = (
  c: WebContext,
  web: Web,
  form: FormState,
  { next, carried }: Wanted,
  status: 200 | 401 | 429 = 200,
) =>
  show(c, web, {
    page: { title: c.var.speech.t('login.title'), area: null, scripts: ['passkeys.js'] },
    body: (
      <LoginPage
        speech={c.var.speech}
        form={form}
        next={next}
        carried={carried}
        canUsePasskeys={siteOf(c, web.options.tls) !== null}
      />
    ),
    status,
  })

/** Answers a form that came after its session had ended: the login page takes it along. */
export async function loginForPost(c: WebContext, web: Web): Promise<Response> {
  const path = localPath(new URL(c.req.url).pathname) ?? '/'
  const isForm = path !== '/logout'
  const carried = isForm ? { path, body: (await readForm(c)).toString() } : null
  return page(c, web, empty, { next: '/', carried }, 401)
}

const wantedOf = (values: URLSearchParams): Wanted => {
  const path = localPath(values.get('carry-path'))
  return {
    next: localPath(values.get('next')) ?? '/',
    carried: path === null ? null : { path, body: values.get('carry-body') ?? '' },
  }
}

/** And how long to wait, where that is what is wrong. */
function statusOf(c: WebContext, issues: readonly Issue[]): 401 | 429 {
  const throttled = issues.find(({ code }) => code === 'login-throttled')
  const seconds = throttled?.params.seconds
  if (seconds !== undefined) c.header('Retry-After', String(seconds))
  return throttled === undefined ? 401 : 429
}

export function loginRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const { accounts } = appliance
  const app = new Hono<WebEnv>()

  const letIn = (c: WebContext, session: Session, { next, carried }: Wanted) => {
    giveSession(c, session, options.tls, session.isRemembered)
    if (carried === null) return c.redirect(next, 303)
    c.set('session', session)
    return show(c, web, {
      page: { title: c.var.speech.t('carry.title'), area: null },
      body: <CarryOnPage speech={c.var.speech} carried={carried} />,
    })
  }
  const codePage = (
    c: WebContext,
    ticket: string,
    wanted: Wanted,
    form: FormState,
    status: 200 | 401 | 429 = 200,
  ) =>
    show(c, web, {
      page: { title: c.var.speech.t('factor.ask-title'), area: null },
      body: <CodePage speech={c.var.speech} form={form} ticket={ticket} {...wanted} />,
      status,
    })

  app.get('/login', c => {
    const next = localPath(c.req.query('next')) ?? '/'
    return c.var.session === null ? page(c, web, empty, { next, carried: null }) : c.redirect(next, 303)
  })

  app.post('/login', async c => {
    const values = await readForm(c)
    const wanted = wantedOf(values)
    const typed = {
      name: values.get('login') ?? '',
      password: values.get('password') ?? '',
      isRemembered: values.get('remember') === 'on',
      browser: browserName(c),
    }
    const result = await accounts.login(typed, remoteAddress(c))
    if (!result.ok)
      return page(
        c,
        web,
        { ...freshForm(values, 0), problems: result.error },
        wanted,
        statusOf(c, result.error),
      )
    return result.value.is === 'in'
      ? letIn(c, result.value.session, wanted)
      : codePage(c, result.value.ticket, wanted, empty)
  })

  app.post('/login/code', async c => {
    const values = await readForm(c)
    const wanted = wantedOf(values)
    const ticket = values.get('ticket') ?? ''
    const result = await accounts.secondStep(ticket, values.get('code') ?? '', remoteAddress(c))
    if (result.ok) return letIn(c, result.value, wanted)
    const form = { ...empty, problems: result.error }
    const status = statusOf(c, result.error)
    return result.error.some(({ code }) => code === 'login-too-late')
      ? page(c, web, form, wanted, status)
      : codePage(c, ticket, wanted, form, status)
  })

  app.post('/login/passkey/options', async c => {
    const site = siteOf(c, options.tls)
    return site === null ? c.notFound() : c.json(await accounts.factors.loginOptions(site))
  })

  app.post('/login/passkey', async c => {
    const values = await readForm(c)
    const wanted = wantedOf(values)
    const site = siteOf(c, options.tls)
    if (site === null) return page(c, web, empty, wanted, 401)
    const at = { from: remoteAddress(c), browser: browserName(c), isRemembered: false }
    const answer = jsonOf(values.get('answer'))
    const result = await accounts.factors.loginWithPasskey(values.get('ticket') ?? '', answer, site, at)
    return result.ok
      ? letIn(c, result.value, wanted)
      : page(c, web, { ...empty, problems: result.error }, wanted, statusOf(c, result.error))
  })

  app.post('/logout', c => {
    const { session } = c.var
    if (session !== null) {
      accounts.logout(session.token)
      web.live.endSession(session.token)
    }
    takeSession(c, options.tls)
    return c.redirect('/login', 303)
  })

  return app
}
