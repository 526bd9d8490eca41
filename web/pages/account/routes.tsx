/** The area of everybody's own ways in. */

import { Hono } from 'hono'
import type { Session } from '../../../daemon/appliance.ts'
import type { Issue } from '../../../daemon/model/issue.ts'
import { giveNotice } from '../../cookies.ts'
import { remoteAddress, type Web, type WebContext, type WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, text } from '../../form/read-form.ts'
import type { NoticeCode } from '../../notices.ts'
import { show } from '../../show.tsx'
import { jsonOf, siteOf } from '../../site-of.ts'
import { AccountPage } from './page.tsx'

const ABOUT = 'recovery-codes'
const empty = freshForm(new URLSearchParams(), 0)

export function accountRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options, secrets } = web
  const { accounts } = appliance
  const { factors } = accounts
  const app = new Hono<WebEnv>()

  const sessionOf = (c: WebContext): Session => {
    if (c.var.session === null) throw new Error('the gate lets nobody in without a session')
    return c.var.session
  }

  const page = (c: WebContext, form: FormState = empty, status: 200 | 422 | 429 = 200) => {
    const { token, person } = sessionOf(c)
    const codes = secrets.take(token, ABOUT)
    const begun = factors.begun(token)
    return show(c, web, {
      page: {
        title: c.var.speech.t('account.title'),
        area: 'elsewhere',
        secret: codes !== null || begun !== null,
        scripts: ['passkeys.js'],
      },
      body: (
        <AccountPage
          speech={c.var.speech}
          person={person}
          form={form}
          factors={factors.of(token)}
          begun={begun}
          recoveryCodes={codes?.split(' ') ?? null}
          canUsePasskeys={siteOf(c, options.tls) !== null}
          sessions={accounts.sessionsOf(token)}
        />
      ),
      status,
    })
  }
  const refusal = (c: WebContext, problems: readonly Issue[]) =>
    page(c, { ...empty, problems: [...problems] }, statusOf(problems))
  const done = (c: WebContext, notice: NoticeCode | null) => {
    if (notice !== null) giveNotice(c, notice, '', options.tls)
    return c.redirect('/account', 303)
  }

  app.get('/', c => page(c))

  app.post('/factor', async c => {
    const { token } = sessionOf(c)
    const values = await readForm(c)
    const present = values.get('present') ?? ''
    const from = remoteAddress(c)
    const keepCodes = (codes: readonly string[]) => secrets.keep(token, ABOUT, codes.join(' '))
    switch (values.get('do')) {
      case 'begin': {
        const begun = await factors.begin(token, present, from)
        return begun.ok ? done(c, null) : refusal(c, begun.error)
      }
      case 'confirm': {
        const codes = await factors.confirm(token, text(values, 'code'))
        if (!codes.ok) return refusal(c, codes.error)
        keepCodes(codes.value)
        return done(c, 'factor-on')
      }
      case 'recovery': {
        const codes = await factors.newRecoveryCodes(token, present, from)
        if (!codes.ok) return refusal(c, codes.error)
        keepCodes(codes.value)
        return done(c, null)
      }
      case 'off': {
        const off = await factors.turnOff(token, present, from)
        return off.ok ? done(c, 'factor-off') : refusal(c, off.error)
      }
      default:
        return done(c, null)
    }
  })

  app.post('/passkeys/options', async c => {
    const { token } = sessionOf(c)
    const values = await readForm(c)
    const site = siteOf(c, options.tls)
    if (site === null) return c.notFound()
    const from = remoteAddress(c)
    const made = await factors.passkeyOptions(token, values.get('present') ?? '', from, site)
    if (made.ok) return c.json(made.value as object)
    const [first] = made.error
    const said = first === undefined ? null : c.var.speech.issue(first)
    return c.json({ error: `${said?.what ?? ''} ${said?.todo ?? ''}`.trim() }, statusOf(made.error))
  })
  app.post('/passkeys', async c => {
    const values = await readForm(c)
    const site = siteOf(c, options.tls)
    if (site === null) return page(c)
    const name = text(values, 'name').slice(0, 60) || c.var.speech.t('passkey.unnamed')
    const added = await factors.addPasskey(sessionOf(c).token, name, jsonOf(values.get('answer')), site)
    return added.ok ? done(c, 'passkey-added') : refusal(c, added.error)
  })
  app.post('/passkeys/remove', async c => {
    const removed = await factors.removePasskey(sessionOf(c).token, text(await readForm(c), 'id'))
    return removed.ok ? done(c, 'passkey-removed') : refusal(c, removed.error)
  })

  app.post('/sessions/end', async c => {
    accounts.endSession(sessionOf(c).token, text(await readForm(c), 'id'))
    return done(c, 'session-ended')
  })
  app.post('/sessions/end-others', c => {
    accounts.endOtherSessions(sessionOf(c).token)
    return done(c, 'session-ended')
  })

  return app
}

const statusOf = (issues: readonly Issue[]): 422 | 429 =>
  issues.some(({ code }) => code === 'login-throttled') ? 429 : 422
