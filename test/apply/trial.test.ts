/** A configuration on trial: killed at any point it is kept, or the former one is back; never half, never for ever. */

import { describe, expect, it } from 'vitest'
import type { Applier } from '../../daemon/apply/applier.ts'
import { openGenerations } from '../../daemon/apply/generations.ts'
import { changeOf, listHistory } from '../../daemon/apply/history.ts'
import type { ApplyHow } from '../../daemon/apply/plan-types.ts'
import { isRisky, timeLeft } from '../../daemon/apply/trial.ts'
import { applyOrWait, trialWatchOf } from '../../daemon/compose/trial.ts'
import { ok } from '../../daemon/model/issue.ts'
import type { Clock } from '../../daemon/system/clock.ts'
import { durableFiles } from '../../daemon/system/durable-files.ts'
import { settings } from '../model/support.ts'
import { candidate, type Fuse, fusedFiles, killedAfter, type Machine, machine } from './support.ts'

const MINUTE = 60_000
const start = 1_800_000_000_000
const by = { how: 'pages', person: 'anna' } as const
const first = candidate(1, { name: 'Harbour', country: 'CH', language: 'en' })
const second = candidate(2, { name: 'Station', country: 'FR', language: 'fr' })

/** Time that a test moves on. */
function handClock() {
  let now = start
  const alarms = new Set<{ readonly at: number; readonly act: () => void }>()
  const clock: Clock = {
    now: () => now,
    elapsed: () => now,
    after(ms, act) {
      const alarm = { at: now + ms, act }
      alarms.add(alarm)
      return () => void alarms.delete(alarm)
    },
  }
  return {
    clock,
    pass(ms: number) {
      now += ms
      for (const alarm of [...alarms]) if (alarm.at <= now && alarms.delete(alarm)) alarm.act()
    },
  }
}

/** A daemon that has started on this machine. */
async function daemon(box: Machine, clock: Clock, fuse?: Fuse) {
  const applier: Applier = box.applier(fuse, { now: clock.now })
  await applier.recover()
  let undone: (() => void) | null = null
  const over = new Promise<void>(resolve => {
    undone = resolve
  })
  const trial = trialWatchOf({
    generations: openGenerations(box.stateDir, fuse === undefined ? durableFiles : fusedFiles(fuse)),
    async bringBack(wanted, revision) {
      const site = { name: wanted.site.name, country: wanted.site.country, language: wanted.site.language }
      const outcome = await applier.apply(revision, () => candidate(revision, site), {
        by: { how: 'not-confirmed', person: null },
      })
      queueMicrotask(() => undone?.())
      return outcome
    },
    clock,
  })
  await trial.look()
  return { applier, trial, over }
}

const onTrial = async (box: Machine, clock: Clock, fuse?: Fuse) => {
  await box.applier(undefined, { now: clock.now }).apply(1, () => first)
  const running = await daemon(box, clock, fuse)
  const outcome = await running.applier.apply(2, () => second, { by, confirmWithinMinutes: 5 })
  return { ...running, outcome }
}

