/** The tariffs: a CSV that is checked and shown before it is saved. */

import { Hono } from 'hono'
import { readTariffs, writeTariffs } from '../../../../daemon/calls/tariff-csv.ts'
import { type Settings, settingsSchema } from '../../../../daemon/settings/schema.ts'
import { giveNotice } from '../../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../../env.ts'
import { freshForm } from '../../../form/form-state.ts'
import { number, readForm, revisionOf, text } from '../../../form/read-form.ts'
import { saveForm } from '../../../form/save.ts'
import { show } from '../../../show.tsx'
import { placesFor } from '../sub-navigation.tsx'
import { TariffsPage, type TariffsView } from './tariffs-page.tsx'

export function tariffRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const page = (
    c: WebContext,
    view: Pick<TariffsView, 'form' | 'read' | 'sumsAreWrong'>,
    status: 200 | 409 | 422 = 200,
  ) =>
    show(c, web, {
      page: { title: c.var.speech.t('tariffs.title'), area: 'calls' },
      body: <TariffsPage {...view} speech={c.var.speech} places={placesFor(c.var.session?.person ?? null)} />,
      status,
    })

  app.get('/', c => {
    const { revision, settings } = appliance.settings()
    const { currency, marginPercent, stepMilli, unitMilli, tariffs } = settings.costs
    const values = new URLSearchParams({
      currency,
      marginPercent: String(marginPercent),
      stepMilli: String(stepMilli),
      unitMilli: String(unitMilli),
      csv: tariffs.length === 0 ? '' : writeTariffs(tariffs),
    })
    return page(c, { form: freshForm(values, revision), read: null, sumsAreWrong: false })
  })

  app.post('/', async c => {
    const values = await readForm(c)
    const revision = revisionOf(values)
    const csv = values.get('csv') ?? ''
    const read = csv.trim() === '' ? { tariffs: [], faults: [] } : readTariffs(csv)
    const costs = settingsSchema.shape.costs.safeParse({
      currency: text(values, 'currency').toUpperCase(),
      marginPercent: number(values, 'marginPercent'),
      stepMilli: number(values, 'stepMilli'),
      unitMilli: number(values, 'unitMilli'),
      tariffs: read.tariffs,
    })
    const form = freshForm(values, revision)
    const isWrong = !costs.success || read.faults.length > 0
    if (isWrong || !values.has('save'))
      return page(c, { form, read, sumsAreWrong: !costs.success }, isWrong ? 422 : 200)
    const withBudgets = ({ costs: { budgets, warnPercent } }: Settings) => ({
      ...costs.data,
      budgets,
      warnPercent,
    })
    const outcome = await saveForm(
      web,
      values,
      revision,
      draft => ({ ...draft, costs: withBudgets(draft) }),
      {
        labels: {},
        savedValues: () => null,
        fieldOf: () => null,
        say: issue => c.var.speech.issue(issue).what,
      },
    )
    if (outcome.is === 'refused')
      return page(
        c,
        { form: outcome.form, read, sumsAreWrong: false },
        outcome.form.conflict === null ? 422 : 409,
      )
    giveNotice(c, 'tariffs-saved', '', options.tls)
    return c.redirect('/calls/settings/tariffs', 303)
  })

  return app
}
