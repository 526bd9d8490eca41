/** The first minute of the daemon, and what it may do without asking. */

import { beforeEach, describe, expect, it } from 'vitest'
import type { Plan, Step } from '../../daemon/apply/plan-types.ts'
import { bringUp, mayApplyByItself } from '../../daemon/compose/bring-up.ts'
import type { Configuration } from '../../daemon/compose/configuration.ts'
import { nothingFound } from '../../daemon/compose/picture.ts'
import type { Inventory } from '../../daemon/model/inventory.ts'
import type { Issue } from '../../daemon/model/issue.ts'

const restart: Step = { activation: { do: 'restart-asterisk' }, effect: 'drops-calls', droppedCalls: 0 }
const plan = (over: Partial<Plan> = {}): Plan => ({
  settingsRevision: 1,
  changes: [{ room: 'asterisk', name: 'pjsip.conf', kind: 'changed', diff: null }],
  steps: [restart],
  issues: [],
  ...over,
})
const issue = (code: string, severity: Issue['severity']): Issue => ({
  code,
  severity,
  subject: null,
  params: {},
})

describe('without asking', () => {
  it('changed files are put in force', () => {
    expect(mayApplyByItself(plan(), true)).toBe(true)
    expect(mayApplyByItself(plan({ issues: [issue('no-cards', 'notice')] }), true)).toBe(true)
  })

  it.each([
    ['there is nothing to do', plan({ changes: [] })],
    ['a call would end', plan({ steps: [{ ...restart, droppedCalls: 1 }] })],
    ['the settings contradict themselves', plan({ issues: [issue('port-used-twice', 'error')] })],
    ['somebody edited a file', plan({ issues: [issue('file-edited-by-hand', 'warning')] })],
  ])('nothing is done when %s', (_why, refused) => {
    expect(mayApplyByItself(refused, true)).toBe(false)
  })

  it('only gentle steps are taken while nobody knows whether there are calls', () => {
    expect(mayApplyByItself(plan(), false)).toBe(false)
    const reload: Step = {
      activation: { do: 'reload', module: 'manager' },
      effect: 'silent',
      droppedCalls: 0,
    }
    expect(mayApplyByItself(plan({ steps: [reload] }), false)).toBe(true)
  })
})

const span = (number: number): Inventory['spans'][number] => ({
  number,
  key: `@slot/${number}`,
  name: 'WCTDM/0',
  description: '',
  device: null,
  localNumber: 1,
  kind: 'analog',
  digital: false,
  firstChannel: 1,
  alarms: [],
  timingMaster: false,
  lineConfig: [],
  hardwareEchoCanceller: null,
  counters: {
    irqMisses: 0,
    timingSlips: 0,
    bipolarViolations: 0,
    crc4Errors: 0,
    ebitErrors: 0,
    fasErrors: 0,
  },
  ports: [],
})

describe('bringing up', () => {
  let done: string[]
  let inForce: boolean
  let pending: boolean
  let current: Plan
  let hardware: () => Inventory
  let assigned: boolean

  beforeEach(() => {
    done = []
    inForce = true
    pending = false
    current = plan({ changes: [] })
    hardware = () => nothingFound
    assigned = false
  })

  const run = () =>
    bringUp({
      configuration: {
        inForce: () => (inForce ? { generation: 1, settingsRevision: 1, settings: null } : null),
        pending: () => pending,
        planInForce: async () => current,
        apply: async (revision: number) => {
          done.push(`apply ${revision}`)
          inForce = true
          return { is: 'nothing-to-do' as const }
        },
        applyInForce: async () => {
          done.push('apply in force')
          current = plan({ changes: [] })
          return { is: 'nothing-to-do' as const }
        },
      } as Partial<Configuration> as Configuration,
      detect: async () => hardware(),
      loadDrivers: async () => void done.push('load drivers'),
      assignPorts: async () => {
        const before = assigned
        assigned = false
        return before
      },
      currentRevision: () => 5,
      callsKnown: async () => true,
    })

  it('touches nothing when nothing changed', async () => {
    await run()
    expect(done).toEqual(['load drivers'])
  })

  it('applies the first configuration of all', async () => {
    inForce = false
    await run()
    expect(done).toEqual(['load drivers', 'apply 5'])
  })

  it('applies the first purpose of the ports', async () => {
    assigned = true
    await run()
    expect(done).toEqual(['load drivers', 'apply 5'])
  })

  it('leaves alone what somebody saved and did not apply', async () => {
    pending = true
    assigned = true
    await run()
    expect(done).toEqual(['load drivers'])
  })

  it('writes files anew that hardware or a new version changed', async () => {
    current = plan()
    await run()
    expect(done).toEqual(['load drivers', 'apply in force'])
  })

  it('does not end calls for it', async () => {
    current = plan({ steps: [{ ...restart, droppedCalls: 2 }] })
    await run()
    expect(done).toEqual(['load drivers'])
  })

  it('looks again when an apply made spans appear, but not for ever', async () => {
    inForce = false
    let spans = 0
    hardware = () => ({ ...nothingFound, spans: Array.from({ length: spans++ }, (_, at) => span(at + 1)) })
    current = plan()
    await run()
    expect(done).toEqual(['load drivers', 'apply 5', 'apply in force'])
  })
})
