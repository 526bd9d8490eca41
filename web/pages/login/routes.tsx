/** Login and logout. */

import { Hono } from 'hono'
import { giveSession, takeSession } from '../../cookies.ts'
import { remoteAddress, type Web, type WebContext, type WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm } from '../../form/read-form.ts'
import { localPath } from '../../local-path.ts'
import { show } from '../../show.tsx'
import { type Carried, CarryOnPage, LoginPage } from './page.tsx'

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
    page: { title: c.var.speech.t('login.title'), area: null },
    body: <LoginPage speech={c.var.speech} form={form} next={next} carried={carried} />,
    status,
  })

/** Answers a form that came after its session had ended: the login page takes it along. */
export async function loginForPost(c: WebContext, web: Web): Promise<Response> {
  const path = localPath(new URL(c.req.url).pathname) ?? '/'
  const isForm = path !== '/logout'
  const carried = isForm ? { path, body: (await readForm(c)).toString() } : null
  return page(c, web, empty, { next: '/', carried }, 401)
}

export function loginRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()

  app.get('/login', c => {
    const next = localPath(c.req.query('next')) ?? '/'
    return c.var.session === null ? page(c, web, empty, { next, carried: null }) : c.redirect(next, 303)
  })

  app.post('/login', async c => {
    const values = await readForm(c)
    const next = localPath(values.get('next')) ?? '/'
    const carryPath = localPath(values.get('carry-path'))
    const carried = carryPath === null ? null : { path: carryPath, body: values.get('carry-body') ?? '' }
    const isRemembered = values.get('remember') === 'on'
    const typed = { name: values.get('login') ?? '', password: values.get('password') ?? '', isRemembered }
    const result = await appliance.accounts.login(typed, remoteAddress(c))
    if (!result.ok) {
      const isThrottled = result.error.some(issue => issue.code === 'login-throttled')
      const seconds = result.error[0]?.params.seconds
      if (isThrottled && seconds !== undefined) c.header('Retry-After', String(seconds))
      return page(
        c,
        web,
        { ...freshForm(values, 0), problems: result.error },
        { next, carried },
        isThrottled ? 429 : 401,
      )
    }
    giveSession(c, result.value, options.tls, isRemembered)
    if (carried === null) return c.redirect(next, 303)
    c.set('session', result.value)
    return show(c, web, {
      page: { title: c.var.speech.t('carry.title'), area: null },
      body: <CarryOnPage speech={c.var.speech} carried={carried} />,
    })
  })

  app.post('/logout', c => {
    const { session } = c.var
    if (session !== null) {
      appliance.accounts.logout(session.token)
      web.live.endSession(session.token)
    }
    takeSession(c, options.tls)
    return c.redirect('/login', 303)
  })

  return app
}
