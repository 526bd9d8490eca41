/** Telephones in browsers in Asterisk's files: nothing of them where nobody has one. */

import { expect, it } from 'vitest'
import { renderAsterisk } from '../../asterisk-conf/render.ts'
import { browserPhonesOf } from '../../daemon/browser-phone/phones.ts'
import { buildModel } from '../../daemon/model/build-model.ts'
import { appliancePlacement } from '../../daemon/placement.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import { noHardware } from '../web/fake-hardware.ts'

const files = (browserPhone: boolean) => {
  const settings = settingsSchema.parse({
    version: 1,
    extensions: ['101', '102'].map(number => ({
      number,
      name: number,
      browserPhone: browserPhone && number === '101',
    })),
  })
  const { model } = buildModel(settings, noHardware, {
    layout: appliancePlacement.asterisk,
    ami: { address: '127.0.0.1', port: 5038, user: 'offhook', secret: 'secret' },
    countries: countryPack,
    r2: false,
    browserPhones: browserPhonesOf(5039, 'secret of the machine'),
  })
  return new Map(renderAsterisk(model).map(({ name, text }) => [name, text]))
}

it('nothing listens and nothing is loaded without', () => {
  const none = files(false)
  expect(none.has('http.conf')).toBe(false)
  expect(none.get('modules.conf')).not.toContain('websocket')
  expect(none.get('pjsip.conf')).not.toMatch(/protocol *= *ws/)
  expect(none.get('rtp.conf')).toMatch(/icesupport *= *no/)
})

it('listens on the loopback alone, encrypts sound, and rings with the others', () => {
  const some = files(true)
  expect(some.get('http.conf')).toMatch(/bindaddr *= *127\.0\.0\.1/)
  expect(some.get('http.conf')).toMatch(/bindport *= *5039/)
  expect(some.get('modules.conf')).toContain('res_pjsip_transport_websocket.so')
  const pjsip = some.get('pjsip.conf') ?? ''
  expect(pjsip).toMatch(/\[101-browser\]\(telephone\)[^[]*webrtc *= *yes/)
  expect(pjsip).not.toContain('102-browser')
  expect(some.get('extensions.conf')).toContain('101-browser')
})

it('logs in with a secret of each person’s own that says nothing of the others', () => {
  const { secretOf } = browserPhonesOf(1, 'secret of the machine')
  expect(secretOf('101')).toMatch(/^[A-Za-z0-9]{30,32}$/)
  expect(secretOf('101')).toBe(browserPhonesOf(2, 'secret of the machine').secretOf('101'))
  expect(
    new Set([secretOf('101'), secretOf('102'), browserPhonesOf(1, 'another').secretOf('101')]).size,
  ).toBe(3)
})
