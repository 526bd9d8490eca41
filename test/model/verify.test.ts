/** Each rule, broken once. */

import { describe, expect, it } from 'vitest'
import { verify } from '../../daemon/model/verify.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import { countries, settings } from './support.ts'

const found = (parts: Readonly<Record<string, unknown>>) => {
  const broken = settings(parts)
  return verify(broken, countries(broken.site.country)).map(
    ({ code, severity, subject }) => `${severity} ${code} ${subject}`,
  )
}
const extension = (number: string, more = {}) => ({ number, name: number, ...more })
const analog = (port: string) => ({ devices: [{ kind: 'analog', port }] })
const trunk = (id: string, ...lines: unknown[]) => ({ id, name: id, lines })
const line = (id: string, port: string) => ({ kind: 'analog', id, name: id, port })
const outgoing = (id: string, accessCode: string, trunks = ['t']) => ({ id, name: id, accessCode, trunks })
const incoming = (id: string, destination: unknown, trunkId: string | null = null) => ({
  id,
  trunk: trunkId,
  destination,
})

describe('the rules', () => {
  it('are silent for the defaults', () => {
    expect(found({})).toEqual([])
  })

  it('a country nobody has described works, and says so', () => {
    expect(verify(settings({}), countryPack('ZZ'))).toMatchObject([
      { code: 'country-unknown', severity: 'warning', params: { country: 'ZZ' } },
    ])
  })

  it('a number or id is given once', () => {
    expect(
      found({
        extensions: [extension('201'), extension('201')],
        trunks: [trunk('t', line('l', '@a/1/1')), trunk('t', line('l', '@a/1/2'))],
        routes: { incoming: [incoming('r', { kind: 'hangup' })], outgoing: [outgoing('r', '0')] },
      }),
    ).toEqual([
      'error extension-duplicate extension:201',
      'error id-duplicate trunk:t',
      'error id-duplicate line:l',
      'error id-duplicate route:r',
    ])
  })

  it('a port has one user', () => {
    expect(
      found({
        extensions: [extension('201', analog('@a/1/1')), extension('202', analog('@a/1/1'))],
        trunks: [trunk('t', line('l', '@a/1/2'), line('m', '@a/1/2'))],
      }),
    ).toEqual(['error port-used-twice port:@a/1/1', 'error port-used-twice port:@a/1/2'])
  })

  it.each([
    ['012', '0'],
    ['90', '90'],
    ['10', '101'],
  ])('extension %s is not mistaken for access code %s', (number, code) => {
    expect(
      found({
        extensions: [extension(number)],
        trunks: [trunk('t')],
        routes: { outgoing: [outgoing('o', code)] },
      }),
    ).toEqual([`error extension-access-code extension:${number}`])
  })

  it('an extension that begins with another is only noticed', () => {
    expect(found({ extensions: [extension('20'), extension('201')] })).toEqual([
      'notice extension-begins-with-another extension:201',
    ])
  })

  it('access codes do not begin with each other', () => {
    expect(
      found({
        trunks: [trunk('t')],
        routes: { outgoing: [outgoing('a', '9'), outgoing('b', '92'), outgoing('c', '8')] },
      }),
    ).toEqual(['error access-codes-overlap route:b'])
  })

  it.each(['112', '1120', '11', '1442'])('extension %s does not stand before an emergency number', number => {
    expect(found({ extensions: [extension(number)] })).toEqual([
      `error emergency-extension extension:${number}`,
    ])
  })

  it.each([
    ['CH', '112', 1],
    ['CH', '1123', 1],
    ['US', '9', 0],
    ['CH', '1', 0],
  ])('in %s access code %s: %i refusals', (country, code, count) => {
    const parts = { site: { country }, trunks: [trunk('t')], routes: { outgoing: [outgoing('o', code)] } }
    expect(found(parts)).toEqual(Array(count).fill('error emergency-access-code route:o'))
  })

  it('own emergency numbers count instead of the country’s, but there must be some', () => {
    expect(found({ emergencyNumbers: ['999'], extensions: [extension('112')] })).toEqual([])
    expect(found({ emergencyNumbers: ['999'], extensions: [extension('9990')] })).toEqual([
      'error emergency-extension extension:9990',
    ])
    expect(found({ emergencyNumbers: [] })).toEqual(['error emergency-no-number emergency'])
  })

  it('routes lead somewhere', () => {
    const mailbox = { voicemail: { pin: '4711' } }
    expect(
      found({
        extensions: [extension('201'), extension('202', mailbox)],
        trunks: [trunk('t')],
        routes: {
          incoming: [
            incoming('a', { kind: 'extension', number: '299' }),
            incoming('b', { kind: 'voicemail', number: '201' }),
            incoming('c', { kind: 'voicemail', number: '202' }),
            incoming('d', { kind: 'hangup' }, 'gone'),
          ],
          outgoing: [outgoing('o', '0', ['t', 'gone'])],
        },
      }),
    ).toEqual([
      'error route-no-extension route:a',
      'error route-no-mailbox route:b',
      'error route-no-trunk route:d',
      'error route-no-trunk route:o',
    ])
  })

  it('dynamic spans fit their drivers', () => {
    const dynamic = (address: string, ports: unknown[], driver = 'loc') => ({
      driver,
      address,
      channels: 4,
      ports,
    })
    expect(
      found({
        dynamicSpans: [
          dynamic('1:0', [{ range: [1, 5], kind: 'fxs' }]),
          dynamic('1:0', [{ range: [3, 2], kind: 'fxs' }]),
          dynamic('12:0', []),
          dynamic('2:0', [
            { range: [1, 3], kind: 'fxs' },
            { range: [3, 4], kind: 'fxo' },
          ]),
          dynamic('eth0/00:11:22:33:44:55', [], 'eth'),
          dynamic('eth0/00:11', [], 'eth'),
        ],
      }),
    ).toEqual([
      'error dynamic-span-duplicate span:DYN/loc/1:0/1',
      'error dynamic-span-range span:DYN/loc/1:0/1',
      'error dynamic-span-range span:DYN/loc/1:0/1',
      'error dynamic-span-address span:DYN/loc/12:0/1',
      'error dynamic-span-overlap span:DYN/loc/2:0/1',
      'error dynamic-span-address span:DYN/eth/eth0/00:11/1',
    ])
  })
})

describe('codes', () => {
  const changed = (...codes: unknown[]) => ({ codes: { changed: codes } })

  it('that meet stop an apply', () => {
    expect(found(changed({ feature: 'dnd-on', code: '*43' }))).toEqual(['error code-twice code:*43'])
    expect(found({ extensions: [extension('411')] })).toEqual(['error code-hides-number code:411'])
    expect(found(changed({ feature: 'directory', code: '11' }))).toEqual(['error code-emergency code:11'])
    expect(found(changed({ feature: 'end-call', code: '*' }))).toEqual([
      'error code-hidden code:*2',
      'error code-hidden code:*1',
      'error code-hidden code:*9',
    ])
    expect(found({ trunks: [trunk('t')], routes: { outgoing: [outgoing('o', '5')] } })).toEqual([
      'error code-hides-outside code:555',
    ])
    expect(found(changed({ feature: 'dnd-on', code: '*43' }, { feature: 'dnd-on', code: '*44' }))).toEqual([
      'error code-changed-twice null',
    ])
  })

  it('that take one number of another code are told', () => {
    expect(found({ extensions: [extension('97', { voicemail: { pin: '4711' } })] })).toEqual([
      'warning code-partly-hidden code:*',
    ])
  })
})
