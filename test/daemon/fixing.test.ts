/** Mending issues: what is asked of the root helper and the settings, and when calls stand in the way. */

import { beforeEach, describe, expect, it } from 'vitest'
import type { StoredSettings } from '../../daemon/appliance.ts'
import type { ApplyOutcome, Plan } from '../../daemon/apply/plan-types.ts'
import { type FixIssue, fixingOf } from '../../daemon/compose/fixing.ts'
import type { Fix } from '../../daemon/model/fix.ts'
import { type Issue, ok, type Result, refused } from '../../daemon/model/issue.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'

const settings = settingsSchema.parse({
  version: 1,
  trunks: [
    {
      id: 'outside',
      name: 'Outside',
      lines: [
        { kind: 'pri', id: 'pri-1', name: 'PRI 1', span: '@slot/1' },
        { kind: 'bri', id: 'bri-1', name: 'BRI 1', span: '@slot/2', side: 'nt' },
        { kind: 'analog', id: 'analog-1', name: 'Line 1', port: '@slot/3/1' },
      ],
    },
  ],
})
const steps = (droppedCalls: number): Plan => ({
  settingsRevision: 1,
  changes: [],
  steps: [{ activation: { do: 'configure-dahdi' }, effect: 'drops-calls', droppedCalls }],
  issues: [],
})
const broken: Issue = { code: 'driver-load-failed', severity: 'error', subject: null, params: {} }

let done: string[] = []
let stored: StoredSettings = { revision: 1, settings }
let calls = 0
let pending = false
let helperSays: Result<null> = ok(null)
let outcome: ApplyOutcome = { is: 'applied', generation: 2, steps: [] }
beforeEach(() => {
  done = []
  stored = { revision: 1, settings }
  calls = 0
  pending = false
  helperSays = ok(null)
  outcome = { is: 'applied', generation: 2, steps: [] }
})

const about = { code: 'trouble', subject: 'card:x' }
function fixing(fix: Fix | null, withHelper = true): FixIssue {
  const issue: Issue = { ...about, severity: 'error', params: {}, ...(fix === null ? {} : { fix }) }
  return fixingOf({
    issues: () => [{ ...issue, subject: 'card:y' }, issue],
    helper: withHelper
      ? {
          async loadDrivers(modules) {
            done.push(`load ${modules.join()}`)
            return helperSays
          },
          async rebindCard({ address, from, driver }) {
            done.push(`rebind ${address} ${from} ${driver}`)
            return helperSays
          },
        }
      : null,
    store: {
      current: () => stored,
      async edit(revision, change) {
        stored = { revision: revision + 1, settings: change(stored.settings) }
        done.push('save')
        return ok(stored)
      },
    },
    configuration: {
      pending: () => pending,
      planFor: async () => steps(calls),
      async apply(revision) {
        done.push(`apply ${revision}`)
        return outcome
      },
    },
    bringUp: async () => void done.push('bring up'),
    runningCalls: () => calls,
    crc4OfLine: () => true,
  })
}
const lines = (): Settings['trunks'][number]['lines'] => stored.settings.trunks[0]?.lines ?? []

describe('a card', () => {
  const rebind: Fix = { do: 'rebind-card', address: '0000:05:0d.0', from: 'netjet', driver: 'wctdm' }

  it('is taken back, then gets its ports', async () => {
    expect(await fixing(rebind)(about, false)).toEqual(ok({ is: 'done' }))
    expect(done).toEqual(['rebind 0000:05:0d.0 netjet wctdm', 'bring up'])
  })

  it('gets its driver', async () => {
    expect(await fixing({ do: 'load-drivers', drivers: ['wct4xxp'] })(about, false)).toEqual(
      ok({ is: 'done' }),
    )
    expect(done).toEqual(['load wct4xxp', 'bring up'])
  })

  it('waits for a word while people talk', async () => {
    calls = 2
    const fix = fixing(rebind)
    expect(await fix(about, false)).toMatchObject({
      error: [{ code: 'fix-drops-calls', params: { count: 2 } }],
    })
    expect(done).toEqual([])
    expect((await fix(about, true)).ok).toBe(true)
  })

  it('stays as it is when the helper cannot, or is not there', async () => {
    helperSays = refused([broken])
    expect(await fixing(rebind)(about, false)).toEqual(helperSays)
    expect(done).not.toContain('bring up')
    expect(await fixing(rebind, false)(about, false)).toMatchObject({ error: [{ code: 'fix-needs-root' }] })
  })
})

describe('a line', () => {
  it('changes its side, at once', async () => {
    expect(await fixing({ do: 'swap-side', line: 'bri-1' })(about, false)).toEqual(ok({ is: 'done' }))
    expect(lines()).toMatchObject([{ side: 'te' }, { side: 'te' }, {}])
    expect(done).toEqual(['save', 'apply 2'])
  })

  it('switches CRC4 over from what is in force, and back', async () => {
    const fix = fixing({ do: 'toggle-crc4', line: 'pri-1' })
    await fix(about, false)
    expect(lines()[0]).toMatchObject({ crc4: false })
    await fix(about, false)
    expect(lines()[0]).toMatchObject({ crc4: true })
  })

  it('asks before calls would drop', async () => {
    calls = 3
    const fix = fixing({ do: 'swap-side', line: 'pri-1' })
    expect(await fix(about, false)).toMatchObject({
      error: [{ code: 'fix-drops-calls', params: { count: 3 } }],
    })
    expect(done).toEqual([])
    expect((await fix(about, true)).ok).toBe(true)
    expect(done).toEqual(['save', 'apply 2'])
  })

  it('only saves while other changes wait: nobody has decided about those', async () => {
    pending = true
    calls = 3
    expect(await fixing({ do: 'swap-side', line: 'pri-1' })(about, false)).toEqual(ok({ is: 'saved' }))
    expect(done).toEqual(['save'])
  })

  it('says why it could not be put in force', async () => {
    outcome = { is: 'refused', issues: [broken] }
    expect(await fixing({ do: 'swap-side', line: 'pri-1' })(about, false)).toMatchObject({
      error: [{ code: 'fix-not-applied' }, { code: 'driver-load-failed' }],
    })
  })

  it.each<Fix>([
    { do: 'swap-side', line: 'analog-1' },
    { do: 'toggle-crc4', line: 'bri-1' },
    { do: 'swap-side', line: 'gone' },
  ])('%j is nothing to mend', async fix => {
    expect(await fixing(fix)(about, true)).toMatchObject({ error: [{ code: 'fix-gone' }] })
    expect(done).toEqual([])
  })
})

it('does nothing about an issue that is gone or has no fix', async () => {
  expect(await fixing(null)(about, true)).toMatchObject({ error: [{ code: 'fix-gone' }] })
  const fix = fixing({ do: 'load-drivers', drivers: ['wct4xxp'] })
  expect(await fix({ ...about, subject: null }, true)).toMatchObject({ error: [{ code: 'fix-gone' }] })
  expect(done).toEqual([])
})
