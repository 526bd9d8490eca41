/** Which bracket a model has, and the order of its sockets. */

import { describe, expect, it } from 'vitest'
import type { CardView, PortView, SpanView } from '../../daemon/live/live-view.ts'
import type { Card, PortKind } from '../../daemon/model/inventory.ts'
import { type Seat, seatGroups, seatId } from '../../web/parts/bracket/seats.ts'
import { shapeOf } from '../../web/parts/bracket/shape.ts'

const card = (ids: string, driver: string, bus: Card['bus'] = 'pci'): Card => {
  const [vendor = '', device = '', subvendor = null, subdevice = null] = ids.split(':')
  const state = { is: 'ready' as const, driver }
  return {
    id: 'x',
    bus,
    vendor,
    device,
    subvendor,
    subdevice,
    name: null,
    kind: null,
    state,
    spans: [],
  }
}

const port = (span: string, kind: PortKind, position: number, foreign: boolean): PortView => ({
  key: `${span}/${position}`,
  channel: position,
  position,
  kind,
  label: '',
  purpose: foreign ? { is: 'foreign' } : { is: 'none' },
  activity: { is: 'free' },
  alarm: null,
})

const span = (name: string, kinds: readonly PortKind[], foreign = false): SpanView => ({
  key: name,
  number: 1,
  name,
  kind: 'analog',
  alarm: null,
  dChannel: null,
  ports: kinds.map((kind, index) => port(name, kind, index + 1, foreign)),
})

const view = (...spans: SpanView[]): CardView => ({ id: 'x', name: 'x', kind: null, state: 'ready', spans })
const bri: PortKind[] = ['bearer', 'bearer', 'data']
const told = (seats: readonly Seat[] = []) => seats.map(seat => `${seat.number} ${seat.jack} ${seatId(seat)}`)

describe('a model', () => {
  it.each([
    ['e159:0001:b118', 'wctdm', 'numbered', 4],
    ['d161:8005', 'wctdm24xxp', 'numbered', 4],
    ['d161:8002', 'wctdm24xxp', 'numbered', 8],
    ['d161:2400', 'wctdm24xxp', 'rj21', 24],
    ['d161:800a', 'wcte13xp', 'single', 1],
    ['e159:0001:79de', 'wcte11xp', 'single', 1],
    ['d161:800f', 'wcaxx', 'numbered', 4],
    ['1397:2bd0', 'zaphfc', 'single', 1],
    // Nobody has told us in which order these lie.
    ['d161:800e', 'wcte43x', 'plain', 0],
    ['e159:0001:9519', 'opvxa1200', 'plain', 0],
    ['e159:0001:b700', 'ax1600p', 'plain', 0],
    ['constructor:x', 'toString', 'plain', 0],
  ])('%s of %s is drawn %s', (ids, driver, drawn, sockets) => {
    expect(shapeOf(card(ids, driver))).toMatchObject({ drawn, sockets })
  })

  it.each([
    ['d161:800c', 'wcaxx'],
    ['d161:800d', 'wcaxx'],
    ['d161:8007', 'wctdm24xxp'],
    ['d161:8008', 'wctdm24xxp'],
  ])('%s of %s has eight ports on four sockets', (ids, driver) => {
    expect(shapeOf(card(ids, driver))).toEqual({ drawn: 'paired', jack: 'rj45', sockets: 8 })
  })

  it('of OpenVox is known by its name, which its driver tells: two lines a socket, or three', () => {
    const named = (name: string) => shapeOf({ ...card('e159:0001:9519', 'opvxa1200'), name })
    expect(named('OpenVox A800P')).toEqual({ drawn: 'paired', jack: 'rj45', sockets: 8 })
    expect(named('OpenVox A1200P')).toEqual({ drawn: 'tripled', jack: 'rj45', sockets: 12 })
    expect(named('OpenVox A1200P/A800P').drawn).toBe('plain')
  })

  it.each([
    ['d161:1220:0005', 'wct4xxp', 'numbered', 2],
    ['d161:0410:0004', 'wct4xxp', 'numbered', 4],
    ['10ee:0314', 'wct4xxp', 'numbered', 4],
    ['1b74:d430', 'wct4xxp', 'numbered', 4],
    ['d161:1820', 'wct4xxp', 'paired', 8],
    ['d161:b410:b410', 'wcb4xxp', 'numbered', 4],
    ['d161:8016', 'wcb4xxp', 'numbered', 2],
    ['1397:08b4:1397:b566', 'wcb4xxp', 'numbered', 2],
    ['1397:08b4:1397:b520', 'wcb4xxp', 'numbered', 4],
    ['1397:16b8:1397:e998', 'wcb4xxp', 'paired', 8],
  ])('with several lines, %s of %s, is drawn %s with %i of them', (ids, driver, drawn, sockets) => {
    expect(shapeOf(card(ids, driver))).toEqual({ drawn, jack: 'rj45', sockets })
  })

  it('that says nothing of its lines has as many as its driver has found', () => {
    const running = (spans: number[]) => shapeOf({ ...card('1b74:d210', 'wct4xxp'), spans })
    expect(running([1])).toEqual({ drawn: 'single', jack: 'rj45', sockets: 1 })
    expect(running([1, 2])).toMatchObject({ drawn: 'numbered', sockets: 2 })
    expect(shapeOf({ ...card('d161:800e', 'wcte43x'), spans: [1, 2, 3, 4] })).toMatchObject({ sockets: 4 })
  })

  it('of an Astribank is a front, of software neither', () => {
    expect(shapeOf(card('e4e4:1162', 'xpp_usb', 'usb')).drawn).toBe('front')
    expect(shapeOf(null).drawn).toBe('virtual')
  })
})

