/** Which card is which after somebody has been at the cabinet. */

import { describe, expect, it } from 'vitest'
import { compareHardware } from '../../../daemon/model/hardware/compare.ts'
import { knownHardwareSchema, knownOf } from '../../../daemon/model/hardware/known-hardware.ts'
import type { Inventory } from '../../../daemon/model/inventory.ts'
import { bare, office, span } from '../support.ts'
import { aex, cabinet, tdm } from './cabinet.ts'

const changes = (before: Inventory, now: Inventory) => compareHardware(knownOf(before), now)
const brief = (before: Inventory, now: Inventory) =>
  changes(before, now).map(({ is, card }) => `${is} ${card.name} ${card.id}`)

describe('known hardware', () => {
  it('is what the sockets are called, and survives its file', () => {
    const known = knownOf(office)
    expect(known.cards[0]).toEqual({
      id: 'pci:0000:01:00.0',
      place: '@slot-1',
      make: 'pci:d161:8005::',
      name: 'wctdm24xxp',
      sockets: [
        { key: '@slot-1/1/1', span: 1, position: 1, kind: 'fxs' },
        { key: '@slot-1/1/2', span: 1, position: 2, kind: 'fxs' },
        { key: '@slot-1/1/3', span: 1, position: 3, kind: 'fxo' },
        { key: '@slot-1/1/4', span: 1, position: 4, kind: 'empty' },
      ],
      awaited: false,
    })
    expect(known.cards[2]?.sockets).toEqual([{ key: '@slot-5/1', span: 1, position: null, kind: 'e1' }])
    expect(knownHardwareSchema.parse(JSON.parse(JSON.stringify(known)))).toEqual(known)
  })

  it('has spans that no card was found for', () => {
    const stray = { ...bare, spans: [span(1, '@xbus', 'analog', 1, ['fxs'])] }
    expect(knownOf(stray).cards).toMatchObject([{ id: '@xbus', name: 'a card of the tests' }])
    expect(brief(stray, bare)).toEqual(['missing a card of the tests @xbus'])
  })

  it('leaves dynamic spans to the settings', () => {
    expect(knownOf({ ...bare, spans: [span(1, 'DYN/loc/1:0', 'dynamic', 1, ['unknown'])] }).cards).toEqual([])
  })
})

describe('nothing changed', () => {
  it.each([
    ['the same machine', cabinet(tdm(5), aex(6)), cabinet(tdm(5), aex(6))],
    ['a driver that is not loaded', cabinet(tdm(5)), cabinet(tdm(5, { withoutDriver: true }))],
    [
      'a module without power',
      cabinet(tdm(5)),
      cabinet(tdm(5, { ports: ['failed', 'fxs', 'fxo', 'empty'] })),
    ],
    [
      'a look too early',
      cabinet(tdm(5)),
      cabinet(tdm(5, { ports: ['unknown', 'unknown', 'unknown', 'unknown'] })),
    ],
    ['a new card without driver', cabinet(tdm(5)), cabinet(aex(4, { withoutDriver: true }), tdm(5))],
  ])('%s', (_what, before, now) => {
    expect(changes(before, now)).toEqual([])
  })
})

