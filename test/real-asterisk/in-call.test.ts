/** Calls in progress in the real Asterisk: transfers, parking, pickup, seizing, listening in, recording, the door. */

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { unexpected } from './allowed-messages.ts'
import { type InCallOffice, openInCallOffice } from './in-call-office.ts'
import type { TalkingCall, TalkingPhone } from './talking-phone.ts'

let here: InCallOffice

beforeAll(async () => {
  here = await openInCallOffice()
})
afterAll(async () => {
  // The voices of this house are made when the image is built; a caller hangs up while a door opens.
  const ours = unexpected(await here.asterisk.log()).filter(
    entry => !/offhook\/incall-|Abnormal 'Gosub\(open-door/.test(entry),
  )
  await here.asterisk.stop()
  expect(ours).toEqual([])
})
afterEach(() => here.quiet())

/** Two that talk and hear each other. */
async function talk(from: TalkingPhone, to: TalkingPhone): Promise<[TalkingCall, TalkingCall]> {
  const call = await from.call(to.username)
  const called = await to.rings()
  called.answer()
  await call.answered()
  await called.hears(from)
  await call.hears(to)
  return [call, called]
}

it('## sends the other one to an extension, and who pressed it is free', async () => {
  const [a, b, c] = [await here.talker('101'), await here.talker('102'), await here.talker('103')]
  const [call, called] = await talk(a, b)
  await called.press('##103')
  const third = await c.rings()
  expect(third.caller.number).toBe('101')
  await called.ended()
  third.answer()
  await third.hears(a)
  await call.hears(c)
})

it('## works for who called as well', async () => {
  const [a, b, c] = [await here.talker('101'), await here.talker('102'), await here.talker('103')]
  const [call, called] = await talk(a, b)
  await call.press('##103')
  const third = await c.rings()
  third.answer()
  await third.hears(b)
  await called.hears(c)
})

it('## to a number that is not there comes back', async () => {
  const [a, b] = [await here.talker('101'), await here.talker('102')]
  const [call, called] = await talk(a, b)
  await called.press('##199')
  await called.hears(a)
  await call.hears(b)
})

it('## to somebody who is busy rings who transferred', async () => {
  const [a, b, c] = [await here.talker('101'), await here.talker('102'), await here.talker('103')]
  const [call, called] = await talk(a, b)
  await called.press('##103')
  ;(await c.rings()).refuse()
  const back = await b.rings()
  expect(back.caller.number).toBe('101')
  back.answer()
  await back.hears(a)
  await call.hears(b)
})

it('## to an outside number', async () => {
  const [a, b] = [await here.talker('101'), await here.talker('102')]
  const since = here.now()
  const [, called] = await talk(a, b)
  await called.press('##00790000000')
  expect(await here.seen('0790000000', since)).toContain('seen g0')
  await called.ended()
})

it('##70 parks; the slot takes the call out', async () => {
  const [a, b, c] = [await here.talker('101'), await here.talker('102'), await here.talker('103')]
  const since = here.now()
  const [call, called] = await talk(a, b)
  await called.press('##70')
  await here.asterisk.ami.event(event => event.Event === 'ParkedCall', since)
  await called.ended()
  const taken = await c.call('71')
  await taken.answered()
  await taken.hears(a)
  await call.hears(c)
})

it('*85 and a slot take it out too; *88 chooses the slot', async () => {
  const [a, b, c] = [await here.talker('101'), await here.talker('102'), await here.talker('103')]
  const since = here.now()
  const [, called] = await talk(a, b)
  await called.press('##*8875')
  const { ParkingSpace } = await here.asterisk.ami.event(event => event.Event === 'ParkedCall', since)
  expect(ParkingSpace).toBe('75')
  const taken = await c.call('*8575')
  await taken.answered()
  await taken.hears(a)
})

