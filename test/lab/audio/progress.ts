/** Which call progress tone a run of stretches is, if any. Pure. */

import type { Stretch } from './listen.ts'
import type { Cadence, ProgressTone, ToneStep } from './tone-plan.ts'

/** Edges are seen to 20 ms each, and a busy machine drops a frame now and then. */
const tolerance = (ms: number) => Math.max(50, ms * 0.15)
/** A pause this long after a burst belongs to a slow cadence. */
const LONG_PAUSE_MS = 700
/** Cycles up to this long must be heard twice. */
const SHORT_CYCLE_MS = 2400

/** The last stretch is still going on. What is heard already (`current`) needs less to be still the same. */
export function progressTone(
  plan: readonly Cadence[],
  stretches: readonly Stretch[],
  current: ProgressTone | null,
): ProgressTone | null {
  // Cadences with a lead or a rhythm say more than a steady tone.
  const rhythmic = plan.filter(cadence => !isSteady(cadence) || cadence.lead.length > 0)
  const steady = plan.filter(cadence => isSteady(cadence) && cadence.lead.length === 0)
  for (const cadence of [...rhythmic, ...steady])
    if (matches(cadence, stretches, longestBurst(plan, cadence), cadence.tone === current))
      return cadence.tone
  return null
}

const isSteady = ({ cycle }: Cadence) => cycle.length === 1 && cycle[0]?.ms == null

function matches(
  cadence: Cadence,
  stretches: readonly Stretch[],
  longestBurstMs: number,
  goesOn: boolean,
): boolean {
  if (cadence.cycle.length === 1 && cadence.cycle[0]?.sound === 'silence') return endedBy(cadence, stretches)
  if (!isSteady(cadence)) return cycleMatches(cadence.cycle, stretches, goesOn)
  const now = stretches.at(-1)
  const sound = cadence.cycle[0]?.sound
  if (now === undefined || now.sound !== sound) return false
  return cadence.lead.length === 0
    ? now.ms > longestBurstMs + 200
    : now.ms > (cadence.lead[0]?.ms ?? 0) + 100 && leadMatches(cadence.lead, stretches.slice(0, -1))
}

/** A dial tone is only known from the first burst of a slower signal of the same sound by lasting longer. */
function longestBurst(plan: readonly Cadence[], { cycle }: Cadence): number {
  const bursts = plan.flatMap(other => other.cycle).filter(step => step.sound === cycle[0]?.sound)
  return Math.max(400, ...bursts.map(step => step.ms ?? 0))
}

/** Only the end of the lead may have been heard: the listener may have come late. */
function leadMatches(lead: readonly ToneStep[], before: readonly Stretch[]): boolean {
  const [pause, burst] = [before.at(-1), before.at(-2)]
  const [leadPause, leadBurst] = [lead.at(-1), lead.at(-2)]
  if (pause === undefined || burst === undefined || leadPause === undefined || leadBurst === undefined)
    return false
  return fits(pause, leadPause) && burst.sound === leadBurst.sound && burst.ms <= (leadBurst.ms ?? 0) + 50
}

/** Played once, then silence (the information tone of some countries). */
function endedBy({ lead }: Cadence, stretches: readonly Stretch[]): boolean {
  const heard = stretches.slice(-lead.length)
  return heard.length === lead.length && lead.every((step, index) => nearly(heard[index], step))
}

function cycleMatches(cycle: readonly ToneStep[], stretches: readonly Stretch[], goesOn: boolean): boolean {
  const now = stretches.at(-1)
  if (now === undefined) return false
  const cycleMs = cycle.reduce((sum, step) => sum + (step.ms ?? 0), 0)
  const slow = cycleMs > SHORT_CYCLE_MS
  return cycle.some((step, index) => {
    if (step.sound !== now.sound || step.ms === null || now.ms > step.ms + tolerance(step.ms)) return false
    const needed = slow || cycle.length > 2 ? cycle.length - 1 : cycle.length + 2
    for (let back = 1; back <= needed; back += 1) {
      const former = cycle[(index - back + cycle.length * 2) % cycle.length]
      if (former === undefined || !fits(stretches.at(-1 - back), former)) return false
    }
    if (goesOn || !slow || now.sound !== 'silence') return true
    return now.ms > Math.min(LONG_PAUSE_MS, step.ms / 2) && (needed > 1 || standsAlone(stretches))
  })
}

/** Not the end of a recall dial tone that was cut off by dialling: nothing close before the one burst. */
function standsAlone(stretches: readonly Stretch[]): boolean {
  const before = stretches.at(-3)
  return before === undefined || stretches.length === 3 || before.sound !== 'silence' || before.ms > 400
}

function fits(stretch: Stretch | undefined, step: ToneStep): boolean {
  return (
    stretch !== undefined &&
    stretch.sound === step.sound &&
    Math.abs(stretch.ms - (step.ms ?? 0)) <= tolerance(step.ms ?? 0)
  )
}

/** As `fits`, but the last one may still be going on. */
function nearly(stretch: Stretch | undefined, step: ToneStep): boolean {
  return (
    stretch !== undefined &&
    stretch.sound === step.sound &&
    stretch.ms <= (step.ms ?? 0) * 1.3 &&
    stretch.ms >= (step.ms ?? 0) * 0.7
  )
}
