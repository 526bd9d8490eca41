/** Mailboxes in the real Asterisk, from SIP telephones: PINs, languages, mail, lamps, the operator. */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readVoicemailMail } from '../../daemon/mail/from-asterisk.ts'
import { readParcel } from '../../daemon/mail/read-parcel.ts'
import { pinByTelephone } from '../../daemon/users/mailbox-pin.ts'
import { unexpected } from './allowed-messages.ts'
import { openServicesHouse, type ServicesHouse, servicesModel } from './services-house.ts'
import type { SipTalk } from './sip-talk.ts'

let house: ServicesHouse

beforeAll(async () => {
  house = await openServicesHouse(servicesModel())
})
afterAll(async () => {
  expect(unexpected(await house.asterisk.log())).toEqual([])
  await house.asterisk.stop()
})
afterEach(() => house.quiet())

async function uses(username: string, code: string): Promise<SipTalk> {
  const talk = await (await house.phone(username)).talk(code)
  if (talk === null) throw new Error(`${code} did not answer ${username}`)
  return talk
}

/** Speaks into a mailbox for some seconds, as a caller with a name. */
async function leavesMessage(mailbox: string): Promise<void> {
  await house.asterisk.ami.action({
    Action: 'Originate',
    Channel: `Local/*${mailbox}@from-handset/n`,
    Application: 'Playback',
    Data: 'tt-monkeys',
    CallerID: '"Ann; $(id) \\"x\\"" <0227001122>',
    Timeout: '60000',
  })
}

const mails = async () => {
  const spool = join(house.asterisk.layout.spoolDir, 'offhook-mail')
  const names = await readdir(spool).catch((): string[] => [])
  const whole = names.filter(name => !name.startsWith('.'))
  const read = await Promise.all(whole.map(async name => readParcel(await readFile(join(spool, name)))))
  return read.flatMap(one => (one?.parcel.is === 'voicemail' ? [readVoicemailMail(one.content)] : []))
}

async function until<T>(find: () => Promise<T | undefined>): Promise<T> {
  for (const end = performance.now() + 40_000; performance.now() < end; ) {
    const found = await find()
    if (found !== undefined) return found
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('did not happen')
}

describe('a message', () => {
  it('lights the lamp at once, is left for the mail with its recording, and a short one for the pager', async () => {
    const owner = await house.phone('101')
    await leavesMessage('101')
    expect(await owner.notified(body => body.includes('Messages-Waiting: yes'))).toContain(
      'Voice-Message: 1/0',
    )
    const both = await until(async () => {
      const found = await mails()
      return found.length === 2 ? found : undefined
    })
    const mail = both.find(one => one?.kind === 'mail')
    expect(mail).toMatchObject({ mailbox: '101', message: 1, number: '0227001122' })
    expect(mail?.recording?.content.toString('latin1', 0, 4)).toBe('RIFF')
    expect(both.find(one => one?.kind === 'pager')).toMatchObject({ mailbox: '101', recording: null })
  })

  it('is heard with the PIN in the language of the telephone, and deleting it puts the lamp out', async () => {
    const since = await house.now()
    const owner = await house.phone('101')
    const talk = await owner.talk('*97')
    expect(await house.plays('vm-password', since)).toBe('fr_CA_f_June')
    await talk?.press('1234#')
    await house.plays('vm-youhave', since)
    await talk?.press('1')
    await house.plays(join(house.asterisk.layout.spoolDir, 'voicemail/default/101/INBOX/msg0000'), since)
    await talk?.press('7')
    await house.plays('vm-deleted', since)
    talk?.hangUp()
    expect(await owner.notified(body => body.includes('Messages-Waiting: no'))).toContain(
      'Voice-Message: 0/0',
    )
  })

  it('is refused when the mailbox is full', async () => {
    await leavesMessage('102')
    await until(async () => {
      const names = await readdir(join(house.asterisk.layout.spoolDir, 'voicemail/default/102/INBOX')).catch(
        (): string[] => [],
      )
      return names.includes('msg0000.txt') ? true : undefined
    })
    await house.quiet()
    const since = await house.now()
    await uses('103', '*102')
    expect(await house.plays('vm-mailboxfull', since)).toBe('de')
  })
})

describe('PINs', () => {
  it('three wrong ones end the call', async () => {
    const since = await house.now()
    const talk = await uses('101', '*97')
    for (let time = 0; time < 3; time += 1) {
      const now = time === 0 ? since : await house.now()
      if (time > 0) await house.plays('vm-password', now).catch(() => {})
      else await house.plays('vm-password', now)
      await talk.press('9999#')
    }
    await house.plays('vm-goodbye', since)
    await talk.ended()
  }, 180_000)

  it('are not asked from the own telephone where that is allowed, and from another they are', async () => {
    const since = await house.now()
    const talk = await uses('102', '*97')
    await house.plays('vm-youhave', since)
    expect(await house.played(since)).not.toContain('vm-password')
    talk.hangUp()
    const later = await house.now()
    const other = await uses('103', '*98102')
    await house.plays('vm-password', later)
    other.hangUp()
  })

  it('are asked for a mailbox that is not there as well', async () => {
    const since = await house.now()
    const talk = await uses('103', '*98')
    await house.plays('offhook/mailbox-login', since)
    await talk.press('999#')
    await house.plays('vm-password', since)
    await talk.press('1111#')
    await house.plays('vm-incorrect-mailbox', since)
    talk.hangUp()
    const later = await house.now()
    const other = await uses('103', '*98999')
    await house.plays('vm-password', later)
    other.hangUp()
  })

  it('that are one’s own number are refused', async () => {
    const since = await house.now()
    const talk = await uses('102', '*97')
    await house.plays('vm-youhave', since)
    await talk.press('0')
    await house.plays('vm-options', since)
    await talk.press('5')
    await house.plays('vm-newpassword', since)
    await talk.press('102#')
    await house.plays('vm-invalid-password', since)
    talk.hangUp()
  })

  it('chosen by telephone open the pages too', async () => {
    const since = await house.now()
    const talk = await uses('102', '*97')
    await house.plays('vm-opts', since)
    await talk.press('0')
    await house.plays('vm-options', since)
    await talk.press('5')
    await house.plays('vm-newpassword', since)
    await talk.press('8302#')
    await house.plays('vm-reenterpassword', since)
    await talk.press('8302#')
    await house.plays('vm-passchanged', since)
    talk.hangUp()
    expect(await pinByTelephone(house.asterisk.layout.spoolDir, '102')).toBe('8302')
  })
})

it('0 during the greeting leads to the operator', async () => {
  const operator = await house.phone('103')
  const since = await house.now()
  const talk = await uses('102', '*101')
  await house.plays('vm-isunavail', since)
  await talk.press('0')
  await operator.called(1)
  talk.hangUp()
})

it('* during the greeting asks for the PIN', async () => {
  const since = await house.now()
  const talk = await uses('103', '*101')
  await house.plays('vm-isunavail', since)
  await talk.press('*')
  await house.plays('vm-password', since)
  talk.hangUp()
})
