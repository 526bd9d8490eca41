/** What is proposed when the hardware changed, and what is remembered of it. */

import { describe, expect, it } from 'vitest'
import { buildModel } from '../../../daemon/model/build-model.ts'
import { assignPorts } from '../../../daemon/model/first-settings.ts'
import { compareHardware, type HardwareChange } from '../../../daemon/model/hardware/compare.ts'
import { type KnownHardware, knownOf } from '../../../daemon/model/hardware/known-hardware.ts'
import { proposalIssues } from '../../../daemon/model/hardware/proposal-issues.ts'
import { openProposals, takenTogether, takeUp } from '../../../daemon/model/hardware/proposals.ts'
import { accept, awaiting, learn } from '../../../daemon/model/hardware/remember.ts'
import type { Inventory } from '../../../daemon/model/inventory.ts'
import { deviceSchema, type Settings, settingsSchema } from '../../../daemon/settings/schema.ts'
import { bare, countries, seeded, settings, surroundings } from '../support.ts'
import { aex, cabinet, tdm } from './cabinet.ts'

const before = cabinet(tdm(5), aex(7))
const inUse = assignPorts(settings(), before, countries, seeded(1))
const open = (known: KnownHardware, now: Inventory, with_: Settings = inUse) =>
  openProposals(compareHardware(known, now), with_, now)
const only = (now: Inventory, with_ = inUse): HardwareChange => {
  const [proposal, ...more] = open(knownOf(before), now, with_)
  if (proposal === undefined || more.length > 0) throw new Error(`${more.length} more`)
  return proposal.change
}
const follow = (change: HardwareChange, now: Inventory, with_ = inUse) =>
  takeUp(with_, takenTogether(change, compareHardware(knownOf(before), now)), now, countries, seeded(2))
const codes = (with_: Settings, now: Inventory) =>
  buildModel(with_, now, surroundings).issues.map(issue => issue.code)
const telephones = (with_: Settings) =>
  with_.extensions.map(({ number, devices }) => [
    number,
    ...devices.map(one => (one.kind === 'analog' ? one.port : '?')),
  ])

describe('a moved card', () => {
  const now = cabinet(tdm(6), aex(7))

  it('takes its telephones and lines along, and nobody else’s', () => {
    const moved = follow(only(now), now)
    expect(telephones(moved)).toEqual([
      ['101', '@PCI Bus 05 Slot 06/1/1'],
      ['102', '@PCI Bus 05 Slot 06/1/2'],
      ['103', '@PCI Bus 05 Slot 07/1/1'],
    ])
    expect(codes(inUse, now)).toEqual(['port-missing', 'port-missing', 'port-missing'])
    expect(codes(moved, now)).toEqual([])
    expect(settingsSchema.parse(moved)).toEqual(moved)
  })

  it('is told with who is without service', () => {
    expect(proposalIssues(open(knownOf(before), now))).toEqual([
      {
        code: 'card-moved',
        severity: 'warning',
        subject: 'card:pci:0000:05:05.0',
        params: {
          card: 'TDM410P',
          from: 'PCI Bus 05 Slot 05',
          to: 'PCI Bus 05 Slot 06',
          users: '101, 102, Line 1',
        },
      },
    ])
  })

  it('is no longer told once the saved settings follow, and told again when they are thrown away', () => {
    expect(open(knownOf(before), now, follow(only(now), now))).toEqual([])
    expect(open(knownOf(before), now)).toHaveLength(1)
  })

  it('that changed places with another takes it along', () => {
    const swapped = cabinet(aex(5), tdm(7))
    for (const change of compareHardware(knownOf(before), swapped)) {
      const both = follow(change, swapped)
      expect(telephones(both)).toEqual([
        ['101', '@PCI Bus 05 Slot 07/1/1'],
        ['102', '@PCI Bus 05 Slot 07/1/2'],
        ['103', '@PCI Bus 05 Slot 05/1/1'],
      ])
      expect(codes(both, swapped)).toEqual([])
    }
  })

  it('leaves its slot to a new one, which waits until the telephones have gone', () => {
    const now = cabinet(aex(5, { name: 'AEX2400', device: '8003' }), tdm(6), aex(7))
    const known = knownOf(before)
    expect(learn(known, inUse, now)).toBe(known)
    const [moved, fresh] = open(known, now)
    expect([moved?.change.is, fresh?.change.is, fresh?.free.length]).toEqual(['moved', 'new', 0])
    const after = moved === undefined ? inUse : follow(moved.change, now)
    expect(open(known, now, after)).toMatchObject([{ change: { is: 'new' }, free: { length: 3 } }])
    expect(codes(after, now)).toEqual([])
  })

  it('that nobody used is told until somebody has seen it', () => {
    const unused = settings()
    expect(proposalIssues(open(knownOf(before), now, unused))).toMatchObject([
      { code: 'card-moved-unused', severity: 'notice' },
    ])
    const known = accept(knownOf(before), only(now, unused))
    expect(open(known, now, unused)).toEqual([])
  })

  it('moved by its rotary switch is told by its places on the bus', () => {
    const turned = { hardwareId: '@Board ID Switch 1' }
    const moved = open(knownOf(cabinet(tdm(5, turned))), cabinet(tdm(6, turned)))
    expect(proposalIssues(moved)).toMatchObject([
      { code: 'card-moved-unused', params: { from: 'pci:0000:05:05.0', to: 'pci:0000:05:06.0' } },
    ])
  })
})

