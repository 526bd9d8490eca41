/** The services of the house in the real Asterisk, used from SIP telephones. */

import { mkdir, readdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { setWakeUp } from '../../daemon/for-asterisk/wake-up-file.ts'
import { unexpected } from './allowed-messages.ts'
import { openServicesHouse, type ServicesHouse, servicesModel } from './services-house.ts'
import type { SipTalk } from './sip-talk.ts'

let house: ServicesHouse

/** As whatever rings an extension does it. */
const CALLED = [
  '',
  '[called]',
  'exten => _X!,1,Gosub(remember-caller,102,1)',
  ' same => n,Answer()',
  ' same => n,Wait(1)',
  '',
].join('\n')

beforeAll(async () => {
  house = await openServicesHouse(servicesModel(), { more: CALLED })
})
afterAll(async () => {
  expect(unexpected(await house.asterisk.log())).toEqual([])
  await house.asterisk.stop()
})
afterEach(() => house.quiet())

/** Calls a code and is answered. */
async function uses(username: string, code: string): Promise<SipTalk> {
  const talk = await (await house.phone(username)).talk(code)
  if (talk === null) throw new Error(`${code} did not answer ${username}`)
  return talk
}

/** Until a file below Asterisk's state holds something. */
async function isThere(path: string): Promise<void> {
  const file = join(house.asterisk.layout.stateDir, path)
  for (const until = performance.now() + 20_000; performance.now() < until; ) {
    if ((await stat(file).catch(() => null))?.size) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error(`nothing in ${path}`)
}

describe('the blacklist', () => {
  it('*30 asks for a number, reads it back, and takes it when 1 is pressed', async () => {
    const since = await house.now()
    const talk = await uses('101', '*30')
    expect(await house.plays('enter-num-blacklist', since)).toBe('fr_CA_f_June')
    await talk.press('0791234567#')
    await house.plays('if-correct-press', since)
    await talk.press('1')
    await house.plays('added', since)
    await talk.ended()
    expect(await house.stored('blacklist', '0791234567')).toBe('1')
  })

  it('*30 asks again after 2, and says goodbye after three times', async () => {
    let since = await house.now()
    const talk = await uses('101', '*30')
    for (let time = 0; time < 3; time += 1) {
      await house.plays('enter-num-blacklist', since)
      await talk.press('11#')
      await house.plays('if-correct-press', since)
      since = await house.now()
      await talk.press('2')
    }
    await house.plays('vm-goodbye', since)
    await talk.ended()
    expect(await house.stored('blacklist', '11')).toBe('')
  }, 120_000)

  it('*31 takes a number off, and says when it was not there', async () => {
    await house.store('blacklist', '022', '1')
    for (const prompt of ['removed', 'offhook/mailbox-blacklist-gone']) {
      const since = await house.now()
      const talk = await uses('103', '*31')
      expect(await house.plays('entr-num-rmv-blklist', since)).toBe('de')
      await talk.press('022#')
      await house.plays('if-correct-press', since)
      await talk.press('1')
      await house.plays(prompt, since)
      await talk.ended()
    }
    expect(await house.stored('blacklist', '022')).toBe('')
  })

  it('*32 takes the last caller', async () => {
    await house.store('CALLTRACE', '101', '0227001122')
    const since = await house.now()
    const talk = await uses('101', '*32')
    await house.plays('privacy-to-blacklist-last-caller', since)
    await house.plays('if-correct-press', since)
    await talk.press('1')
    await house.plays('added', since)
    expect(await house.stored('blacklist', '0227001122')).toBe('1')
  })

  it('is closed to those without the right', async () => {
    const caller = await house.phone('104')
    for (const code of ['*30', '*31', '*32']) expect(await caller.call(code)).toBe(503)
  })
})

describe('*69', () => {
  it('says the last caller and calls him back with 1', async () => {
    await house.store('CALLTRACE', '101', '103')
    const called = await house.phone('103')
    const since = await house.now()
    const talk = await uses('101', '*69')
    await house.plays('telephone-number', since)
    await house.plays('to-call-this-number', since)
    await talk.press('1')
    await called.called(1)
    expect(called.callers[0]?.number).toBe('101')
    talk.hangUp()
  })

  it.each([
    ['', 'offhook/mailbox-last-caller-none'],
    ['unknown', 'offhook/mailbox-last-caller-hidden'],
  ])('with a last caller "%s" plays %s', async (number, prompt) => {
    await house.store('CALLTRACE', '102', number)
    const since = await house.now()
    const talk = await uses('102', '*69')
    expect(await house.plays(prompt, since)).toBe('it_IT_m_Carlo')
    await talk.ended()
  })

  it('remembers who called, with and without a number', async () => {
    for (const [number, kept] of [
      ['+41227001122', '+41227001122'],
      ['', 'unknown'],
    ] as const) {
      await house.asterisk.ami.action({
        Action: 'Originate',
        Channel: 'Local/102@called/n',
        Application: 'Wait',
        Data: '1',
        CallerID: `<${number}>`,
      })
      expect(await house.stored('CALLTRACE', '102')).toBe(kept)
    }
  })
})

describe('speed dials', () => {
  it('*0n calls the number of the house, one’s own first, and says when there is none', async () => {
    const called = await house.phone('103')
    const caller = await house.phone('101')
    void caller.call('*05')
    await called.called(1)
    await house.quiet()
    await house.store('AMPUSER', '101/speeddials/5', '102')
    const other = await house.phone('102')
    const again = await house.phone('101')
    void again.call('*05')
    await other.called(1)
    await house.quiet()
    const since = await house.now()
    expect(await (await house.phone('101')).call('*07')).toBe(503)
    await house.plays('speed-dial-empty', since)
  })

  it('a speed dial to itself ends', async () => {
    await house.store('AMPUSER', '101/speeddials/8', '*08')
    expect(await (await house.phone('101')).call('*08')).toBe(503)
  })

  it('*75 sets one, tells when it is in use, changes and deletes it', async () => {
    const since = await house.now()
    const talk = await uses('103', '*75')
    expect(await house.plays('offhook/mailbox-speed-dial-enter', since)).toBe('de')
    await talk.press('3#')
    await house.plays('offhook/mailbox-speed-dial-number', since)
    await talk.press('*98101#')
    await house.plays('if-correct-press', since)
    await talk.press('1')
    await house.plays('offhook/mailbox-recording-saved', since)
    await talk.ended()
    expect(await house.stored('AMPUSER', '103/speeddials/3')).toBe('*98101')
    const later = await house.now()
    const second = await uses('103', '*75')
    await house.plays('offhook/mailbox-speed-dial-enter', later)
    await second.press('3#')
    await house.plays('is-in-use', later)
    await house.plays('offhook/mailbox-speed-dial-menu', later)
    await second.press('4')
    await house.plays('removed', later)
    await second.ended()
    expect(await house.stored('AMPUSER', '103/speeddials/3')).toBe('')
  })
})

describe('wake-up calls', () => {
  const file = () => join(house.asterisk.layout.spoolDir, 'outgoing/wake-up-103.call')

  it('*68 takes a time, says it, and leaves a call file for it; 1 cancels it', async () => {
    const since = await house.now()
    const talk = await uses('103', '*68')
    await house.plays('offhook/mailbox-wake-up-enter', since)
    await talk.press('2571')
    await house.plays('offhook/mailbox-wake-up-no-time', since)
    const later = await house.now()
    await house.plays('offhook/mailbox-wake-up-enter', later)
    await talk.press('0615')
    await house.plays('offhook/mailbox-wake-up-set', later)
    await house.plays('if-correct-press', later)
    await talk.press('1')
    await house.plays('offhook/mailbox-recording-saved', later)
    await talk.ended()
    const at = Number(await house.stored('WAKEUP', '103'))
    expect((await stat(file())).mtimeMs).toBe(at * 1000)
    expect(at * 1000).toBeGreaterThan(Date.now())
    expect(at * 1000 - Date.now()).toBeLessThanOrEqual(25 * 3600_000)
    expect(new Date(at * 1000).toLocaleTimeString('de-CH', { timeZone: 'Europe/Zurich' })).toBe('06:15:00')

    const third = await house.now()
    const again = await uses('103', '*68')
    await house.plays('offhook/mailbox-wake-up-menu', third)
    await again.press('1')
    await house.plays('offhook/mailbox-wake-up-cancelled', third)
    await again.ended()
    expect(await house.stored('WAKEUP', '103')).toBe('')
    await expect(stat(file())).rejects.toThrow('ENOENT')
  })

  it('rings when its time has come, in the language of the person, and again after 1', async () => {
    const called = await house.phone('103', 'answers')
    await house.store('WAKEUP', '103', '1')
    const prepared = join(house.asterisk.layout.spoolDir, 'tmp/wake-up-103.call')
    const setAt = Math.floor(Date.now() / 1000) + 3600
    // As *68 does it, for an hour later; the hour passes as the file gets another time.
    await setWakeUp(house.asterisk.layout.spoolDir, ['103', String(setAt), '2', '60', '20'])
    expect(called.callers).toEqual([])
    const since = await house.now()
    await rename(file(), prepared)
    await utimes(prepared, Date.now() / 1000, Date.now() / 1000)
    await rename(prepared, file())
    await called.called(1)
    expect(called.callers[0]?.name).toBe('Wake-up')
    expect(await house.plays('offhook/mailbox-wake-up-hello', since)).toBe('de')
    expect(await house.stored('WAKEUP', '103')).toBe('')
  })
})

describe('recordings', () => {
  const recording = () => join(house.asterisk.layout.stateDir, 'recordings/welcome.wav')

  it('*291 records, *291 plays or records anew, *77 and *99 ask which', async () => {
    const since = await house.now()
    const talk = await uses('101', '*291')
    await house.plays('offhook/mailbox-recording-speak', since)
    await house.plays('beep', since)
    await isThere('recordings/new-101.wav')
    await talk.press('#')
    await house.plays('vm-review', since)
    await talk.press('1')
    await house.plays('offhook/mailbox-recording-saved', since)
    await talk.ended()
    expect((await stat(recording())).size).toBeGreaterThan(40)

    const later = await house.now()
    const again = await uses('101', '*291')
    await house.plays('offhook/mailbox-recording-menu', later)
    await again.press('1')
    await house.plays(recording().replace('.wav', ''), later)
    again.hangUp()

    const third = await house.now()
    const check = await uses('101', '*99')
    await house.plays('offhook/mailbox-recording-enter', third)
    await check.press('7#')
    await house.plays('offhook/mailbox-recording-none', third)
    const once = await house.now()
    await house.plays('offhook/mailbox-recording-enter', once)
    await check.press('1#')
    await house.plays(recording().replace('.wav', ''), once)
    check.hangUp()

    const fourth = await house.now()
    const record = await uses('101', '*77')
    await house.plays('offhook/mailbox-recording-enter', fourth)
    await record.press('1#')
    await house.plays('offhook/mailbox-recording-menu', fourth)
    record.hangUp()
  })

  it('are closed to those without the right', async () => {
    const caller = await house.phone('104')
    for (const code of ['*291', '*77', '*99', '*422']) expect(await caller.call(code)).toBe(503)
  })

  it('*422 records and publishes', async () => {
    const since = await house.now()
    const talk = await uses('101', '*422')
    await house.plays('beep', since)
    await isThere('podcast/new-101.wav')
    await talk.press('#')
    await house.plays('vm-review', since)
    await talk.press('1')
    await house.plays('offhook/mailbox-podcast-published', since)
    await talk.ended()
    const names = await readdir(join(house.asterisk.layout.stateDir, 'podcast'))
    expect(names).toEqual([expect.stringMatching(/^[0-9]+-101\.wav$/)])
  })
})

describe('dictation', () => {
  it('*34 records with the keys of a dictating machine, *35 leaves it to be mailed', async () => {
    const since = await house.now()
    const talk = await uses('101', '*34')
    await house.plays('dictate/enter_filename', since)
    await talk.press('12#')
    await house.plays('dictate/paused', since)
    await talk.press('1')
    await house.plays('dictate/record_mode', since)
    await talk.press('*')
    await isThere('../spool/dictation/101/12.raw')
    talk.hangUp()
    await house.quiet()
    const later = await house.now()
    const send = await uses('101', '*35')
    await house.plays('offhook/mailbox-dictation-enter', later)
    await send.press('5#')
    await house.plays('offhook/mailbox-dictation-none', later)
    const once = await house.now()
    await house.plays('offhook/mailbox-dictation-enter', once)
    await send.press('12#')
    await house.plays('offhook/mailbox-dictation-sent', once)
    await send.ended()
    const spool = join(house.asterisk.layout.spoolDir, 'offhook-mail')
    const [name = ''] = await readdir(spool)
    expect(await readFile(join(spool, name), 'latin1')).toMatch(
      /^\{"is":"dictation","extension":"101","number":"12"\}\n/,
    )
  })

  it('*35 says when there is no address', async () => {
    const since = await house.now()
    const talk = await uses('103', '*35')
    expect(await house.plays('offhook/mailbox-no-mail', since)).toBe('de')
    await talk.ended()
  })
})

describe('411', () => {
  it('finds by first or last name, spells it, and calls with 1; the hidden are not found', async () => {
    const called = await house.phone('103')
    const since = await house.now()
    const talk = await uses('101', '411')
    await house.plays('offhook/mailbox-directory-enter', since)
    // wei(ß).
    await talk.press('934')
    await house.plays('letters/w', since)
    await house.plays('dir-instr', since)
    await talk.press('1')
    await called.called(1)
    talk.hangUp()
    await house.quiet()
    const later = await house.now()
    const other = await uses('102', '411')
    await house.plays('offhook/mailbox-directory-enter', later)
    // hid(den).
    await other.press('443')
    await house.plays('dir-nomatch', later)
    other.hangUp()
  })

  it('plays the name a person recorded', async () => {
    const directory = join(house.asterisk.layout.spoolDir, 'voicemail/default/101')
    await mkdir(directory, { recursive: true })
    const beep = await readFile(join(house.asterisk.layout.dataDir, 'sounds/en_US_f_Allison/beep.wav'))
    await writeFile(join(directory, 'greet.wav'), beep)
    const since = await house.now()
    const talk = await uses('103', '411')
    await house.plays('offhook/mailbox-directory-enter', since)
    // mul(ler).
    await talk.press('685')
    await house.plays(join(directory, 'greet'), since)
    talk.hangUp()
  })
})

it('hanging up at every prompt leaves no channel', async () => {
  for (const code of [
    '*97',
    '*98',
    '*98101',
    '*101',
    '*30',
    '*31',
    '*68',
    '*69',
    '*75',
    '*291',
    '*422',
    '*34',
    '*35',
    '411',
    '666',
  ]) {
    const talk = await uses('101', code)
    talk.hangUp()
  }
  await house.quiet()
})
