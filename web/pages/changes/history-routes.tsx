/** The history: what was in force, what each changed, and the way back to it. */

import { Hono } from 'hono'
import type { PastGeneration } from '../../../daemon/apply/desks.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf } from '../../form/read-form.ts'
import { settingChanges } from '../../pending/setting-changes.ts'
import { show } from '../../show.tsx'
import { byPages } from './by.ts'
import { GenerationPage, HistoryPage } from './history-page.tsx'

export function historyRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const changesBetween = (former: PastGeneration | null | undefined, after: PastGeneration) =>
    former?.settings == null || after.settings === null
      ? null
      : settingChanges(former.settings, after.settings)

  app.get('/', async c => {
    const { speech } = c.var
    const all = await appliance.history.list()
    const rows = all.map((past, index) => ({ past, changes: changesBetween(all[index + 1], past) }))
    return show(c, web, {
      page: { title: speech.t('past.title'), area: 'changes' },
      body: <HistoryPage speech={speech} rows={rows} />,
    })
  })

  const page = async (c: WebContext, generation: number, form: FormState, status: 200 | 409 = 200) => {
    const { speech } = c.var
    const change = await appliance.history.change(generation)
    if (change === null) return c.notFound()
    return show(c, web, {
      page: { title: speech.t('past.one', { generation }), area: 'changes' },
      body: (
        <GenerationPage
          speech={speech}
          change={change}
          changes={changesBetween(change.former, change.generation)}
          form={form}
          isPending={appliance.pending()}
        />
      ),
      status,
    })
  }
  const fresh = () => freshForm(new URLSearchParams(), appliance.settings().revision)

  app.get('/:generation{[1-9][0-9]{0,8}}', c => page(c, Number(c.req.param('generation')), fresh()))

  /** In force at once where no call ends and nothing is risky; otherwise it waits, with its plan shown. */
  app.post('/:generation{[1-9][0-9]{0,8}}/back', async c => {
    const generation = Number(c.req.param('generation'))
    const revision = revisionOf(await readForm(c))
    const saved = await appliance.history.takeBack(revision, generation)
    if (!saved.ok) {
      const isConflict = saved.error.some(({ code }) => code === 'settings-conflict')
      const form = isConflict
        ? { ...fresh(), conflict: { differences: [] } }
        : { ...fresh(), problems: saved.error }
      return page(c, generation, form, 409)
    }
    if (!appliance.pending()) return c.redirect('/changes/history', 303)
    const plan = await appliance.plan()
    const isSafe =
      plan.steps.every(step => step.droppedCalls === 0) &&
      plan.issues.every(({ severity }) => severity !== 'error') &&
      !appliance.trial.isRisky(plan, appliance.settingsInForce?.() ?? null, saved.value.settings)
    if (!isSafe) return c.redirect('/changes', 303)
    await web.runs.start(plan.settingsRevision, options.applyPatienceMs, { by: byPages(c) })
    return c.redirect('/changes/outcome', 303)
  })

  return app
}
