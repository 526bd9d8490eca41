/** Watching over Asterisk, decided: from what was seen to what is to be done. Pure; supervisor.ts acts. */

import type { RunnerState } from './runner.ts'

/** What the supervisor knows between two events. Times are ms of a clock that never jumps. */
export interface Watch {
  readonly phase: Phase
  /** Failed starts in a row: Asterisk ended before it answered, or within STABLE_MS of it, or never answered. */
  readonly failures: number
  /** The loss of the manager connection already accounts for the next end of the process. */
  readonly endExplained: boolean
  /** The runner's own count at the last look: the difference is what systemd did meanwhile. null: not looked yet. */
  readonly restartsSeen: number | null
  /** The configuration in force is already the one we fell back to. */
  readonly fellBack: boolean
  /** Looks in a row without the manager, for the growing pause between them. */
  readonly looks: number
}

export type Phase =
  /** An apply holds Asterisk: it may stop and start as it likes. */
  | { readonly is: 'held' }
  /** No manager connection since then, and how long a running process may leave it so. */
  | { readonly is: 'silent'; readonly since: number; readonly patienceMs: number }
  /** Manager connection there since then; the AMI client itself asks for signs of life. */
  | { readonly is: 'answering'; readonly since: number }

export type Seen =
  | { readonly is: 'manager-up' }
  /** `silent`: the connection was there, but Asterisk gave no sign of life on it. */
  | { readonly is: 'manager-lost'; readonly silent: boolean }
  | { readonly is: 'runner'; readonly state: RunnerState }
  /** The pause asked for is over. */
  | { readonly is: 'pause-over' }
  | { readonly is: 'apply-begins' }
  /** `changed`: another configuration is in force now. */
  | { readonly is: 'apply-ends'; readonly changed: boolean; readonly managerUp: boolean }

export type Act =
  | { readonly do: 'look' }
  | { readonly do: 'start' }
  | { readonly do: 'restart' }
  | { readonly do: 'fall-back' }
  /** Then `pause-over`; replaces the pause that runs. */
  | { readonly do: 'pause'; readonly ms: number }

/** A process that has not opened its manager port for so long is hung (a slow machine boots Asterisk in half of it). */
export const BOOT_MS = 200_000
/** One that answered before and now gives no sign of life. */
export const HUNG_MS = 30_000
/** Who ends after living so long had a good start. */
export const STABLE_MS = 20_000
/** Failures with one configuration until the last good one comes back. */
export const FAILURES = 3
const FIRST_LOOK_MS = 500
const LONGEST_LOOK_MS = 10_000

export const initialWatch = (now: number): Watch => ({
  phase: silentFrom(now),
  failures: 0,
  endExplained: false,
  restartsSeen: null,
  fellBack: false,
  looks: 0,
})

export interface Decision {
  readonly next: Watch
  readonly acts: readonly Act[]
}

export function watch(before: Watch, seen: Seen, now: number): Decision {
  const { phase } = before
  if (seen.is === 'apply-begins') return { next: { ...before, phase: { is: 'held' } }, acts: [] }
  if (seen.is === 'apply-ends') return applyEnds(before, seen.changed, seen.managerUp, now)
  if (phase.is === 'held') return { next: before, acts: [] }
  switch (seen.is) {
    case 'manager-up':
      // The look takes the runner's count, so that the next end is seen as one.
      return { next: { ...before, phase: { is: 'answering', since: now }, looks: 0 }, acts: [look] }
    case 'manager-lost': {
      if (phase.is !== 'answering') return { next: before, acts: [] }
      const stable = now - phase.since >= STABLE_MS
      const next: Watch = {
        ...before,
        phase: silentFrom(now, seen.silent ? HUNG_MS : BOOT_MS),
        failures: stable ? 0 : before.failures,
        endExplained: stable,
        looks: 0,
      }
      return { next, acts: [look] }
    }
    case 'pause-over':
      return { next: before, acts: phase.is === 'silent' ? [look] : [] }
    case 'runner':
      return phase.is === 'silent'
        ? decideSilent(before, phase, seen.state, now)
        : { next: { ...before, restartsSeen: seen.state.restarts }, acts: [] }
  }
}

function applyEnds(before: Watch, changed: boolean, managerUp: boolean, now: number): Decision {
  const next: Watch = {
    ...before,
    phase: managerUp ? { is: 'answering', since: now } : silentFrom(now),
    looks: 0,
    endExplained: false,
    ...(changed ? { failures: 0, fellBack: false } : {}),
  }
  return { next, acts: [look] }
}

function decideSilent(
  before: Watch,
  phase: Phase & { readonly is: 'silent' },
  state: RunnerState,
  now: number,
): Decision {
  const pause = pauseBeforeLook(before.looks + 1)
  // Whoever cannot tell about the process is no reason to touch it.
  if (state.is === 'unknown') return { next: { ...before, looks: before.looks + 1 }, acts: [pause] }
  // A runner started by hand counts from zero again.
  const ends = Math.max(0, state.restarts - (before.restartsSeen ?? state.restarts))
  const known: Watch = { ...before, restartsSeen: state.restarts, looks: before.looks + 1 }
  const gone = state.is === 'failed' || state.is === 'stopped'
  // Gone at the first look: nobody started it yet. Gone again later: our start was in vain.
  const seenEnds = Math.max(ends, gone && known.looks > 1 ? 1 : 0)
  const failures = Math.max(0, seenEnds - (known.endExplained ? 1 : 0))
  const counted: Watch = { ...known, endExplained: known.endExplained && seenEnds === 0 }
  if (gone) return failed({ ...counted, restartsSeen: 0 }, failures, { do: 'start' }, pause)
  // Another process than the one that fell silent: it may take its time to boot.
  if (ends > 0) return failed({ ...counted, phase: silentFrom(now) }, failures, pause)
  if (now - phase.since < phase.patienceMs) return failed(counted, failures, pause)
  const restarted: Watch = { ...counted, phase: silentFrom(now), restartsSeen: 0 }
  return failed(restarted, failures + 1, { do: 'restart' }, pause)
}

/** Counts failures; at the limit the last good configuration comes back instead, once. */
function failed(watched: Watch, more: number, ...otherwise: readonly Act[]): Decision {
  const failures = watched.failures + more
  if (failures >= FAILURES && !watched.fellBack)
    return { next: { ...watched, failures: 0, fellBack: true }, acts: [{ do: 'fall-back' }] }
  return { next: { ...watched, failures }, acts: otherwise }
}

function silentFrom(since: number, patienceMs = BOOT_MS): Phase {
  return { is: 'silent', since, patienceMs }
}

const look: Act = { do: 'look' }
const pauseBeforeLook = (looks: number): Act => ({
  do: 'pause',
  ms: Math.min(FIRST_LOOK_MS * 2 ** Math.max(0, looks - 1), LONGEST_LOOK_MS),
})
