/** Details of lines and handsets in the model: what is set, or else what is usual in the country. */

import { describe, expect, it } from 'vitest'
import { buildModel } from '../../daemon/model/build-model.ts'
import type { GatewayModel, Line } from '../../daemon/model/gateway-model.ts'
import { renderSystemConf } from '../../dahdi/render/system-conf.ts'
import { countries, office, settings, surroundings } from './support.ts'

const details = { callerIdStart: 'polarity', busyPattern: [200, 300], hangUpOnPolarity: true }

const build = (parts: Readonly<Record<string, unknown>>): GatewayModel =>
  buildModel(settings({ portsAssigned: true, ...parts }), office, surroundings).model

const lineOf = (line: Readonly<Record<string, unknown>>): Line | undefined =>
  build({ trunks: [{ id: 't', name: 'T', lines: [{ id: 'l', name: 'L', ...line }] }] }).trunks[0]?.lines[0]

describe('details', () => {
  it('of an analog line stand before what is usual in the country', () => {
    const country = countries('CH')
    expect(lineOf({ kind: 'analog', port: '@slot-1/1/3' })).toMatchObject({
      callerId: country.callerId,
      busyPattern: country.busyPattern,
      details: {},
    })
    expect(lineOf({ kind: 'analog', port: '@slot-1/1/3', details })).toMatchObject({
      callerId: { signalling: 'v23', start: 'polarity' },
      busyPattern: [200, 300],
      details: { hangUpOnPolarity: true },
    })
    expect(lineOf({ kind: 'analog', port: '@slot-1/1/3', details: { busyPattern: [] } })).toMatchObject({
      busyPattern: [],
    })
  })

  it('of an ISDN line choose its exchange, and the law of its channels in system.conf', () => {
    const isdn = { kind: 'pri', span: '@slot-5/1' }
    expect(lineOf(isdn)).toMatchObject({ switchType: 'euroisdn' })
    expect(lineOf({ ...isdn, details: { switchType: 'qsig' } })).toMatchObject({ switchType: 'qsig' })
    const line = { id: 'l', name: 'L', ...isdn }
    const conf = (chosen: object) =>
      renderSystemConf(build({ trunks: [{ id: 't', name: 'T', lines: [{ ...line, details: chosen }] }] }))
    expect(conf({})).not.toContain('law=')
    expect(conf({ companding: 'mulaw' })).toContain('mulaw=14-28,30-44\n')
    expect(conf({ companding: 'alaw' })).toContain('\nalaw=14-28,30-44\n')
  })

  it('of a handset go with its socket', () => {
    const device = { kind: 'analog', port: '@slot-1/1/1', details: { flashMs: 400 } }
    const model = build({ extensions: [{ number: '201', name: 'A', devices: [device] }] })
    expect(model.extensions[0]?.devices[0]).toMatchObject({
      kind: 'analog',
      portKey: '@slot-1/1/1',
      channel: 1,
      details: { flashMs: 400 },
    })
  })

  it('of every line are the country’s until they are set', () => {
    expect(build({}).everyLine).toEqual({ dtmfLevel: 256, progressZone: 'us' })
    const everyLine = { dtmfLevel: 7640, progressZone: 'uk' }
    expect(build({ everyLine }).everyLine).toEqual(everyLine)
  })
})
