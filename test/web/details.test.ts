/** Details of lines and handsets on their pages: shown with what is usual, kept, refused, never in the way. */

import { describe, expect, it } from 'vitest'
import { pageLanguages } from '../../daemon/model/languages.ts'
import { type Browsing, browse, formFields, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const inside = (country = 'CH') => {
  const office = browse({
    change: settings => ({ ...settings, site: { ...settings.site, country } }),
  })
  office.enter()
  return office
}
const fields = async (office: Browsing, path: string) => formFields(await office.page(path), path)
const lines = (office: Browsing) => office.fake.appliance.settings().settings.trunks[0]?.lines ?? []
const extension = (office: Browsing) => office.fake.appliance.settings().settings.extensions[0]
const socketOf = (office: Browsing): string => {
  const device = extension(office)?.devices[0]
  return device?.kind === 'analog' ? device.port : ''
}

describe.each(['/lines/outside', '/extensions/101', '/lines/all/tones'])('%s', path => {
  it.each(pageLanguages)('is a sound page in %s', async language => {
    const office = inside()
    office.cookies.set('offhook_language', language)
    expect(htmlFaults(await office.page(path))).toEqual([])
  })

  it('saved without typing changes nothing', async () => {
    const office = inside()
    const answer = await office.post(path, await fields(office, path))
    expect(answer.status).toBe(303)
    expect(office.fake.appliance.pending()).toBe(false)
  })
})

describe('a line', () => {
  it('says what is usual in the country, and what is not certain', async () => {
    const text = words(await inside('CH').page('/lines/outside'))
    expect(text).toContain('As usual in Switzerland: FSK, V.23 (Europe)')
    expect(text).toContain('Usual in Switzerland, but not certain: Cisco: V.23; ZyXEL: DTMF.')
    expect(text).toContain('As usual in Switzerland: 500, 500.')
    const british = words(await inside('GB').page('/lines/outside'))
    expect(british).toContain('As usual in United Kingdom: A reversal of polarity')
    expect(british).not.toContain('not certain: Cisco')
  })

  it('says it in French', async () => {
    const office = inside('CH')
    office.cookies.set('offhook_language', 'fr')
    const text = words(await office.page('/lines/outside'))
    expect(text).toContain('Comme d’usage (Suisse)')
    expect(text).toContain('seule')
  })

  it('keeps its details closed, and open where something is wrong', async () => {
    const office = inside()
    const path = '/lines/outside'
    expect(await office.page(path)).not.toContain('<details class="detail-box" open')
    const answer = await office.post(path, {
      ...(await fields(office, path)),
      'line.analog-1.busyTones': '99',
    })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html.match(/<details class="detail-box" open/g)).toHaveLength(1)
    expect(words(html)).toContain('From 4 to 15.')
    expect(formFields(html, path)['line.analog-1.busyTones']).toEqual(['99'])
  })

  it('keeps what was typed, and forgets what was emptied', async () => {
    const office = inside()
    const path = '/lines/outside'
    const answer = await office.post(path, {
      ...(await fields(office, path)),
      'line.analog-1.callerIdSignalling': 'dtmf',
      'line.analog-1.callerIdGainDb': '−2,5',
      'line.analog-1.hangUpOnPolarity': 'yes',
      'line.analog-1.busyPattern': '250, 250; 750 250',
      'line.analog-2.busyPattern': '*',
      'line.bri-1.msns': '0227001122, 0227001123',
      'line.bri-1.layer2': 'keep_up',
      'line.pri-1.switchType': 'qsig',
    })
    expect(answer.status).toBe(303)
    const [one, two, bri, pri] = lines(office).map(line => line.details)
    expect(one).toEqual({
      callerIdSignalling: 'dtmf',
      callerIdGainDb: -2.5,
      hangUpOnPolarity: true,
      busyPattern: [250, 250, 750, 250],
    })
    expect(two).toEqual({ busyPattern: [] })
    expect(bri).toEqual({ layer2: 'keep_up', msns: ['0227001122', '0227001123'] })
    expect(pri).toEqual({ switchType: 'qsig' })
    expect(words(await office.page(path))).toContain('Caller’s number 2 values of its own')

    const shown = await fields(office, path)
    expect(shown['line.analog-2.busyPattern']).toEqual(['*'])
    await office.post(path, { ...shown, 'line.analog-1.hangUpOnPolarity': '' })
    expect(lines(office)[0]?.details).not.toHaveProperty('hangUpOnPolarity')
  })

  it.each([
    ['line.analog-1.busyPattern', '500'],
    ['line.analog-1.busyPattern', '500,500\nsignalling=fxo_ks'],
    ['line.analog-1.busyPattern', '500,500;[x]'],
    ['line.analog-1.callerIdStart', 'ring\n[other]'],
    ['line.analog-1.flashMs', '1e9'],
    ['line.analog-1.flashMs', '100.5'],
    ['line.analog-1.callerIdGainDb', 'NaN'],
    ['line.analog-1.answerOnPolarity', 'maybe'],
    ['line.bri-1.msns', '1,2;]'],
    ['line.bri-1.msns', Array.from({ length: 30 }, () => '0227').join()],
    ['line.pri-1.nationalPrefix', '0\ncontext=x'],
    ['line.pri-1.internationalPrefix', '+'.repeat(9)],
    ['line.pri-1.overlap', '__proto__'],
  ])('refuses %s of “%s”', async (field, value) => {
    const office = inside()
    const path = '/lines/outside'
    const answer = await office.post(path, { ...(await fields(office, path)), [field]: value })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('aria-invalid="true"')
    expect(office.fake.appliance.pending()).toBe(false)
  })
})

