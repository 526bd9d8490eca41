/** A person's own pages: what can be done there, and that nothing of another person is ever reached. */

import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Conversation } from '../../daemon/calls/conversation.ts'
import { INSERT_RECORD, recordOf } from '../../daemon/calls/record.ts'
import { KEEP_CONVERSATION, storedConversation } from '../../daemon/calls/stored.ts'
import type { VoiceMessage } from '../../daemon/portal/portal-desk.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
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
  mailbox: '101',
  isUrgent: false,
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

function at(number: string, recordingsDir?: string, change?: (settings: Settings) => Settings) {
  const browser = browse({
    now: () => NOW,
    ...(recordingsDir === undefined ? {} : { recordingsDir }),
    ...(change === undefined ? {} : { change }),
  })
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

  it('an old page leaves alone what was dialled meanwhile and not touched on it', async () => {
    const browser = at('101')
    const { rows } = browser.fake.portal
    const fields = formFields(await browser.page('/me/features'), '/me/features')
    rows.set('CF/101', '00791234567')
    rows.set('DND/101', 'YES')
    await browser.post('/me/features', { ...fields, 'CFB-on': 'on', 'CFB-to': '103' })
    expect([rows.get('CF/101'), rows.get('DND/101'), rows.get('CFB/101')]).toEqual([
      '00791234567',
      'YES',
      '103',
    ])
    // What was touched is as typed: the page of before switches the new forward off again.
    const { 'CFB-on': _, ...without } = formFields(await browser.page('/me/features'), '/me/features')
    await browser.post('/me/features', without)
    expect([rows.get('CF/101'), rows.has('CFB/101')]).toEqual(['00791234567', false])
  })

  it('while follow-me is on say what becomes of the rest', async () => {
    const browser = at('101')
    const { rows } = browser.fake.portal
    rows.set('AMPUSER/101/followme/ddial', 'DIRECT')
    expect(words(await browser.page('/me/features'))).not.toContain('Your own does not ring')
    rows.set('DND/101', 'YES')
    rows.set('CFB/101', '103')
    expect(words(await browser.page('/me/features'))).toContain(
      'Follow-me is on: calls ring the telephones of your list. Your own does not ring. Your forwards wait until it is off.',
    )
  })
})

