/** The first start, new extensions, another country. */

import { describe, expect, it } from 'vitest'
import { buildModel } from '../../daemon/model/build-model.ts'
import { assignPorts } from '../../daemon/model/first-settings.ts'
import {
  newExtension,
  newSipSecret,
  newVoicemailPin,
  nextExtensionNumber,
} from '../../daemon/model/new-extension.ts'
import { withCountry } from '../../daemon/model/with-country.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { bare, countries, office, seeded, settings, span, surroundings, virtualCard } from './support.ts'

const assign = (parts = {}, inventory = office, seed = 1) =>
  assignPorts(settings(parts), inventory, countries, seeded(seed))

describe('the first start', () => {
  it('gives every port a purpose', () => {
    const first = assign()
    expect(first.extensions).toMatchObject([
      { number: '101', name: 'Extension 101', devices: [{ kind: 'analog', port: '@slot-1/1/1' }] },
      { number: '102', name: 'Extension 102', devices: [{ kind: 'analog', port: '@slot-1/1/2' }] },
    ])
    expect(first.trunks.map(({ id, lines }) => [id, lines.map(line => line.id)])).toEqual([
      ['outside', ['analog-1', 'bri-1', 'bri-2', 'pri-1']],
    ])
    expect(first.routes).toMatchObject({
      incoming: [{ trunk: null, calledNumber: null, destination: { kind: 'extension', number: '101' } }],
      outgoing: [{ accessCode: '0', trunks: ['outside'] }],
    })
    expect(first.portsAssigned).toBe(true)
  })

  it('makes settings the schema and the rules accept', () => {
    const first = assign({ dynamicSpans: virtualCard })
    expect(settingsSchema.parse(first)).toEqual(first)
    expect(buildModel(first, office, surroundings).issues).toEqual([])
  })

  it('puts a wall of lines into one trunk, as many as it holds', () => {
    const boxes = (count: number) => ({
      ...bare,
      spans: Array.from({ length: count }, (_, at) =>
        span(at + 1, `@box-${at}`, 'analog', 1 + 24 * at, Array<'fxo'>(24).fill('fxo')),
      ),
    })
    const first = assign({}, boxes(4))
    expect(first.trunks.map(({ lines }) => lines.length)).toEqual([96])
    expect(settingsSchema.parse(first)).toEqual(first)
    const most = assign({}, boxes(11))
    expect(most.trunks.map(({ lines }) => lines.length)).toEqual([250])
    expect(settingsSchema.parse(most)).toEqual(most)
  })

  it('happens once', () => {
    const first = assign()
    expect(assignPorts(first, office, countries, seeded(2))).toBe(first)
  })

  it('never takes ports of another program', () => {
    const first = assign({ dynamicSpans: virtualCard }, bare)
    expect(first.extensions).toHaveLength(4)
    expect(first.trunks[0]?.lines.map(line => (line.kind === 'analog' ? line.port : line.span))).toEqual([
      'DYN/loc/1:0/1/5',
      'DYN/loc/1:0/1/6',
      'DYN/loc/2:0/1',
      'DYN/loc/3:0/1',
    ])
  })

  it('leaves alone what is configured, and a BRI port jumpered for telephones', () => {
    const own = {
      number: '101',
      name: 'Reception',
      devices: [{ kind: 'analog' as const, port: '@slot-1/1/2', details: {} }],
    }
    const first = assign({ extensions: [own] })
    expect(first.extensions.map(({ number, name, devices }) => [number, name, devices])).toMatchObject([
      ['101', 'Reception', own.devices],
      ['102', 'Extension 102', [{ kind: 'analog', port: '@slot-1/1/1', details: {} }]],
    ])
    expect(JSON.stringify(first.trunks)).not.toContain('@slot-4')
  })

  it('waits for the first port: a card whose driver comes later is still taken into service', () => {
    const nothing = assign({}, bare)
    expect(nothing).toEqual(settings())
    expect(buildModel(nothing, bare, surroundings).issues.map(issue => issue.code)).toEqual(['no-cards'])
  })

  it('with handsets alone has no trunk and no routes', () => {
    const first = assign({}, { ...bare, spans: [span(1, '@a', 'analog', 1, ['fxs'])] })
    expect([first.extensions.length, first.trunks, first.routes]).toEqual([
      1,
      [],
      { incoming: [], outgoing: [] },
    ])
  })

  it('with lines alone has no extension to ring', () => {
    const first = assign({}, { ...bare, spans: [span(1, '@a', 'analog', 1, ['fxo'])] })
    expect([first.trunks.length, first.routes.incoming]).toEqual([1, []])
  })

  it('steps over emergency numbers', () => {
    const many = { ...bare, spans: [span(1, '@a', 'analog', 1, Array(18).fill('fxs'))] }
    const numbers = assign({}, many).extensions.map(extension => extension.number)
    expect(numbers).toEqual(
      [101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 113, 114, 115, 116, 119, 120, 121].map(String),
    )
    expect(assign({ site: { country: 'BE' } }).extensions.map(extension => extension.number)).toEqual([
      '102',
      '103',
    ])
  })

  it('dials 9 for a line in North America', () => {
    expect(assign({ site: { country: 'US' } }).routes.outgoing[0]?.accessCode).toBe('9')
  })
})

