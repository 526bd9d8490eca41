/** E1, T1 and BRI lines: what a person may decide for them, and what is refused. */

import { describe, expect, it } from 'vitest'
import { buildModel } from '../../daemon/model/build-model.ts'
import type { Inventory } from '../../daemon/model/inventory.ts'
import { BRI, bare, card, E1, office, settings, span, surroundings } from './support.ts'

const trunk = (...lines: Record<string, unknown>[]) => ({
  trunks: [
    {
      id: 'isdn',
      name: 'ISDN',
      lines: lines.map((line, at) => ({
        kind: 'pri',
        id: `l${at + 1}`,
        name: 'L',
        span: '@slot-5/1',
        ...line,
      })),
    },
  ],
})
const built = (parts: Record<string, unknown>, inventory: Inventory = office, r2 = true) =>
  buildModel(settings(parts), inventory, { ...surroundings, r2 })
const codes = ({ issues }: ReturnType<typeof built>) => issues.map(issue => issue.code)

/** One board with three E1s, channels 1 to 93, and handsets behind them. */
const threeE1s: Inventory = {
  ...bare,
  cards: [card('wct4xxp', [1, 2, 3], { kind: 'pri' }), card('wctdm', [4])],
  spans: [
    ...[0, 1, 2].map(at => ({
      ...span(at + 1, '@a', 'e1', 31 * at + 1, E1),
      key: `@a/${at + 1}`,
      localNumber: at + 1,
      device: 'pci:0000:01:00.0',
      ports: span(at + 1, '@a', 'e1', 31 * at + 1, E1).ports.map(port => ({
        ...port,
        key: `@a/${at + 1}/${port.position}`,
      })),
    })),
    span(4, '@b', 'analog', 94, ['fxs', 'fxo']),
  ],
}

describe('R2', () => {
  const r2 = { protocol: 'r2' }

  it('has bits instead of a D-channel, and the variant of its country', () => {
    const { model } = built({ site: { country: 'BR' }, ...trunk(r2) })
    const e1 = model.spans[4]
    expect(e1?.line).toMatchObject({ framing: 'cas', coding: 'hdb3', crc4: false, timing: 1 })
    expect(e1?.ports[0]?.use).toEqual({ is: 'bearer', casIdle: '1101' })
    expect(e1?.ports[15]?.use).toEqual({ is: 'unused' })
    expect(model.trunks[0]?.lines[0]).toMatchObject({ kind: 'r2', variant: 'br', maxAni: 10, maxDnis: 4 })
    const variant = (country: string, chosen: string | null) =>
      built({ site: { country }, ...trunk({ ...r2, r2: { variant: chosen } }) }).model.trunks[0]?.lines[0]
    expect(variant('CH', null)).toMatchObject({ variant: 'itu' })
    expect(variant('CH', 'mx')).toMatchObject({ variant: 'mx' })
  })

  it('is refused where Asterisk was built without it', () => {
    const without = built(trunk(r2), office, false)
    expect(without.issues).toContainEqual({
      code: 'r2-not-built',
      severity: 'error',
      subject: 'line:l1',
      params: { span: 5 },
    })
    expect(without.model.trunks[0]?.lines).toEqual([])
    expect(codes(built(trunk({}), office, false))).not.toContain('r2-not-built')
  })

  it('is refused on anything but an E1 of a card', () => {
    const t1 = { ...bare, spans: [span(1, '@slot-5', 't1', 1, E1.slice(0, 24))] }
    expect(codes(built(trunk(r2), t1))).toContain('r2-needs-e1')
    const ports = [
      { range: [1, 15], kind: 'bearer' },
      { range: [16, 16], kind: 'data' },
      { range: [17, 31], kind: 'bearer' },
    ]
    const parts = {
      dynamicSpans: [{ driver: 'loc', address: '1:0', channels: 31, ports }],
      ...trunk({ ...r2, span: 'DYN/loc/1:0/1' }),
    }
    expect(codes(built(parts, bare))).toContain('r2-needs-e1')
  })
})

