/** Reports that are mailed: which, how often, to whom. */

import { Hono } from 'hono'
import { SHEETS } from '../../../../daemon/calls/sheets/sheet.ts'
import type { MailedReport } from '../../../../daemon/settings/areas/mailed-report.ts'
import { settingsSchema } from '../../../../daemon/settings/schema.ts'
import { giveNotice } from '../../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../../env.ts'
import { fieldErrors } from '../../../form/field-errors.ts'
import { type FormState, freshForm } from '../../../form/form-state.ts'
import { readForm, revisionOf, text } from '../../../form/read-form.ts'
import { saveForm } from '../../../form/save.ts'
import { show } from '../../../show.tsx'
import { aboutOf } from '../about.ts'
import { filterOf, readQuestion } from '../question.ts'
import { placesFor } from '../sub-navigation.tsx'
import { MailsPage } from './page.tsx'

const reportSchema = settingsSchema.shape.mailedReports.unwrap().element

export function mailRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const usual = (c: WebContext) =>
    new URLSearchParams({
      what: 'sheet:days',
      every: 'month',
      format: 'pdf',
      language: c.var.speech.language,
    })

  /** Searches of the list of calls; those of the raw records are another table. */
  const searchesOf = (c: WebContext) =>
    appliance.callOffice.searches
      .of(c.var.session?.person.login ?? '')
      .filter(({ address }) => address.startsWith('/calls?'))

  const page = (c: WebContext, form: FormState, status: 200 | 409 | 422 = 200) => {
    const { settings } = appliance.settings()
    return show(c, web, {
      page: { title: c.var.speech.t('mails.title'), area: 'calls' },
      body: (
        <MailsPage
          speech={c.var.speech}
          places={placesFor(c.var.session?.person ?? null)}
          form={form}
          reports={settings.mailedReports}
          mailedFor={appliance.mailedReports.mailedFor()}
          searches={searchesOf(c).map(({ name }) => name)}
          hasServer={settings.mail !== null}
        />
      ),
      status,
    })
  }

  app.get('/', c => page(c, freshForm(usual(c), appliance.settings().revision)))

  /** What was chosen; null where there is no such thing any more. */
  const whatOf = (c: WebContext, chosen: string): MailedReport['what'] | null => {
    const [kind = '', ...rest] = chosen.split(':')
    const name = rest.join(':')
    const sheet = SHEETS.find(one => one === name)
    if (kind === 'sheet') return sheet === undefined ? null : { is: 'sheet', sheet }
    const search = kind === 'search' ? searchesOf(c).find(one => one.name === name) : undefined
    if (kind !== 'calls' && search === undefined) return null
    const address = search?.address ?? '/calls?'
    const question = readQuestion(new URLSearchParams(address.slice('/calls?'.length)), options.now())
    const { fromMs: _from, toMs: _to, ...filter } = filterOf(question, appliance.settings().settings)
    return {
      is: 'calls',
      name: search?.name ?? c.var.speech.t('mails.all-calls'),
      filter,
      about: aboutOf(question, c.var.speech).slice(1),
    }
  }

  app.post('/', async c => {
    const values = await readForm(c)
    const { speech } = c.var
    const revision = revisionOf(values)
    const parsed = reportSchema.safeParse({
      id: `mail-${Buffer.from(options.random(6)).toString('hex')}`,
      what: whatOf(c, values.get('what') ?? ''),
      every: text(values, 'every'),
      format: text(values, 'format'),
      to: text(values, 'to'),
      language: text(values, 'language'),
    })
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error.issues, ([first]) => ({
        field: String(first),
        sentence: first === 'to' ? speech.t('error.email') : speech.t('error.choice'),
      }))
      return page(c, { ...freshForm(values, revision), errors }, 422)
    }
    return save(c, values, revision, reports => [...reports, parsed.data])
  })

  app.post('/remove', async c => {
    const values = await readForm(c)
    const id = text(values, 'id')
    return save(c, values, appliance.settings().revision, reports => reports.filter(one => one.id !== id))
  })

  const save = async (
    c: WebContext,
    values: URLSearchParams,
    revision: number,
    change: (reports: readonly MailedReport[]) => MailedReport[],
  ) => {
    const outcome = await saveForm(
      web,
      values,
      revision,
      draft => ({ ...draft, mailedReports: change(draft.mailedReports) }),
      {
        labels: {},
        savedValues: () => usual(c),
        fieldOf: () => null,
        say: issue => c.var.speech.issue(issue).what,
      },
    )
    if (outcome.is === 'refused') return page(c, outcome.form, outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, 'system-saved', '', options.tls)
    return c.redirect('/calls/settings/mails', 303)
  }

  app.post('/send', async c => {
    const values = await readForm(c)
    const sent = await appliance.mailedReports.sendNow(text(values, 'id'))
    if (!sent.ok) {
      const form = freshForm(usual(c), appliance.settings().revision)
      return page(c, { ...form, problems: sent.error }, 422)
    }
    giveNotice(c, 'mail-left', '', options.tls)
    return c.redirect('/calls/settings/mails', 303)
  })

  return app
}
