/** Menus, schedules, switches, announcements, conference rooms and paging, with telephones that press keys. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { unexpectedHere } from './flow-messages.ts'
import { openSwitchboard, type Switchboard } from './switchboard.ts'

let here: Switchboard

beforeAll(async () => {
  here = await openSwitchboard()
})
afterEach(() => here.quiet())
afterAll(async () => {
  expect(unexpectedHere(await here.asterisk.log())).toEqual([])
  await here.asterisk.stop()
})

/** Somebody in the menu who has heard the beginning of its greeting. */
async function inMenu() {
  const caller = await here.talker('101')
  const since = here.now()
  expect(await caller.call('500')).toBe(200)
  await here.runs('BackGround', 'demo-instruct', since)
  return { caller, since }
}

describe('a menu', () => {
  it('a key leads where it should', async () => {
    const called = await here.talker('102', 'answers')
    const { caller } = await inMenu()
    await caller.press('2')
    await called.called(1)
  })

  it('an extension can be dialled, and the number of a group', async () => {
    const called = await here.talker('103', 'answers')
    const { caller } = await inMenu()
    await caller.press('103')
    await called.called(1)
    caller.hangUp()
    await here.idle()
    const since = here.now()
    await caller.call('500')
    await here.runs('BackGround', 'demo-instruct', since)
    await caller.press('602')
    await here.asterisk.ami.event(({ Context }) => Context === 'ring-group-memory', since)
  })

  it('what leads nowhere is said, and after the last try the call goes on elsewhere', async () => {
    const elsewhere = await here.talker('104', 'answers')
    const { caller, since } = await inMenu()
    await caller.press('7')
    await here.runs('Playback', 'pbx-invalid', since)
    const again = here.now()
    await here.runs('BackGround', 'demo-instruct', again)
    await caller.press('#')
    await elsewhere.called(1)
  })

  it('an emergency number is called, though a key says otherwise', async () => {
    const { caller, since } = await inMenu()
    await caller.press('112')
    expect(await here.seen('112', since)).toContain('seen g0 112 from')
  })

  it('whoever hangs up at the greeting leaves no channel', async () => {
    const { caller } = await inMenu()
    caller.hangUp()
    await here.idle()
  })

  it('hangs up an analog line that it has answered, instead of leaving it ringing', async () => {
    const since = here.now()
    await here.callInto('s', 'menu-closed', ['__LINE_KIND=analog'])
    await here.runs('Hangup', '21', since)
  })
})

describe('a schedule', () => {
  afterEach(() => here.forget('TC', 'TCUNTIL'))

  const reached = async () => {
    const since = here.now()
    await here.callInto('s', 'schedule-never')
    const event = await here.asterisk.ami.event(
      ({ Event, Context, Extension }) =>
        Event === 'Newexten' &&
        Context === 'schedule-never' &&
        ['open', 'closed', 'holiday'].includes(Extension ?? ''),
      since,
    )
    return event.Extension
  }

  it('a code opens it, keeps it open, and lets its hours decide again', async () => {
    expect(await reached()).toBe('closed')
    const caller = await here.talker('103')
    const states: (string | null | undefined)[] = []
    for (const said of ['true', 'true-sticky', 'by-hours']) {
      const since = here.now()
      await caller.call('*272')
      await here.runs('Playback', `offhook/flow-schedule-${said}`, since)
      await caller.ended()
      states.push(await here.database('TC/2'), await reached())
    }
    expect(states).toEqual(['true', 'open', 'true_sticky', 'open', null, 'closed'])
  })

  it('an override for now ends when the hours change', async () => {
    const caller = await here.talker('103')
    await caller.call('*271')
    await caller.ended()
    const until = Number(await here.database('TCUNTIL/1'))
    const now = Date.now() / 1000
    expect(until).toBeGreaterThan(now)
    expect(until).toBeLessThan(now + 3.5 * 24 * 3600)
    expect(until % 60).toBe(0)
    await here.setDatabase('TC/2', 'true')
    await here.setDatabase('TCUNTIL/2', String(Math.floor(now) - 1))
    expect(await reached()).toBe('closed')
  })

  it('an override is told by the manager, as offhook trace asks for it', async () => {
    await here.setDatabase('TC/2', 'true')
    const since = here.now()
    await here.asterisk.ami.action({ Action: 'DBGetTree' })
    const row = await here.asterisk.ami.event(
      ({ Event, Val }) => Event === 'DBGetTreeResponse' && Val === 'true',
      since,
    )
    expect(row.Key).toBe('/TC/2')
    await here.asterisk.ami.event(
      ({ Event, EventList }) => Event === 'DBGetTreeComplete' && EventList === 'Complete',
      since,
    )
  })

  it('who has no right hears so', async () => {
    const caller = await here.talker('106')
    expect(await caller.call('*271')).toBe(503)
    expect(await here.database('TC/1')).toBeNull()
  })
})