describe('the standard of a trunk card', () => {
  it('is the country’s or the line’s; channels behind make room, and stay where there is more of it', () => {
    const us = built({ site: { country: 'US' }, ...trunk({ span: '@a/2', standard: 'e1' }) }, threeE1s).model
    expect(
      us.spans.map(({ kind, firstChannel, channelCount }) => [kind, firstChannel, channelCount]),
    ).toEqual([
      ['t1', 1, 24],
      ['e1', 32, 31],
      ['t1', 63, 24],
      ['analog', 94, 2],
    ])
    expect(us.spans.map(each => each.registration?.lineMode)).toEqual(['T1', 'E1', 'T1', null])
    const t1s = {
      ...threeE1s,
      spans: us.spans.map((each, at) => ({
        ...(threeE1s.spans[at] ?? span(9, '@x', 'unknown', 1, [])),
        kind: each.kind,
        firstChannel: [1, 25, 49, 73][at] ?? 1,
        ports: each.ports.map(({ key, position }, index) => ({
          ...span(9, '@x', 'analog', ([1, 25, 49, 73][at] ?? 1) + index, ['fxs']).ports[0],
          key,
          position,
        })),
      })),
    } as Inventory
    const ch = built(trunk({ span: '@a/1' }), t1s).model
    expect(ch.spans.map(each => each.firstChannel)).toEqual([1, 32, 63, 94])
    expect(ch.spans[3]?.ports.map(port => port.channel)).toEqual([94, 95])
  })

  it('cannot be chosen where the driver has no say', () => {
    const fixed = { ...threeE1s, cards: [card('wct1xxp', [1, 2, 3], { kind: 'pri' })] }
    const { model, issues } = built(trunk({ span: '@a/1', standard: 't1' }), fixed)
    expect(model.spans[0]?.kind).toBe('e1')
    expect(issues).toContainEqual({
      code: 'span-standard-fixed',
      severity: 'warning',
      subject: 'line:l1',
      params: { span: 1, wanted: 'T1', found: 'E1' },
    })
  })

  it('follows the country on a board whose driver has one mode for all', () => {
    const te110p = {
      ...bare,
      cards: [card('wcte11xp', [1], { kind: 'pri' })],
      spans: [span(1, '@a', 't1', 1, E1.slice(0, 24))],
    }
    const [only] = built({}, te110p).model.spans
    expect([only?.kind, only?.channelCount, only?.registration?.lineMode]).toEqual(['e1', 31, null])
  })

  it('has the build-out, framing and coding of its line on a T1, and none of that on an E1', () => {
    const line = { span: '@a/1', framing: 'd4', coding: 'ami', buildOut: 7, yellow: true }
    const on = (country: string) =>
      built({ site: { country }, ...trunk(line) }, threeE1s).model.spans[0]?.line
    expect(on('US')).toMatchObject({ framing: 'd4', coding: 'ami', buildOut: 7, yellow: true })
    expect(on('CH')).toMatchObject({ framing: 'ccs', coding: 'ami', buildOut: 0, yellow: true })
  })
})

describe('clocks', () => {
  const timing = (...lines: Record<string, unknown>[]) =>
    built(trunk(...lines.map((line, at) => ({ span: `@a/${at + 1}`, ...line }))), threeE1s).model.spans.map(
      each => each.line?.timing ?? null,
    )

  it('come from preferred lines first, then from those of the network’s side, never from unused spans', () => {
    expect(timing({}, { clock: 'preferred' })).toEqual([2, 1, 0, null])
    expect(timing({ clock: 'never' }, {}, { side: 'nt' })).toEqual([0, 1, 0, null])
    expect(timing({ side: 'nt', clock: 'preferred' }, {})).toEqual([1, 2, 0, null])
  })

  it('never come from a BRI on the network’s side', () => {
    const line = { kind: 'bri', span: '@slot-4/1', side: 'nt', clock: 'preferred' }
    expect(built(trunk(line)).model.spans.map(each => each.line?.timing ?? null)).toEqual([null, 0, 0, 0, 0])
  })
})

