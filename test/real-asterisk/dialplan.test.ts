/** The dialplan at work in the real Asterisk. */

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { unexpected } from './allowed-messages.ts'
import { type Office, office, openOffice } from './office.ts'

let here: Office

describe('an office', () => {
  beforeAll(async () => {
    here = await openOffice(office())
  })
  afterAll(async () => {
    expect(unexpected(await here.asterisk.log())).toEqual([])
    await here.asterisk.stop()
  })
  afterEach(() => here.quiet())

  it('rings an extension with the name and number of the caller', async () => {
    const [caller, called] = [await here.phone('101'), await here.phone('102', 'answers')]
    expect(await caller.call('102')).toBe(200)
    expect(called.callers).toEqual([{ name: 'Extension 101', number: '101' }])
  })

  it('rings every telephone of an extension, even those that another keeps busy', async () => {
    const [caller, busy, second] = [
      await here.phone('101'),
      await here.phone('103', 'busy'),
      await here.phone('103-2'),
    ]
    const answer = caller.call('103')
    await Promise.all([busy.called(1), second.called(1)])
    expect(await answer).toBe(503)
  })

  it('gives a busy tone where there is no mailbox', async () => {
    const [caller] = [await here.phone('102'), await here.phone('101', 'busy')]
    expect(await caller.call('101')).toBe(486)
  })

  it('takes a message when nobody answers, and lights the lamp', async () => {
    const called = await here.phone('102')
    const since = here.now()
    await here.callInto('102', 'from-handset')
    await here.runs('VoiceMail', '102@default,u', since)
    expect(await called.notified(body => body.includes('Messages-Waiting: yes'))).toContain(
      'Voice-Message: 1/0',
    )
    const inbox = join(here.asterisk.layout.spoolDir, 'voicemail/default/102/INBOX')
    expect((await readdir(inbox)).sort()).toEqual(['msg0000.txt', 'msg0000.wav'])
  })

  it('says that the telephone is busy, not that nobody is there', async () => {
    await here.phone('102', 'busy')
    const since = here.now()
    await here.callInto('102', 'from-handset')
    await here.runs('VoiceMail', '102@default,b', since)
  })

  it('knows whose mailbox *97 is, leaves a message with * and a number, and refuses what is not offered', async () => {
    const caller = await here.phone('104', 'rings')
    const since = here.now()
    await here.callInto('*97', 'from-handset', ['__OWN_NUMBER=104', '__OWN_MAILBOX=104@default'])
    await here.runs('VoiceMailMain', '104@default,', since)
    await caller.call('*102')
    await here.runs('VoiceMail', '102@default,u', since)
    await here.callInto('*98', 'from-handset')
    await here.runs('VoiceMailMain', '@default', since)
    expect(await caller.call('*67')).toBe(503)
    expect(await caller.call('199')).toBe(404)
    expect(await caller.call('*101')).toBe(404)
  })

  it('calls out over the first trunk, with the number of the trunk or of the extension and never a name', async () => {
    const [plain, shown] = [await here.phone('101'), await here.phone('104')]
    const since = here.now()
    expect(await plain.call('00790000000')).toBe(200)
    // An analog line sends no number.
    expect(await here.seen('0790000000', since)).toBe('seen g0 0790000000 from "" <> 0')
    const later = here.now()
    expect(await shown.call('00790000000')).toBe(200)
    expect(await here.seen('0790000000', later)).toBe('seen g0 0790000000 from "" <+41227001104> 1')
  })

  it('goes to the next trunk when the first is full, with its number', async () => {
    const caller = await here.phone('101')
    const since = here.now()
    await here.callInto('00790000000', 'from-handset')
    await here.runs('Answer', '', since)
    expect(await caller.call('00790000100')).toBe(200)
    expect(await here.seen('0790000100', since)).toBe('seen g0 0790000100 from "" <> 0')
    await here.asterisk.ami.event(
      event => event.AppData === 'seen g1 0790000100 from "" <0227002200> 1',
      since,
    )
  })

  it('does not try another trunk for a number that is busy or does not exist', async () => {
    const caller = await here.phone('101')
    const since = here.now()
    expect(await caller.call('00790000017')).toBe(486)
    expect(await caller.call('00790000001')).toBe(503)
    const tried = here.asterisk.ami.events.slice(since).filter(event => event.AppData?.startsWith('seen g1'))
    expect(tried).toEqual([])
  })

  it('says that all lines are busy when they are', async () => {
    const caller = await here.phone('101')
    const since = here.now()
    expect(await caller.call('00790000034')).toBe(503)
    await here.runs('Playback', 'all-circuits-busy-now,noanswer', since)
  })

  it.each(['112', '0112', '144', '0144'])(
    'sends the emergency number %s out as dialled without access code',
    async number => {
      const caller = await here.phone('101')
      const since = here.now()
      expect(await caller.call(number)).toBe(200)
      expect(await here.seen(number.replace(/^0/, ''), since)).toContain(
        `seen g0 ${number.replace(/^0/, '')} from`,
      )
    },
  )

  it('hangs up another call for an emergency when every line is taken, but not another emergency', async () => {
    const caller = await here.phone('102')
    const since = here.now()
    await here.callInto('112', 'from-handset')
    await here.seen('112', since)
    await here.callInto('00790000000', 'from-handset')
    await here.asterisk.ami.event(event => event.AppData?.startsWith('seen g1 0790000000') === true, since)
    expect(await caller.call('117')).toBe(200)
    const hungUp = here.asterisk.ami.events.slice(since).filter(event => event.Event === 'Hangup')
    const channels = hungUp.map(event => event.Channel?.replace(/-[^-]*$/, ''))
    expect(channels).toContain('Local/0790000000@exchange-g1')
    expect(channels).not.toContain('Local/112@from-handset')
  })

  it('who talks hears why before the line is taken from him', async () => {
    const caller = await here.phone('102')
    const since = here.now()
    await here.callInto('00790000000', 'from-handset')
    await here.seen('0790000000', since)
    await here.callInto('00790000100', 'from-handset')
    await here.seen('0790000100', since)
    expect(await caller.call('117')).toBe(200)
    const events = here.asterisk.ami.events.slice(since)
    const warned = events.findIndex(
      ({ Event, AppData }) => Event === 'Newexten' && AppData === 'beeperr&offhook/routes-line-needed',
    )
    const spied = events.findIndex(({ Event }) => Event === 'ChanSpyStart')
    const cut = events.findIndex(({ Application }) => Application === 'SoftHangup')
    expect(warned).toBeGreaterThan(0)
    expect(spied).toBeGreaterThan(0)
    expect(cut).toBeGreaterThan(Math.max(warned, spied))
  })

  it.each([
    { spared: '0790000200@exchange-g1', because: 'it talks to nobody, before one that went out', of: 'menu' },
    { spared: '0790000000@exchange-g0', because: 'it went out, before one that came in', of: 'person' },
  ])('takes the line of a call that can best be spared: $because', async ({ spared, of }) => {
    const [caller] = [await here.phone('102'), await here.phone('101', 'answers')]
    const since = here.now()
    await here.callInto('00790000000', 'from-handset')
    await here.seen('0790000000', since)
    if (of === 'menu') await here.callInto('0790000200', 'exchange-g1')
    else
      await here.asterisk.ami.action({
        ...{ Action: 'Originate', Channel: 'Local/0790000300@exchange-g1/n', Async: 'true' },
        ...{ Context: 'extensions', Exten: '101', Priority: '1' },
      })
    await here.asterisk.ami.event(
      ({ Event, Channel }) =>
        of === 'menu'
          ? Event === 'Newexten' && Channel?.startsWith('Local/0790000200@exchange-g1') === true
          : Event === 'BridgeEnter' && Channel?.startsWith('PJSIP/101') === true,
      since,
    )
    expect(await caller.call('117')).toBe(200)
    const taken = here.asterisk.ami.events.slice(since).find(one => one.Application === 'SoftHangup')
    expect(taken?.AppData).toMatch(new RegExp(`^Local/${spared}`))
  })

  it.each([
    { keys: '112', emergency: true },
    { keys: '0117', emergency: true },
    { keys: '', emergency: false },
    { keys: '12', emergency: false },
  ])('an immediate hotline, with the keys "$keys"', async ({ keys, emergency }) => {
    await here.phone('102', 'rings')
    const since = here.now()
    await here.callInto('s', 'hotline', ['HOTLINE_NUMBER=102', 'HOTLINE_SECONDS=0'])
    const { Channel = '' } = await here.runs('WaitExten', '2,d', since)
    for (const key of keys)
      await here.asterisk.ami.action({ Action: 'PlayDTMF', Channel, Digit: key, Receive: 'true' })
    if (emergency) expect(await here.seen(keys.replace(/^0/, ''), since)).toContain('seen g0')
    else await here.runs('Goto', 'call-person,102,1', since)
  })

  it('rings the extension an analog line leads to, and again when it is busy', async () => {
    const called = await here.phone('101', 'busy')
    await here.callInto('s', 'from-trunk-main', ['__LINE_KIND=analog', '__LINE_NUMBER=0227001122'])
    await called.called(1)
    called.behave('rings')
    await called.called(2)
    expect(called.callers[1]).toEqual({ name: '', number: '00791234567' })
  })

  it('leaves an analog line ringing that leads nowhere', async () => {
    const since = here.now()
    await here.callInto('s', 'from-trunk-main', ['__LINE_KIND=analog'])
    await here.runs('Wait', '60', since)
  })

  it('takes the first route that fits', async () => {
    const since = here.now()
    await here.callInto('0227002231', 'from-trunk-reserve', ['__LINE_KIND=isdn'])
    await here.runs('VoiceMail', '102@default,u', since)
  })

  it.each([
    { number: '0227002299', manner: 'rings' as const, cause: '21', because: 'its route says so' },
    { number: '0227002288', manner: 'busy' as const, cause: '17', because: 'the extension is busy' },
    { number: '0227002288', manner: 'rings' as const, cause: '19', because: 'nobody answers' },
    { number: 's', manner: null, cause: '20', because: 'no telephone is there' },
  ])('releases an ISDN call with cause $cause when $because', async ({ number, manner, cause }) => {
    if (manner !== null) await here.phone('101', manner)
    const since = here.now()
    await here.callInto(number, 'from-trunk-reserve', ['__LINE_KIND=isdn'])
    expect(await here.releasedWith(number, 'from-trunk-reserve', since)).toBe(cause)
  })
})
