/** What the image's drivers do not drive is named with its reason, and nothing else. */

import { expect, test } from 'vitest'
import { BOARDS_NOT_CLAIMED, DRIVERS_NOT_CARRIED, whyNotClaimed } from '../../dahdi/catalogue/not-carried.ts'
import { type CatalogueEntry, catalogue } from '../../dahdi/catalogue.ts'

const counted = catalogue.filter(entry => whyNotClaimed(entry) === null)
const ids = ({ vendor, device, subdevice }: CatalogueEntry) => [vendor, device, subdevice].join(':')

test('the drivers of dahdi-linux 3.4 are counted on, and no others', () => {
  expect([...new Set(counted.map(({ driver }) => driver))].sort()).toEqual([
    'opvxa1200', 'wcaxx', 'wcb4xxp', 'wcfxo', 'wct1xxp', 'wct4xxp', 'wctc4xxp', 'wctdm', 'wctdm24xxp', 'wcte11xp', 'wcte12xp',
    'wcte13xp', 'wcte43x', 'xpp_usb',
  ]) // biome-ignore format: a list
})

test('every card of a release whose driver is still there is counted on, those that were dropped and restored too', () => {
  const named = counted.map(ids)
  for (const id of ['d161:0800:', 'd161:8002:', 'd161:8005:', 'd161:8006:']) expect(named).toContain(id)
  const hfc = catalogue.filter(({ device }) => device === '08b4' || device === '16b8')
  expect(hfc).toHaveLength(18)
  expect(named).toEqual(expect.arrayContaining(hfc.map(ids)))
  const current = catalogue.filter(({ bus, releases }) => bus === 'pci' && releases.at(-1)?.endsWith('HEAD'))
  expect(named).toEqual(expect.arrayContaining(current.map(ids)))
})

test('no reason is left over: each concerns a card of the catalogue', () => {
  for (const driver of Object.keys(DRIVERS_NOT_CARRIED))
    expect(catalogue.some(entry => entry.driver === driver)).toBe(true)
  for (const [driver, id] of BOARDS_NOT_CLAIMED)
    expect(
      catalogue.some(entry => entry.driver === driver && id.test(`${entry.vendor}:${entry.device}`)),
    ).toBe(true)
})

test('an Astribank counts with its firmware in; a maker’s own board needs the maker’s own driver', () => {
  const astribanks = counted.filter(({ driver }) => driver === 'xpp_usb')
  expect(astribanks.map(({ device }) => device)).toEqual(['1132', '1142', '1152', '1162'])
  const openvox = catalogue.filter(({ driver, vendor }) => driver === 'wct4xxp' && vendor === '1b74')
  expect(openvox.map(whyNotClaimed)).toEqual(Array(5).fill(expect.stringContaining('OpenVox')))
})
