/** Who may call what, over which line, and whose right it is: in the real Asterisk. */

import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { cdrPath, cdrTable } from '../../asterisk-conf/call-records.ts'
import { unexpected } from './allowed-messages.ts'
import { type Office, openOffice, withExchange } from './office.ts'
import { routesOffice } from './routes-office.ts'
import { type SipProvider, sipProviderOn } from './sip-provider.ts'

const SOON = 30_000
let here: Office
let provider: SipProvider

/** The mark a call gets, as the first step that sets it says. */
const marked = async (since: number): Promise<string> => {
  const event = await here.asterisk.ami.event(
    ({ Event, Application, AppData }) =>
      Event === 'Newexten' &&
      Application === 'Set' &&
      /^CDR\(userfield\)=(refused|disa|blacklisted)/.test(AppData ?? ''),
    since,
  )
  return (event.AppData ?? '').replace(/^.*=/, '')
}

const channel = async (fits: RegExp, since: number): Promise<string> => {
  const event = await here.asterisk.ami.event(
    ({ Event, Channel }) => Event === 'Newchannel' && fits.test(Channel ?? ''),
    since,
  )
  return event.Channel ?? ''
}

const press = async (on: string, digits: string) => {
  for (const Digit of digits)
    await here.asterisk.ami.action({ Action: 'PlayDTMF', Channel: on, Digit, Duration: '100' })
}

beforeAll(async () => {
  provider = await sipProviderOn()
  here = await openOffice(routesOffice(provider.port), (name, text) =>
    // Keys are pressed by a module that Offhook does not load.
    name === 'modules.conf' ? `${text}load = app_senddtmf.so\n` : withExchange(name, text),
  )
})
afterAll(async () => {
  const log = unexpected(await here.asterisk.log()).filter(
    entry => !entry.includes('Wrong PIN for dialling in'),
  )
  await here.asterisk.stop()
  await provider.close()
  expect(log).toEqual([])
})
afterEach(() => here.quiet())

describe('class of service', () => {
  it.each([
    ['101', '0445550000', true, 'national'],
    ['101', '0797770000', true, 'mobile'],
    ['101', '0900123400', false, 'premium'],
    ['101', '0033145670000', false, 'international'],
    ['103', '0445550000', false, 'internal only'],
    ['104', '0445550000', true, 'national'],
    ['104', '0791234000', true, 'allowed by a pattern'],
    ['104', '0797770000', false, 'mobile'],
    ['104', '0227000000', false, 'denied by a pattern'],
    ['105', '0445550000', false, 'the lock of the night'],
    ['106', '0445550000', true, 'open, no lock'],
  ])(
    '%s calls %s: %s (%s)',
    async (number, outside, may) => {
      const caller = await here.phone(number)
      const since = here.now()
      expect(await caller.call(`0${outside}`)).toBe(may ? 200 : 503)
      if (may) await here.seen(outside, since)
      else expect(await marked(since)).toBe('refused:class')
    },
    SOON,
  )

  it(
    'somebody without a class calls nobody outside, but for emergencies',
    async () => {
      const since = here.now()
      await here.callInto('00445550000', 'from-handset', ['CLASS_OF_SERVICE=nobody'])
      expect(await marked(since)).toBe('refused:class')
      const later = here.now()
      await here.callInto('112', 'from-handset', ['CLASS_OF_SERVICE=nobody'])
      await here.seen('112', later)
    },
    SOON,
  )

  it(
    'call-as has the rights of its class, whatever the caller has',
    async () => {
      const since = here.now()
      await here.callInto('00445550000', 'call-as-standard')
      await here.seen('0445550000', since)
      const later = here.now()
      await here.callInto('00445550000', 'call-as-internal', ['CLASS_OF_SERVICE=standard'])
      expect(await marked(later)).toBe('refused:class')
    },
    SOON,
  )
})

describe('routes behind one access code', () => {
  it(
    'the first that takes number, person and time is used',
    async () => {
      const [own, other] = [await here.phone('101'), await here.phone('102')]
      const since = here.now()
      expect(await own.call('00781110000')).toBe(200)
      expect(await here.seen('0781110000', since)).toBe('seen g1 0781110000 from "" <0445550101> 1')
      const later = here.now()
      expect(await other.call('00781110000')).toBe(200)
      expect(await here.seen('0781110000', later)).toContain('seen g0')
    },
    SOON,
  )

  it(
    'the least used trunk is taken',
    async () => {
      const since = here.now()
      await here.callInto('80445550000', 'from-handset')
      expect(await here.seen('0445550000', since)).toContain('seen g0')
      const later = here.now()
      const caller = await here.phone('101')
      expect(await caller.call('80445550100')).toBe(200)
      expect(await here.seen('0445550100', later)).toContain('seen g1')
    },
    SOON,
  )

  it(
    'a PIN opens a route; its number is changed and shown as it says',
    async () => {
      const since = here.now()
      await here.callInto('70445550000', 'from-handset')
      const leg = await channel(/^Local\/70445550000@from-handset-.*;1$/, since)
      await here.runs('Read', 'PIN,agent-pass,10,n,1,8', since)
      await press(leg, '4711#')
      expect(await here.seen('99445550000', since)).toBe('seen g0 99445550000 from "" <0445559999> 1')
    },
    SOON,
  )

  it(
    'three wrong PINs end the call',
    async () => {
      const since = here.now()
      await here.callInto('70445550000', 'from-handset')
      const leg = await channel(/^Local\/70445550000@from-handset-.*;1$/, since)
      for (const digits of ['1111#', '2222#', '3333#']) {
        const asked = here.now()
        if (digits !== '1111#') await here.runs('Read', 'PIN,agent-pass,10,n,1,8', asked - 1)
        else await here.runs('Read', 'PIN,agent-pass,10,n,1,8', since)
        await press(leg, digits)
      }
      expect(await marked(since)).toBe('refused:pin')
    },
    SOON,
  )
})

