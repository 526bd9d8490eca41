/** Keeps Asterisk alive: hands what happens to watch.ts and does what it decides. */

import type { Issue, Result } from '../model/issue.ts'
import type { Clock } from '../system/clock.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'
import type { Readiness } from './readiness.ts'
import type { AsteriskRunner } from './runner.ts'
import { type Act, initialWatch, type Seen, watch } from './watch.ts'

export interface SupervisorParts {
  readonly runner: AsteriskRunner
  readonly readiness: Readiness
  /** Drivers loaded, spans there, ports configured: before Asterisk starts. Never throws. */
  readonly prepareHardware: () => Promise<readonly Issue[]>
  /** Puts the last good configuration in force; the issues say so. Never throws. */
  readonly fallBack: () => Promise<readonly Issue[]>
  readonly clock: Clock
  /** For the log. */
  readonly onAct?: (act: Act) => void
  /** After `issues()` changed. */
  readonly onIssues?: () => void
}

export interface Supervisor {
  /** Leaves a running Asterisk alone, starts one that is not there. */
  start(): void
  /** Asterisk keeps running. */
  stop(): void
  /** Lets `work` stop and start Asterisk without anybody interfering. `changed`: another configuration is in force after it. */
  hold<T>(work: () => Promise<{ readonly changed: boolean; readonly value: T }>): Promise<T>
  issues(): readonly Issue[]
}

export function supervisorOf(parts: SupervisorParts): Supervisor {
  const { runner, readiness, clock } = parts
  let state = initialWatch(clock.elapsed())
  let running = false
  let cancelPause = () => {}
  let forget = () => {}
  let hardware: readonly Issue[] = []
  let process: readonly Issue[] = []
  let fellBack: readonly Issue[] = []
  /** One act after the other: a restart must not overtake a start. */
  const turn = oneAtATime()

  const note = (change: () => void) => {
    change()
    parts.onIssues?.()
  }

  const see = (seen: Seen) => {
    const { next, acts } = watch(state, seen, clock.elapsed())
    state = next
    for (const act of acts) perform(act)
  }

  const perform = (act: Act) => {
    if (!running) return
    if (act.do === 'pause') {
      cancelPause()
      cancelPause = clock.after(act.ms, () => see({ is: 'pause-over' }))
      return
    }
    if (act.do !== 'look') parts.onAct?.(act)
    void turn(() => (running && state.phase.is !== 'held' ? doIt(act) : Promise.resolve()))
  }

  const doIt = async (act: Exclude<Act, { do: 'pause' }>): Promise<void> => {
    switch (act.do) {
      case 'look': {
        const seen = await runner.state()
        if (seen.is === 'running' && !readiness.isReady()) readiness.hurry()
        return see({ is: 'runner', state: seen })
      }
      case 'start':
        return bring(async () => {
          hardware = await parts.prepareHardware()
          return runner.start()
        })
      case 'restart':
        return bring(() => runner.restart())
      case 'fall-back': {
        see({ is: 'apply-begins' })
        const issues = await parts.fallBack()
        note(() => {
          fellBack = issues
        })
        return see({ is: 'apply-ends', changed: false, managerUp: readiness.isReady() })
      }
    }
  }

  const bring = async (work: () => Promise<Result<null>>): Promise<void> => {
    const done = await work()
    note(() => {
      process = done.ok ? [] : done.error
    })
  }

  return {
    start() {
      if (running) return
      running = true
      state = initialWatch(clock.elapsed())
      forget = readiness.subscribe(change => {
        if (change.is === 'ready') {
          if (process.length > 0) note(() => (process = []))
          see({ is: 'manager-up' })
        } else see({ is: 'manager-lost', silent: change.silent })
      })
      if (readiness.isReady()) see({ is: 'manager-up' })
      else perform({ do: 'look' })
    },
    stop() {
      running = false
      forget()
      cancelPause()
    },
    hold: work =>
      turn(async () => {
        see({ is: 'apply-begins' })
        let changed = false
        try {
          const done = await work()
          changed = done.changed
          if (changed) note(() => (fellBack = []))
          return done.value
        } finally {
          see({ is: 'apply-ends', changed, managerUp: readiness.isReady() })
        }
      }),
    issues: () => [...hardware, ...process, ...fellBack],
  }
}
