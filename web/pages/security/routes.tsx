/** The area of the network's security. Saved is in force here: the packet filter follows at once, Asterisk knows none of it. */

import { Hono } from 'hono'
import { guardSchema, LET_IN_TO } from '../../../daemon/settings/areas/guard.ts'
import type { Settings } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { fieldErrors } from '../../form/field-errors.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { number, readForm, revisionOf, text } from '../../form/read-form.ts'
import { type Editing, saveForm } from '../../form/save.ts'
import type { NoticeCode } from '../../notices.ts'
import { show } from '../../show.tsx'
import { SecurityPage } from './page.tsx'

const choicesOf = ({ guard }: Settings): URLSearchParams =>
  new URLSearchParams({
    emails: guard.emails.join(', '),
    each: String(guard.limits.each ?? ''),
    office: String(guard.limits.office ?? ''),
    ...(guard.closed ? { closed: 'on' } : {}),
  })

const allowedSchema = guardSchema.shape.allowed.unwrap().element
const choicesSchema = guardSchema.pick({ closed: true, emails: true, limits: true })

export function securityRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()

  const page = (
    c: WebContext,
    {
      adding,
      choices,
      status = 200,
    }: { adding?: FormState; choices?: FormState; status?: 200 | 409 | 422 } = {},
  ) => {
    const { revision, settings } = appliance.settings()
    return show(c, web, {
      page: { title: c.var.speech.t('security.title'), area: 'system' },
      body: (
        <SecurityPage
          speech={c.var.speech}
          desk={appliance.guard}
          adding={adding ?? freshForm(new URLSearchParams([['to', 'telephones']]), revision)}
          choices={choices ?? freshForm(choicesOf(settings), revision)}
          closed={settings.guard.closed}
        />
      ),
      status,
    })
  }
  const done = (c: WebContext, notice: NoticeCode, about = '') => {
    giveNotice(c, notice, about, options.tls)
    return c.redirect('/system/security', 303)
  }
  const editing = (c: WebContext): Editing => {
    const { speech } = c.var
    return {
      labels: {
        closed: speech.t('security.closed'),
        each: speech.t('security.each'),
        office: speech.t('security.office-limit'),
        emails: speech.t('security.emails'),
      },
      savedValues: choicesOf,
      fieldOf: () => null,
      say: issue => speech.issue(issue).what,
    }
  }
  const statusOf = (form: FormState) => (form.conflict === null ? 422 : 409)

  app.get('/', c => page(c))

  app.post('/', async c => {
    const values = await readForm(c)
    const revision = revisionOf(values)
    const { speech } = c.var
    const emails = text(values, 'emails').split(/[\s,;]+/)
    const limit = (name: string) => (text(values, name) === '' ? null : number(values, name))
    const parsed = choicesSchema.safeParse({
      closed: values.get('closed') === 'on',
      emails: emails.filter(one => one !== ''),
      limits: { each: limit('each'), office: limit('office') },
    })
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error.issues, ([first, second]) => ({
        field: String(first === 'limits' ? second : first),
        sentence:
          first === 'limits'
            ? speech.t('error.range', { min: 0, max: second === 'each' ? 1000 : 10_000 })
            : speech.t('error.email'),
      }))
      return page(c, { choices: { ...freshForm(values, revision), errors }, status: 422 })
    }
    const change = (draft: Settings): Settings => ({
      ...draft,
      guard: { ...draft.guard, ...parsed.data },
    })
    const outcome = await saveForm(web, values, revision, change, editing(c))
    if (outcome.is === 'refused') return page(c, { choices: outcome.form, status: statusOf(outcome.form) })
    return done(c, 'system-saved')
  })

  app.post('/allow', async c => {
    const values = await readForm(c)
    const revision = revisionOf(values)
    const { speech } = c.var
    const parsed = allowedSchema.safeParse({
      name: text(values, 'name'),
      network: text(values, 'network'),
      to: LET_IN_TO.filter(door => values.getAll('to').includes(door)),
    })
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error.issues, ([first]) => ({
        field: String(first),
        sentence:
          first === 'name'
            ? speech.t('error.name')
            : speech.t(first === 'network' ? 'error.network' : 'error.choice'),
      }))
      return page(c, { adding: { ...freshForm(values, revision), errors }, status: 422 })
    }
    const change = (draft: Settings): Settings => ({
      ...draft,
      guard: { ...draft.guard, allowed: [...draft.guard.allowed, parsed.data] },
    })
    const outcome = await saveForm(web, values, revision, change, editing(c))
    if (outcome.is === 'refused') return page(c, { adding: outcome.form, status: statusOf(outcome.form) })
    return done(c, 'system-saved')
  })

  app.post('/disallow', async c => {
    const values = await readForm(c)
    const index = text(values, 'index')
    const change = (draft: Settings): Settings => ({
      ...draft,
      guard: { ...draft.guard, allowed: draft.guard.allowed.filter((_, at) => String(at) !== index) },
    })
    const outcome = await saveForm(web, values, revisionOf(values), change, editing(c))
    if (outcome.is === 'refused') return page(c, { adding: outcome.form, status: statusOf(outcome.form) })
    return done(c, 'system-saved')
  })

  app.post('/release', async c => {
    const network = text(await readForm(c), 'network')
    const released = await appliance.guard.release(network)
    if (released.ok) return done(c, 'address-released', network)
    const fresh = freshForm(choicesOf(appliance.settings().settings), appliance.settings().revision)
    return page(c, { choices: { ...fresh, problems: [...released.error] }, status: 422 })
  })

  return app
}
