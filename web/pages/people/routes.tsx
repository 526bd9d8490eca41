/** The area of the people: administrators, operators, readers of reports. Saved is in force: Asterisk knows none of it. */

import { Hono } from 'hono'
import type { Settings } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { confirmForm, type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf, text } from '../../form/read-form.ts'
import { type Editing, saveForm } from '../../form/save.ts'
import { ConfirmPage } from '../../parts/confirm-page.tsx'
import { Referrers } from '../../parts/referrers.tsx'
import { show } from '../../show.tsx'
import { newStaffValues, parseStaff, staffValues } from './form.ts'
import { PeoplePage, PersonPage } from './pages.tsx'

export function peopleRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options, secrets } = web
  const app = new Hono<WebEnv>()
  const find = (id: string) => appliance.settings().settings.staff.find(one => one.id === id) ?? null
  const secretOf = (id: string) => `staff ${id}`

  const personPage = (
    c: WebContext,
    id: string | null,
    form: FormState,
    status: 200 | 409 | 422 = 200,
    startPassword: string | null = null,
  ) =>
    show(c, web, {
      page: {
        title: id === null ? c.var.speech.t('people.add') : c.var.speech.t('people.edit', { id }),
        area: 'system',
        secret: startPassword !== null,
      },
      body: (
        <PersonPage
          speech={c.var.speech}
          form={form}
          settings={appliance.settings().settings}
          id={id}
          startPassword={startPassword}
        />
      ),
      status,
    })

  const editing = (c: WebContext, id: string | null): Editing => {
    const { t } = c.var.speech
    return {
      isNew: id === null,
      labels: { name: t('people.name'), role: t('people.role'), extension: t('people.extension') },
      savedValues: ({ staff }) => {
        const saved = staff.find(one => one.id === id)
        return saved === undefined ? null : staffValues(saved)
      },
      fieldOf: () => null,
      say: issue => c.var.speech.issue(issue).what,
    }
  }

  /** Also the session that asked: it sees the password once. */
  async function makePassword(c: WebContext, id: string): Promise<Response | null> {
    const made = await appliance.accounts.giveStartPassword(id)
    if (made.ok) {
      secrets.keep(c.var.session?.token ?? '', secretOf(id), made.value)
      return null
    }
    const saved = find(id)
    const form = freshForm(
      saved === null ? new URLSearchParams() : staffValues(saved),
      appliance.settings().revision,
    )
    return personPage(c, id, { ...form, problems: made.error }, 422)
  }

  app.get('/', c => {
    const { staff, extensions } = appliance.accounts.passwordsOf()
    return show(c, web, {
      page: { title: c.var.speech.t('people.title'), area: 'system' },
      body: (
        <PeoplePage
          speech={c.var.speech}
          settings={appliance.settings().settings}
          withPassword={staff}
          portalPasswords={extensions}
          withFactors={appliance.accounts.factors.withFactors()}
        />
      ),
    })
  })

  app.get('/new', c => personPage(c, null, freshForm(newStaffValues(), appliance.settings().revision)))

  app.post('/new', async c => {
    const values = await readForm(c)
    const revision = revisionOf(values)
    const parsed = parseStaff(values, null, c.var.speech)
    if (!parsed.ok) return personPage(c, null, { ...freshForm(values, revision), errors: parsed.errors }, 422)
    const one = parsed.value
    if (find(one.id) !== null) {
      const errors = { id: c.var.speech.t('people.taken') }
      return personPage(c, null, { ...freshForm(values, revision), errors }, 422)
    }
    const add = (draft: Settings): Settings => ({ ...draft, staff: [...draft.staff, one] })
    const outcome = await saveForm(web, values, revision, add, editing(c, null))
    if (outcome.is === 'refused')
      return personPage(c, null, outcome.form, outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, 'person-saved', one.id, options.tls)
    return (await makePassword(c, one.id)) ?? c.redirect(`/people/${one.id}`, 303)
  })

  app.get('/:id', c => {
    const saved = find(c.req.param('id'))
    if (saved === null) return c.notFound()
    const made = secrets.take(c.var.session?.token ?? '', secretOf(saved.id))
    return personPage(c, saved.id, freshForm(staffValues(saved), appliance.settings().revision), 200, made)
  })

  app.post('/:id', async c => {
    const id = c.req.param('id')
    if (find(id) === null) return c.redirect('/people', 303)
    const values = await readForm(c)
    const revision = revisionOf(values)
    const parsed = parseStaff(values, id, c.var.speech)
    if (!parsed.ok) return personPage(c, id, { ...freshForm(values, revision), errors: parsed.errors }, 422)
    const change = (draft: Settings): Settings => ({
      ...draft,
      staff: draft.staff.map(one => (one.id === id ? parsed.value : one)),
    })
    const outcome = await saveForm(web, values, revision, change, editing(c, id))
    if (outcome.is === 'refused')
      return personPage(c, id, outcome.form, outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, 'person-saved', id, options.tls)
    return c.redirect('/people', 303)
  })

  app.post('/:id/password', async c => {
    const id = c.req.param('id')
    if (find(id) === null) return c.redirect('/people', 303)
    return (await makePassword(c, id)) ?? c.redirect(`/people/${id}`, 303)
  })

  app.post('/portal/:number{[0-9]+}', async c => {
    const forgotten = await appliance.accounts.forgetPortalPassword(c.req.param('number'))
    if (forgotten.ok) giveNotice(c, 'portal-password-forgotten', c.req.param('number'), options.tls)
    return c.redirect('/people', 303)
  })

  app.post('/factors/reset', async c => {
    const login = text(await readForm(c), 'login')
    const reset = await appliance.accounts.factors.reset(login)
    if (reset.ok) giveNotice(c, 'factor-reset', login, options.tls)
    return c.redirect('/people', 303)
  })

  const deletePage = (c: WebContext, id: string, form: FormState, status: 200 | 409 = 200) => {
    const { t } = c.var.speech
    const title = t('people.delete-title', { id })
    return show(c, web, {
      page: { title, area: 'system' },
      body: (
        <ConfirmPage
          speech={c.var.speech}
          title={title}
          form={form}
          action={`/people/${id}/delete`}
          yes={t('people.delete')}
          back={`/people/${id}`}
        >
          <p>{t('people.delete-text')}</p>
          <Referrers of={`staff:${id}`} settings={appliance.settings().settings} speech={c.var.speech} />
        </ConfirmPage>
      ),
      status,
    })
  }
  app.get('/:id/delete', c => {
    const saved = find(c.req.param('id'))
    if (saved === null) return c.notFound()
    return deletePage(c, saved.id, confirmForm(saved, appliance.settings().revision))
  })
  app.post('/:id/delete', async c => {
    const id = c.req.param('id')
    const values = await readForm(c)
    if (find(id) === null) return c.notFound()
    const without = (draft: Settings): Settings => ({
      ...draft,
      staff: draft.staff.filter(one => one.id !== id),
    })
    const outcome = await saveForm(web, values, revisionOf(values), without, {
      ...editing(c, id),
      thing: ({ staff }) => staff.find(one => one.id === id),
    })
    if (outcome.is === 'refused') return deletePage(c, id, outcome.form, 409)
    giveNotice(c, 'person-deleted', id, options.tls, outcome.undo)
    return c.redirect('/people', 303)
  })

  return app
}
