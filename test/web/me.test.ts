/** A person's own pages: what can be done there, and that nothing of another person is ever reached. */

import { describe, expect, it } from 'vitest'
import type { Conversation } from '../../daemon/calls/conversation.ts'
import { KEEP_CONVERSATION, storedConversation } from '../../daemon/calls/stored.ts'
import type { VoiceMessage } from '../../daemon/portal/portal-desk.ts'
import type { Person } from '../../daemon/users/person.ts'
import { cutOf } from '../../web/byte-range.ts'
import { browse, formFields, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const NOW = new Date(2026, 7, 20, 12).getTime()

const user = (number: string): Person => ({
  login: number,
  name: number,
  role: 'user',
  extension: number,
  panelRights: [],
})

const message = (id: string, parts: Partial<VoiceMessage> = {}): VoiceMessage => ({
  id,
  folder: 'INBOX',
  receivedMs: NOW,
  callerNumber: '0227001122',
  callerName: '<i>Ann</i>',
  seconds: 17,
  ...parts,
})

const talk = (id: string, from: string, to: string): Conversation => ({
  id,
  startedMs: NOW - 60_000,
  answeredMs: NOW,
  endedMs: NOW,
  direction: 'internal',
  outcome: 'answered',
  from: { is: 'extension', number: from, name: `Caller ${from}` },
  dialled: to,
  answeredBy: { is: 'extension', number: to, name: `Called ${to}` },
  endedWith: null,
  talkMs: 95_000,
  waitMs: 0,
  lines: [],
  userField: '',
  legs: [],
})

function at(number: string) {
  const browser = browse({ now: () => NOW })
  browser.fake.portal.boxes.set('101', [message('a-1'), message('a-2', { callerName: 'Zoe', seconds: 99 })])
  browser.fake.portal.boxes.set('102', [message('b-1', { callerName: 'Secret caller' })])
  const keep = browser.fake.calls.prepare(KEEP_CONVERSATION)
  for (const one of [talk('c-1', '101', '103'), talk('c-2', '102', '104')])
    keep.run(...storedConversation(one, [one.id]))
  browser.enter(user(number))
  return browser
}

describe('the own mailbox', () => {
  it('shows its messages with whatever a name holds, by date, caller or length', async () => {
    const browser = at('101')
    const html = await browser.page('/me')
    expect(htmlFaults(html)).toEqual([])
    expect(words(html)).toContain('<i>Ann</i> 0227001122')
    expect(words(html)).toContain('New (2)')
    const byLength = await browser.page('/me?sort=length')
    expect(byLength.indexOf('Zoe')).toBeLessThan(byLength.indexOf('Ann'))
    expect(words(await browser.page('/me?q=zoe'))).not.toContain('Ann')
  })

  it('keeps deleted messages until they are deleted there, and moves them back', async () => {
    const browser = at('101')
    await browser.post('/me/messages', { message: ['a-1', 'a-2'], do: 'delete', back: '/me' })
    expect(words(await browser.page('/me'))).toContain('Deleted (2)')
    await browser.post('/me/messages', {
      message: 'a-1',
      do: 'move',
      to: 'INBOX',
      back: '/me?folder=Cust5',
    })
    await browser.post('/me/messages', { message: 'a-2', do: 'remove', back: '/me?folder=Cust5' })
    expect(browser.fake.portal.boxes.get('101')?.map(({ id, folder }) => `${id} ${folder}`)).toEqual([
      'a-1 INBOX',
    ])
  })

  it('sends copies to others and calls back from the own telephone', async () => {
    const browser = at('101')
    await browser.post('/me/messages', { message: 'a-1', do: 'forward', mailbox: ['102', '103'] })
    expect(browser.fake.portal.boxes.get('103')).toHaveLength(1)
    const called = await browser.post('/me/call', { number: '0227001122', back: '/me' })
    expect(called.headers.get('location')).toBe('/me')
    expect(browser.fake.portal.calls).toEqual(['101 0227001122'])
  })

  it('is heard from any place in it', async () => {
    const browser = at('101')
    const part = await browser.get('/me/messages/a-1/sound.wav', { range: 'bytes=5-9' })
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      'sound',
      'bytes 5-9/17',
    ])
    expect((await browser.get('/me/messages/a-1/sound.wav', { range: 'bytes=99-' })).status).toBe(416)
    expect(cutOf('bytes=-4', 10)).toEqual({ is: 'part', from: 6, to: 9 })
    expect(cutOf('bytes=7-3', 10)).toEqual({ is: 'whole' })
    expect(cutOf('bytes=0-1,4-5', 10)).toEqual({ is: 'whole' })
  })
})