describe('settings', () => {
  it('are the settings of the extension themselves, in force at once, and nobody else’s', async () => {
    const browser = at('101')
    const html = await browser.page('/me/settings')
    expect(htmlFaults(html)).toEqual([])
    const fields = formFields(html, '/me/settings')
    const answer = await browser.post('/me/settings?extension=102', {
      ...fields,
      email: 'anna@example.org',
      pager: 'mobile@example.org',
      format: 'gsm',
      language: 'fr',
      pin: '8302',
      'pin-again': '8302',
      incoming: 'always',
      extension: '102',
      number: '102',
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/me/settings'])
    const of = (number: string) =>
      browser.fake.appliance.settings().settings.extensions.find(one => one.number === number)
    expect(of('101')).toMatchObject({
      language: 'fr',
      voicemail: { pin: '8302', email: 'anna@example.org', pager: 'mobile@example.org', format: 'gsm' },
    })
    expect(of('102')?.voicemail?.pin).not.toBe('8302')
    expect(browser.fake.appliance.pending()).toBe(false)
    expect(browser.fake.portal.rows.get('AMPUSER/101/recording/in/internal')).toBe('always')
    expect([...browser.fake.portal.rows.keys()].filter(key => key.includes('/102'))).toEqual([])
    const again = formFields(await browser.page('/me/settings'), '/me/settings')
    expect(again).toMatchObject({ incoming: ['always'], pin: [''], email: ['anna@example.org'] })
  })

  it.each([
    [{ pin: '12', 'pin-again': '12' }, 'pin'],
    [{ pin: '101', 'pin-again': '101' }, 'pin'],
    [{ pin: '8302', 'pin-again': '8303' }, 'pin-again'],
    [{ pin: '8302;rm', 'pin-again': '8302;rm' }, 'pin'],
    [{ email: 'nobody' }, 'email'],
    [{ email: '', deleteWhenMailed: 'on' }, 'deleteWhenMailed'],
    [{ language: '../en' }, 'language'],
  ])('%o is refused, and the PIN does not come back to the screen', async (typed, field) => {
    const browser = at('101')
    const before = browser.fake.appliance.settings().revision
    const fields = formFields(await browser.page('/me/settings'), '/me/settings')
    const answer = await browser.post('/me/settings', { ...fields, ...typed } as Record<string, string>)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(`f-${field}`)
    expect(html).not.toContain('value="8302')
    expect(browser.fake.appliance.settings().revision).toBe(before)
  })
})

describe('follow-me and speed dials', () => {
  it('a list as people write it becomes one that the dialplan reads, and nobody else’s', async () => {
    const browser = at('101')
    const html = await browser.page('/me/follow-me')
    expect(htmlFaults(html)).toEqual([])
    const answer = await browser.post('/me/follow-me', {
      ...formFields(html, '/me/follow-me'),
      on: 'on',
      confirm: 'on',
      numbers: '102\n0 079 123-45-67\n102',
      first: '8',
      list: '30',
      extension: '102',
    })
    expect(answer.status).toBe(303)
    const { rows } = browser.fake.portal
    const of = (key: string) => rows.get(`AMPUSER/101/followme/${key}`)
    expect([of('grplist'), of('prering'), of('grptime'), of('grpconf'), of('ddial')]).toEqual([
      '102-00791234567#',
      '8',
      '30',
      'ENABLED',
      'DIRECT',
    ])
    expect([...rows.keys()].filter(key => key.includes('/102/'))).toEqual([])
    const shown = await browser.page('/me/follow-me')
    expect(shown).toContain('102\n00791234567</textarea>')
    expect(words(await browser.page('/me/features'))).toContain('Follow-me is on')
  })

  it.each([
    { on: 'on', numbers: '' },
    { numbers: '$(id)' },
    { first: '61' },
    { list: '1' },
    { strategy: 'a b' },
  ])('%o is refused', async typed => {
    const browser = at('101')
    const fields = formFields(await browser.page('/me/follow-me'), '/me/follow-me')
    const answer = await browser.post('/me/follow-me', { ...fields, ...typed } as Record<string, string>)
    expect(answer.status).toBe(422)
    expect(browser.fake.portal.rows.size).toBe(0)
  })

  it('places are set and emptied, one’s own alone', async () => {
    const browser = at('101')
    await browser.post('/me/speed-dials', { place: '7', number: '0 022 700 11 22', extension: '102' })
    const { rows } = browser.fake.portal
    expect([...rows]).toEqual([['AMPUSER/101/speeddials/7', '00227001122']])
    const html = await browser.page('/me/speed-dials?number=0227001122')
    expect(htmlFaults(html)).toEqual([])
    expect(words(html)).toContain('*07')
    expect(formFields(html, '/me/speed-dials')).toMatchObject({ number: ['0227001122'] })
    for (const place of ['100', '../7', ''])
      expect((await browser.post('/me/speed-dials', { place, number: '1' })).status).toBe(422)
    await browser.post('/me/speed-dials', { place: '7', do: 'delete' })
    expect(rows.size).toBe(0)
  })
})

describe('deleted messages', () => {
  it('are put back where they were with one click, and only one’s own', async () => {
    const browser = at('101')
    const answer = await browser.post('/me/messages', { message: ['a-1', 'a-2'], do: 'delete', back: '/me' })
    const place = answer.headers.get('location') ?? ''
    const html = await browser.page(place)
    expect(words(html)).toContain('2 messages deleted')
    expect(htmlFaults(html)).toEqual([])
    const fields = formFields(html, '/me/messages')
    expect(fields).toMatchObject({ message: ['a-1', 'a-2'], to: ['INBOX'] })
    await browser.post('/me/messages', { ...fields, do: 'move' })
    expect(browser.fake.portal.boxes.get('101')?.map(({ folder }) => folder)).toEqual(['INBOX', 'INBOX'])
    expect(words(await browser.page(place))).not.toContain('messages deleted')
    expect(await browser.page('/me?deleted=b-1')).not.toContain('value="b-1"')
  })

  it('are sorted by every column, either way', async () => {
    const browser = at('101')
    browser.fake.portal.boxes.set('101', [
      message('a-1', { callerName: 'Ann', mailbox: '300', seconds: 5 }),
      message('a-2', { callerName: 'Zoe', isUrgent: true, seconds: 9, receivedMs: NOW - 1000 }),
    ])
    const first = async (query: string) =>
      /name="message" value="([^"]*)"/.exec(await browser.page(`/me?${query}`))?.[1]
    for (const [sort, wanted] of [
      ['date', 'a-1'],
      ['caller', 'a-1'],
      ['length', 'a-2'],
      ['priority', 'a-2'],
      ['mailbox', 'a-2'],
    ]) {
      expect([sort, await first(`sort=${sort}`)]).toEqual([sort, wanted])
      expect([sort, await first(`sort=${sort}&way=back`)]).not.toEqual([sort, wanted])
    }
    expect(words(await browser.page('/me'))).toContain('left for 300')
  })
})

