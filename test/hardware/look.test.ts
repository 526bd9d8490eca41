/** A look at the hardware: what is tried, and that nothing is tried for ever. */

import { beforeEach, expect, it } from 'vitest'
import { hardwareLook } from '../../daemon/hardware/look.ts'
import { buildModel } from '../../daemon/model/build-model.ts'
import { assignPorts } from '../../daemon/model/first-settings.ts'
import type { Inventory } from '../../daemon/model/inventory.ts'
import type { Issue } from '../../daemon/model/issue.ts'
import { aex, cabinet, tdm } from '../model/hardware/cabinet.ts'
import { bare, countries, seeded, settings, surroundings } from '../model/support.ts'

const idle = cabinet(tdm(5), aex(7, { withoutDriver: true }))
const both = cabinet(tdm(5), aex(7))
const inUse = assignPorts(settings(), both, countries, seeded(1))
const failure: Issue = { code: 'dahdi-cfg-failed', severity: 'error', subject: null, params: {} }

let present: Inventory
let done: string[]
let quiet: boolean
let looked: () => Promise<void>
let beforeHold: () => void
beforeEach(() => {
  present = bare
  done = []
  quiet = true
  looked = async () => {}
  beforeHold = () => {}
})

const looking = (settingsInForce = settings()) =>
  hardwareLook({
    detect: async () => present,
    loadDrivers: async drivers => void done.push(`load ${drivers.join(' ')}`),
    model: () => buildModel(settingsInForce, present, surroundings).model,
    isQuiet: () => quiet,
    async configure() {
      done.push('configure')
      return [failure]
    },
    looked: () => looked(),
    async hold(work) {
      beforeHold()
      return work()
    },
  })
/** All ports as dahdi_cfg leaves them. */
const configured = (inventory: Inventory): Inventory => ({
  ...inventory,
  spans: inventory.spans.map(span => ({
    ...span,
    ports: span.ports.map(port => ({ ...port, signalling: 'FXOKS' })),
  })),
})

it('a card’s driver is loaded once while it stays, and again when it comes back', async () => {
  const look = looking()
  present = idle
  await look.look()
  await look.look()
  expect(done).toEqual(['load wctdm24xxp'])
  present = cabinet(tdm(5))
  await look.look()
  present = idle
  await look.look()
  expect(done).toEqual(['load wctdm24xxp', 'load wctdm24xxp'])
})

it('drivers that an apply has unloaded are left to it', async () => {
  const look = looking()
  present = idle
  beforeHold = () => {
    present = both
  }
  await look.look()
  expect(done).toEqual([])
})

it('ports that cannot be configured are tried once, and say why until the next look', async () => {
  const look = looking(inUse)
  present = both
  expect(await look.look()).toBe('done')
  expect(look.issues()).toEqual([failure])
  expect(await look.look()).toBe('done')
  expect(done).toEqual(['configure'])
  present = configured(both)
  await look.look()
  present = both
  await look.look()
  expect(done).toEqual(['configure', 'configure'])
})

it('ports wait while somebody calls, and are not configured when an apply has done it meanwhile', async () => {
  const look = looking(inUse)
  present = both
  quiet = false
  expect(await look.look()).toBe('again')
  expect(look.issues()).toMatchObject([{ code: 'ports-wait', params: { count: 6 } }])
  quiet = true
  beforeHold = () => {
    present = configured(both)
  }
  expect(await look.look()).toBe('done')
  expect([done, look.issues()]).toEqual([[], []])
})

it('ports without a purpose are nobody’s concern', async () => {
  present = both
  expect(await looking().look()).toBe('done')
  expect(done).toEqual([])
})