it('a parked call that nobody takes rings who parked it', async () => {
  const [a, b] = [await here.talker('101'), await here.talker('102')]
  const [call, called] = await talk(a, b)
  await called.press('##70')
  await called.ended()
  const back = await b.rings()
  expect(back.caller.number).toBe('101')
  back.answer()
  await back.hears(a)
  await call.hears(b)
})

it('an empty slot says so and ends', async () => {
  const c = await here.talker('103')
  const call = await c.call('79')
  await call.answered()
  expect(await call.ended()).toBe(200)
})

it('*2 asks first: hanging up completes', async () => {
  const [a, b, c] = [await here.talker('101'), await here.talker('102'), await here.talker('103')]
  const [call, called] = await talk(a, b)
  await called.press('*2103')
  const third = await c.rings()
  expect(third.caller.number).toBe('102')
  third.answer()
  await third.hears(b)
  await called.hangUp()
  await third.hears(a)
  await call.hears(c)
})

it('*2: whoever does not want the call hangs up, and the two talk again', async () => {
  const [a, b, c] = [await here.talker('101'), await here.talker('102'), await here.talker('103')]
  const [call, called] = await talk(a, b)
  await called.press('*2103')
  const third = await c.rings()
  third.answer()
  await third.hears(b)
  await third.hangUp()
  await called.hears(a)
  await call.hears(b)
})

it('*2 to somebody who is busy comes back', async () => {
  const [a, b, c] = [await here.talker('101'), await here.talker('102'), await here.talker('103')]
  const [, called] = await talk(a, b)
  await called.press('*2103')
  ;(await c.rings()).refuse()
  await called.hears(a)
})

it('*3 gives up a consultation, *4 completes it, *6 changes sides, *5 joins all three', async () => {
  const [a, b, c] = [await here.talker('101'), await here.talker('102'), await here.talker('103')]
  const [call, called] = await talk(a, b)
  const consult = async () => {
    await called.press('*2103')
    const third = await c.rings()
    third.answer()
    await third.hears(b)
    return third
  }
  let third = await consult()
  await called.press('*3')
  await third.ended()
  await called.hears(a)

  third = await consult()
  await called.press('*6')
  await called.hears(a)
  await third.hearsNotAnyMore(b)
  await called.press('*6')
  await called.hears(c)
  await called.press('*5')
  await Promise.all([
    call.hears(b),
    call.hears(c),
    third.hears(a),
    third.hears(b),
    called.hears(a),
    called.hears(c),
  ])
  await called.hangUp()
  await call.hears(c)
  await call.hangUp()
  await third.ended()
})

it('*4 completes a consultation', async () => {
  const [a, b, c] = [await here.talker('101'), await here.talker('102'), await here.talker('103')]
  const [call, called] = await talk(a, b)
  await called.press('*2103')
  const third = await c.rings()
  third.answer()
  await third.hears(b)
  await called.press('*4')
  await third.hears(a)
  await call.hears(c)
  await called.ended()
})

it('*8 takes the call of a colleague, not that of another group', async () => {
  const [a, b, c, d] = [
    await here.talker('101'),
    await here.talker('102'),
    await here.talker('103'),
    await here.talker('104'),
  ]
  const call = await a.call('102')
  await b.rings()
  const taken = await c.call('*8')
  await taken.answered()
  await taken.hears(a)
  await call.hears(c)
  await taken.hangUp()
  await call.ended()

  const since = here.now()
  await a.call('104')
  await d.rings()
  const vain = await c.call('*8')
  await here.runs('Playback', 'offhook/incall-nothing-rings', since)
  await vain.ended()
})

it('** takes the call of one extension', async () => {
  const [a, b, c] = [await here.talker('101'), await here.talker('102'), await here.talker('103')]
  const call = await a.call('102')
  await b.rings()
  const taken = await c.call('**102')
  await taken.answered()
  await taken.hears(a)
  await call.hears(c)
})

