/** The greetings of the own mailbox by their pages. */

import { describe, expect, it } from 'vitest'
import type { Person } from '../../daemon/users/person.ts'
import { madeWav } from '../sounds/made-wav.ts'
import { browse, formFields, sendFile, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const user = (extension: string): Person => ({
  login: extension,
  name: extension,
  role: 'user',
  extension,
  panelRights: [],
})
const at = (extension: string, browser = browse({})) => {
  browser.enter(user(extension))
  return browser
}

describe('a greeting', () => {
  it('is sent, heard, downloaded and deleted, and another person hears nothing of it', async () => {
    const browser = at('101')
    expect(words(await browser.page('/me/greetings'))).toContain('You do not answer The usual one')
    const sent = await sendFile(
      browser,
      '/me/greetings/unavail/upload',
      madeWav({ rate: 44_100, seconds: 2 }),
    )
    expect(sent.headers.get('location')).toBe('/me/greetings/unavail')
    for (const path of ['/me/greetings', '/me/greetings/unavail', '/me/greetings/unavail/delete'])
      expect(htmlFaults(await browser.page(path))).toEqual([])
    const src = /<audio[^>]* src="([^"]+)"/.exec(await browser.page('/me/greetings'))?.[1] ?? ''
    const part = await browser.get(src, { range: 'bytes=0-3' })
    expect([part.status, await part.text()]).toEqual([206, 'RIFF'])
    const download = await browser.get('/me/greetings/unavail/sound.wav?download=1')
    expect(download.headers.get('content-disposition')).toBe('attachment; filename="unavail.wav"')

    browser.enter(user('102'))
    expect((await browser.get('/me/greetings/unavail/sound.wav')).status).toBe(404)
    await browser.post('/me/greetings/unavail/delete', {})
    browser.enter(user('101'))
    expect((await browser.get('/me/greetings/unavail/sound.wav')).status).toBe(200)
    await browser.post('/me/greetings/unavail/delete', {})
    expect((await browser.get('/me/greetings/unavail/sound.wav')).status).toBe(404)
  })

  it('is spoken into the own telephone alone', async () => {
    const browser = at('101')
    expect((await browser.post('/me/greetings/temp/ring', { extension: '102' })).status).toBe(303)
    expect(browser.fake.portal.calls).toEqual(['101 speaks temp'])
  })

  it('refuses what is no sound, and knows four', async () => {
    const browser = at('101')
    const answer = await sendFile(browser, '/me/greetings/busy/upload', new Uint8Array([1, 2, 3]))
    expect(answer.status).toBe(422)
    expect(words(await answer.text())).toContain('no sound that can be read here')
    expect((await browser.get('/me/greetings/secret')).status).toBe(404)
    expect((await browser.get('/me/greetings/..%2f102/sound.wav')).status).toBe(404)
  })
})

describe('the keys of the greeting', () => {
  const KEYS = '/me/greetings/keys'

  it('are kept under the usual names of AstDB, for the own mailbox alone', async () => {
    const browser = at('101')
    const { rows } = browser.fake.portal
    const html = await browser.page('/me/greetings')
    expect(htmlFaults(html)).toEqual([])
    const typed = {
      ...formFields(html, KEYS),
      unavail: 'on',
      key0: '102',
      key1: '0 079-123 45 67',
      key2: '*',
    }
    expect((await browser.post(`${KEYS}?extension=102`, typed)).status).toBe(303)
    const of = (key: string) => rows.get(`AMPUSER/101/vmx/${key}`)
    expect([
      of('unavail/state'),
      of('busy/state'),
      of('unavail/0/ext'),
      of('busy/1/ext'),
      of('unavail/2/ext'),
    ]).toEqual(['enabled', 'disabled', '102', '00791234567', '*'])
    expect(of('unavail/vmxopts/timeout')).toBeUndefined()
    const { instructions: _, ...short } = formFields(await browser.page('/me/greetings'), KEYS)
    await browser.post(KEYS, short)
    expect(of('busy/vmxopts/timeout')).toBe('s')
    expect([...rows.keys()].filter(key => key.includes('/102/'))).toEqual([])
  })

  it.each([{ key0: '$(id)' }, { key1: '101,1' }, { key2: '12#' }])('%o is refused', async wrong => {
    const browser = at('101')
    const fields = formFields(await browser.page('/me/greetings'), KEYS)
    const answer = await browser.post(KEYS, { ...fields, ...wrong } as Record<string, string>)
    expect(answer.status).toBe(422)
    expect(browser.fake.portal.rows.size).toBe(0)
  })
})
