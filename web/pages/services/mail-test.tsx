/** A test letter by the mail server that is saved. */

import { Hono } from 'hono'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, text } from '../../form/read-form.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormProblems } from '../../parts/form-frame.tsx'
import { show } from '../../show.tsx'

export function mailTestRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()

  const page = (c: WebContext, form: FormState) => {
    const { speech } = c.var
    const { t } = speech
    const { mail } = appliance.settings().settings
    return show(c, web, {
      page: { title: t('mail-test.title'), area: 'telephony' },
      status: form.problems.length > 0 ? 422 : 200,
      body: (
        <>
          <p class="crumb">
            <a href="/services/mail">{t('svc.mail')}</a>
          </p>
          <div class="heading">
            <h1>{t('mail-test.title')}</h1>
          </div>
          <FormProblems form={form} speech={speech} />
          <form method="post" action="/services/mail/test" class="sheet">
            <p>{mail === null ? t('mail-test.not-set') : t('mail-test.by', { host: mail.host })}</p>
            <TextField
              form={form}
              name="to"
              type="email"
              label={t('mail-test.to')}
              required
              maxlength={120}
            />
            <div class="buttons">
              <button type="submit">{t('mail-test.send')}</button>
              <a class="button quiet" href="/services/mail">
                {t('cancel')}
              </a>
            </div>
          </form>
        </>
      ),
    })
  }

  app.get('/', c => {
    const from = appliance.settings().settings.mail?.from ?? ''
    return page(c, freshForm(new URLSearchParams({ to: from }), 0))
  })
  app.post('/', async c => {
    const values = await readForm(c)
    const { t } = c.var.speech
    const { name } = appliance.settings().settings.site
    const sent = await appliance.mail.sendTest(
      text(values, 'to'),
      t('mail-test.subject', { name }),
      t('mail-test.text', { name }),
    )
    if (!sent.ok) return page(c, { ...freshForm(values, 0), problems: sent.error })
    giveNotice(c, 'mail-sent', '', options.tls)
    return c.redirect('/services/mail', 303)
  })
  return app
}

export const MailTestLink = ({ label }: { label: string }) => (
  <p>
    <a class="button quiet" href="/services/mail/test">
      {label}
    </a>
  </p>
)