describe('a missing card', () => {
  const now = cabinet(aex(7))

  it('is told; everybody else works', () => {
    expect(proposalIssues(open(knownOf(before), now))).toMatchObject([
      { code: 'card-missing', params: { place: 'PCI Bus 05 Slot 05', users: '101, 102, Line 1' } },
    ])
  })

  it('can be given up: its lines go, and its extensions but for one that callers are led to', () => {
    const without = follow(only(now), now)
    expect(telephones(without)).toEqual([['101'], ['103', '@PCI Bus 05 Slot 07/1/1']])
    expect(without.trunks[0]?.lines.map(line => line.id)).toEqual(['analog-2', 'analog-3'])
    expect(codes(without, now)).toEqual([])
  })

  it('keeps what has another telephone', () => {
    const both = {
      ...inUse,
      extensions: inUse.extensions.map(one =>
        one.number === '102'
          ? {
              ...one,
              devices: [...one.devices, deviceSchema.parse({ kind: 'sip', secret: 'A'.repeat(24) })],
            }
          : one,
      ),
    }
    expect(telephones(follow(only(now, both), now, both))).toContainEqual(['102', '?'])
  })

  it('can be awaited: not told any more, still there to be given up, and forgiven when it is back', () => {
    const known = awaiting(knownOf(before), only(now))
    expect(proposalIssues(open(known, now))).toEqual([])
    expect(open(known, now)).toHaveLength(1)
    expect(learn(known, inUse, now)).toBe(known)
    const back = learn(known, inUse, before)
    expect(back).toEqual(knownOf(before))
    expect(proposalIssues(open(back ?? knownOf(bare), now))).toHaveLength(1)
  })

  it('that is found again in another slot has moved', () => {
    const known = awaiting(knownOf(before), only(now))
    expect(open(known, cabinet(tdm(6), aex(7)))).toMatchObject([{ change: { is: 'moved' } }])
  })
})

describe('a new card', () => {
  const now = cabinet(tdm(5), aex(7), tdm(4, { device: '2400', name: 'TDM2400P' }))

  it('is given the next free numbers, and its lines a place in the trunk', () => {
    const larger = follow(only(now), now)
    expect(telephones(larger).slice(3)).toEqual([
      ['104', '@PCI Bus 05 Slot 04/1/1'],
      ['105', '@PCI Bus 05 Slot 04/1/2'],
    ])
    expect(larger.trunks.map(({ id, lines }) => [id, lines.map(line => line.id)])).toEqual([
      ['outside', ['analog-1', 'analog-2', 'analog-3', 'analog-4']],
    ])
    expect(larger.extensions.slice(0, 3)).toEqual(inUse.extensions)
    expect(codes(larger, now)).toEqual([])
    expect(open(knownOf(before), now, larger)).toEqual([])
  })

  it('is told once the settings leave it alone, and not again after it was seen', () => {
    expect(proposalIssues(open(knownOf(before), now))).toMatchObject([
      { code: 'card-new', severity: 'notice' },
    ])
    expect(open(accept(knownOf(before), only(now)), now)).toEqual([])
  })

  it('that carries the first line of all brings the way out', () => {
    const handsets = settings({ portsAssigned: true })
    const first = follow(only(now, handsets), now, handsets)
    expect(first.routes.outgoing).toMatchObject([{ accessCode: '0', trunks: ['outside'] }])
  })
})

