/** The area of HTTPS, and the public one where a browser learns to trust the box. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { httpsSchema } from '../../../daemon/settings/areas/https.ts'
import type { Settings } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import { isTls, type Web, type WebContext, type WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf, text } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { show } from '../../show.tsx'
import { HttpsPage, TrustPage } from './page.tsx'

const choicesOf = ({ web }: Settings): URLSearchParams =>
  new URLSearchParams({
    names: web.https.names.join(', '),
    ...(web.https.only ? { only: 'on' } : {}),
  })

/** The port that was asked speaks TLS as well, whatever leads to it. */
const tlsAddress = (c: WebContext): string => {
  const host = c.req.header('host') ?? new URL(c.req.url).host
  return URL.canParse(`https://${host}`) ? new URL(`https://${host}`).href : '/'
}

export function httpsRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const empty = freshForm(new URLSearchParams(), 0)

  const page = (
    c: WebContext,
    {
      form,
      uploading = empty,
      status = 200,
    }: { form?: FormState; uploading?: FormState; status?: 200 | 409 | 422 } = {},
  ) => {
    const { revision, settings } = appliance.settings()
    return show(c, web, {
      page: { title: c.var.speech.t('https.title'), area: 'system' },
      body: (
        <HttpsPage
          speech={c.var.speech}
          desk={appliance.certificates}
          form={form ?? freshForm(choicesOf(settings), revision)}
          uploading={uploading}
          address={tlsAddress(c)}
          isTls={options.tls || isTls(c)}
        />
      ),
      status,
    })
  }
  const done = (c: WebContext) => {
    giveNotice(c, 'system-saved', '', options.tls)
    return c.redirect('/system/https', 303)
  }

  app.get('/', c => page(c))

  app.post('/', async c => {
    const values = await readForm(c)
    const revision = revisionOf(values)
    const { speech } = c.var
    const again = (errors: Record<string, string>) =>
      page(c, { form: { ...freshForm(values, revision), errors }, status: 422 })
    const parsed = httpsSchema.pick({ only: true, names: true }).safeParse({
      only: values.get('only') === 'on',
      names: text(values, 'names')
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(one => one !== ''),
    })
    if (!parsed.success) return again({ names: speech.t('https.error-names') })
    // Only who sees this page over HTTPS knows that it works for him: nobody locks himself out.
    const wasOnly = appliance.settings().settings.web.https.only
    if (parsed.data.only && !wasOnly && !options.tls && !isTls(c))
      return again({ only: speech.t('https.only-from-https') })
    const change = (draft: Settings): Settings => ({
      ...draft,
      web: { ...draft.web, https: { ...draft.web.https, ...parsed.data } },
    })
    const outcome = await saveForm(web, values, revision, change, {
      labels: { names: speech.t('https.names'), only: speech.t('https.only') },
      savedValues: choicesOf,
      fieldOf: () => null,
      say: issue => speech.issue(issue).what,
    })
    if (outcome.is === 'refused')
      return page(c, { form: outcome.form, status: outcome.form.conflict === null ? 422 : 409 })
    return done(c)
  })

  app.post('/own', async c => {
    const values = await readForm(c)
    const used = await appliance.certificates.useOwn(values.get('certificate') ?? '', values.get('key') ?? '')
    return used.ok
      ? done(c)
      : page(c, { uploading: { ...freshForm(values, 0), problems: used.error }, status: 422 })
  })

  app.post('/forget', async c => {
    const forgotten = await appliance.certificates.forgetOwn()
    return forgotten.ok
      ? done(c)
      : page(c, { uploading: { ...empty, problems: forgotten.error }, status: 422 })
  })

  return app
}

/** Without a login, and without TLS: nobody trusts it yet. */
export function certificateRoutes(web: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { certificates } = web.appliance

  app.get('/', c =>
    show(c, web, {
      page: { title: c.var.speech.t('trust.title'), area: null },
      body: <TrustPage speech={c.var.speech} desk={certificates} address={tlsAddress(c)} />,
    }),
  )

  /** Windows, Android and Apple's systems offer to install what comes with this type. */
  app.get('/offhook-ca.crt', c => {
    const authority = certificates.authority()
    if (authority === null) throw new HTTPException(503)
    c.header('Cache-Control', 'no-store')
    c.header('Content-Disposition', 'attachment; filename="offhook-ca.crt"')
    return c.body(authority.pem, 200, { 'Content-Type': 'application/x-x509-ca-cert' })
  })

  return app
}