describe('recordings of calls', () => {
  const party = (number: string) => ({ is: 'extension' as const, number, name: number })
  const leg = (...numbers: string[]) => ({
    is: 'talk' as const,
    parties: numbers.map(party),
    fromMs: NOW - 60_000,
    toMs: NOW,
    place: '',
  })
  const recorded = async (who: string) => {
    const directory = await mkdtemp(join(tmpdir(), 'offhook-monitor-'))
    const day = join(directory, '2026/08/20')
    await mkdir(day, { recursive: true })
    const browser = at(who, directory)
    const keep = browser.fake.calls.prepare(KEEP_CONVERSATION)
    for (const [id, ...legs] of [
      ['1787220000.1', leg('101', '103')],
      ['1787220000.2', leg('101', '103'), leg('103', '104')],
      ['1787220000.3', leg('102', '104')],
    ] as const) {
      const from = legs[0].parties[0]?.number ?? ''
      keep.run(...storedConversation({ ...talk(id, from, '103'), legs }, [id]))
      await writeFile(join(day, `${id}-${id}9.wav`), `RIFF ${id}`)
    }
    return browser
  }
  const address = (id: string) => `/me/recordings/2026-08-20~${id}-${id}9.wav`

  it('are heard where the whole call was one’s own; what came after it left is not', async () => {
    const browser = await recorded('101')
    const html = await browser.page('/me/calls')
    expect(htmlFaults(html)).toEqual([])
    expect(html).toContain(encodeURIComponent('2026-08-20~1787220000.1'))
    expect(html).not.toContain(encodeURIComponent('2026-08-20~1787220000.2'))
    const heard = await browser.get(`${address('1787220000.1')}?download=1`)
    expect([heard.status, await heard.text()]).toEqual([200, 'RIFF 1787220000.1'])
    for (const id of ['1787220000.2', '1787220000.3', '1787220000.4', '..'])
      expect([id, (await browser.get(address(id))).status]).toEqual([id, 404])
    for (const name of ['..%2f..%2fetc%2fpasswd', '2026-08-20~1787220000.3-x.wav', 'x'])
      expect((await browser.get(`/me/recordings/${name}?extension=102`)).status).toBe(404)
    const other = await recorded('102')
    expect((await other.get(address('1787220000.1'))).status).toBe(404)
    expect((await other.get(address('1787220000.3'))).status).toBe(200)
  })

  it('are found by part of a number or name, with the context of the dialplan they began in', async () => {
    const browser = at('101')
    browser.fake.calls
      .prepare(INSERT_RECORD)
      .run(...recordOf({ uniqueid: 'c-1', linkedid: 'c-1', started: NOW / 1000, dcontext: 'from-handset' }))
    const all = words(await browser.page('/me/calls'))
    expect(all).toContain('Called 103')
    expect(all).toContain('from-handset')
    expect(words(await browser.page('/me/calls?text=alled+10'))).toContain('Called 103')
    expect(words(await browser.page('/me/calls?text=nobody'))).not.toContain('Called 103')
    expect(await browser.page("/me/calls?text='%25+OR+1=1--")).not.toContain('Called 103')
  })

  it('a speed dial of the house is no extension: its number is dialled outside', async () => {
    const browser = at('101', undefined, settings => ({
      ...settings,
      speedDials: [{ index: 1, name: 'Notary', number: '0791112233' }],
    }))
    const conversation = { ...talk('c-9', '101', '0791112233'), direction: 'outgoing' as const }
    browser.fake.calls.prepare(KEEP_CONVERSATION).run(...storedConversation(conversation, ['c-9']))
    const html = await browser.page('/me/calls')
    expect(html).toContain('/me/speed-dials?number=00791112233')
  })

  it('a number becomes a name, a speed dial, or one that does not get through', async () => {
    const browser = await recorded('101')
    const html = await browser.page('/me/calls?by=talk_ms&way=up')
    expect(html).toContain('aria-sort="ascending"')
    expect(html).toContain('/me/speed-dials?number=103')
    await browser.post('/me/blacklist', { number: '0227001122' })
    expect(browser.fake.portal.rows.get('blacklist/0227001122')).toBe('1')
  })
})
