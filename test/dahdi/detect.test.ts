/** Detection on composed machines: every card state, port kind and way a tree can have been captured. */

import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Inventory } from '../../daemon/model/inventory.ts'
import { detect } from '../../dahdi/detect.ts'
import { seeded } from './hostile.ts'
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
    expect(kinds(inventory, 0)).toEqual(['fxs', 'fxs', 'unknown', 'unknown'])
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

describe('captured trees', () => {
  const named = Object.entries(machines) as [string, Machine][]

  it.each(named)('%s gives the same answer however it was captured', async (_name, machine) => {
    const wanted = await look(machine)
    for (const layout of ['buses', 'nested'] as const) {
      await rm(root, { recursive: true })
      expect(await look(machine, layout)).toEqual(wanted)
    }
  })

  it('without the driver link, a card with spans is ready', async () => {
    const [, card] = machines.tdm400p.pci ?? []
    const pci = card === undefined ? [] : [{ address: card.address, ids: card.ids }]
    expect(states(await look({ ...machines.tdm400p, pci }))).toEqual([{ is: 'ready', driver: 'wctdm' }])
  })

  it('with the driver as a text or a uevent', async () => {
    await look(machines.notLoaded, 'buses')
    const card = join(root, 'sys/bus/pci/devices/0000:05:0d.0')
    await writeFile(join(card, 'driver'), '../../../../bus/pci/drivers/wct4xxp\n')
    expect(states(await detect(root))).toEqual([{ is: 'ready', driver: 'wct4xxp' }])
    await rm(join(card, 'driver'))
    await rm(join(card, 'vendor'))
    await writeFile(join(card, 'uevent'), 'DRIVER=vfio-pci\nPCI_ID=D161:0205\nPCI_SUBSYS_ID=0004:0000\n')
    expect(states(await detect(root))).toEqual([{ is: 'stolen', by: 'vfio-pci', driver: 'wct4xxp' }])
  })

  it('with modules below /usr and no word about the kernel', async () => {
    await look({ ...machines.notLoaded, aliases: null })
    await rm(join(root, 'proc/sys'), { recursive: true })
    const modules = join(root, 'usr/lib/modules/6.1.0-9-amd64')
    await mkdir(modules, { recursive: true })
    await writeFile(join(modules, 'modules.alias'), DEBIAN_ALIASES.join('\r\n'))
    expect(await detect(root)).toMatchObject({ kernel: '6.1.0-9-amd64', driverBuild: 'present' })
  })

  it('with /proc/dahdi alone, as DAHDI before 2.6 had it', async () => {
    await look(machines.failed)
    await rm(join(root, 'sys/bus/dahdi_spans'), { recursive: true })
    await rm(join(root, 'sys/bus/dahdi_devices'), { recursive: true })
    await rm(join(root, 'sys/bus/dahdi_channels'), { recursive: true })
    const inventory = await detect(root)
    expect(inventory.driverLoaded).toBe(true)
    expect(inventory.cards[0]?.spans).toEqual([1])
    expect(inventory.spans[0]).toMatchObject({ key: 'WCTDM/0/1', kind: 'analog', firstChannel: 1 })
    // Configured ports show what they are; the rest of the sockets cannot be told.
    expect(kinds(inventory)).toEqual(['unknown', 'fxs', 'fxo', 'empty'])
  })

  it('without /proc, an empty sigcap is an empty socket', async () => {
    await look(machines.failed)
    await rm(join(root, 'proc/dahdi'), { recursive: true })
    expect(kinds(await detect(root))).toEqual(['empty', 'fxs', 'fxo', 'empty'])
  })

  it('two cards in like places keep different keys', async () => {
    const [device] = machines.te122.devices ?? []
    if (device === undefined) throw new Error('no device')
    const location = 'Board ID Switch 1'
    const second = { ...device.spans[0], number: 2 }
    const inventory = await look({
      aliases: DEBIAN_ALIASES,
      devices: [
        { ...device, location },
        { name: 'pci:0000:03:00.0', location, spans: [{ ...device.spans[0], ...second }] },
      ] as Machine['devices'] & object,
    })
    expect(inventory.spans.map(span => span.key)).toEqual([
      '@Board ID Switch 1@pci:0000:02:00.0/1',
      '@Board ID Switch 1@pci:0000:03:00.0/1',
    ])
  })
})

describe('never throws', () => {
  it('on nothing at all', async () => {
    const empty = { kernel: '', driverBuild: 'missing', driverLoaded: false, cards: [], spans: [] }
    expect(await detect(root)).toEqual(empty)
    expect(await detect(join(root, 'nowhere'))).toEqual(empty)
    expect(await detect('/dev/null')).toEqual(empty)
  })

  it('on directories for files, loops, binary values and endless names', async () => {
    await look(machines.tdm400p, 'buses')
    const span = join(root, 'sys/bus/dahdi_spans/devices/span-1')
    await rm(join(span, 'name'))
    await mkdir(join(span, 'name'))
    await symlink('spantype', join(span, 'spantype.new'))
    await rm(join(span, 'desc'))
    await symlink('desc', join(span, 'desc'))
    await writeFile(join(span, 'basechan'), Buffer.from([0xff, 0xfe, 0, 1]))
    await writeFile(join(span, 'alarms'), 'x'.repeat(10_000))
    await mkdir(join(root, 'sys/bus/dahdi_spans/devices/span-'), { recursive: true })
    await mkdir(join(root, 'sys/bus/dahdi_spans/devices/span-99999999999'), { recursive: true })
    await writeFile(join(root, 'proc/dahdi/2'), Buffer.alloc(5000, 0x80))
    await writeFile(join(root, 'proc/dahdi/x'), 'Span 9: X "Y"')
    await writeFile(join(root, 'proc/sys/kernel/osrelease'), '../../../etc\n')
    const inventory = await detect(root)
    expect(inventory.spans.map(each => each.number)).toEqual([1])
    expect(inventory.spans[0]).toMatchObject({ name: 'WCTDM/0', firstChannel: 1, alarms: [] })
    expect(kinds(inventory)).toEqual(['fxs', 'fxs', 'fxo', 'empty'])
  })

  it('on trees with files lost and mangled at random', async () => {
    const random = seeded(7)
    for (const machine of [machines.failed, machines.b410p, machines.astribank]) {
      for (let round = 0; round < 6; round++) {
        await rm(root, { recursive: true, force: true })
        await look(machine, (['links', 'buses', 'nested'] as const)[round % 3])
        for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
          const path = join(entry.parentPath, entry.name)
          const fate = random()
          if (!entry.isFile() && !entry.isSymbolicLink()) continue
          if (fate < 0.15) await rm(path, { force: true })
          else if (fate < 0.3 && entry.isFile()) {
            await writeFile(path, Buffer.from(Array.from({ length: 30 }, () => Math.floor(random() * 256))))
          }
        }
        const inventory = await detect(root)
        expect(new Set(inventory.spans.map(span => span.number)).size).toBe(inventory.spans.length)
      }
    }
  })
})
