/** Settings and machines, and the model that comes of them. */

import { describe, expect, it } from 'vitest'
import { buildModel } from '../../daemon/model/build-model.ts'
import { assignPorts } from '../../daemon/model/first-settings.ts'
import type { GatewayModel, ModelPort } from '../../daemon/model/gateway-model.ts'
import {
  bare,
  card,
  countries,
  E1,
  office,
  seeded,
  settings,
  span,
  surroundings,
  virtualCard,
} from './support.ts'

const assigned = (parts = {}, inventory = office) =>
  assignPorts(settings(parts), inventory, countries, seeded(1))
const port = (model: GatewayModel, channel: number): ModelPort | undefined =>
  model.spans.flatMap(one => one.ports).find(one => one.channel === channel)

describe('an office with analog, BRI and PRI cards', () => {
  const { model, issues } = buildModel(assigned(), office, surroundings)

  it('has no issue', () => {
    expect(issues).toEqual([])
  })

  it('gives handsets, lines and bearers their purpose and the software echo canceller', () => {
    expect([1, 3, 4, 5, 7, 14, 29].map(channel => port(model, channel)?.use)).toEqual([
      { is: 'handset' },
      { is: 'line' },
      { is: 'unused' },
      { is: 'bearer' },
      { is: 'data', hdlc: 'hard' },
      { is: 'bearer' },
      { is: 'data', hdlc: 'soft' },
    ])
    expect([1, 3, 4, 5, 7].map(channel => port(model, channel)?.echoCanceller)).toEqual([
      'mg2',
      'mg2',
      null,
      'mg2',
      null,
    ])
  })

  it('numbers the clock sources: TE lines in use first to last, never NT', () => {
    expect(model.spans.map(one => one.line?.timing ?? null)).toEqual([null, 1, 2, 0, 3])
    expect(model.spans[1]?.line).toEqual({
      timing: 1,
      buildOut: 0,
      framing: 'ccs',
      coding: 'ami',
      crc4: false,
      role: null,
      terminated: false,
      yellow: false,
    })
    expect(model.spans[4]?.line).toMatchObject({ framing: 'ccs', coding: 'hdb3', crc4: true })
  })

  it('makes one trunk of all outside lines', () => {
    expect(model.trunks).toHaveLength(1)
    expect(
      model.trunks[0]?.lines.map(line => [
        line.id,
        'signalling' in line ? line.signalling : line.kind === 'analog' && line.channel,
      ]),
    ).toEqual([
      ['analog-1', 3],
      ['bri-1', 'bri_cpe_ptmp'],
      ['bri-2', 'bri_cpe_ptmp'],
      ['pri-1', 'pri_cpe'],
    ])
    const pri = model.trunks[0]?.lines[3]
    expect(
      pri?.kind === 'pri' && [pri.bearerChannels[0], pri.bearerChannels[15], pri.bearerChannels.length],
    ).toEqual([14, 30, 30])
  })

  it('lists the drivers in a fixed order', () => {
    expect(model.drivers).toEqual(['wcb4xxp', 'wct4xxp', 'wctdm24xxp'])
  })

  it('lets emergency numbers use every trunk, with and without the access digit', () => {
    expect(model.emergency).toEqual({
      numbers: ['112', '117', '118', '144'],
      trunkIds: ['outside'],
      accessCodes: ['0'],
    })
  })
})

