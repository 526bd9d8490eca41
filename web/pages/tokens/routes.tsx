/** Tokens of programs: a list, a form for a new one, its secret once, and the end of one. */

import { Hono } from 'hono'
import { type ApiToken, newTokenSchema } from '../../../daemon/users/token-desk.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { fieldErrors } from '../../form/field-errors.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, text } from '../../form/read-form.ts'
import { ConfirmPage } from '../../parts/confirm-page.tsx'
import { show } from '../../show.tsx'
import { freshTokenValues, TokensPage } from './page.tsx'

const ABOUT = 'token'

export function tokenRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options, secrets } = web
  const { tokens } = appliance
  const app = new Hono<WebEnv>()
  const find = (id: string) => tokens.list().find(one => one.id === id) ?? null

  const page = (c: WebContext, form: FormState, status: 200 | 422 = 200) => {
    const secret = secrets.take(c.var.session?.token ?? '', ABOUT)
    return show(c, web, {
      page: { title: c.var.speech.t('tokens.title'), area: 'system', secret: secret !== null },
      body: (
        <TokensPage
          speech={c.var.speech}
          form={form}
          tokens={tokens.list()}
          settings={appliance.settings().settings}
          secret={secret}
          now={options.now()}
        />
      ),
      status,
    })
  }

  app.get('/', c => page(c, freshForm(freshTokenValues(), 0)))

  app.post('/', async c => {
    const values = await readForm(c)
    const { t } = c.var.speech
    const [days, extension] = [text(values, 'days'), text(values, 'extension')]
    const parsed = newTokenSchema.safeParse({
      name: text(values, 'name'),
      role: text(values, 'role'),
      extension: extension === '' ? null : extension,
      panelRights: values.getAll('right'),
      days: days === '' ? null : Number(days),
    })
    const again = (more: Partial<FormState>) => page(c, { ...freshForm(values, 0), ...more }, 422)
    if (!parsed.success)
      return again({
        errors: fieldErrors(parsed.error.issues, ([first]) => ({
          field: first === 'panelRights' ? 'right' : String(first),
          sentence:
            first === 'name'
              ? t('error.name')
              : first === 'extension'
                ? t('tokens.needs-extension')
                : t('error.choice'),
        })),
      })
    const made = await tokens.make(parsed.data, c.var.session?.person.login ?? null)
    if (!made.ok) return again({ problems: made.error })
    secrets.keep(c.var.session?.token ?? '', ABOUT, made.value.secret)
    return c.redirect('/system/tokens', 303)
  })

  const revokePage = (c: WebContext, token: ApiToken, form: FormState) => {
    const { t } = c.var.speech
    const title = t('tokens.revoke-title', { name: token.name })
    return show(c, web, {
      page: { title, area: 'system' },
      body: (
        <ConfirmPage
          speech={c.var.speech}
          title={title}
          form={form}
          action={`/system/tokens/${token.id}/revoke`}
          yes={t('tokens.revoke')}
          back="/system/tokens"
        >
          <p>{t('tokens.revoke-text')}</p>
        </ConfirmPage>
      ),
    })
  }

  app.get('/:id/revoke', c => {
    const token = find(c.req.param('id'))
    return token === null ? c.notFound() : revokePage(c, token, freshForm(new URLSearchParams(), 0))
  })
  app.post('/:id/revoke', async c => {
    const token = find(c.req.param('id'))
    if (token === null) return c.redirect('/system/tokens', 303)
    const revoked = await tokens.revoke(token.id)
    if (!revoked.ok)
      return revokePage(c, token, { ...freshForm(new URLSearchParams(), 0), problems: revoked.error })
    giveNotice(c, 'token-revoked', token.name, options.tls)
    return c.redirect('/system/tokens', 303)
  })

  return app
}
