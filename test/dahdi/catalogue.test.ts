/** The table of cards and how an id finds its row. */

import { describe, expect, it } from 'vitest'
import {
  type CardIds,
  candidates,
  cardDrivers,
  catalogue,
  lookup,
  stealingDrivers,
} from '../../dahdi/catalogue.ts'
import { isDahdiModule, takesParameter } from '../../dahdi/drivers.ts'

const ids = (text: string, bus: 'pci' | 'usb' = 'pci'): CardIds => {
  const [vendor = '', device = '', subvendor, subdevice] = text.split(/[:/]/)
  return { bus, vendor, device, subvendor: subvendor ?? null, subdevice: subdevice ?? null }
}

describe('catalogue', () => {
  it('holds only well-formed rows, each once', () => {
    const hex = /^[0-9a-f]{4}$/
    for (const entry of catalogue) {
      expect(entry.vendor).toMatch(hex)
      for (const id of [entry.device, entry.subvendor, entry.subdevice])
        if (id !== null) expect(id).toMatch(hex)
      expect(entry.name).not.toBe('')
      expect((entry.spans?.least ?? 0) <= (entry.spans?.most ?? 0)).toBe(true)
    }
    const keys = catalogue.map(({ bus, vendor, device, subvendor, subdevice, driver }) =>
      [bus, vendor, device, subvendor, subdevice, driver].join(),
    )
    expect(new Set(keys).size).toBe(keys.length)
    expect(catalogue).toHaveLength(199)
  })

  it.each([
    ['e159:0001/b1d9:0003', 'wctdm', 'Wildcard TDM400P REV I'],
    ['e159:0001/8085:0003', 'wcfxo', 'Wildcard X101P'],
    ['e159:0001/71fe:0001', 'wcte11xp', 'Digium Wildcard TE110P T1/E1 Board'],
    ['d161:0205/0004:0000', 'wct4xxp', 'Wildcard TE205P (4th Gen)'],
    ['d161:0205/0009:0000', 'wct4xxp', 'Wildcard TE205P'],
    ['1397:08b4/1397:b560', 'wcb4xxp', 'BeroNet BN4S0'],
    ['1923:0300/a010:0000', 'wanpipe', 'Sangoma A101 1xT1/E1'],
    ['1923:0100/a113:0000', 'wanpipe', 'Sangoma A104D'],
    ['1923:0100/0000:0000', 'wanpipe', 'Sangoma A104d QUAD T1/E1 AFT'],
    ['1b74:d130/0000:0000', 'opvxd115', 'OpenVox D130P/D130E'],
  ])('%s is a card of %s', (text, driver, name) => {
    expect(lookup(ids(text))).toMatchObject({ driver, name })
  })

  it('knows a chip without knowing the board', () => {
    expect(lookup(ids('e159:0001/0059:0001'))?.driver).toBeNull()
    expect(lookup(ids('1397:08b4/1234:5678'))).toBeNull()
    expect(lookup(ids('8086:1229/8086:0040'))).toBeNull()
    expect(lookup(ids('e4e4:1162'))).toBeNull()
    expect(lookup(ids('e4e4:1162', 'usb'))?.kind).toBe('channel-bank')
  })

  it('names both makers of a shared id', () => {
    expect(candidates(ids('1b74:0115/0000:0000')).map(entry => entry.driver)).toEqual(['opvxd115', 'AX1D'])
  })

  it('tells sizes and releases', () => {
    expect(lookup(ids('d161:800e/0000:0000'))?.spans).toEqual({ least: 2, most: 4 })
    expect(lookup(ids('d161:8005/0000:0000'))).toMatchObject({
      ports: { least: 4, most: 4 },
      releases: ['v2.4.0..v2.11.1'],
    })
    expect(lookup(ids('e159:0001/b118:0000'))?.releases).toEqual(['v2.4.0..v2.11.1', 'v3.3.0..HEAD'])
  })

  it('keeps thieves apart from drivers', () => {
    expect(stealingDrivers).toEqual(['hfcmulti', 'hfcpci', 'netjet'])
    for (const thief of stealingDrivers) expect(cardDrivers.has(thief) || isDahdiModule(thief)).toBe(false)
  })

  it('never lets the directory of root’s scripts be set', () => {
    expect(takesParameter('dahdi', 'auto_assign_spans')).toBe(true)
    expect(takesParameter('dahdi', 'tools_rootdir')).toBe(false)
    expect(takesParameter('dahdi', 'initdir')).toBe(false)
  })
})
