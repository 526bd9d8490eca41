/** Pending changes, the plan, applying, trying, and the history with its ways back. */

import { z } from 'zod'
import type { AppliedBy, PastGeneration } from '../../daemon/apply/desks.ts'
import type { Person } from '../../daemon/users/person.ts'
import type { ApplyRun } from '../apply-runs.ts'
import type { Web } from '../env.ts'
import type { Speech } from '../i18n/translate.ts'
import { settingChanges } from '../pending/setting-changes.ts'
import { done, missing, nothing, type Operation, operation, refusal } from './operation.ts'
import {
  generationSchema,
  pastChangeSchema,
  pendingSchema,
  planSchema,
  runSchema,
  saidOutcome,
  saidPlan,
  trialSchema,
} from './schemas/changes.ts'

const page = '/changes'
const revision = z.int().min(0)
const generation = z.string().regex(/^[1-9][0-9]{0,8}$/)

export const byProgram = (who: Person): AppliedBy => ({ how: 'api', person: who.login })

const saidRun = (run: ApplyRun, speech: Speech) =>
  run.is === 'done' ? { ...run, outcome: saidOutcome(run.outcome, speech) } : run

const conflict = (asked: number, current: number) =>
  refusal([
    {
      code: 'settings-conflict',
      severity: 'error',
      subject: 'settings',
      params: { revision: asked, current },
    },
  ])

const withoutSettings = ({ settings: _, ...rest }: PastGeneration) => rest

export function changeOperations({ appliance, pending, runs, options }: Web): Operation[] {
  const now = () => ({
    revision: appliance.settings().revision,
    isPending: appliance.pending(),
    changes: pending.list(),
  })
  const planNow = async (speech: Speech) => {
    const plan = await appliance.plan()
    const before = appliance.settingsInForce?.() ?? null
    const isRisky = before !== null && appliance.trial.isRisky(plan, before, appliance.settings().settings)
    return saidPlan(plan, isRisky, speech)
  }

  return [
    operation({
      id: 'readPendingChanges',
      method: 'get',
      path: '/changes',
      page,
      summary: 'api.op.pending',
      value: pendingSchema,
      run: () => done(now()),
    }),
    operation({
      id: 'readPlan',
      method: 'get',
      path: '/changes/plan',
      page,
      summary: 'api.op.plan',
      value: planSchema,
      run: async ({ speech }) => done(await planNow(speech)),
    }),
    operation({
      id: 'apply',
      method: 'post',
      path: '/changes/apply',
      page,
      summary: 'api.op.apply',
      body: z.object({ revision, confirmWithinMinutes: z.int().min(1).max(120).nullable().default(null) }),
      value: runSchema,
      also: [202],
      run: async ({ body, who, speech }) => {
        const { revision: current } = appliance.settings()
        if (body.revision !== current) return conflict(body.revision, current)
        const minutes = body.confirmWithinMinutes
        const run = await runs.start(current, options.applyPatienceMs, {
          by: byProgram(who),
          ...(minutes === null ? {} : { confirmWithinMinutes: minutes }),
        })
        const told = done(saidRun(run, speech))
        return run.is === 'running' ? { ...told, status: 202 } : told
      },
    }),
    operation({
      id: 'readApply',
      method: 'get',
      path: '/changes/apply',
      page,
      summary: 'api.op.apply-run',
      value: runSchema,
      run: ({ speech }) => done(saidRun(runs.latest(), speech)),
    }),
    operation({
      id: 'discard',
      method: 'post',
      path: '/changes/discard',
      page,
      summary: 'api.op.discard',
      body: z.object({ revision }),
      value: pendingSchema,
      run: async ({ body }) => {
        const { revision: current } = appliance.settings()
        if (body.revision !== current) return conflict(body.revision, current)
        const discarded = await appliance.discard()
        return discarded.ok ? done(now()) : refusal(discarded.error)
      },
    }),
    operation({
      id: 'readTrial',
      method: 'get',
      path: '/changes/trial',
      page,
      summary: 'api.op.trial',
      value: trialSchema,
      run: () => {
        const current = appliance.trial.current()
        if (current === null) return done({ trial: null })
        const { generation: own, former, until, by } = current
        return done({ trial: { generation: own, former, until, by } })
      },
    }),
    operation({
      id: 'confirmTrial',
      method: 'post',
      path: '/changes/trial/confirm',
      page,
      summary: 'api.op.trial-confirm',
      run: async () => {
        const kept = await appliance.trial.confirm()
        return kept.ok ? nothing : refusal(kept.error)
      },
    }),
    operation({
      id: 'giveUpTrial',
      method: 'post',
      path: '/changes/trial/give-up',
      page,
      summary: 'api.op.trial-give-up',
      run: async () => {
        const back = await appliance.trial.giveUp()
        return back.ok ? nothing : refusal(back.error)
      },
    }),
    operation({
      id: 'listHistory',
      method: 'get',
      path: '/changes/history',
      page,
      summary: 'api.op.history',
      value: z.array(generationSchema),
      run: async () => done((await appliance.history.list()).map(withoutSettings)),
    }),
    operation({
      id: 'readGeneration',
      method: 'get',
      path: '/changes/history/{generation}',
      page,
      summary: 'api.op.generation',
      params: { generation },
      value: pastChangeSchema,
      run: async ({ params }) => {
        const found = await appliance.history.change(Number(params.generation))
        if (found === null) return missing
        const { generation: own, former, files } = found
        const isKnown = own.settings !== null && former !== null && former.settings !== null
        return done({
          generation: withoutSettings(own),
          former: former === null ? null : withoutSettings(former),
          files,
          changes: isKnown ? settingChanges(former.settings, own.settings) : null,
        })
      },
    }),
    operation({
      id: 'takeBackGeneration',
      method: 'post',
      path: '/changes/history/{generation}/take-back',
      page,
      summary: 'api.op.take-back',
      params: { generation },
      body: z.object({ revision }),
      value: pendingSchema,
      run: async ({ params, body }) => {
        const saved = await appliance.history.takeBack(body.revision, Number(params.generation))
        return saved.ok ? done(now()) : refusal(saved.error)
      },
    }),
  ]
}