describe('a switch', () => {
  afterEach(() => here.forget('DAYNIGHT'))

  const lamp = async (index: number) =>
    /Custom:DAYNIGHT\d+ +State:(\S+)/.exec(await here.command(`core show hint *28${index}`))?.[1]

  it('a code switches to night and back, with its lamp, and calls go the other way', async () => {
    const [caller, day, night] = [
      await here.talker('103'),
      await here.talker('101', 'answers'),
      await here.talker('102', 'answers'),
    ]
    const since = here.now()
    await caller.call('*281')
    await here.runs('Playback', 'offhook/flow-switch-night', since)
    await caller.ended()
    expect([await here.database('DAYNIGHT/C1'), await lamp(1)]).toEqual(['NIGHT', 'InUse'])
    expect(await caller.call('520')).toBe(200)
    await night.called(1)
    caller.hangUp()
    await here.idle()
    await caller.call('*281')
    await caller.ended()
    expect([await here.database('DAYNIGHT/C1'), await lamp(1)]).toEqual(['DAY', 'Idle'])
    expect(await caller.call('520')).toBe(200)
    await day.called(1)
  })

  it('asks for its PIN; a wrong one three times changes nothing', async () => {
    const caller = await here.talker('103')
    const wrong = here.now()
    await caller.call('*282')
    for (let tries = 0; tries < 3; tries += 1) {
      await here.asterisk.ami.event(
        ({ Event, Application }) => Event === 'Newexten' && Application === 'Authenticate',
        wrong,
      )
      await caller.press('1#')
      await new Promise(resolve => setTimeout(resolve, 300))
    }
    await caller.ended()
    expect(await here.database('DAYNIGHT/C2')).toBeNull()
    const right = here.now()
    await caller.call('*282')
    await here.runs('Authenticate', '4711', right)
    await caller.press('4711#')
    await here.runs('Playback', 'offhook/flow-switch-night', right)
    expect(await here.database('DAYNIGHT/C2')).toBe('NIGHT')
  })

  it('all together: those with a PIN only for who knows it', async () => {
    const caller = await here.talker('103')
    const since = here.now()
    await caller.call('*28')
    await here.asterisk.ami.event(
      ({ Application, Event }) => Event === 'Newexten' && Application === 'Read',
      since,
    )
    await caller.press('#')
    await caller.ended()
    expect([await here.database('DAYNIGHT/C1'), await here.database('DAYNIGHT/C2')]).toEqual(['NIGHT', null])
  })

  it('who has no right hears so', async () => {
    const caller = await here.talker('106')
    expect(await caller.call('*281')).toBe(503)
    expect(await here.database('DAYNIGHT/C1')).toBeNull()
  })
})

describe('an announcement', () => {
  it('is heard before an answer', async () => {
    const caller = await here.talker('101')
    const since = here.now()
    caller.dial('530')
    await here.runs('Progress', '', since)
    await here.runs('Playback', 'tt-monkeys,noanswer', since)
    caller.hangUp()
  })

  it('is repeated by a key, then the call goes on', async () => {
    const [caller, next] = [await here.talker('102'), await here.talker('101', 'answers')]
    const since = here.now()
    expect(await caller.call('531')).toBe(200)
    const first = await here.asterisk.ami.event(({ Application }) => Application === 'Read', since)
    const again = here.asterisk.ami.events.indexOf(first) + 1
    await caller.press('#')
    await here.asterisk.ami.event(({ Application }) => Application === 'Read', again)
    await next.called(1)
  })
})