describe('another person’s', () => {
  it('messages are not heard, moved, deleted or sent on, whatever is typed', async () => {
    const browser = at('101')
    for (const id of ['b-1', '../102/b-1', '..%2f102%2fINBOX%2fmsg0000', 'b-1%00'])
      expect((await browser.get(`/me/messages/${id}/sound.wav`)).status).toBe(404)
    for (const deed of ['delete', 'remove', 'move', 'forward']) {
      const fields = { message: 'b-1', do: deed, to: 'Old', mailbox: '101', extension: '102' }
      expect((await browser.post('/me/messages?extension=102', fields)).status).toBe(409)
    }
    expect(browser.fake.portal.boxes.get('102')?.map(({ folder }) => folder)).toEqual(['INBOX'])
    for (const path of ['/me?extension=102', '/me?folder=../102', '/me?q=Secret'])
      expect(words(await browser.page(path))).not.toContain('Secret caller')
  })

  it('calls are in no list and no file', async () => {
    const browser = at('101')
    for (const path of ['/me/calls', '/me/calls.csv'])
      for (const query of [
        '',
        '?party=102',
        '?party=104&extension=102',
        '?party=%25',
        '?after=9999999999999.9999',
      ]) {
        const text = await browser.page(`${path}${query}`)
        expect(text).not.toContain('Caller 102')
        expect(text).not.toContain('Called 104')
      }
    expect(await browser.page('/me/calls')).toContain('Caller 101')
    expect(await browser.page('/me/calls.csv?party=102')).toContain('Caller 101')
  })

  it('forwards stay as they are', async () => {
    const browser = at('101')
    const fields = { 'CF-on': 'on', 'CF-to': '103', extension: '102', waiting: 'on' }
    await browser.post('/me/features?extension=102', fields)
    expect([...browser.fake.portal.rows.keys()].filter(key => key.endsWith('/102'))).toEqual([])
    expect(browser.fake.portal.rows.get('CF/101')).toBe('103')
  })
})

describe('forwards and rest', () => {
  it('say in a sentence what they mean, with what was set on the telephone', async () => {
    const browser = at('101')
    const { rows } = browser.fake.portal
    expect(words(await browser.page('/me/features'))).toContain('Calls ring here.')
    rows.set('CF/101', '00791234567')
    rows.set('CFUNTIL/101', String(NOW / 1000 + 7200))
    expect(words(await browser.page('/me/features'))).toMatch(
      /Calls go to 00791234567 until .*, then ring here\./,
    )
    rows.set('CFUNTIL/101', String(NOW / 1000 - 1))
    rows.set('DND/101', 'YES')
    rows.set('CFB/101', '*')
    expect(words(await browser.page('/me/features'))).toContain(
      'Your telephone does not ring; callers hear that it is busy. When it is busy they go to your mailbox.',
    )
  })

  it('remember the number, as people write numbers, and refuse an end that has passed', async () => {
    const browser = at('101')
    const { rows } = browser.fake.portal
    const fields = formFields(await browser.page('/me/features'), '/me/features')
    await browser.post('/me/features', { ...fields, 'CF-on': 'on', 'CF-to': '0 (079) 123-45-67' })
    expect(rows.get('CF/101')).toBe('00791234567')
    await browser.post('/me/features', { 'CF-to': '00791234567' })
    expect([rows.has('CF/101'), rows.get('CW/101')]).toEqual([false, 'DISABLED'])
    const html = await browser.page('/me/features')
    expect(formFields(html, '/me/features')).toMatchObject({ 'CF-to': ['00791234567'] })
    expect(htmlFaults(html)).toEqual([])
    const past = { dnd: 'on', 'dnd-until': '2020-01-01T10:00' }
    expect((await browser.post('/me/features', past)).status).toBe(422)
    expect((await browser.post('/me/features', { 'CF-on': 'on', 'CF-to': '$(id)' })).status).toBe(422)
  })
})
