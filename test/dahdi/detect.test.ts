/** Detection on composed machines: every card state and port kind. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Inventory } from '../../daemon/model/inventory.ts'
import { detect } from '../../dahdi/detect.ts'
import { type Layout, layOut, type Machine } from './machine.ts'
import { DEBIAN_ALIASES, machines } from './machines.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'machine-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const look = async (machine: Machine, layout: Layout = 'links') => detect(await layOut(root, machine, layout))
const kinds = (inventory: Inventory, span = 0) => inventory.spans[span]?.ports.map(port => port.kind)
const states = (inventory: Inventory) => inventory.cards.map(card => card.state)

describe('analog cards', () => {
  it('are told socket by socket', async () => {
    const inventory = await look(machines.tdm400p)
    expect(inventory).toMatchObject({ kernel: '6.12.0-1-amd64', driverBuild: 'present', driverLoaded: true })
    expect(inventory.cards).toEqual([
      {
        id: 'pci:0000:05:0d.0',
        bus: 'pci',
        vendor: 'e159',
        device: '0001',
        subvendor: 'b1d9',
        subdevice: '0003',
        name: 'Wildcard TDM400P REV I',
        kind: 'analog-modular',
        state: { is: 'ready', driver: 'wctdm' },
        spans: [1],
      },
    ])
    const [span] = inventory.spans
    expect(span).toMatchObject({
      number: 1,
      key: '@PCI Bus 05 Slot 14/1',
      name: 'WCTDM/0',
      description: 'Wildcard TDM400P REV I Board 1',
      device: 'pci:0000:05:0d.0',
      localNumber: 1,
      kind: 'analog',
      digital: false,
      firstChannel: 1,
      alarms: [],
      timingMaster: true,
    })
    expect(kinds(inventory)).toEqual(['fxs', 'fxs', 'fxo', 'empty'])
    expect(span?.ports[0]).toEqual({
      key: '@PCI Bus 05 Slot 14/1/1',
      channel: 1,
      position: 1,
      name: 'WCTDM/0/0',
      kind: 'fxs',
      signalling: 'FXOKS',
      alarms: [],
      inUse: true,
      echoCanceller: { name: 'MG2', active: false },
    })
    // Battery loss is an alarm of the channel alone.
    expect(span?.ports[2]).toMatchObject({ signalling: 'FXSKS', alarms: ['red'] })
    expect(span?.ports[3]).toMatchObject({ signalling: null, echoCanceller: null, inUse: false })
  })

  it('with a handset module that did not start', async () => {
    expect(kinds(await look(machines.failed))).toEqual(['failed', 'fxs', 'fxo', 'empty'])
  })

  it('while the driver is still probing', async () => {
    expect(kinds(await look(machines.probing))).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
  })

  it('with a radio module', async () => {
    expect(kinds(await look(machines.radio))?.[0]).toBe('radio')
  })
})

describe('digital cards', () => {
  it('BRI: two bearers and a data channel, side by jumper', async () => {
    const inventory = await look(machines.b410p)
    expect(
      inventory.spans.map(span => [span.kind, span.localNumber, span.firstChannel, span.alarms]),
    ).toEqual([
      ['bri-te', 1, 1, ['red']],
      ['bri-te', 2, 4, []],
      ['bri-nt', 3, 7, []],
      ['bri-nt', 4, 10, []],
    ])
    expect(inventory.spans.map(span => span.key)).toEqual([1, 2, 3, 4].map(n => `@PCI Bus 05 Slot 14/${n}`))
    expect(kinds(inventory, 3)).toEqual(['bearer', 'bearer', 'data'])
    expect(inventory.cards[0]).toMatchObject({ kind: 'bri', spans: [1, 2, 3, 4] })
  })

  it('E1: data on 16, alarms and counters', async () => {
    const inventory = await look(machines.te122)
    const [span] = inventory.spans
    expect(span).toMatchObject({
      kind: 'e1',
      digital: true,
      alarms: ['red'],
      lineConfig: ['CCS', 'HDB3', 'CRC4'],
    })
    expect(span?.counters).toEqual({
      irqMisses: 7,
      timingSlips: 3,
      bipolarViolations: 12,
      crc4Errors: 0,
      ebitErrors: 0,
      fasErrors: 0,
    })
    expect(span?.ports.filter(port => port.kind === 'data').map(port => port.position)).toEqual([16])
    expect(span?.ports).toHaveLength(31)
  })

  it('dynamic spans belong to no card, and their ports are declared elsewhere', async () => {
    const inventory = await look(machines.dynamic)
    expect(inventory.cards).toEqual([])
    expect(inventory.spans.map(span => [span.key, span.kind, span.firstChannel, span.ports.length])).toEqual([
      ['DYN/loc/1:0/1', 'dynamic', 1, 24],
      ['DYN/loc/1:1/1', 'dynamic', 25, 24],
      ['DYN/loc/3:0/1', 'dynamic', 49, 3],
    ])
    expect(new Set(inventory.spans.flatMap(span => span.ports.map(port => port.kind)))).toEqual(
      new Set(['unknown']),
    )
  })

  it('an Astribank is found behind its USB port; its contacts are no telephones', async () => {
    const inventory = await look(machines.astribank)
    expect(inventory.cards).toMatchObject([
      { id: 'usb:1-2', kind: 'channel-bank', state: { is: 'not-loaded', driver: 'xpp_usb' }, spans: [] },
      { id: 'usb:1-4', state: { is: 'ready', driver: 'xpp_usb' }, spans: [1, 2], subvendor: null },
    ])
    expect(inventory.spans[0]?.key).toBe('usb:LAB-0003/1')
    expect(kinds(inventory, 0)).toEqual(['fxs', 'fxs', 'relay', 'contact'])
    expect(kinds(inventory, 1)).toEqual(['fxo', 'fxo'])
  })
})

describe('cards that do not work', () => {
  it.each([
    ['tdm410p', { is: 'unsupported', driver: 'wctdm24xxp' }],
    ['stolen', { is: 'stolen', by: 'netjet', driver: 'wctdm' }],
    ['notLoaded', { is: 'not-loaded', driver: 'wct4xxp' }],
    ['noModules', { is: 'drivers-missing', driver: 'wcb4xxp' }],
    ['x100p', { is: 'unsupported', driver: 'wcfxo' }],
    ['modem', { is: 'unknown' }],
  ] as const)('%s', async (name, state) => {
    expect(states(await look(machines[name]))).toEqual([state])
  })

  it('says that no module was built', async () => {
    expect(await look(machines.noModules)).toMatchObject({
      driverBuild: 'missing',
      driverLoaded: false,
      spans: [],
    })
  })

  it('an X100P clone is supported where somebody built wcfxo', async () => {
    const aliases = [...DEBIAN_ALIASES, 'alias pci:v0000E159d00000001sv00008086sd*bc*sc*i* wcfxo']
    expect(states(await look({ ...machines.x100p, aliases }))).toEqual([
      { is: 'not-loaded', driver: 'wcfxo' },
    ])
  })

  it.each([
    ['e159:0001/6159:0001', 't1xxp', { is: 'ready', driver: 'wct1xxp' }],
    ['d161:b410/d161:b410', 'hfc_multi', { is: 'stolen', by: 'hfcmulti', driver: 'wcb4xxp' }],
  ])('%s with %s: a driver is known by its module, whatever it calls itself on the bus', async (...told) => {
    const [ids, driver, state] = told
    const pci = [{ address: '0000:05:0d.0', ids, driver }]
    expect(states(await look({ aliases: DEBIAN_ALIASES, pci }))).toEqual([state])
  })

  it('a thief’s card no installed module wants is unsupported: taking it back would not help', async () => {
    const pci = [{ address: '0000:05:0d.0', ids: '1397:08b4/1397:b560', driver: 'hfcmulti' }]
    expect(states(await look({ aliases: DEBIAN_ALIASES, pci }))).toEqual([
      { is: 'unsupported', driver: 'wcb4xxp' },
    ])
  })

  it('a bridge chip on a board of another trade is no telephone card', async () => {
    const pci = [{ address: '0000:05:0d.0', ids: '10b5:9030/10b5:2273', driver: 'serial' }]
    expect((await look({ aliases: DEBIAN_ALIASES, pci })).cards).toEqual([])
  })

  it('a board of a telephony maker nobody has listed is shown', async () => {
    const pci = [{ address: '0000:05:0d.0', ids: 'd161:9999/0000:0000' }]
    const [card] = (await look({ aliases: DEBIAN_ALIASES, pci })).cards
    expect(card).toMatchObject({ name: null, kind: null, state: { is: 'unknown' } })
  })

  it('a board the table does not know but an installed driver does, works', async () => {
    const aliases = [...DEBIAN_ALIASES, 'alias pci:v0000D161d00009999sv*sd*bc*sc*i* wctdm24xxp']
    const pci = [{ address: '0000:05:0d.0', ids: 'd161:9999/0000:0000' }]
    expect(states(await look({ aliases, pci }))).toEqual([{ is: 'not-loaded', driver: 'wctdm24xxp' }])
  })
})
