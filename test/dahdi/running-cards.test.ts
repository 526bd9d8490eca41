/** What only a running driver tells about its card, and boards that no driver must get. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { trueName } from '../../dahdi/catalogue/true-name.ts'
import { catalogue } from '../../dahdi/catalogue.ts'
import { detect } from '../../dahdi/detect.ts'
import { renderDahdi } from '../../dahdi/render.ts'
import { type DahdiDevice, type DahdiSpan, layOut, type Machine } from './machine.ts'
import { DEBIAN_ALIASES } from './machines.ts'
import { builtOffice, officeSettings } from './offices.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'machine-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const PLACE = '0000:05:0d.0'
const running = (ids: string, driver: string, device: Partial<DahdiDevice>): Machine => ({
  aliases: DEBIAN_ALIASES,
  pci: [{ address: PLACE, ids, driver }],
  devices: [{ name: `pci:${PLACE}`, location: 'PCI Bus 05 Slot 14', spans: [], ...device }],
})
const look = async (machine: Machine) => detect(await layOut(root, machine))

const span = (number: number, name: string, channels: number, digital: boolean): DahdiSpan => ({
  number,
  name,
  desc: name,
  spantype: digital ? 'E1' : 'ANALOG_MIXED',
  digital,
  channels: Array.from({ length: channels }, (_, at) => ({
    channo: (number - 1) * channels + at + 1,
    name: `${name}/${at}`,
    sigcap: digital ? 'Clear CAS' : 'FXOLS FXOKS',
  })),
})
const trunks = (count: number) =>
  Array.from({ length: count }, (_, at) => span(at + 1, `WCTE${count}/0/${at + 1}`, 31, true))

describe('cards that share an id', () => {
  it.each([
    ['d161:800e/0000:0000', '1TE435F50A1', 4, 'Wildcard TE435'],
    ['d161:800e/0000:0000', '1TE235F50A1', 2, 'Wildcard TE235'],
    ['d161:8013/0000:0000', '1TE436F50A1', 4, 'Wildcard TE436'],
    ['d161:8013/0000:0000', '1TE236F50A1', 2, 'Wildcard TE236'],
  ])('%s with serial number %s', async (ids, hardwareId, spans, name) => {
    const type = `${name.slice(9)} (VPMOCT128)`
    const inventory = await look(running(ids, 'wcte43x', { hardwareId, type, spans: trunks(spans) }))
    expect(inventory.cards.map(card => [card.name, card.spans.length])).toEqual([[name, spans]])
    expect(inventory.spans.map(each => each.hardwareEchoCanceller)).toEqual(
      new Array(spans).fill('VPMOCT128'),
    )
  })

  it.each([
    [8, 'OpenVox A800P'],
    [12, 'OpenVox A1200P'],
  ])('an OpenVox board with %i sockets', async (sockets, name) => {
    const type = 'OpenVox A1200P/A800P'
    const { cards, spans } = await look(
      running('e159:0001/9519:0003', 'opvxa1200', { type, spans: [span(1, 'OPVXA1200/0', sockets, false)] }),
    )
    expect(cards.map(card => card.name)).toEqual([name])
    expect(spans.map(each => each.hardwareEchoCanceller)).toEqual([null])
  })

  it('have the name of their family until their driver runs', async () => {
    const machine = { aliases: DEBIAN_ALIASES, pci: [{ address: PLACE, ids: 'd161:800e/0000:0000' }] }
    expect((await look(machine)).cards.map(card => card.name)).toEqual(['Wildcard TE435/TE235'])
    const unknown = { driver: 'wcte43x', hardwareId: 'blank', spans: 4, ports: 124 }
    expect(trueName(unknown)).toBeNull()
    expect(trueName({ ...unknown, driver: 'wct4xxp', hardwareId: '1TE435F1' })).toBeNull()
  })
})

describe('an e159:0001 that nobody has listed', () => {
  const MATCH_ALL = 'alias pci:v0000E159d00000001sv*sd*bc*sc*i* ax1600p'
  /** From the bus to the files: no driver is loaded for it, whatever claims it. */
  const modulesFor = async (ids: string, aliases: readonly string[]) => {
    const inventory = await look({ aliases, pci: [{ address: PLACE, ids }] })
    const { model } = builtOffice(officeSettings({}), inventory)
    const modules = renderDahdi(model).find(file => file.name === 'modules')?.text ?? ''
    return { state: inventory.cards[0]?.state.is, modules: modules.split('\n').slice(1).filter(Boolean) }
  }

  it.each([['0059:0001'], ['0000:0000'], ['1234:0002']])('is left alone: subsystem %s', async subsystem => {
    const nobody = { state: 'unknown', modules: [] }
    expect(await modulesFor(`e159:0001/${subsystem}`, DEBIAN_ALIASES)).toEqual(nobody)
    await rm(root, { recursive: true })
    expect(await modulesFor(`e159:0001/${subsystem}`, [...DEBIAN_ALIASES, MATCH_ALL])).toEqual(nobody)
  })

  it('while a listed one gets its driver', async () => {
    expect(await modulesFor('e159:0001/b119:0001', DEBIAN_ALIASES)).toEqual({
      state: 'not-loaded',
      modules: ['wctdm'],
    })
  })
})

it('Sangoma’s own drivers are never loaded by us', async () => {
  const aliases = [...DEBIAN_ALIASES, 'alias pci:v00001923d*sv*sd*bc*sc*i* wanpipe']
  const inventory = await look({ aliases, pci: [{ address: PLACE, ids: '1923:0100/a113:0000' }] })
  expect(inventory.cards.map(card => card.state)).toEqual([{ is: 'not-loaded', driver: 'wanpipe' }])
  const { model, issues } = builtOffice(officeSettings({}), inventory)
  expect(model.drivers).toEqual([])
  expect(renderDahdi(model).some(file => file.text.includes('wanpipe'))).toBe(false)
  expect(issues.map(issue => issue.code)).toContain('card-needs-wanpipe')
})

it('the catalogue names sizes that a card told apart later fits into', () => {
  for (const entry of catalogue.filter(each => each.driver === 'opvxa1200'))
    expect(entry.ports).toEqual({ least: 8, most: 12 })
})
