/** Detection on trees captured in every which way, and on broken ones. */

import { execFileSync } from 'node:child_process'
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

  it.each(['b410p', 'dynamic', 'te122'] as const)('%s without any link to the devices', async name => {
    const wanted = await look(machines[name])
    await rm(root, { recursive: true })
    await look(machines[name], 'buses')
    for (const { number } of wanted.spans) {
      await rm(join(root, `sys/bus/dahdi_spans/devices/span-${number}/ddev`))
    }
    expect(await detect(root)).toEqual(wanted)
  })

  it('a span whose device was copied into it is linked by its location', async () => {
    const { aliases, pci } = machines.notLoaded
    await look({ aliases, pci: [...(pci ?? []), { address: '0000:05:0e.0', ids: 'd161:0205/0004:0000' }] })
    const span = join(root, 'sys/bus/dahdi_spans/devices/span-1')
    await mkdir(join(span, 'ddev'), { recursive: true })
    await writeFile(join(span, 'name'), 'TE2/0/1\n')
    await writeFile(join(span, 'ddev/location'), 'PCI Express Bus 05 Slot 15\n')
    const inventory = await detect(root)
    expect(inventory.cards.map(card => card.spans)).toEqual([[], [1]])
    expect(inventory.spans[0]?.key).toBe('@PCI Express Bus 05 Slot 15/1')
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

  it('on a pipe, which nobody will ever write to', async () => {
    await look(machines.tdm400p)
    execFileSync('mkfifo', [
      join(root, 'proc/dahdi/2'),
      join(root, 'sys/bus/dahdi_spans/devices/span-1/pipe'),
    ])
    await rm(join(root, 'sys/bus/dahdi_spans/devices/span-1/spantype'))
    execFileSync('mkfifo', [join(root, 'sys/bus/dahdi_spans/devices/span-1/spantype')])
    expect((await detect(root)).spans.map(span => [span.number, span.kind])).toEqual([[1, 'analog']])
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
