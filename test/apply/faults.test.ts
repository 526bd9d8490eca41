/** Every write and every step of an apply, failing or killed: the machine is always wholly before or wholly after. */

import { describe, expect, it } from 'vitest'
import { candidate, type Fuse, failingOnce, fullDisk, killedAfter, machine, render } from './support.ts'

const first = candidate(1, { name: 'Harbour', country: 'CH', language: 'en' })
const cases = [
  ['gentle', candidate(2, { name: 'Station', country: 'CH', language: 'en' })],
  ['rough', candidate(2, { name: 'Station', country: 'FR', language: 'fr' })],
] as const

/** A machine with the first settings in force, and what its disk looks like before and after the second ones. */
async function configured(second: typeof first) {
  const box = await machine()
  await box.applier().apply(1, () => first)
  return { box, before: expectedDisk(first), after: expectedDisk(second) }
}

const expectedDisk = ({ model }: typeof first): Record<string, string> =>
  Object.fromEntries(render(model).map(file => [`${file.room}/${file.name}`, file.text]))

/** Runs `round` with 0, 1, 2… operations going through, until one needed no more. */
async function untilUntouched(
  round: (fuse: Fuse, count: number) => Promise<void>,
  make: (count: number) => Fuse,
) {
  for (let count = 0; ; count++) {
    let touched = false
    const inner = make(count)
    const fuse: Fuse = {
      burn(operation) {
        const error = inner.burn(operation)
        touched ||= error !== null
        return error
      },
    }
    await round(fuse, count)
    if (!touched) return count
  }
}

describe.each(cases)('a %s apply', (_, second) => {
  it('killed after any operation is undone or done by the next start', async () => {
    const rounds = await untilUntouched(async fuse => {
      const { box, before, after } = await configured(second)
      await box.applier(fuse).apply(2, () => second)
      const next = box.applier()
      const issues = await next.recover()
      const disk = await box.disk()
      const isDone = (await next.inForce())?.settingsRevision === 2
      expect(disk).toEqual(isDone ? after : before)
      expect(Object.fromEntries(box.inForce)).toEqual(disk)
      expect(issues.filter(issue => issue.severity === 'error')).toEqual([])
      expect(await next.recover()).toEqual([])
      const again = await next.apply(2, () => second)
      expect(['applied', 'nothing-to-do']).toContain(again.is)
      expect(await box.disk()).toEqual(after)
      expect(Object.fromEntries(box.inForce)).toEqual(after)
    }, killedAfter)
    expect(rounds).toBeGreaterThan(10)
  })

  it('with one failing operation is refused, undone or done', async () => {
    const seen = new Set<string>()
    await untilUntouched(
      async fuse => {
        const { box, before, after } = await configured(second)
        const outcome = await box.applier(fuse).apply(2, () => second)
        seen.add(outcome.is)
        expect(['refused', 'rolled-back', 'applied']).toContain(outcome.is)
        const disk = await box.disk()
        expect(disk).toEqual(outcome.is === 'applied' ? after : before)
        expect(Object.fromEntries(box.inForce)).toEqual(disk)
        expect(await box.applier().apply(2, () => second)).toMatchObject({
          is: outcome.is === 'applied' ? 'nothing-to-do' : 'applied',
        })
        expect(await box.disk()).toEqual(after)
      },
      count => failingOnce(count, 'ENOSPC'),
    )
    expect(seen).toEqual(new Set(['refused', 'rolled-back', 'applied']))
  })

  it('killed again while it is undone is undone by the start after', async () => {
    const { box: counting } = await configured(second)
    let operations = 0
    const counter: Fuse = {
      burn: () => {
        operations++
        return null
      },
    }
    await counting.applier(counter).apply(2, () => second)
    for (const firstKill of [operations - 6, operations - 4, operations - 3])
      await untilUntouched(async fuse => {
        const { box, before, after } = await configured(second)
        await box.applier(killedAfter(firstKill)).apply(2, () => second)
        await box.applier(fuse).recover()
        const last = box.applier()
        await last.recover()
        const isDone = (await last.inForce())?.settingsRevision === 2
        expect(await box.disk()).toEqual(isDone ? after : before)
        expect(Object.fromEntries(box.inForce)).toEqual(await box.disk())
      }, killedAfter)
  })
})

describe('a start that cannot undo', () => {
  it('says so, leaves it to the next, and nothing is applied meanwhile', async () => {
    const [, second] = cases[0]
    const { box, before } = await configured(second)
    await box.applier(killedAfter(13)).apply(2, () => second)
    expect(await box.disk()).not.toEqual(before)
    const full = box.applier(fullDisk)
    const issues = [{ code: 'apply-not-undone', severity: 'error' }, { code: 'disk-full' }]
    expect(await full.recover()).toMatchObject(issues)
    expect(await full.apply(2, () => second)).toMatchObject({ is: 'refused', issues })
    expect(await box.applier().recover()).toMatchObject([{ code: 'apply-interrupted', severity: 'warning' }])
    expect(await box.disk()).toEqual(before)
    expect(Object.fromEntries(box.inForce)).toEqual(before)
  })
})

describe('a full disk', () => {
  it('refuses the apply with its name and leaves everything as it was', async () => {
    const { box, before } = await configured(cases[0][1])
    expect(await box.applier(fullDisk).apply(2, () => cases[0][1])).toMatchObject({
      is: 'refused',
      issues: [{ code: 'disk-full' }],
    })
    expect(await box.disk()).toEqual(before)
    expect(Object.fromEntries(box.inForce)).toEqual(before)
  })
})