describe('a card', () => {
  it('moved to another slot: each socket has a new key', () => {
    const [moved, ...more] = changes(cabinet(tdm(5), aex(7)), cabinet(tdm(6), aex(7)))
    expect(more).toEqual([])
    expect(moved).toMatchObject({
      is: 'moved',
      card: { id: 'pci:0000:05:05.0' },
      to: { id: 'pci:0000:05:06.0' },
      hasTwin: false,
    })
    expect(moved?.is === 'moved' && moved.keys[2]).toEqual({
      from: '@PCI Bus 05 Slot 05/1/3',
      to: '@PCI Bus 05 Slot 06/1/3',
    })
  })

  it('moved with its hardware id: the keys went along', () => {
    const serial = { hardwareId: 'usb:LAB-0003' }
    expect(changes(cabinet(tdm(5, serial)), cabinet(tdm(6, serial)))).toMatchObject([
      { is: 'moved', keys: [] },
    ])
  })

  it('with a hardware id is told from its twin', () => {
    const [one, two] = [{ hardwareId: 'usb:A' }, { hardwareId: 'usb:B' }]
    const now = cabinet(tdm(6, one), tdm(5, two))
    expect(changes(cabinet(tdm(5, one), tdm(6, two)), now)).toMatchObject([
      { is: 'moved', card: { place: 'usb:A' }, to: { id: 'pci:0000:05:06.0' }, hasTwin: true },
      { is: 'moved', card: { place: 'usb:B' }, to: { id: 'pci:0000:05:05.0' }, hasTwin: true },
    ])
  })

  it('changed places with another make: both moved', () => {
    expect(brief(cabinet(tdm(5), aex(6)), cabinet(aex(5), tdm(6)))).toEqual([
      'moved TDM410P pci:0000:05:05.0',
      'moved AEX410 pci:0000:05:06.0',
    ])
  })

  it('is gone', () => {
    expect(brief(cabinet(tdm(5), aex(6)), cabinet(aex(6)))).toEqual(['missing TDM410P pci:0000:05:05.0'])
  })

  it('is new, whatever number its span takes from the others', () => {
    expect(brief(cabinet(tdm(5)), cabinet(aex(4), tdm(5)))).toEqual(['new AEX410 pci:0000:05:04.0'])
  })

  it('of another make in the same slot replaces it', () => {
    expect(changes(cabinet(tdm(5)), cabinet(aex(5)))).toMatchObject([
      {
        is: 'changed',
        card: { name: 'TDM410P' },
        now: { name: 'AEX410' },
        sockets: [{ was: 'fxs', now: 'fxo' }],
      },
    ])
  })

  it('that moved leaves its slot to a new one', () => {
    expect(brief(cabinet(tdm(5)), cabinet(aex(5), tdm(6)))).toEqual([
      'moved TDM410P pci:0000:05:05.0',
      'new AEX410 pci:0000:05:05.0',
    ])
  })

  it.each([
    ['two of one make are gone and two are new', cabinet(tdm(4), tdm(5)), cabinet(tdm(7), tdm(8))],
    ['one is gone and two are new', cabinet(tdm(4)), cabinet(tdm(7), tdm(8))],
    ['two are gone and one is new', cabinet(tdm(4), tdm(5)), cabinet(tdm(7))],
    ['the sockets are others', cabinet(tdm(4)), cabinet(tdm(7, { ports: ['fxo', 'fxo', 'fxo', 'fxo'] }))],
  ])('is not guessed: %s', (_what, before, now) => {
    expect(new Set(changes(before, now).map(({ is }) => is))).toEqual(new Set(['missing', 'new']))
  })

  it('without power is still known by its sockets', () => {
    const dark = tdm(6, { ports: ['failed', 'failed', 'fxo', 'empty'] })
    expect(brief(cabinet(tdm(5)), cabinet(dark))).toEqual(['moved TDM410P pci:0000:05:05.0'])
  })
})

describe('a module', () => {
  it('was exchanged', () => {
    const now = cabinet(tdm(5, { ports: ['fxo', 'fxs', 'fxo', 'fxs'] }))
    expect(changes(cabinet(tdm(5)), now)).toMatchObject([
      {
        is: 'changed',
        sockets: [
          { key: '@PCI Bus 05 Slot 05/1/1', position: 1, was: 'fxs', now: 'fxo' },
          { position: 4, was: 'empty', now: 'fxs' },
        ],
      },
    ])
  })

  it('that failed works now', () => {
    const failed = cabinet(tdm(5, { ports: ['failed', 'fxs', 'fxo', 'empty'] }))
    expect(changes(failed, cabinet(tdm(5)))).toMatchObject([
      { is: 'changed', sockets: [{ was: 'failed', now: 'fxs' }] },
    ])
  })

  it('of an Astribank was unplugged', () => {
    expect(changes(cabinet(tdm(5)), cabinet(tdm(5, { ports: ['fxs', 'fxs'] })))).toMatchObject([
      {
        is: 'changed',
        sockets: [
          { was: 'fxo', now: null },
          { was: 'empty', now: null },
        ],
      },
    ])
  })

  it('a jumper made another line of a span', () => {
    const e1 = { kind: 'e1' as const, ports: [] }
    expect(changes(cabinet(tdm(5, e1)), cabinet(tdm(5, { ...e1, kind: 't1' })))).toMatchObject([
      { is: 'changed', sockets: [{ position: null, was: 'e1', now: 't1' }] },
    ])
  })
})