describe('a handset', () => {
  it('keeps its details, each socket its own', async () => {
    const office = inside()
    const name = (key: string) => `socket.${socketOf(office)}.${key}`
    const answer = await office.post('/extensions/101', {
      ...(await fields(office, '/extensions/101')),
      [name('flashMs')]: '400',
      [name('messageWaiting')]: 'neon',
      [name('callWaiting')]: 'yes',
    })
    expect(answer.status).toBe(303)
    expect(extension(office)?.devices[0]).toMatchObject({
      details: { flashMs: 400, messageWaiting: 'neon', callWaiting: true },
    })
  })

  it('says when telephones of the country cannot be told the number', async () => {
    const told = 'not certain: telephones sold there expect another kind'
    expect(words(await inside('DK').page('/extensions/101'))).toContain(told)
    expect(words(await inside('FR').page('/extensions/101'))).not.toContain(told)
  })

  it('refuses a flash that would be a dialled pulse, beside the field', async () => {
    const office = inside()
    const name = `socket.${socketOf(office)}.flashMs`
    const answer = await office.post('/extensions/101', {
      ...(await fields(office, '/extensions/101')),
      [name]: '120',
    })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(words(html)).toContain('From 250 to 3,000.')
    expect(htmlFaults(html)).toEqual([])
  })
})

describe('the tones of all lines', () => {
  it('are kept once for all', async () => {
    const office = inside('BR')
    const path = '/lines/all/tones'
    expect(words(await office.page('/lines'))).toContain('What holds for all analog lines')
    expect(words(await office.page(path))).toContain('As usual: 425 Hz (Brazil, Costa Rica)')
    await office.post(path, { ...(await fields(office, path)), dtmfLevel: '7640' })
    expect(office.fake.appliance.settings().settings.everyLine).toEqual({ dtmfLevel: 7640 })
    expect(words(await office.page('/changes'))).toContain('Other settings')
    await office.post(path, { ...(await fields(office, path)), opermode: 'TBR21', batteryThreshold: '2' })
    expect(office.fake.appliance.settings().settings.everyLine).toEqual({
      dtmfLevel: 7640,
      opermode: 'TBR21',
      batteryThreshold: 2,
    })
    // Countries stand by their names, not as the driver lists them.
    expect(words(await office.page(path))).toMatch(
      /Türkiye United Arab Emirates United Kingdom United States/,
    )
    const answer = await office.post(path, { ...(await fields(office, path)), dtmfLevel: '0' })
    expect(answer.status).toBe(422)
    expect(words(await answer.text())).toContain('From 16 to 32,767.')
  })
})