describe('the virtual card', () => {
  const { model, issues } = buildModel(assigned({ dynamicSpans: virtualCard }, bare), bare, surroundings)

  it('is known before the kernel has it', () => {
    expect(issues).toEqual([])
    expect(
      model.spans.map(one => [one.number, one.key, one.firstChannel, one.channelCount, one.line]),
    ).toEqual([
      [1, 'DYN/loc/1:0/1', 1, 6, null],
      [2, 'DYN/loc/2:0/1', 7, 3, null],
      [3, 'DYN/loc/3:0/1', 10, 31, null],
      [4, 'DYN/loc/1:1/1', 41, 6, null],
      [5, 'DYN/loc/2:1/1', 47, 3, null],
    ])
  })

  it('stands after the cards, contiguous', () => {
    const built = buildModel(assigned({ dynamicSpans: virtualCard }), office, surroundings).model
    expect(built.spans.slice(5).map(one => [one.number, one.firstChannel])).toEqual([
      [6, 45],
      [7, 51],
      [8, 54],
      [9, 85],
      [10, 91],
    ])
  })

  it('has software HDLC, European bearers on alaw, and no echo canceller', () => {
    expect(port(model, 9)).toMatchObject({ use: { is: 'data', hdlc: 'soft' }, companding: null })
    expect(port(model, 7)).toMatchObject({ use: { is: 'bearer' }, companding: 'alaw', echoCanceller: null })
    expect(port(model, 1)).toMatchObject({ use: { is: 'handset' }, companding: null, echoCanceller: null })
  })

  it('leaves the foreign ports to the other program', () => {
    expect([41, 45, 47, 49].map(channel => port(model, channel)?.use)).toEqual([
      { is: 'foreign', signalling: 'fxsks' },
      { is: 'foreign', signalling: 'fxoks' },
      { is: 'foreign', signalling: 'bearer' },
      { is: 'foreign', signalling: 'data' },
    ])
  })

  it('is the same whether the kernel has the spans already or not', () => {
    const dynamic = {
      ...span(1, 'DYN/loc/1:0', 'dynamic', 1, ['unknown', 'unknown']),
      device: 'dynamic:loc:1',
    }
    const after = { ...bare, spans: [dynamic] }
    const wanted = assigned({ dynamicSpans: virtualCard }, bare)
    expect(buildModel(wanted, after, surroundings).model.spans).toEqual(model.spans)
  })

  it('leaves the numbers of another program’s spans to it, whoever came first', () => {
    const theirs = (number: number, firstChannel: number) =>
      span(number, 'DYN/loc/9:1', 'dynamic', firstChannel, ['unknown', 'unknown'])
    const places = (inventory: typeof bare) =>
      buildModel(
        settings({ dynamicSpans: virtualCard.slice(0, 2) }),
        inventory,
        surroundings,
      ).model.spans.map(one => [one.number, one.firstChannel])
    expect(places({ ...bare, spans: [theirs(1, 1)] })).toEqual([
      [2, 3],
      [3, 9],
    ])
    expect(places({ ...bare, spans: [theirs(4, 41)] })).toEqual([
      [1, 1],
      [2, 7],
    ])
    expect(places({ ...bare, spans: [theirs(2, 7)] })).toEqual([
      [1, 1],
      [3, 9],
    ])
  })

  it('of 24 channels stays mulaw', () => {
    const ports = [
      { range: [1, 23], kind: 'bearer' },
      { range: [24, 24], kind: 'data' },
    ]
    const t1 = {
      dynamicSpans: [{ driver: 'loc', address: '4:0', channels: 24, ports }],
      site: { country: 'US' },
    }
    const built = buildModel(assigned(t1, bare), bare, surroundings).model
    expect(port(built, 1)).toMatchObject({ use: { is: 'bearer' }, companding: null })
    expect(port(built, 24)?.use).toEqual({ is: 'data', hdlc: 'soft' })
    expect(built.trunks[0]?.lines[0]).toMatchObject({ signalling: 'pri_cpe', switchType: 'national' })
  })
})

describe('ISDN sides', () => {
  const line = (more: Record<string, unknown>) => ({
    trunks: [
      { id: 'isdn', name: 'ISDN', lines: [{ kind: 'bri', id: 'a', name: 'A', span: '@slot-2/1', ...more }] },
    ],
  })
  const built = (more: Record<string, unknown>, inventory = office) =>
    buildModel(settings(line(more)), inventory, surroundings)
  const signalling = (more: Record<string, unknown>) => {
    const found = built(more).model.trunks[0]?.lines[0]
    return found?.kind === 'bri' ? found.signalling : null
  }

  it('follow bus and side', () => {
    expect(signalling({})).toBe('bri_cpe_ptmp')
    expect(signalling({ bus: 'point-to-point' })).toBe('bri_cpe')
    expect(signalling({ span: '@slot-4/1', side: 'nt' })).toBe('bri_net_ptmp')
    expect(signalling({ span: '@slot-4/1', side: 'nt', bus: 'point-to-point' })).toBe('bri_net')
  })

  it('are the jumpers’ where the card has jumpers, and that is said', () => {
    expect(signalling({ side: 'nt' })).toBe('bri_cpe_ptmp')
    expect(built({ side: 'nt' }).issues).toContainEqual({
      code: 'bri-side-by-jumper',
      severity: 'warning',
      subject: 'line:a',
      params: { span: 2, wanted: 'nt', found: 'te' },
    })
  })

  it('are written to system.conf where software decides', () => {
    const b430 = { ...office, cards: [card('wcb4xxp', [2], { device: '8014', kind: 'bri' })] }
    const { model, issues } = built({ side: 'nt' }, b430)
    expect(model.spans[1]?.line).toMatchObject({ role: 'nt', terminated: true, timing: 0 })
    expect(issues.map(issue => issue.code)).not.toContain('bri-side-by-jumper')
  })
})

