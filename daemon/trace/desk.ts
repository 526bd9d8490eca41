/** Where a call would go, and why one went where it did: asked of the model in force, of the saved one, of the one of then. */

import type { PastGeneration } from '../apply/desks.ts'
import type { Conversation } from '../calls/conversation.ts'
import type { GatewayModel } from '../model/gateway-model.ts'
import type { WallClock } from '../model/schedules.ts'
import type { Settings } from '../settings/schema.ts'
import { epochOf, type Moment, momentAt } from './moment.ts'
import { tracePast } from './past.ts'

export type { Rule } from './rules.ts'

import { type Rule, type RuleTime, ruleOf, setWith } from './rules.ts'
import type { TraceStep } from './steps.ts'
import { trace } from './trace.ts'

export interface TraceQuestion {
  /** An extension, a number outside, or 'anonymous'. */
  readonly from: string
  readonly to: string
  /** By the clock of the site; null: now. */
  readonly at: WallClock | null
  /** `saved`: with the changes that are not in force yet. */
  readonly rules: 'in-force' | 'saved'
  /** As if AstDB said so: `DAYNIGHT/C1` is `NIGHT`. */
  readonly asIf: ReadonlyMap<string, string>
}

export interface Traced {
  readonly steps: readonly TracedStep[]
  readonly moment: Moment
  /** Forwards, switches and overrides are what Asterisk has now; otherwise they are taken as not set. */
  readonly isLive: boolean
  /** What a past call met is kept no more: the oldest rules that are kept have been asked. */
  readonly isOlder: boolean
  readonly settings: Settings
}

export interface TracedStep {
  readonly step: TraceStep
  readonly rule: Rule | null
  readonly set: RuleTime | 'saved' | null
}

export interface TraceDesk {
  /** null: nothing is in force yet. */
  suppose(question: TraceQuestion): Promise<Traced | null>
  /** By the rules that were in force when the call began. */
  explain(call: Conversation): Promise<Traced | null>
}

export interface TraceParts {
  saved(): Settings
  inForce(): Settings | null
  modelOf(settings: Settings): GatewayModel
  /** Newest first. */
  history(): Promise<readonly PastGeneration[]>
  /** null while Asterisk does not answer. */
  database(): Promise<ReadonlyMap<string, string> | null>
  /** ms since the epoch. */
  now(): number
}

export function traceDesk(parts: TraceParts): TraceDesk {
  const told = (steps: readonly TraceStep[], settings: Settings, kept: readonly PastGeneration[]) =>
    steps.map((step): TracedStep => {
      const rule = ruleOf(step)
      return { step, rule, set: rule === null ? null : setWith(rule, settings, kept) }
    })
  return {
    async suppose({ from, to, at, rules, asIf }) {
      const settings = rules === 'saved' ? parts.saved() : parts.inForce()
      if (settings === null) return null
      const model = parts.modelOf(settings)
      const rows = await parts.database()
      const moment =
        at === null ? momentAt(parts.now(), model.timeZone) : { at, epoch: epochOf(at, model.timeZone) }
      const steps = trace(from, to, {
        model,
        ...moment,
        state: key => asIf.get(key) ?? rows?.get(key) ?? null,
      })
      const kept = await parts.history()
      return { steps: told(steps, settings, kept), moment, isLive: rows !== null, isOlder: false, settings }
    },
    async explain(call) {
      const kept = await parts.history()
      const then = kept.findIndex(({ at }) => at !== null && at <= call.startedMs)
      const since = then < 0 ? kept.slice(-1) : kept.slice(then)
      const settings = since[0]?.settings ?? parts.inForce()
      if (settings === null) return null
      const model = parts.modelOf(settings)
      const rows = await parts.database()
      const moment = momentAt(call.startedMs, model.timeZone)
      const steps = tracePast(call, { model, ...moment, state: key => rows?.get(key) ?? null })
      return {
        steps: told(steps, settings, since),
        moment,
        isLive: rows !== null,
        isOlder: then < 0,
        settings,
      }
    },
  }
}