describe('a replaced card', () => {
  it('keeps its telephones where the sockets are of the same kind', () => {
    const now = cabinet(tdm(5, { name: 'TDM800P', device: '0800' }), aex(7))
    expect(codes(inUse, now)).toEqual([])
    expect(proposalIssues(open(knownOf(before), now))).toMatchObject([
      { code: 'card-replaced-unused', severity: 'notice', params: { card: 'TDM410P', now: 'TDM800P' } },
    ])
    expect(follow(only(now), now)).toEqual(inUse)
    expect(open(accept(knownOf(before), only(now)), now)).toEqual([])
  })

  it('gives other sockets another purpose', () => {
    const now = cabinet(aex(5), aex(7))
    expect(proposalIssues(open(knownOf(before), now))).toMatchObject([
      { code: 'card-replaced', params: { users: '102' } },
    ])
    expect(codes(follow(only(now), now), now)).toEqual([])
  })
})

describe('an exchanged module', () => {
  const now = cabinet(tdm(5, { ports: ['fxs', 'fxo', 'fxo', 'fxs'] }), aex(7))

  it('is told with who is without service', () => {
    expect(proposalIssues(open(knownOf(before), now))).toMatchObject([
      { code: 'card-changed', severity: 'warning', params: { users: '102' } },
    ])
  })

  it('gets the purpose of what it is now', () => {
    const changed = follow(only(now), now)
    expect(telephones(changed)).toEqual([
      ['101', '@PCI Bus 05 Slot 05/1/1'],
      ['103', '@PCI Bus 05 Slot 07/1/1'],
      ['102', '@PCI Bus 05 Slot 05/1/4'],
    ])
    expect(changed.trunks[0]?.lines.at(-1)).toMatchObject({ id: 'analog-4', port: '@PCI Bus 05 Slot 05/1/2' })
    expect(codes(changed, now)).toEqual([])
    expect(open(knownOf(before), now, changed)).toEqual([])
  })

  it('on a card that moved is told after the move was', () => {
    const serial = { hardwareId: 'usb:A' }
    const here = knownOf(cabinet(tdm(5, serial)))
    const there = cabinet(tdm(6, { ...serial, ports: ['fxo', 'fxs', 'fxo', 'empty'] }))
    const [moved] = compareHardware(here, there)
    if (moved === undefined) throw new Error('nothing moved')
    expect(compareHardware(accept(here, moved), there)).toMatchObject([
      { is: 'changed', sockets: [{ was: 'fxs', now: 'fxo' }] },
    ])
  })
})

describe('learning', () => {
  it('begins with everything there is, as soon as there is something', () => {
    expect(learn(null, inUse, bare)).toBeNull()
    expect(learn(null, inUse, before)).toEqual(knownOf(before))
  })

  it('takes in what the settings in force follow, and nothing else', () => {
    const now = cabinet(tdm(6), aex(7))
    const known = knownOf(before)
    expect(learn(known, inUse, now)).toBe(known)
    const after = learn(known, follow(only(now), now), now)
    expect(compareHardware(after ?? known, now)).toEqual([])
  })

  it('accepting one of two cards that changed places leaves the other to be told', () => {
    const swapped = cabinet(aex(5), tdm(7))
    const [first] = compareHardware(knownOf(before), swapped)
    if (first === undefined) throw new Error('nothing moved')
    const after = accept(knownOf(before), first)
    expect(compareHardware(after, swapped)).toMatchObject([{ is: 'moved', card: { name: 'AEX410' } }])
  })
})