describe('E1 framing', () => {
  const crc4 = (country: string, chosen: boolean | null) => {
    const lines = [{ kind: 'pri', id: 'p', name: 'P', span: '@slot-5/1', crc4: chosen }]
    const parts = { site: { country }, trunks: [{ id: 'isdn', name: 'ISDN', lines }] }
    return buildModel(settings(parts), office, surroundings).model.spans[4]?.line?.crc4
  }
  it('is the country’s unless the line says otherwise', () => {
    expect([crc4('CH', null), crc4('FR', null), crc4('CH', false), crc4('FR', true)]).toEqual([
      true,
      false,
      false,
      true,
    ])
  })
  it('is esf,b8zs on T1', () => {
    const t1 = { ...bare, spans: [span(1, '@t1', 't1', 1, E1.slice(0, 24))] }
    expect(buildModel(settings(), t1, surroundings).model.spans[0]?.line).toMatchObject({
      framing: 'esf',
      coding: 'b8zs',
      crc4: false,
      timing: 0,
    })
  })
})

describe('hardware that is not there', () => {
  it('leaves its devices out with a warning each; the rest goes on', () => {
    const wanted = assigned()
    const without = { ...office, spans: office.spans.slice(1) }
    const { model, issues } = buildModel(wanted, without, surroundings)
    expect(issues.map(({ code, severity, subject }) => [code, severity, subject])).toEqual([
      ['port-missing', 'warning', 'extension:101'],
      ['port-missing', 'warning', 'extension:102'],
      ['port-missing', 'warning', 'line:analog-1'],
    ])
    expect(model.extensions.map(extension => [extension.number, extension.devices.length])).toEqual([
      ['101', 0],
      ['102', 0],
    ])
    expect(model.trunks[0]?.lines).toHaveLength(3)
    expect(model.incoming).toHaveLength(1)
  })

  it('of another kind than before is a warning', () => {
    const swapped = {
      ...office,
      spans: [span(1, '@slot-1', 'analog', 1, ['fxo', 'failed', 'fxo', 'empty']), ...office.spans.slice(1)],
    }
    const { issues } = buildModel(assigned(), swapped, surroundings)
    expect(issues.map(({ code, params }) => [code, params.wanted, params.found])).toEqual([
      ['port-wrong-kind', 'fxs', 'fxo'],
      ['port-wrong-kind', 'fxs', 'failed'],
    ])
  })

  it('but is declared in the settings as something else is an error', () => {
    const parts = {
      dynamicSpans: virtualCard,
      extensions: [
        { number: '201', name: 'A', devices: [{ kind: 'analog', port: 'DYN/loc/1:0/1/5' }] },
        { number: '202', name: 'B', devices: [{ kind: 'analog', port: 'DYN/loc/1:1/1/5' }] },
        { number: '203', name: 'C', devices: [{ kind: 'analog', port: 'DYN/loc/9:9/1/1' }] },
      ],
      trunks: [
        {
          id: 't',
          name: 'T',
          lines: [{ kind: 'bri', id: 'b', name: 'B', span: 'DYN/loc/3:0/1' }],
        },
      ],
    }
    const { issues } = buildModel(settings(parts), bare, surroundings)
    expect(
      issues.filter(issue => issue.severity === 'error').map(issue => [issue.code, issue.subject]),
    ).toEqual([
      ['port-wrong-kind', 'extension:201'],
      ['port-foreign', 'extension:202'],
      ['port-missing', 'extension:203'],
      ['span-wrong-kind', 'line:b'],
    ])
  })

  it('at all is a notice, and a SIP system works', () => {
    const parts = {
      extensions: [{ number: '201', name: 'Desk', devices: [{ kind: 'sip', secret: 'abcdefghijkl0123' }] }],
    }
    const { model, issues } = buildModel(settings(parts), bare, surroundings)
    expect(issues.map(issue => [issue.code, issue.severity])).toEqual([
      ['no-cards', 'notice'],
      ['emergency-no-line', 'warning'],
    ])
    expect(model.extensions[0]?.devices).toMatchObject([
      { kind: 'sip', username: '201', secret: 'abcdefghijkl0123', maxContacts: 3 },
    ])
  })
})

describe('cards', () => {
  it('without a usable driver load none; stolen and unbuilt ones keep theirs', () => {
    const cards = [
      card('wctdm', [], { state: { is: 'unsupported', driver: 'wctdm' } }),
      card('wcb4xxp', [], { state: { is: 'stolen', by: 'hfcmulti', driver: 'wcb4xxp' } }),
      card('wcaxx', [], { state: { is: 'drivers-missing', driver: 'wcaxx' } }),
      card('', [], { state: { is: 'unknown' } }),
    ]
    expect(buildModel(settings(), { ...bare, cards }, surroundings).model.drivers).toEqual([
      'wcaxx',
      'wcb4xxp',
    ])
  })
})