it('** does not take it from another group', async () => {
  const [a, c, d] = [await here.talker('101'), await here.talker('103'), await here.talker('104')]
  await a.call('104')
  await d.rings()
  expect(await (await c.call('**104')).ended()).toBe(503)
})

it('*59 takes over a call in progress, with the right alone', async () => {
  const [a, b, c, d] = [
    await here.talker('101'),
    await here.talker('102'),
    await here.talker('103'),
    await here.talker('104'),
  ]
  const [call, called] = await talk(a, b)
  expect(await (await c.call('*59102')).ended()).toBe(503)
  const taken = await d.call('*59102')
  await taken.answered()
  await taken.hears(a)
  await call.hears(d)
  await called.ended()
})

it('*59 where nobody talks says so', async () => {
  const d = await here.talker('104')
  const since = here.now()
  const call = await d.call('*59102')
  await here.runs('Playback', 'offhook/incall-nobody-talks', since)
  await call.ended()
})

it('555 listens, with the right alone; 4 listens, 5 whispers, 6 talks to both', async () => {
  const [a, b, c, d] = [
    await here.talker('101'),
    await here.talker('102'),
    await here.talker('103'),
    await here.talker('104'),
  ]
  const [call, called] = await talk(a, b)
  expect(await (await c.call('555102')).ended()).toBe(503)
  const spy = await d.call('555102')
  await spy.answered()
  await Promise.all([spy.hears(a), spy.hears(b)])
  await spy.press('5')
  await called.hears(d)
  await spy.press('6')
  await Promise.all([called.hears(d), call.hears(d)])
  await called.hangUp()
  await spy.ended()
})

it('555 asks for the extension', async () => {
  const [a, b, d] = [await here.talker('101'), await here.talker('102'), await here.talker('104')]
  await talk(a, b)
  const spy = await d.call('555')
  await spy.answered()
  await spy.press('102')
  await spy.hears(b)
})

const recordings = async (): Promise<string[]> => {
  const root = join(here.asterisk.layout.spoolDir, 'monitor')
  const names = await readdir(root, { recursive: true }).catch(() => [])
  return names.filter(name => name.endsWith('.wav')).map(name => join(root, name))
}

it('*1 records while the call goes on, in a file that the call records know', async () => {
  const [a, b] = [await here.talker('101'), await here.talker('102')]
  const before = await recordings()
  const since = here.now()
  const [, called] = await talk(a, b)
  await called.press('*1')
  await here.runs('Playback', 'offhook/incall-recording-on', since)
  const [file] = (await recordings()).filter(name => !before.includes(name))
  expect(file).toMatch(/monitor\/\d{4}\/\d\d\/\d\d\/\d+\.\d+-\d+\.\d+\.wav$/)
  const { Linkedid } = await here.asterisk.ami.event(event => event.Event === 'MixMonitorStart', since)
  expect(file).toContain(`/${Linkedid}-`)
  while ((await stat(file ?? '')).size < 20_000) await called.hears(a)
  await called.press('*1')
  await here.runs('Playback', 'offhook/incall-recording-off', since)
  await called.hears(a)
})

it('records what is decided: always for calls to 106, never for its own', async () => {
  const [a, f] = [await here.talker('101'), await here.talker('106')]
  const before = (await recordings()).length
  await talk(a, f)
  while ((await recordings()).length === before) await new Promise(resolve => setTimeout(resolve, 50))
  await here.quiet()
  const again = [await here.talker('101'), await here.talker('106')] as const
  const since = here.now()
  const [call] = await talk(again[1], again[0])
  expect((await recordings()).length).toBe(before + 1)
  await call.press('*1')
  await here.runs('Playback', 'offhook/incall-recording-refused', since)
})

