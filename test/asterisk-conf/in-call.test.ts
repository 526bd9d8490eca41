/** What holds in the rendered files for calls in progress, whatever the model. */

import { describe, expect, it } from 'vitest'
import { keysFor } from '../../asterisk-conf/dial-options.ts'
import { renderAsterisk } from '../../asterisk-conf/render.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { analogDevice, extensionOf, firstStart, modelOf } from './model-fixtures.ts'
import { dialFromHandset } from './sig-analog.ts'

const file = (model: GatewayModel, name: string): string =>
  renderAsterisk(model).find(one => one.name === name)?.text ?? ''
const dial = (model: GatewayModel, digits: string) => dialFromHandset(file(model, 'extensions.conf'), digits)

describe('parking', () => {
  const model = firstStart()

  it('begins with Park, whatever else every number begins with: so a transfer there is known (res_parking)', () => {
    expect(model.codes.some(({ feature }) => feature === 'log-on')).toBe(true)
    const text = file(model, 'extensions.conf')
    for (const number of ['70', '*88'])
      expect(text.split('\n').find(line => line.startsWith(`exten => ${number},1,`))).toBe(
        `exten => ${number},1,Park(default)`,
      )
  })

  it('has places that an analog handset reaches at once; the number that parks needs a call to be parked', () => {
    for (const number of ['71', '79'])
      expect(dial(model, number)).toEqual({
        reached: { context: 'parking', exten: number },
        waitedSeconds: 0,
      })
    expect(dial(model, '*8571').reached).toEqual({ context: 'codes', exten: '*8571' })
    // sig_analog.c takes no number that parks, but behind a flash.
    expect(dial(model, '70').reached).toEqual({ congestion: '70' })
  })

  it('can be left out', () => {
    const without = { ...model, parking: null }
    expect(file(without, 'res_parking.conf')).not.toContain('[default]')
    expect(dial(without, '71').reached).toEqual({ congestion: '71' })
  })
})

describe('keys', () => {
  it('are given to telephones of the house alone: a caller from outside has none', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dialplan
    expect(keysFor('house').code).toBe('${IF($[${LEN(${OWN_NUMBER})} > 0]?THth:th)}')
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dialplan
    expect(keysFor('outside').code).toBe('${IF($[${LEN(${OWN_NUMBER})} > 0]?TH:)}')
  })

  it('that are switched off are not Asterisk’s own either', () => {
    const text = file({ ...firstStart(), codes: [] }, 'features.conf')
    for (const key of ['blindxfer', 'atxfer', 'disconnect', 'atxferabort', 'atxfercomplete'])
      expect(text).toMatch(new RegExp(`^${key} =$`, 'm'))
    expect(text).not.toContain('Gosub')
  })
})

it('the door phone alone brings tones that open a door', () => {
  const model = modelOf({
    codes: [{ feature: 'open-door', code: '*9' }],
    extensions: [
      extensionOf('101', { devices: [analogDevice(1)] }),
      extensionOf('102', { devices: [analogDevice(2)], door: { tones: '5#' } }),
    ],
  })
  const tones = file(model, 'chan_dahdi.conf').match(/^setvar = __DOOR_TONES=.*$/gm)
  expect(tones).toEqual(['setvar = __DOOR_TONES=', 'setvar = __DOOR_TONES=5#'])
  expect(file(model, 'features.conf')).toContain('opendoor = *9,peer,Gosub(open-door,s,1)')
})