describe('a conference room', () => {
  it('the first hears his place and music; with the second the music stops; three can be counted', async () => {
    const [one, two, three, asking] = [
      await here.talker('101'),
      await here.talker('102'),
      await here.talker('103'),
      await here.talker('104'),
    ]
    const { ami } = here.asterisk
    const since = here.now()
    expect(await one.call('200')).toBe(200)
    await here.runs('Playback', 'offhook/flow-conference-place', since)
    await here.runs('SayNumber', '1', since)
    await ami.event(({ Event }) => Event === 'ConfbridgeJoin', since)
    await ami.event(({ Event }) => Event === 'MusicOnHoldStart', since)
    const second = here.now()
    expect(await two.call('200')).toBe(200)
    await here.runs('SayNumber', '2', second)
    await ami.event(({ Event }) => Event === 'MusicOnHoldStop', second)
    expect(await three.call('200')).toBe(200)
    await here.runs('SayNumber', '3', second)
    await ami.event(
      ({ Event, Channel }) => Event === 'ConfbridgeJoin' && Channel?.startsWith('PJSIP/103') === true,
      second,
    )
    const asked = here.now()
    await asking.call('*87200')
    await here.runs('SayNumber', '3', asked)
    await here.runs('Playback', 'confbridge-participants', asked)
    await asking.ended()
    for (const phone of [one, two, three]) phone.hangUp()
    await here.idle()
  })

  it('asks for a PIN, waits for the administrator, and is full', async () => {
    const [wrong, user, admin, late] = [
      await here.talker('101'),
      await here.talker('102'),
      await here.talker('103'),
      await here.talker('104'),
    ]
    const { ami } = here.asterisk
    const enter = async (phone: typeof user, pin: string) => {
      const since = here.now()
      expect(await phone.call('201')).toBe(200)
      await ami.event(
        ({ Application, AppData }) => Application === 'Read' && AppData?.includes('conf-getpin') === true,
        since,
      )
      await phone.press(`${pin}#`)
      return since
    }
    const since = await enter(user, '1234')
    await here.runs('ConfBridge', '201,room-board,house-board,menu-of-users', since)
    const marked = await enter(admin, '9876')
    await here.runs('ConfBridge', '201,room-board,admin-board,menu-of-admins', marked)
    await ami.event(({ Event, Admin }) => Event === 'ConfbridgeJoin' && Admin === 'Yes', marked)
    const full = await enter(late, '1234')
    await here.runs('Playback', 'conf-full', full)
    const refused = await enter(wrong, '1')
    for (const pin of ['2', '3']) {
      await here.runs('Playback', 'conf-invalidpin', refused)
      await new Promise(resolve => setTimeout(resolve, 1500))
      await wrong.press(`${pin}#`)
    }
    await here.runs('Playback', 'vm-goodbye', refused)
    await wrong.ended()
  })
})

describe('paging', () => {
  const headersOf = (headers: ReadonlyMap<string, readonly string[]> | undefined) => [
    headers?.get('alert-info')?.[0],
    headers?.get('call-info')?.[0],
  ]
  const ANSWER_BY_ITSELF = [
    '<http://127.0.0.1>;info=alert-autoanswer;delay=0',
    '<sip:127.0.0.1>;answer-after=0',
  ]

  it('a group answers by itself, but for who does not want to be disturbed and who talks', async () => {
    const [caller, one, silent, talking, other] = [
      await here.talker('104'),
      await here.talker('101', 'answers'),
      await here.talker('102', 'answers'),
      await here.talker('103', 'answers'),
      await here.talker('106'),
    ]
    await here.setDatabase('DND/102', 'YES')
    expect(await other.call('103')).toBe(200)
    const since = here.now()
    expect(await caller.call('700')).toBe(200)
    await one.called(1)
    expect(headersOf(one.invites[0]?.headers)).toEqual(ANSWER_BY_ITSELF)
    const paged = await here.asterisk.ami.event(({ Application }) => Application === 'Page', since)
    // The analog telephone rings with a cadence of its own.
    expect(paged.AppData).toMatch(/&?DAHDI\/1r2/)
    expect([silent.invites.length, talking.invites.length]).toEqual([0, 1])
    await here.forget('DND')
  })

  it('whispers to who talks, where the group wants that', async () => {
    const [caller, talking, other] = [
      await here.talker('104'),
      await here.talker('103', 'answers'),
      await here.talker('106'),
    ]
    expect(await other.call('103')).toBe(200)
    const since = here.now()
    expect(await caller.call('701')).toBe(200)
    await here.runs('ChanSpy', 'PJSIP/103-,qsWSE', since)
    await here.asterisk.ami.event(({ Event }) => Event === 'ChanSpyStart', since)
    expect(talking.invites).toHaveLength(1)
  })

  it('the intercom reaches who allows it', async () => {
    const [caller, called] = [await here.talker('101'), await here.talker('102', 'answers')]
    expect(await caller.call('*80102')).toBe(200)
    expect(headersOf(called.invites[0]?.headers)).toEqual(ANSWER_BY_ITSELF)
    caller.hangUp()
    await here.idle()
    called.behave('rings')
    await called.call('*55')
    await called.ended()
    // He is busy until his own call is gone from Asterisk too.
    await here.idle()
    expect(await here.database('AMPUSER/102/intercom')).toBe('disabled')
    expect(await caller.call('*80102')).toBe(486)
    await called.call('*54101')
    await called.ended()
    // He is busy until his own call is gone from Asterisk too.
    await here.idle()
    called.behave('answers')
    expect(await caller.call('*80102')).toBe(200)
    caller.hangUp()
    await here.idle()
    expect(await (await here.talker('106')).call('*80102')).toBe(503)
    await here.forget('AMPUSER')
  })
})