it('a decision in the database goes before the settings; a call that nobody answers leaves no file', async () => {
  const put = (value: string) =>
    here.asterisk.ami.action({
      Action: 'DBPut',
      Family: 'AMPUSER/101',
      Key: 'recording/in/internal',
      Val: value,
    })
  await put('force')
  const [a, b] = [await here.talker('101'), await here.talker('102')]
  const before = (await recordings()).length
  const vain = await b.call('101')
  ;(await a.rings()).refuse()
  await vain.ended()
  expect((await recordings()).length).toBe(before)
  await talk(b, a)
  while ((await recordings()).length === before) await new Promise(resolve => setTimeout(resolve, 50))
  await put('dontcare')
})

it('a key opens the door, whoever called whom', async () => {
  const [a, door] = [await here.talker('101'), await here.talker('105')]
  const [doorCall, called] = await talk(door, a)
  await called.press('*9')
  await doorCall.receives('5#')
  await called.hears(door)
})

it('*7 ends the call', async () => {
  const [a, b] = [await here.talker('101'), await here.talker('102')]
  const [call, called] = await talk(a, b)
  await called.press('*7')
  await Promise.all([call.ended(), called.ended()])
})

it('*82 calls back when the other one has hung up, and connects', async () => {
  const [a, b, c] = [await here.talker('101'), await here.talker('102'), await here.talker('103')]
  const [call] = await talk(a, b)
  const vain = await c.call('102')
  ;(await b.rings()).refuse()
  expect(await vain.ended()).toBe(486)
  const since = here.now()
  const request = await c.call('*82')
  await here.runs('SayDigits', '102', since)
  await request.hangUp()
  await call.hangUp()
  const back = await c.rings()
  expect(back.caller.number).toBe('102')
  back.answer()
  const reached = await b.rings()
  expect(reached.caller.number).toBe('103')
  reached.answer()
  await reached.hears(c)
  await back.hears(b)
})

it('*82 for somebody who is free by now calls back at once; who does not answer is waited for', async () => {
  const [b, c] = [await here.talker('102'), await here.talker('103')]
  const ask = async () => {
    const since = here.now()
    const request = await c.call('*82')
    await here.runs('SayDigits', '102', since)
    await request.hangUp()
  }
  const busy = await c.call('102')
  ;(await b.rings()).refuse()
  await busy.ended()
  await ask()
  const back = await c.rings()
  expect(back.caller.number).toBe('102')
  back.refuse()

  const unanswered = await c.call('102')
  await b.rings()
  await unanswered.ended()
  await ask()
  // 102 comes back and uses the telephone.
  const somewhere = await b.call('*84')
  await somewhere.answered()
  await somewhere.hangUp()
  const later = await c.rings()
  expect(later.caller.number).toBe('102')
  later.answer()
  ;(await b.rings()).answer()
  await later.hears(b)
})

it('*83 and *84 take it back', async () => {
  const [a, b, c] = [await here.talker('101'), await here.talker('102'), await here.talker('103')]
  await talk(a, b)
  const vain = await c.call('102')
  ;(await b.rings()).refuse()
  await vain.ended()
  const waits = async () => {
    const { Output = '' } = await here.asterisk.ami.action({
      Action: 'Command',
      Command: 'database show CAMPON',
    })
    return Output.includes('/CAMPON/102/103')
  }
  for (const [code, waiting] of [
    ['*82', true],
    ['*83', false],
    ['*84', true],
    ['*84', false],
  ] as const) {
    const call = await c.call(code)
    await call.answered()
    await call.hangUp()
    while ((await waits()) !== waiting) await new Promise(resolve => setTimeout(resolve, 50))
  }
})

it('7777 is a call from outside, with the right alone', async () => {
  const [a, c, d] = [await here.talker('101'), await here.talker('103'), await here.talker('104')]
  expect(await (await c.call('7777')).ended()).toBe(503)
  const call = await d.call('7777')
  const rung = await a.rings()
  rung.answer()
  await rung.hears(d)
  // Somebody from outside has no keys.
  await call.press('##103')
  await rung.hears(d)
  await rung.press('##103')
  const third = await c.rings()
  third.answer()
  await third.hears(d)
})