describe('secrets', () => {
  it('are long, typable, and differ', () => {
    const random = seeded(7)
    const secrets = Array.from({ length: 50 }, () => newSipSecret(random))
    for (const secret of secrets) expect(secret).toMatch(/^[A-HJ-NP-Za-km-z2-9]{24}$/)
    expect(new Set(secrets).size).toBe(50)
  })

  it('PINs are never the obvious ones', () => {
    const pins = Array.from({ length: 10_000 }, (_, value) => newVoicemailPin(() => value, '101'))
    for (const pin of ['0000', '7777', '1234', '9876', '0101', '3101']) expect(pins).not.toContain(pin)
    expect(newVoicemailPin(() => 4711, '101')).toBe('4711')
    expect(newVoicemailPin(() => 0, '101')).toBe('0001')
  })

  it('a new extension is valid', () => {
    const number = nextExtensionNumber(assign(), countries('CH'))
    expect(number).toBe('103')
    const extensions = [newExtension(number, [], seeded(3))]
    expect(settings({ extensions }).extensions).toEqual(extensions)
  })
})

describe('another country', () => {
  it('brings its access digit, unless somebody chose another', () => {
    const first = assign()
    const american = withCountry(first, 'US', countries)
    expect([american.site.country, american.routes.outgoing[0]?.accessCode]).toEqual(['US', '9'])
    expect(withCountry(american, 'CH', countries)).toEqual(first)
    const own = {
      ...first,
      routes: {
        ...first.routes,
        outgoing: first.routes.outgoing.map(route => ({ ...route, accessCode: '8' })),
      },
    }
    expect(withCountry(own, 'US', countries).routes.outgoing[0]?.accessCode).toBe('8')
  })

  it('moves unnamed extensions away from its emergency numbers, and their calls with them', () => {
    const belgian = withCountry(assign(), 'BE', countries)
    expect(belgian.extensions.map(({ number, name }) => [number, name])).toEqual([
      ['103', 'Extension 103'],
      ['102', 'Extension 102'],
    ])
    expect(belgian.routes.incoming[0]?.destination).toEqual({ kind: 'extension', number: '103' })
    expect(buildModel(belgian, office, surroundings).issues).toEqual([])
  })

  it('does not move an extension that has a name: the rules say it', () => {
    const named = assign({ extensions: [{ number: '101', name: 'Reception' }] })
    const belgian = withCountry(named, 'BE', countries)
    expect(buildModel(belgian, office, surroundings).issues.map(issue => issue.code)).toEqual([
      'emergency-extension',
    ])
  })
})
