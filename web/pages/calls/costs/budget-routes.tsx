/** Budgets: set, seen, begun again. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { settingsSchema } from '../../../../daemon/settings/schema.ts'
import { giveNotice } from '../../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../../env.ts'
import { type FormState, freshForm } from '../../../form/form-state.ts'
import { number, readForm, revisionOf, text } from '../../../form/read-form.ts'
import { saveForm } from '../../../form/save.ts'
import { show } from '../../../show.tsx'
import { placesFor } from '../sub-navigation.tsx'
import { amountText, BudgetsPage, milliOf } from './budgets-page.tsx'

const PATH = '/calls/settings/budgets'

export function budgetRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const page = async (
    c: WebContext,
    form: FormState,
    faults: readonly string[],
    status: 200 | 409 | 422 = 200,
  ) => {
    const { settings } = appliance.settings()
    return show(c, web, {
      page: { title: c.var.speech.t('budgets.title'), area: 'calls' },
      body: (
        <BudgetsPage
          speech={c.var.speech}
          places={placesFor(c.var.session?.person ?? null)}
          form={form}
          faults={faults}
          costs={settings.costs}
          extensions={settings.extensions}
          views={await appliance.budgets.views()}
        />
      ),
      status,
    })
  }

  app.get('/', c => {
    const { revision, settings } = appliance.settings()
    const { budgets, warnPercent } = settings.costs
    const values = new URLSearchParams([
      ['warnPercent', String(warnPercent)],
      ...budgets.map(({ extension, perMonth }): [string, string] => [
        `budget-${extension}`,
        amountText(perMonth),
      ]),
    ])
    return page(c, freshForm(values, revision), [])
  })

  app.post('/', async c => {
    const { speech } = c.var
    const values = await readForm(c)
    const revision = revisionOf(values)
    const { settings } = appliance.settings()
    const typed = settings.extensions.flatMap(one => {
      const value = text(values, `budget-${one.number}`)
      return value === '' ? [] : [{ extension: one.number, value, perMonth: milliOf(value) }]
    })
    const wrong = typed.filter(({ perMonth }) => perMonth === null)
    const costs = settingsSchema.shape.costs
      .unwrap()
      .pick({ budgets: true, warnPercent: true })
      .safeParse({
        warnPercent: number(values, 'warnPercent'),
        budgets: typed.map(({ extension, perMonth }) => ({ extension, perMonth: perMonth ?? 1 })),
      })
    const form = freshForm(values, revision)
    if (!costs.success || wrong.length > 0)
      return page(
        c,
        form,
        [
          ...wrong.map(({ extension, value }) => speech.t('budgets.wrong', { number: extension, value })),
          ...(costs.success ? [] : [speech.t('budgets.wrong-percent')]),
        ],
        422,
      )
    const outcome = await saveForm(
      web,
      values,
      revision,
      draft => ({ ...draft, costs: { ...draft.costs, ...costs.data } }),
      { labels: {}, savedValues: () => null, fieldOf: () => null, say: issue => speech.issue(issue).what },
    )
    if (outcome.is === 'refused') return page(c, outcome.form, [], outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, 'budgets-saved', '', options.tls)
    return c.redirect(PATH, 303)
  })

  app.post('/reset', async c => {
    const extension = text(await readForm(c), 'extension')
    const { budgets } = appliance.settings().settings.costs
    if (!budgets.some(one => one.extension === extension)) throw new HTTPException(400)
    const isDone = await appliance.budgets.reset(extension)
    giveNotice(c, isDone ? 'budget-reset' : 'budget-not-reset', '', options.tls)
    return c.redirect(PATH, 303)
  })

  return app
}
