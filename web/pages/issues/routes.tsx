/** Everything the checks found, and mending one: one button, and a question before calls would drop. */

import { Hono } from 'hono'
import type { Issue } from '../../../daemon/model/issue.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, text } from '../../form/read-form.ts'
import { ConfirmPage } from '../../parts/confirm-page.tsx'
import { FIX_PATH, issueName } from '../../parts/fix-button.tsx'
import { show } from '../../show.tsx'
import { IssuesPage } from './page.tsx'

export function issueRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()

  const question = (
    c: WebContext,
    issue: Issue,
    form: FormState,
    words: { readonly text: string; readonly yes: string; readonly sure: boolean },
    status: 200 | 409 = 200,
  ) => {
    const { speech } = c.var
    const title = speech.t('fix.title')
    return show(c, web, {
      page: { title, area: 'dashboard' },
      body: (
        <ConfirmPage speech={speech} title={title} form={form} action={FIX_PATH} yes={words.yes} back="/">
          <input type="hidden" name="issue" value={issueName(issue)} />
          {words.sure ? <input type="hidden" name="sure" value="yes" /> : null}
          <p>{speech.issue(issue).what}</p>
          <p>{words.text}</p>
        </ConfirmPage>
      ),
      status,
    })
  }

  app.get('/', c => {
    const { speech } = c.var
    const { layout, id, screen } = web.live.page('dashboard', speech)
    return show(c, web, {
      page: { title: speech.t('issues.title'), area: 'dashboard', live: { name: 'dashboard', layout, id } },
      body: <IssuesPage speech={speech} items={screen.lists.issues ?? []} />,
    })
  })

  app.post('/fix', async c => {
    const values = await readForm(c)
    const { t } = c.var.speech
    const name = text(values, 'issue')
    const issue = appliance.issues().find(each => each.fix !== undefined && issueName(each) === name)
    if (issue?.fix === undefined) {
      giveNotice(c, 'fix-gone', '', options.tls)
      return c.redirect('/', 303)
    }
    const fixed = await appliance.fix(issue, text(values, 'sure') === 'yes')
    if (fixed.ok) {
      giveNotice(c, fixed.value.is === 'saved' ? 'fix-saved' : 'fixed', '', options.tls)
      return c.redirect(fixed.value.is === 'saved' ? '/changes' : '/', 303)
    }
    const form = freshForm(new URLSearchParams(), appliance.settings().revision)
    const [calls] = fixed.error.filter(({ code }) => code === 'fix-drops-calls')
    if (calls !== undefined)
      return question(c, issue, form, {
        text: t('fix.drops-calls', { count: Number(calls.params.count) }),
        yes: t(`fix.${issue.fix.do}`),
        sure: true,
      })
    return question(
      c,
      issue,
      { ...form, problems: fixed.error },
      // Trying again is no consent to what was not asked.
      { text: t('fix.again-text'), yes: t('fix.again'), sure: false },
      409,
    )
  })

  return app
}
