/** What the supervisor decides, event by event. */

import { describe, expect, it } from 'vitest'
import type { RunnerState } from '../../daemon/asterisk/runner.ts'
import {
  type Act,
  BOOT_MS,
  FAILURES,
  HUNG_MS,
  initialWatch,
  type Seen,
  STABLE_MS,
  type Watch,
  watch,
} from '../../daemon/asterisk/watch.ts'

/** Plays events at given times; collects what was decided. */
function story(start: Watch = initialWatch(0)) {
  let state = start
  const told = {
    at(now: number, seen: Seen): readonly Act[] {
      const { next, acts } = watch(state, seen, now)
      state = next
      return acts
    },
    get state() {
      return state
    },
  }
  return told
}

const runner = (is: RunnerState['is'], restarts = 0): Seen => ({ is: 'runner', state: { is, restarts } })
const doing = (acts: readonly Act[]) => acts.map(act => act.do)

describe('starting', () => {
  it('leaves a running Asterisk alone and waits for its manager connection', () => {
    const told = story()
    expect(doing(told.at(0, runner('running')))).toEqual(['pause'])
    expect(told.at(100, { is: 'manager-up' })).toEqual([{ do: 'look' }])
  })

  it('starts one that is not there', () => {
    expect(doing(story().at(0, runner('stopped')))).toEqual(['start', 'pause'])
  })

  it('does nothing to a process nobody can see', () => {
    const told = story()
    for (let look = 0; look < 50; look++)
      expect(doing(told.at(look * 60_000, runner('unknown')))).toEqual(['pause'])
  })
})

describe('a hung Asterisk', () => {
  it('is restarted when the process runs but gave no sign of life for a while', () => {
    const told = story()
    told.at(0, { is: 'manager-up' })
    told.at(0, runner('running', 2))
    expect(doing(told.at(100_000, { is: 'manager-lost', silent: true }))).toEqual(['look'])
    expect(doing(told.at(100_000, runner('running', 2)))).toEqual(['pause'])
    expect(doing(told.at(100_000 + HUNG_MS - 1, runner('running', 2)))).toEqual(['pause'])
    expect(doing(told.at(100_000 + HUNG_MS, runner('running', 2)))).toEqual(['restart', 'pause'])
    expect(doing(told.at(100_000 + HUNG_MS + 1, runner('running')))).toEqual(['pause'])
  })

  it('is left alone when it comes back by itself', () => {
    const told = story()
    told.at(0, { is: 'manager-up' })
    told.at(50_000, { is: 'manager-lost', silent: true })
    told.at(50_000, runner('running'))
    told.at(51_000, { is: 'manager-up' })
    expect(doing(told.at(51_000 + HUNG_MS, { is: 'pause-over' }))).toEqual([])
  })

  it('is given its time to boot when somebody restarted it meanwhile', () => {
    const told = story()
    told.at(0, { is: 'manager-up' })
    told.at(0, runner('running', 0))
    told.at(50_000, { is: 'manager-lost', silent: true })
    expect(doing(told.at(50_000 + HUNG_MS, runner('running', 1)))).toEqual(['pause'])
    expect(doing(told.at(50_000 + HUNG_MS + BOOT_MS - 1, runner('running', 1)))).toEqual(['pause'])
  })

  it('is restarted when it never opened its manager port', () => {
    const told = story()
    expect(doing(told.at(BOOT_MS - 1, runner('running')))).toEqual(['pause'])
    expect(doing(told.at(BOOT_MS, runner('running')))).toEqual(['restart', 'pause'])
    expect(doing(told.at(BOOT_MS + 1, runner('running')))).toEqual(['pause'])
  })
})

describe('a configuration Asterisk does not survive', () => {
  it('goes back after the third failed start, once', () => {
    const told = story()
    const acts: string[] = []
    for (let restarts = 0; restarts <= 10; restarts++) {
      acts.push(...doing(told.at(restarts * 1000, runner('starting', restarts))))
    }
    expect(acts.filter(act => act === 'fall-back')).toEqual(['fall-back'])
    expect(acts.indexOf('fall-back')).toBe(FAILURES)
  })

  it('also when systemd was quicker than our looks', () => {
    const told = story()
    told.at(0, runner('starting', 0))
    expect(doing(told.at(1, runner('starting', 5)))).toEqual(['fall-back'])
  })

  it('is not suspected for what systemd counted before this daemon started', () => {
    expect(doing(story().at(0, runner('running', 50)))).toEqual(['pause'])
  })

  it('also when our own starts are in vain', () => {
    const told = story()
    const acts = [0, 1, 2, 3].map(look => doing(told.at(look, runner('stopped')))[0])
    expect(acts).toEqual(['start', 'start', 'start', 'fall-back'])
  })

  it('also when it answers and dies at once, three times', () => {
    const told = story()
    const acts: string[] = []
    for (let life = 0; life < FAILURES; life++) {
      told.at(life * 10_000, { is: 'manager-up' })
      told.at(life * 10_000, runner('running', life))
      told.at(life * 10_000 + 1000, { is: 'manager-lost', silent: false })
      acts.push(...doing(told.at(life * 10_000 + 1001, runner('starting', life + 1))))
    }
    expect(acts).toEqual(['pause', 'pause', 'fall-back'])
  })

  it('is not suspected when Asterisk is killed after a good life, however often', () => {
    const told = story()
    const acts: string[] = []
    for (let life = 0; life < 10; life++) {
      const start = life * 2 * STABLE_MS
      told.at(start, { is: 'manager-up' })
      acts.push(...doing(told.at(start + STABLE_MS, { is: 'manager-lost', silent: false })))
      acts.push(...doing(told.at(start + STABLE_MS + 1, runner('starting', life + 1))))
    }
    expect(new Set(acts)).toEqual(new Set(['look', 'pause']))
  })

  it('gets a new chance when another configuration is in force', () => {
    const told = story()
    told.at(0, runner('starting', 0))
    told.at(0, runner('starting', 3))
    expect(told.state.fellBack).toBe(true)
    told.at(1, { is: 'apply-begins' })
    told.at(2, { is: 'apply-ends', changed: true, managerUp: false })
    expect(doing(told.at(3, runner('starting', 6)))).toEqual(['fall-back'])
  })
})

describe('while an apply holds Asterisk', () => {
  it('nothing that happens to it matters', () => {
    const told = story()
    told.at(0, { is: 'manager-up' })
    told.at(1, { is: 'apply-begins' })
    const seen: Seen[] = [
      { is: 'manager-lost', silent: false },
      runner('stopped', 9),
      { is: 'manager-up' },
      { is: 'pause-over' },
    ]
    expect(seen.flatMap(each => told.at(2, each))).toEqual([])
    expect(doing(told.at(3, { is: 'apply-ends', changed: false, managerUp: false }))).toEqual(['look'])
  })
})

it('looks less and less often at what stays silent', () => {
  const told = story()
  const pauses = Array.from({ length: 8 }, (_, look) => told.at(look, runner('running'))[0])
  const ms = pauses.map(act => (act?.do === 'pause' ? act.ms : 0))
  expect(ms).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000])
})