describe('a trial', () => {
  it('ends with the former configuration when nobody confirms', async () => {
    const box = await machine()
    const { clock, pass } = handClock()
    const { trial, over, outcome } = await onTrial(box, clock)
    const before = { ...(await box.disk()) }
    expect(outcome.is).toBe('applied')
    await trial.look()
    expect(trial.desk.current()).toMatchObject({ generation: 2, former: 1, until: start + 5 * MINUTE, by })
    pass(5 * MINUTE - 1)
    expect(trial.desk.current()).not.toBeNull()
    pass(1)
    await over
    await trial.look()
    expect(trial.desk.current()).toBeNull()
    expect(await box.disk()).not.toEqual(before)
    expect((await box.disk())['asterisk/extensions.conf']).toBe('site=Harbour\n')
    expect(Object.fromEntries(box.inForce)).toEqual(await box.disk())
  })

  it('that is confirmed stays, also over a restart', async () => {
    const box = await machine()
    const { clock, pass } = handClock()
    const { trial } = await onTrial(box, clock)
    await trial.look()
    expect(await trial.desk.confirm()).toEqual({ ok: true, value: null })
    expect(await trial.desk.confirm()).toMatchObject({ ok: false, error: [{ code: 'no-trial' }] })
    pass(60 * MINUTE)
    const next = await daemon(box, clock)
    expect(next.trial.desk.current()).toBeNull()
    expect((await box.disk())['asterisk/extensions.conf']).toBe('site=Station\n')
  })

  it('goes on after a restart, and ends at once when its time has passed meanwhile', async () => {
    const box = await machine()
    const { clock, pass } = handClock()
    await onTrial(box, clock)
    pass(2 * MINUTE)
    const next = await daemon(box, clock)
    expect(next.trial.desk.current()?.until).toBe(start + 5 * MINUTE)
    next.trial.stop()
    pass(10 * MINUTE)
    const last = await daemon(box, clock)
    pass(0)
    await last.over
    await last.trial.look()
    expect((await box.disk())['asterisk/extensions.conf']).toBe('site=Harbour\n')
  })

  it('killed at any point of the apply leaves the former configuration, or a trial that ends', async () => {
    for (let count = 0; ; count++) {
      const box = await machine()
      const { clock, pass } = handClock()
      let touched = false
      const kill = killedAfter(count)
      const fuse: Fuse = {
        burn(operation) {
          const error = kill.burn(operation)
          touched ||= error !== null
          return error
        },
      }
      await onTrial(box, clock, fuse)
      const next = await daemon(box, clock)
      const isOnTrial = next.trial.desk.current() !== null
      const site = (await box.disk())['asterisk/extensions.conf']
      expect(site).toBe(isOnTrial ? 'site=Station\n' : 'site=Harbour\n')
      // What an earlier trial left behind is nobody else's trial.
      if (!isOnTrial) {
        const calm = candidate(3, { name: 'Pier', country: 'CH', language: 'en' })
        await next.applier.apply(3, () => calm, { by })
        await next.trial.look()
        expect(next.trial.desk.current()).toBeNull()
      } else {
        pass(5 * MINUTE)
        await next.over
        await next.trial.look()
        expect((await box.disk())['asterisk/extensions.conf']).toBe('site=Harbour\n')
      }
      if (!touched) break
    }
  })

  it('killed at any point of the way back is brought back by the start after', async () => {
    for (let count = 0; ; count++) {
      const box = await machine()
      const { clock, pass } = handClock()
      await onTrial(box, clock)
      let touched = false
      const kill = killedAfter(count)
      const fuse: Fuse = {
        burn(operation) {
          const error = kill.burn(operation)
          touched ||= error !== null
          return error
        },
      }
      const dying = await daemon(box, clock, fuse)
      pass(6 * MINUTE)
      await dying.over
      dying.trial.stop()
      await dying.trial.look()
      const next = await daemon(box, clock)
      pass(0)
      if (next.trial.desk.current() !== null) await next.over
      await next.trial.look()
      expect(next.trial.desk.current()).toBeNull()
      expect((await box.disk())['asterisk/extensions.conf']).toBe('site=Harbour\n')
      expect(Object.fromEntries(box.inForce)).toEqual(await box.disk())
      if (!touched) break
    }
  })

  it('never waits longer than it was given, whatever the clock says', () => {
    const trial = { generation: 2, former: 1, until: start + 5 * MINUTE, minutes: 5, by }
    expect(timeLeft(trial, 0)).toBe(5 * MINUTE)
    expect(timeLeft(trial, start + 4 * MINUTE)).toBe(MINUTE)
    expect(timeLeft(trial, start + 60 * MINUTE)).toBe(0)
  })

  it('is proposed for what restarts Asterisk or the cards, and for lines and addresses', () => {
    const same = settings({})
    const step = (activation: { do: 'restart-asterisk' } | { do: 'reload'; module: string }) => ({
      steps: [{ activation, effect: 'silent' as const, droppedCalls: 0 }],
    })
    expect(isRisky(step({ do: 'restart-asterisk' }), same, same)).toBe(true)
    expect(isRisky(step({ do: 'reload', module: 'pbx_config.so' }), same, same)).toBe(false)
    expect(isRisky({ steps: [] }, same, { ...same, web: { ...same.web, port: 81 } })).toBe(true)
  })
})

