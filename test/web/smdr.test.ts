/** Call lines are set up by administrators; what is wrong is said beside its field, and nothing is saved then. */

import { describe, expect, it } from 'vitest'
import { madeCalls, writeCalls } from '../calls/made-calls.ts'
import { browse, formFields, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const PATH = '/system/smdr'

function office() {
  const browsing = browse({ now: () => new Date(2026, 10, 25, 12).getTime() })
  writeCalls(browsing.fake.calls, madeCalls({ fromMs: new Date(2026, 10, 2).getTime(), days: 1, perDay: 3 }))
  browsing.enter()
  return browsing
}

describe('call lines', () => {
  it('are shown as the newest calls would look, before anything is saved', async () => {
    const { page, post, fake } = office()
    const html = await page(PATH)
    expect(htmlFaults(html)).toEqual([])
    expect(html).toMatch(/<pre class="lines">[0-9]{2}\/11\/26 [0-9:]{5}PM {3}[0-9]{3} /)
    const fields = formFields(html, PATH)
    const typed = { ...fields, format: 'template', template: 'LINE {sequence}', try: 'on' }
    const tried = await (await post(PATH, typed)).text()
    expect(words(tried)).toContain('LINE 3')
    expect(fake.appliance.settings().settings.smdr.format).toBe('panasonic')
  })

  it('go to what was switched on', async () => {
    const { page, post, fake } = office()
    const fields = formFields(await page(PATH), PATH)
    const saved = await post(PATH, {
      ...fields,
      serial: 'on',
      'serial.path': '/dev/ttyUSB0',
      'serial.baud': '1200',
      'serial.parity': 'even',
      'serial.flow': 'rts-cts',
      'client.host': 'ignored, because it is off',
    })
    expect(saved.status).toBe(303)
    expect(fake.appliance.settings().settings.smdr).toMatchObject({
      serial: { path: '/dev/ttyUSB0', baud: 1200, parity: 'even', dataBits: 8, flow: 'rts-cts' },
      server: null,
      client: null,
    })
    expect(formFields(await page(PATH), PATH)).toMatchObject({
      'serial.path': ['/dev/ttyUSB0'],
      serial: ['on'],
    })
  })

  it.each([
    ['serial.path', { serial: 'on', 'serial.path': '/dev/../etc/passwd' }],
    ['serial.path', { serial: 'on', 'serial.path': '/dev/sda' }],
    ['template', { template: '{secret}' }],
    ['server.only', { server: 'on', 'server.only': 'everybody' }],
    ['server.port', { server: 'on', 'server.port': '0' }],
    ['client.host', { client: 'on', 'client.host': 'a b' }],
  ])('%s is refused beside its field', async (field, typed) => {
    const { page, post, fake } = office()
    const before = fake.appliance.settings()
    const answer = await post(PATH, { ...formFields(await page(PATH), PATH), ...typed })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(htmlFaults(html)).toEqual([])
    expect(html).toContain(`id="f-${field.replace('.', '-')}-error"`)
    expect(fake.appliance.settings()).toEqual(before)
  })
})