describe('a SIP provider', () => {
  it(
    'gets the number as it wants it, with the number of the person; full, the next trunk is taken',
    async () => {
      const caller = await here.phone('101')
      const since = here.now()
      await here.callInto('00765550000', 'from-handset', ['OUTSIDE_NUMBER=0445550101'])
      const invite = await provider.called()
      expect(invite).toMatchObject({ number: '+41765550000', asserted: '0445550101' })
      expect(await caller.call('00765550100')).toBe(200)
      expect(await here.seen('0765550100', since)).toContain('seen g1')
    },
    SOON,
  )

  it(
    'is known by its address when it calls, and its line by its number',
    async () => {
      const called = await here.phone('103')
      const status = provider.call('0445550000', '+41791234567', here.asterisk.sipPort)
      await called.called(1)
      expect(called.callers[0]).toEqual({ name: '', number: '00791234567' })
      await here.quiet()
      expect(await status).toBeGreaterThanOrEqual(400)
    },
    SOON,
  )
})

describe('calls that come in', () => {
  it(
    'are told apart by caller, withheld number and line; a prefix stands before the name',
    async () => {
      const [vip, line, rest] = [await here.phone('101'), await here.phone('102'), await here.phone('103')]
      const call = (number: string, trunk: string, from: string) =>
        here.callInto(number, trunk, ['__LINE_KIND=isdn'], from)
      await call('0227002200', 'from-trunk-reserve', '0041791112233')
      await vip.called(1)
      expect(vip.callers[0]).toEqual({ name: 'VIP [$1] 00791112233', number: '00791112233' })
      await call('0227002200', 'from-trunk-reserve', '0791212233')
      await rest.called(1)
      await call('s', 'from-line-one', '0791212233')
      await line.called(1)
      const since = here.now()
      await call('0227002201', 'from-trunk-reserve', '')
      expect(await here.releasedWith('0227002201', 'from-trunk-reserve', since)).toBe('17')
    },
    SOON,
  )

  it(
    'are refused when their number is on the list, in whatever form it is there',
    async () => {
      for (const listed of ['0791234567', '00791234567', '41791234567']) {
        await here.asterisk.ami.action({ Action: 'DBPut', Family: 'blacklist', Key: listed, Val: '1' })
        const since = here.now()
        await here.callInto('0227002200', 'from-trunk-reserve', ['__LINE_KIND=isdn'])
        expect(await here.releasedWith('0227002200', 'from-trunk-reserve', since)).toBe('21')
        await here.asterisk.ami.action({ Action: 'DBDel', Family: 'blacklist', Key: listed })
      }
    },
    SOON,
  )
})

describe('the right follows the person', () => {
  const transferred = async (by: string): Promise<number> => {
    const person = await here.phone(by, 'answers')
    const start = here.now()
    await here.callInto(by, 'extensions', ['__LINE_KIND=isdn', '__TALKS_OUTSIDE=1'])
    await person.called(1)
    const leg = await channel(new RegExp(`^PJSIP/${by}-`), start)
    await here.asterisk.ami.event(({ Event, Channel }) => Event === 'BridgeEnter' && Channel === leg, start)
    const since = here.now()
    await here.asterisk.ami.action({
      Action: 'BlindTransfer',
      Channel: leg,
      Context: 'transfers',
      Exten: '00445550000',
    })
    return since
  }

  it(
    'who has it connects an outside caller with an outside number',
    async () => {
      await here.seen('0445550000', await transferred('101'))
    },
    SOON,
  )

  it(
    'who has not does not',
    async () => {
      expect(await marked(await transferred('102'))).toBe('refused:transfer')
    },
    SOON,
  )

  it(
    'nor after asking first',
    async () => {
      const since = here.now()
      await here.callInto('00445550000', 'transfers', [
        'TRANSFERERNAME=PJSIP/102-00000001',
        '__TALKS_OUTSIDE=1',
      ])
      expect(await marked(since)).toBe('refused:transfer')
      const later = here.now()
      await here.callInto('00445550000', 'transfers', ['TRANSFERERNAME=PJSIP/102-00000001'])
      await here.seen('0445550000', later)
      const last = here.now()
      await here.callInto('00445550000', 'transfers', [
        'TRANSFERERNAME=DAHDI/i2/0227001122-1',
        'CLASS_OF_SERVICE=standard',
      ])
      expect(await marked(last)).toBe('refused:class')
    },
    SOON,
  )
})

