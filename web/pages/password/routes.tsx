/** Everybody's own password. */

import { Hono } from 'hono'
import { giveNotice } from '../../cookies.ts'
import { remoteAddress, type Web, type WebContext, type WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm } from '../../form/read-form.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormProblems } from '../../parts/form-frame.tsx'
import { homeOf } from '../../rights.ts'
import { show } from '../../show.tsx'

const empty = freshForm(new URLSearchParams(), 0)

export function passwordRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()

  const page = (c: WebContext, form: FormState, status: 200 | 422 | 429 = 200) => {
    const { speech, session } = c.var
    const { t } = speech
    const mustChoose = session?.mustChoosePassword === true
    return show(c, web, {
      page: { title: t('password.title'), area: mustChoose ? null : 'elsewhere' },
      status,
      body: (
        <div class="narrow">
          <h1>{t('password.title')}</h1>
          <p class="lead">
            {mustChoose
              ? t('password.must')
              : session?.person.role === 'user'
                ? t('password.instead-of-pin')
                : t('password.lead')}
          </p>
          <FormProblems form={form} speech={speech} />
          <form method="post" action="/password" class="sheet">
            <input
              type="text"
              name="username"
              value={session?.person.login ?? ''}
              autocomplete="username"
              hidden
            />
            <TextField
              form={form}
              name="present"
              type="password"
              label={t('password.present')}
              autocomplete="current-password"
              maxlength={200}
              required
            />
            <TextField
              form={form}
              name="wanted"
              type="password"
              label={t('password.wanted')}
              autocomplete="new-password"
              minlength={8}
              maxlength={200}
              required
            />
            <TextField
              form={form}
              name="again"
              type="password"
              label={t('password.again')}
              autocomplete="new-password"
              maxlength={200}
              required
            />
            <div class="buttons">
              <button type="submit">{t('password.go')}</button>
            </div>
          </form>
        </div>
      ),
    })
  }

  app.get('/', c => page(c, empty))
  app.post('/', async c => {
    const values = await readForm(c)
    const { session, speech } = c.var
    if (session === null) return c.redirect('/login', 303)
    const wanted = values.get('wanted') ?? ''
    if (wanted !== (values.get('again') ?? ''))
      return page(c, { ...empty, errors: { again: speech.t('password.not-the-same') } }, 422)
    const from = remoteAddress(c)
    const changed = await appliance.accounts.changePassword(
      session.token,
      values.get('present') ?? '',
      wanted,
      from,
    )
    if (!changed.ok) {
      const isThrottled = changed.error.some(({ code }) => code === 'login-throttled')
      return page(c, { ...empty, problems: changed.error }, isThrottled ? 429 : 422)
    }
    giveNotice(c, 'password-changed', '', options.tls)
    return c.redirect(homeOf(session.person), 303)
  })
  return app
}
