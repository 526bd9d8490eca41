/** What waits, what applying would do, how it ended, and what was in force. */

import { z } from 'zod'
import type { ApplyOutcome, Plan } from '../../../daemon/apply/plan-types.ts'
import type { Speech } from '../../i18n/translate.ts'
import { issueSchema, saidIssue } from './issue.ts'

const short = z.union([z.string(), z.number(), z.null()])

export const settingChangeSchema = z
  .object({
    thing: z.string(),
    kind: z.enum(['added', 'changed', 'removed']),
    name: z.string(),
    fields: z.array(
      z.object({ field: z.string(), values: z.object({ before: short, after: short }).optional() }),
    ),
  })
  .meta({ id: 'SettingChange' })

export const pendingSchema = z
  .object({
    /** To be said when they are applied or discarded. */
    revision: z.int(),
    isPending: z.boolean(),
    /** null: it cannot be said what is in force. */
    changes: z.array(settingChangeSchema).nullable(),
  })
  .meta({ id: 'PendingChanges' })

const activationSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('nothing') }),
  z.object({ do: z.literal('reload'), module: z.string() }),
  z.object({ do: z.literal('restart-dahdi-channels') }),
  z.object({ do: z.literal('restart-asterisk') }),
  z.object({ do: z.literal('configure-dahdi') }),
  z.object({ do: z.literal('reload-drivers') }),
  z.object({ do: z.literal('set-host-name') }),
  z.object({ do: z.literal('set-clock') }),
  z.object({ do: z.literal('set-network') }),
])

const stepSchema = z
  .object({
    activation: activationSchema,
    effect: z.enum(['silent', 'new-calls-only', 'drops-calls']),
    droppedCalls: z.int(),
  })
  .meta({ id: 'Step' })

const fileChangeSchema = z
  .object({
    room: z.enum(['asterisk', 'dahdi', 'modprobe', 'systemd']),
    name: z.string(),
    kind: z.enum(['added', 'changed', 'removed']),
    /** Unified; null for files that hold secrets. */
    diff: z.string().nullable(),
  })
  .meta({ id: 'FileChange' })

export const planSchema = z
  .object({
    settingsRevision: z.int(),
    changes: z.array(fileChangeSchema),
    steps: z.array(stepSchema),
    /** An error among them: it cannot be applied. */
    issues: z.array(issueSchema),
    /** Better applied with `confirmWithinMinutes`. */
    isRisky: z.boolean(),
  })
  .meta({ id: 'Plan' })

export const saidPlan = (plan: Plan, isRisky: boolean, speech: Speech) => ({
  ...plan,
  issues: plan.issues.map(issue => saidIssue(issue, speech)),
  isRisky,
})

const refusedOutcome = (is: 'refused' | 'rolled-back' | 'failed') =>
  z.object({ is: z.literal(is), issues: z.array(issueSchema) })

const outcomeSchema = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('applied'), generation: z.int(), steps: z.array(stepSchema) }),
    z.object({ is: z.literal('nothing-to-do') }),
    refusedOutcome('refused'),
    /** The former files are in force again. */
    refusedOutcome('rolled-back'),
    /** Even the former files do not work: telephones may be out of service. */
    refusedOutcome('failed'),
  ])
  .meta({ id: 'ApplyOutcome' })

export const runSchema = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('none') }),
    /** Times are ms since the epoch. */
    z.object({ is: z.literal('running'), startedAt: z.number() }),
    z.object({
      is: z.literal('done'),
      settingsRevision: z.int(),
      startedAt: z.number(),
      endedAt: z.number(),
      outcome: outcomeSchema,
    }),
  ])
  .meta({ id: 'ApplyRun' })

export const saidOutcome = (outcome: ApplyOutcome, speech: Speech) =>
  'issues' in outcome
    ? { is: outcome.is, issues: outcome.issues.map(issue => saidIssue(issue, speech)) }
    : outcome

export const bySchema = z
  .object({
    how: z.enum(['pages', 'own', 'api', 'command-line', 'automatic', 'fall-back', 'not-confirmed']),
    /** As they log in; null where it was nobody. */
    person: z.string().nullable(),
  })
  .meta({ id: 'AppliedBy' })

export const generationSchema = z
  .object({
    generation: z.int(),
    settingsRevision: z.int(),
    /** ms since the epoch; null in generations of earlier releases. */
    at: z.number().nullable(),
    by: bySchema.nullable(),
    isInForce: z.boolean(),
  })
  .meta({ id: 'Generation' })

export const pastChangeSchema = z
  .object({
    generation: generationSchema,
    former: generationSchema.nullable(),
    files: z.array(fileChangeSchema),
    /** null: the settings of one of them cannot be read any more. */
    changes: z.array(settingChangeSchema).nullable(),
  })
  .meta({ id: 'PastChange' })

export const trialSchema = z
  .object({
    /** null: nothing is on trial. */
    trial: z.object({ generation: z.int(), former: z.int(), until: z.number(), by: bySchema }).nullable(),
  })
  .meta({ id: 'Trial' })
