/** The pages of the line tests without script: a button, how it goes, what was found, where else it is shown. */

import { describe, expect, it } from 'vitest'
import type { LineTestResult } from '../../daemon/appliance.ts'
import { browse, words } from './browsing.ts'
import { ANALOG } from './fake-hardware.ts'
import { htmlFaults } from './html-check.ts'

const NOW = Date.UTC(2026, 4, 4, 9, 0)

function inside() {
  const browsing = browse({ now: () => NOW })
  browsing.enter()
  const { subjects } = browsing.fake.lineTests.desk
  const keyOf = (kind: 'handset' | 'analog' | 'digital') => {
    const found = subjects().find(subject => subject.kind === kind)
    if (found === undefined) throw new Error(`no ${kind}`)
    return found.key
  }
  const [handset, analog, digital] = [keyOf('handset'), keyOf('analog'), keyOf('digital')]
  const address = (key: string) => `/line-tests/${encodeURIComponent(key)}`
  return { ...browsing, handset, analog, digital, address }
}

const goodLine = (key: string, at = NOW): LineTestResult => ({
  kind: 'analog',
  key,
  at,
  line: 'analog-1',
  battery: 'present',
  dialTone: { is: 'listened', heard: { is: 'dial-tone', frequenciesHz: [425], levelDbm0: -14.2 } },
  echo: { sentDbm0: -9.8, heardDbm0: -26.9, lossDb: 17.1, isAtLeast: false },
  call: null,
})

describe('the page of a test', () => {
  it('rings a handset at the press of a button, shows how it goes, then what was found', async () => {
    const office = inside()
    const path = office.address(office.handset)
    const before = await office.page(path)
    expect(htmlFaults(before)).toEqual([])
    expect(words(before)).toContain('Telephone of extension 101')
    expect(words(before)).toContain('Ring this one')
    expect(before).not.toContain('http-equiv="refresh"')
    const posted = await office.post(path, {})
    expect([posted.status, posted.headers.get('location')]).toEqual([303, path])
    expect(office.fake.lineTests.asked).toEqual([office.handset])
    office.fake.lineTests.run(office.handset, { step: 'ringing', since: NOW })
    const during = await office.page(path)
    expect(htmlFaults(during)).toEqual([])
    expect(during).toContain('<meta http-equiv="refresh" content="2"/>')
    expect(words(during)).toContain('The telephone rings: lift it.')
    expect(during).not.toContain('Ring this one')
    office.fake.lineTests.end({
      kind: 'handset',
      key: office.handset,
      at: NOW,
      extension: '101',
      outcome: { is: 'lifted', afterSeconds: 3.4, announced: true, key: '5' },
    })
    const after = await office.page(path)
    expect(htmlFaults(after)).toEqual([])
    expect(words(after)).toContain('In order 4 May 2026')
    expect(words(after)).toContain('the key 5 arrived')
  })

  it('calls the number that was typed, and gives it back when it is refused', async () => {
    const office = inside()
    const path = office.address(office.digital)
    const refused = await office.post(path, { number: '112' })
    expect(refused.status).toBe(409)
    const text = await refused.text()
    expect(htmlFaults(text)).toEqual([])
    expect(words(text)).toContain('A test never calls a number that begins like the emergency number 112.')
    expect(text).toContain('value="112"')
    expect((await office.post(path, { number: '044 800 11 22' })).status).toBe(303)
    expect(office.fake.lineTests.asked).toEqual([`${office.digital} 0448001122`])
    expect((await office.post(path, {})).status).toBe(409)
  })

  it('refuses while the port is in a call, and says so', async () => {
    const office = inside()
    office.fake.exchange.call({ port: 1, number: '101' }, { port: 2, number: '102' }).answer()
    const refused = await office.post(office.address(office.handset), {})
    expect(refused.status).toBe(409)
    expect(words(await refused.text())).toContain('It is in a call.')
  })

  it('shows figures, earlier tests, and why one had no result, in French too', async () => {
    const office = inside()
    const path = office.address(office.analog)
    office.fake.lineTests.end({
      ...goodLine(office.analog, NOW - 86_400_000),
      battery: 'none',
      dialTone: null,
      echo: null,
    } as LineTestResult)
    office.fake.lineTests.end(goodLine(office.analog))
    const html = await office.page(path)
    expect(htmlFaults(html)).toEqual([])
    const text = words(html)
    expect(text).toContain('Dial tone is there: 425 Hz at -14 dBm0.')
    expect(text).toContain('Echo return loss at 1020 Hz 17.1 dB')
    expect(text).toContain('Earlier tests')
    expect(text).toContain('Not in order There is no line voltage')
    office.fake.lineTests.fail(office.analog, {
      code: 'line-test-broken-off',
      severity: 'error',
      subject: null,
      params: {},
    })
    const french = await office.get(path, { 'accept-language': 'fr' })
    const said = words(await french.text())
    expect(said).toContain('La tonalité est là')
    expect(said).toContain('Le test a été interrompu')
  })

  it('is not there for what cannot be tested, whatever the address', async () => {
    const office = inside()
    for (const key of ['nowhere', '%2e%2e%2fetc', '%00', '%zz', 'a/b/c', '%F0%9F']) {
      expect((await office.get(`/line-tests/${key}`)).status).toBe(404)
      expect((await office.post(`/line-tests/${key}`, {})).status).toBe(404)
    }
    expect(office.faults).toEqual([])
  })
})

describe('the last test is shown', () => {
  it('on the list, the card, the lines and the extension', async () => {
    const office = inside()
    office.fake.lineTests.end(goodLine(office.analog))
    for (const path of ['/line-tests', `/cards/${encodeURIComponent(ANALOG)}`, '/lines/outside']) {
      const html = await office.page(path)
      expect(htmlFaults(html)).toEqual([])
      expect(words(html)).toContain('In order Dial tone is there')
      expect(html).toContain(`href="${office.address(office.analog)}"`)
    }
    const extension = await office.page('/extensions/101')
    expect(words(extension)).toContain('Telephone of extension 101')
    expect(words(extension)).toContain('Not tested yet')
    expect(await office.page('/lines')).toContain('href="/line-tests"')
  })

  it('as running while it does', async () => {
    const office = inside()
    office.fake.lineTests.run(office.digital, { step: 'calling', since: NOW })
    const html = await office.page('/line-tests')
    expect(words(html)).toContain('The test is running')
    expect(html).toContain('http-equiv="refresh"')
  })
})