describe('sockets', () => {
  const plain = shapeOf(card('e159:0001:b700', 'ax1600p'))
  const front = shapeOf(card('e4e4:1162', 'xpp_usb', 'usb'))

  it('of an analog card are its ports, empty places too', () => {
    const groups = seatGroups(view(span('a', ['fxs', 'empty', 'fxo', 'failed'])), plain)
    expect(groups).toHaveLength(1)
    expect(groups[0]?.title).toBeNull()
    expect(told(groups[0]?.seats)).toEqual([
      '1 rj11 port:a/1',
      '2 rj11 port:a/2',
      '3 rj11 port:a/3',
      '4 rj11 port:a/4',
    ])
  })

  it('of ISDN are its spans, and keep their numbers beside one of another program', () => {
    const groups = seatGroups(view(span('a', bri), span('b', bri, true), span('c', bri)), plain)
    expect(told(groups[0]?.seats)).toEqual(['1 rj45 jack:a', '3 rj45 jack:c'])
  })

  it('of a mixed card stand apart', () => {
    const groups = seatGroups(view(span('a', bri), span('b', ['fxs', 'fxo'])), plain)
    expect(groups.map(({ title }) => title)).toEqual([{ span: 'b' }, { span: 'a' }])
  })

  it('that several lines share are RJ45, in the order of the ports', () => {
    const shape = shapeOf(card('d161:800d', 'wcaxx'))
    const groups = seatGroups(view(span('a', ['fxs', 'fxs', 'fxo', 'empty'])), shape)
    expect(told(groups[0]?.seats)).toEqual([1, 2, 3, 4].map(number => `${number} rj45 port:a/${number}`))
    const mixed = seatGroups(view(span('a', ['fxs', 'fxo']), span('b', bri), span('c', bri)), shape)
    expect(mixed.map(({ title, seats }) => [title, told(seats)])).toEqual([
      [{ span: 'a' }, ['1 rj45 port:a/1', '2 rj45 port:a/2']],
      [{ span: 'b' }, ['1 rj45 jack:b', '2 rj45 jack:c']],
    ])
  })

  it('of an Astribank stand in its modules from left to right, without its contacts', () => {
    const groups = seatGroups(
      view(
        span('XBUS-00/XPD-10', ['fxo']),
        span('XBUS-00/XPD-00', ['fxs', 'unknown']),
        span('XBUS-00/XPD-20', bri),
        span('XBUS-00/XPD-21', bri),
      ),
      front,
    )
    expect(groups.map(({ title, seats }) => [title, told(seats)])).toEqual([
      [{ module: 1 }, ['1 rj11 port:XBUS-00/XPD-00/1']],
      [{ module: 2 }, ['1 rj11 port:XBUS-00/XPD-10/1']],
      [{ module: 3 }, ['1 rj45 jack:XBUS-00/XPD-20', '2 rj45 jack:XBUS-00/XPD-21']],
    ])
  })

  it('of a card whose driver does not run are dark, as many as the model has', () => {
    const shape = shapeOf(card('d161:0800', 'wctdm24xxp'))
    const seats = seatGroups(view(), shape)[0]?.seats
    expect(seats?.map(({ is, number }) => `${is} ${number}`)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map(number => `dark ${number}`),
    )
    expect(seatGroups(view(), plain)).toEqual([])
  })
})
