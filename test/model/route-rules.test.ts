/** Rules about routes, rights and what they name, each broken once. */

import { describe, expect, it } from 'vitest'
import { verify } from '../../daemon/model/verify.ts'
import { countries, settings } from './support.ts'

const found = (parts: Readonly<Record<string, unknown>>) => {
  const broken = settings(parts)
  return verify(broken, countries(broken.site.country))
    .filter(({ code }) => code !== 'emergency-no-line')
    .map(({ code, severity, subject }) => `${severity} ${code} ${subject}`)
}
const trunks = [{ id: 't', name: 't' }]
const out = (id: string, accessCode: string, more = {}) => ({
  id,
  name: id,
  accessCode,
  trunks: ['t'],
  ...more,
})
const outgoing = (...routes: unknown[]) => ({ trunks, routes: { incoming: [], outgoing: routes } })

describe('outgoing routes', () => {
  it('may share an access code, the particular one before the general', () => {
    expect(found(outgoing(out('a', '0', { patterns: ['079.'] }), out('b', '0')))).toEqual([])
    expect(found(outgoing(out('a', '81'), out('b', '8')))).toEqual([])
  })

  it.each([
    [outgoing(out('a', '0'), out('b', '0')), 'warning route-never-used route:b'],
    [outgoing(out('a', '8'), out('b', '81')), 'error access-codes-overlap route:b'],
    [
      { ...outgoing(out('a', '')), extensions: [{ number: '201', name: 'x' }] },
      'notice route-without-code route:a',
    ],
    [outgoing(out('a', '0', { patterns: ['[5-2'] })), 'error pattern-wrong route:a'],
    [outgoing(out('a', '0', { schedule: 'none' })), 'error route-no-schedule route:a'],
    [outgoing(out('a', '0', { classesOfService: ['none'] })), 'error no-class-of-service route:a'],
    [outgoing(out('a', '0', { extensions: ['999'] })), 'error route-no-extension route:a'],
  ])('%#: %j', (parts, issue) => {
    expect(found(parts)).toEqual([issue])
  })
})

it('an incoming route names a line that is there', () => {
  const routes = { incoming: [{ id: 'r', line: 'x', destination: { kind: 'hangup' } }], outgoing: [] }
  expect(found({ trunks, routes })).toEqual(['error route-no-line route:r'])
})