describe('D-channels', () => {
  it('need a span whose size tells where they are', () => {
    const odd = { ...office, spans: [span(5, '@slot-5', 'e1', 14, E1.slice(0, 1))] }
    expect(built(trunk({}), odd).issues).toContainEqual({
      code: 'span-no-data-channel',
      severity: 'warning',
      subject: 'line:l1',
      params: { place: '@slot-5/1', channels: 1 },
    })
    const parts = {
      dynamicSpans: [
        { driver: 'loc', address: '1:0', channels: 2, ports: [{ range: [1, 2], kind: 'bearer' }] },
      ],
      ...trunk({ kind: 'bri', span: 'DYN/loc/1:0/1' }),
    }
    const [issue] = built(parts, bare).issues
    expect(issue).toMatchObject({ code: 'span-no-data-channel', severity: 'error', params: { channels: 2 } })
  })

  it('are framed by the chip on BRI cards, by DAHDI on cards of one HFC-S', () => {
    const hfc = { ...bare, spans: [{ ...span(1, '@hfc', 'bri', 1, BRI), name: 'ZTHFC1' }] }
    const use = (inventory: Inventory, place: string, at: number) =>
      built(trunk({ kind: 'bri', span: place }), inventory).model.spans[at]?.ports[2]?.use
    expect(use(hfc, '@hfc/1', 0)).toEqual({ is: 'data', hdlc: 'soft' })
    expect(use(office, '@slot-2/1', 1)).toEqual({ is: 'data', hdlc: 'hard' })
  })
})

describe('echo cancellers', () => {
  const hardware = {
    ...office,
    spans: office.spans.map(each =>
      each.number === 5 ? { ...each, hardwareEchoCanceller: 'VPMOCT064' } : each,
    ),
  }
  const of = (echo: Record<string, unknown>, place = '@slot-5/1') =>
    built({ ...trunk({ span: place }), echo }, hardware)
      .model.spans[4]?.ports.slice(0, 2)
      .map(p => p.echoCanceller)

  it('are the board’s, else the software chosen, unless a person says otherwise for a port or a span', () => {
    expect(of({})).toEqual(['hwec', 'hwec'])
    expect(of({ places: [{ place: '@slot-5/1', canceller: 'mg2' }] })).toEqual(['mg2', 'mg2'])
    expect(
      of({
        places: [
          { place: '@slot-5/1/2', canceller: 'none' },
          { place: '@slot-5/1', canceller: 'oslec' },
        ],
      }),
    ).toEqual(['oslec', null])
    const software = built({ ...trunk({}), echo: { software: 'oslec' } }).model.spans[4]
    expect(software?.ports[0]?.echoCanceller).toBe('oslec')
  })
})

describe('cards and their files', () => {
  it('are known by hardware id, place, or bus address where those are shared', () => {
    const named = (key: string, device: string) => ({
      ...office,
      spans: [{ ...span(1, '@x', 'analog', 1, ['fxs']), key, device }],
    })
    const device = (key: string, name = 'pci:0000:05:0d.0') =>
      built({}, named(key, name)).model.spans[0]?.registration?.device
    expect(device('1TE435F1/1')).toBe('1TE435F1')
    expect(device('@PCI Bus 05 Slot 14/1')).toBe('@PCI_Bus_05_Slot_14')
    expect(device('@Board ID Switch 0@pci:0000:05:0d.0/1')).toBe('*/pci:0000:05:0d.0')
    expect(device('pci:0000:05:0d.0/1')).toBe('*/pci:0000:05:0d.0')
    expect(device('usb:X1062948/1', 'astribanks:xbus-00')).toBe('usb:X1062948')
  })
})