describe('in a conference the right follows the person', () => {
  /** The profile that somebody outside gets whom this extension puts into the room. */
  const putInto = async (by: string): Promise<{ readonly profile: string; readonly guest: string }> => {
    const person = await here.phone(by, 'answers')
    const start = here.now()
    await here.callInto(by, 'extensions', ['__LINE_KIND=isdn', '__TALKS_OUTSIDE=1'])
    await person.called(1)
    const leg = await channel(new RegExp(`^PJSIP/${by}-`), start)
    await here.asterisk.ami.event(({ Event, Channel }) => Event === 'BridgeEnter' && Channel === leg, start)
    const since = here.now()
    await here.asterisk.ami.action({
      Action: 'BlindTransfer',
      Channel: leg,
      Context: 'transfers',
      Exten: '200',
    })
    const { AppData = '', Channel = '' } = await here.asterisk.ami.event(
      ({ Event, Application }) => Event === 'Newexten' && Application === 'ConfBridge',
      since,
    )
    return { profile: AppData.split(',')[2] ?? '', guest: Channel }
  }

  it('who may connect outside parties puts them there as anybody', async () => {
    expect((await putInto('101')).profile).toBe('user-room')
  })

  it('who may not puts them there for as long as somebody of the house is there', async () => {
    const { profile, guest } = await putInto('102')
    expect(profile).toBe('guest-room')
    const { ami } = here.asterisk
    const joins = (Name: string | undefined, since: number) =>
      ami.event(({ Event, Channel }) => Event === 'ConfbridgeJoin' && Channel === Name, since)
    await joins(guest, 0)
    const since = here.now()
    const member = await here.phone('103')
    const talk = await member.talk('200')
    const house = await ami.event(
      ({ Event, Application, AppData }) =>
        Event === 'Newexten' && Application === 'ConfBridge' && AppData?.includes('house-room') === true,
      since,
    )
    await joins(house.Channel, since)
    const left = here.now()
    talk?.hangUp()
    await ami.event(({ Event, Channel }) => Event === 'ConfbridgeLeave' && Channel === guest, left)
    await ami.event(({ Event, Channel }) => Event === 'Hangup' && Channel === guest, left)
  })
})

describe('dialling in', () => {
  it(
    'hangs up after three wrong PINs, and says so in the log',
    async () => {
      const since = here.now()
      await here.callInto('s', 'disa-home', ['__LINE_KIND=isdn'])
      const leg = await channel(/^Local\/s@disa-home-.*;1$/, since)
      let from = since
      for (const digits of ['111111#', '222222#', '333333#']) {
        await here.runs('Read', 'PIN,agent-pass,12,,1,10', from)
        from = here.now()
        await press(leg, digits)
      }
      expect(await marked(since)).toBe('refused:pin')
      const log = await here.asterisk.log()
      expect(
        log.filter(entry => entry.includes('Wrong PIN for dialling in (home) from 0791234567')),
      ).toHaveLength(3)
    },
    SOON,
  )

  it(
    'gives a dial tone to who knows the PIN, with the rights and the number of its class',
    async () => {
      const since = here.now()
      // Not who was wrong before: he must wait.
      await here.callInto('s', 'disa-home', ['__LINE_KIND=isdn'], '0797654321')
      const leg = await channel(/^Local\/s@disa-home-.*;1$/, since)
      await here.runs('Read', 'PIN,agent-pass,12,,1,10', since)
      await press(leg, '123456#')
      await here.runs('DISA', 'no-password,from-handset', since)
      await press(leg, '00445550000')
      expect(await here.seen('0445550000', since)).toContain('<0445550001>')
    },
    SOON,
  )
})

describe('an emergency', () => {
  it(
    'goes out from a locked telephone, and the staff are rung and mailed',
    async () => {
      const [caller, staff] = [await here.phone('105'), await here.phone('106')]
      const since = here.now()
      expect(await caller.call('0112')).toBe(200)
      await here.seen('112', since)
      await staff.called(1)
      expect(staff.callers[0]).toEqual({ name: 'EMERGENCY 112 from 105 Extension 105', number: '105' })
      const mail = await here.asterisk.ami.event(({ UserEvent }) => UserEvent === 'OffhookMail', since)
      expect(mail).toMatchObject({ Kind: 'emergency', Number: '112', From: '105' })
    },
    SOON,
  )
})

describe('call records', () => {
  it(
    'name the department of who called',
    async () => {
      const caller = await here.phone('101')
      expect(await caller.call('00445551234')).not.toBe(0)
      const path = cdrPath(here.asterisk.layout)
      for (;;) {
        const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
        const [row] = database
          .prepare(
            `SELECT department, accountcode FROM ${cdrTable.name} WHERE dst = '0445551234' AND channel LIKE 'PJSIP/101-%'`,
          )
          .all()
        database.close()
        if (row === undefined) {
          await new Promise(resolve => setTimeout(resolve, 50))
          continue
        }
        expect(row).toEqual({ department: 'sales', accountcode: '101' })
        return
      }
    },
    SOON,
  )
})