describe('the history', () => {
  it('tells who, when and which files, without secrets, newest first', async () => {
    const box = await machine()
    const { clock } = handClock()
    await onTrial(box, clock)
    const generations = openGenerations(box.stateDir, durableFiles)
    expect(await listHistory(generations)).toMatchObject([
      { generation: 2, at: start, by, isInForce: true, settings: { site: { name: 'Station' } } },
      { generation: 1, isInForce: false, by: { how: 'automatic', person: null } },
    ])
    const change = await changeOf(generations, 2)
    const file = (name: string) => change?.files.find(each => each.name === name)
    expect(file('extensions.conf')?.diff).toContain('-site=Harbour\n+site=Station')
    expect(file('manager.conf')).toMatchObject({ kind: 'changed', diff: null })
    expect(await changeOf(generations, 7)).toBeNull()
  })

  it('leaves out an apply that was killed and undone', async () => {
    const box = await machine()
    const { clock } = handClock()
    await onTrial(box, clock, killedAfter(16))
    const { applier } = await daemon(box, clock)
    await applier.apply(3, () => candidate(3, { name: 'Pier', country: 'CH', language: 'en' }), { by })
    const all = await listHistory(openGenerations(box.stateDir, durableFiles))
    expect(all.map(past => past.settings?.site.name)).toEqual(['Pier', 'Harbour'])
  })
})

describe('the network, which root watches over', () => {
  const watched = async (state: 'settled' | 'on-trial' | 'returned') => {
    const box = await machine()
    const { clock, pass } = handClock()
    const applier = box.applier(undefined, { now: clock.now })
    await applier.apply(1, () => first, { by })
    const asked: string[] = []
    let now = state
    const note = (what: string) => async () => {
      asked.push(what)
      now = 'settled'
      return ok(null)
    }
    const trial = trialWatchOf({
      generations: openGenerations(box.stateDir, durableFiles),
      bringBack: async revision => {
        asked.push('bring back')
        return applier.apply(1, () => first, {
          by: { how: 'not-confirmed', person: String(revision.version) },
        })
      },
      clock,
      network: {
        try: async seconds => {
          asked.push(`try ${seconds}`)
          return ok(null)
        },
        keep: note('keep'),
        state: async () => ok(now),
      },
    })
    const apply = (how: ApplyHow) =>
      applyOrWait(trial, (revision, more) => applier.apply(revision, () => second, more))(2, how)
    return { trial, apply, applier, asked, pass }
  }

  it('is armed before the change, later than we are, and let go when somebody confirms', async () => {
    const { trial, apply, asked } = await watched('settled')
    expect(await apply({ by, confirmWithinMinutes: 3 })).toMatchObject({ is: 'applied' })
    expect(asked).toEqual(['try 200'])
    expect(await trial.desk.confirm()).toEqual(ok(null))
    expect(asked).toEqual(['try 200', 'keep'])
  })

  it('is left alone by a change for good', async () => {
    const { apply, asked } = await watched('settled')
    await apply({ by })
    expect(asked).toEqual([])
  })

  it('has come back while the machine was off: the settings follow at once', async () => {
    const { trial, applier, asked } = await watched('returned')
    await applier.apply(2, () => second, { by, confirmWithinMinutes: 3 })
    await trial.look()
    expect(asked).toEqual(['bring back', 'keep'])
    expect(trial.desk.current()).toBeNull()
  })

  it('is let go when a start finds nothing on trial', async () => {
    const { trial, asked } = await watched('on-trial')
    await trial.look()
    expect(asked).toEqual(['keep'])
  })
})
