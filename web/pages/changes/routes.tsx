/** Pending changes: see what will happen, apply, throw away. */

import { Hono } from 'hono'
import type { Plan } from '../../../daemon/apply/plan-types.ts'
import type { Settings } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import { localAddress, type Web, type WebContext, type WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { movesMachine, provesMove } from '../../form/network.ts'
import { readForm, revisionOf } from '../../form/read-form.ts'
import { ConfirmPage } from '../../parts/confirm-page.tsx'
import { NewAddress } from '../../parts/new-address.tsx'
import { show } from '../../show.tsx'
import { byPages } from './by.ts'
import { historyRoutes } from './history-routes.tsx'
import { OutcomePage } from './outcome-page.tsx'
import { NothingPage, PlanPage, TRIAL_MINUTES } from './plan-page.tsx'

const RUNNING_REFRESH_SECONDS = 2

export function changeRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  /** Of the latest run: settings that put the machine elsewhere in the network. */
  let movingTo: Settings | null = null

  const planPage = async (c: WebContext, form: FormState, status: 200 | 409 = 200) => {
    const { speech } = c.var
    const page = { title: speech.t('changes.title'), area: 'changes' as const }
    if (!appliance.pending()) return show(c, web, { page, body: <NothingPage speech={speech} />, status })
    const plan = await appliance.plan()
    return show(c, web, {
      page,
      body: (
        <PlanPage
          speech={speech}
          plan={plan}
          changes={web.pending.list()}
          form={form}
          isRisky={isRisky(plan)}
          moved={moved()}
        />
      ),
      status,
    })
  }
  const isRisky = (plan: Plan) => {
    const before = appliance.settingsInForce?.() ?? null
    return before !== null && appliance.trial.isRisky(plan, before, appliance.settings().settings)
  }
  const moved = (): Settings | null => {
    const { settings } = appliance.settings()
    return movesMachine(appliance.settingsInForce?.() ?? null, settings) ? settings : null
  }
  const fresh = () => freshForm(new URLSearchParams(), appliance.settings().revision)

  app.get('/', async c =>
    web.runs.latest().is === 'running' ? c.redirect('/changes/outcome', 303) : planPage(c, fresh()),
  )

  app.post('/apply', async c => {
    const values = await readForm(c)
    const revision = revisionOf(values)
    // Somebody saved after this plan was shown: what would happen is no longer what was read.
    if (revision !== appliance.settings().revision)
      return planPage(c, { ...fresh(), conflict: { differences: [] } }, 409)
    const minutes = TRIAL_MINUTES.find(each => String(each) === values.get('trial'))
    // Where the machine moves, the answer must be on its way before.
    movingTo = moved()
    await web.runs.start(revision, movingTo === null ? options.applyPatienceMs : 0, {
      by: byPages(c),
      ...(minutes === undefined ? {} : { confirmWithinMinutes: minutes }),
    })
    return c.redirect('/changes/outcome', 303)
  })

  app.get('/outcome', c => {
    const run = web.runs.latest()
    if (run.is === 'none') return c.redirect('/changes', 303)
    const { speech } = c.var
    return show(c, web, {
      page: {
        title: speech.t('outcome.title'),
        area: 'changes',
        ...(run.is === 'running' && movingTo === null
          ? { refresh: { seconds: RUNNING_REFRESH_SECONDS, always: true } }
          : {}),
      },
      body: <OutcomePage speech={speech} run={run} movingTo={movingTo} />,
    })
  })

  const discardPage = (c: WebContext, form: FormState, status: 200 | 409 = 200) => {
    const { t } = c.var.speech
    return show(c, web, {
      page: { title: t('discard.title'), area: 'changes' },
      body: (
        <ConfirmPage
          speech={c.var.speech}
          title={t('discard.title')}
          form={form}
          action="/changes/discard"
          yes={t('changes.discard')}
          back="/changes"
        >
          <p>{t('discard.text')}</p>
        </ConfirmPage>
      ),
      status,
    })
  }
  app.get('/discard', c => (appliance.pending() ? discardPage(c, fresh()) : c.redirect('/changes', 303)))

  app.post('/discard', async c => {
    const revision = revisionOf(await readForm(c))
    if (revision !== appliance.settings().revision)
      return discardPage(c, { ...fresh(), conflict: { differences: [] } }, 409)
    const result = await appliance.discard()
    if (!result.ok) return discardPage(c, { ...fresh(), problems: result.error }, 409)
    giveNotice(c, 'discarded', '', options.tls)
    return c.redirect('/', 303)
  })

  /** What is on trial, where whoever confirms has not found the machine at its next address. */
  const unproven = async (c: WebContext): Promise<Settings | null> => {
    const trial = appliance.trial.current()
    const now = appliance.settingsInForce?.() ?? null
    if (trial === null || now === null) return null
    const past = await appliance.history.list()
    const before = past.find(({ generation }) => generation === trial.former)?.settings ?? null
    return provesMove(localAddress(c), before, now) ? null : now
  }

  /** Answered also when the time has just run out: the page then says how it is now. */
  app.post('/trial/keep', async c => {
    const moved = await unproven(c)
    if (moved !== null) {
      const { speech } = c.var
      const page = { title: speech.t('network.will'), area: 'changes' as const }
      return show(c, web, { page, body: <NewAddress settings={moved} speech={speech} />, status: 409 })
    }
    const kept = await appliance.trial.confirm()
    if (kept.ok) giveNotice(c, 'trial-kept', '', options.tls)
    return c.redirect('/', 303)
  })
  app.post('/trial/give-up', async c => {
    const back = await appliance.trial.giveUp()
    if (back.ok) giveNotice(c, 'trial-given-up', '', options.tls)
    return c.redirect(back.ok ? '/' : '/changes', 303)
  })

  app.route('/history', historyRoutes(web))
  return app
}
