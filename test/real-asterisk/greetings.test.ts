/** Greetings from the owner's pages over the real Asterisk: sent, spoken into the own telephone, deleted, heard by the next caller. */

import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { greetingPath, spokenGreeting } from '../../asterisk-conf/greetings.ts'
import { recordingsDir } from '../../asterisk-conf/sounds.ts'
import { type AmiClient, createAmiClient } from '../../daemon/ami/client.ts'
import { type GreetingDesk, greetingDesk } from '../../daemon/portal/greetings.ts'
import { type GreetingKeys, greetingKeyWrites } from '../../daemon/portal/vmx.ts'
import { writeKeys } from '../../daemon/portal/write-keys.ts'
import { HEAD_BYTES } from '../../daemon/sounds/telephone-wav.ts'
import { systemClock } from '../../daemon/system/clock.ts'
import { sipDevice } from '../asterisk-conf/model-fixtures.ts'
import { madeWav } from '../sounds/made-wav.ts'
import { unexpected } from './allowed-messages.ts'
import { openServicesHouse, type ServicesHouse, servicesModel } from './services-house.ts'
import { type TalkingPhone, talkingPhone } from './talking-phone.ts'

let house: ServicesHouse
let ami: AmiClient
let desk: GreetingDesk
let owner: TalkingPhone | null = null

beforeAll(async () => {
  house = await openServicesHouse(servicesModel())
  ami = createAmiClient({ ...house.asterisk.model.network.ami, clock: systemClock, random: () => 0 })
  const up = new Promise<void>(resolve => {
    ami.subscribe({ onState: state => state.is === 'up' && resolve() })
  })
  ami.start()
  await up
  const { layout } = house.asterisk
  desk = greetingDesk({ ami, clock: systemClock, layout, model: () => house.asterisk.model })
})
afterAll(async () => {
  ami?.stop()
  expect(unexpected(await house.asterisk.log())).toEqual([])
  await house.asterisk.stop()
})
afterEach(async () => {
  await owner?.close()
  owner = null
  await house.quiet()
})

const pathOf = (greeting: 'unavail' | 'busy' | 'greet' | 'temp') =>
  greetingPath(house.asterisk.layout, '101', greeting)
const sound = (seconds = 1) => new Blob([madeWav({ rate: 8000, seconds })]).stream()
const calls101 = async () => {
  const talk = await (await house.phone('103')).talk('101')
  if (talk === null) throw new Error('nobody answered')
  return talk
}
/** Until the voice is on disk: Asterisk writes the head first, the voice every two seconds. */
async function isSpoken(greeting: 'busy'): Promise<void> {
  const file = join(recordingsDir(house.asterisk.layout), spokenGreeting('101', greeting))
  for (const until = performance.now() + 60_000; performance.now() < until; ) {
    if (((await stat(file).catch(() => null))?.size ?? 0) > HEAD_BYTES) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error(`nobody spoke into ${file}`)
}
const code = (result: { ok: boolean; error?: readonly { code: string }[] }) =>
  result.ok ? 'ok' : result.error?.[0]?.code

describe('a greeting', () => {
  it('that the browser sent is heard by the next caller, the temporary one before it, and no more when deleted', async () => {
    expect(await desk.greetings('101')).toEqual(new Map())
    expect(code(await desk.putGreeting('101', 'unavail', sound()))).toBe('ok')
    expect((await desk.greetings('101')).get('unavail')?.seconds).toBeCloseTo(1, 1)
    let since = await house.now()
    let talk = await calls101()
    await house.plays(pathOf('unavail'), since)
    talk.hangUp()
    await house.quiet()

    expect(code(await desk.putGreeting('101', 'temp', sound()))).toBe('ok')
    since = await house.now()
    talk = await calls101()
    await house.plays(pathOf('temp'), since)
    talk.hangUp()
    await house.quiet()
    expect(await house.played(since)).not.toContain(pathOf('unavail'))

    for (const greeting of ['temp', 'unavail'] as const)
      expect(code(await desk.removeGreeting('101', greeting))).toBe('ok')
    expect(await desk.greetings('101')).toEqual(new Map())
    since = await house.now()
    talk = await calls101()
    await house.plays('vm-isunavail', since)
    talk.hangUp()
  })

  it('is spoken into the own telephone, which rings, and counts when it was accepted', async () => {
    owner = await talkingPhone(sipDevice('101') as never, house.asterisk.sipPort)
    const changed = new Promise<void>(resolve => {
      ami.subscribe({
        onEvent: event => event.kind === 'person-changed' && event.person === '101' && resolve(),
      })
    })
    expect(code(await desk.removeGreeting('101', 'busy'))).toBe('ok')
    const since = await house.now()
    expect(code(await desk.speakGreeting('101', 'busy'))).toBe('ok')
    const call = await owner.rings()
    call.answer()
    await house.plays('beep', since)
    await isSpoken('busy')
    await call.press('#')
    await house.plays('vm-review', since)
    expect((await desk.greetings('101')).has('busy')).toBe(false)
    await call.press('1')
    await house.plays('offhook/mailbox-recording-saved', since)
    await call.ended()
    // Open pages look again.
    await changed
    expect((await desk.greeting('101', 'busy'))?.length).toBeGreaterThan(HEAD_BYTES)
    await house.store('DND', '101', 'YES')
    const later = await house.now()
    const talk = await calls101()
    await house.plays(pathOf('busy'), later)
    talk.hangUp()
    await house.store('DND', '101', '')
  })

  it('of a person without a mailbox is refused, and another mailbox has none of it', async () => {
    expect(code(await desk.putGreeting('103', 'unavail', sound()))).toBe('no-mailbox')
    expect(code(await desk.speakGreeting('103', 'unavail'))).toBe('no-mailbox')
    expect(code(await desk.removeGreeting('../101', 'busy'))).toBe('no-mailbox')
    expect(await desk.greeting('../101', 'busy')).toBeNull()
    expect(code(await desk.putGreeting('101', 'unavail', sound(121)))).toBe('sound-too-long')
    expect(await desk.greetings('102')).toEqual(new Map())
  })
})

describe('the keys of a greeting', () => {
  const keys: GreetingKeys = {
    whenUnavailable: true,
    whenBusy: false,
    leadsTo: { 0: '', 1: '102', 2: '*103' },
    instructions: true,
  }
  const set = async (change: Partial<GreetingKeys>) => {
    const written = await writeKeys(ami, greetingKeyWrites({ ...keys, ...change }, '101'))
    expect(written.ok).toBe(true)
  }
  /** Who calls, as soon as the greeting is heard. */
  const greeted = async (greeting: 'unavail' | 'busy') => {
    const since = await house.now()
    const talk = await calls101()
    await house.plays(pathOf(greeting), since)
    return { talk, since }
  }

  beforeAll(async () => {
    for (const greeting of ['unavail', 'busy'] as const)
      expect(code(await desk.putGreeting('101', greeting, sound(3)))).toBe('ok')
  })
  afterAll(() => set({ whenUnavailable: false }))

  it('lead where the person said, while the greeting is heard', async () => {
    await set({})
    const other = await house.phone('102', 'answers')
    const { talk } = await greeted('unavail')
    await talk.press('1')
    await other.called(1)
    talk.hangUp()
  })

  it.each([
    { why: 'without a key', press: '' },
    { why: 'with a key that has no number', press: '0' },
    { why: 'with a key to a mailbox that is none', press: '2' },
    { why: 'with another key', press: '7' },
  ])('$why the caller leaves a message, and the greeting is not said again', async ({ press }) => {
    await set({})
    const { talk, since } = await greeted('unavail')
    if (press !== '') await talk.press(press)
    await house.plays('vm-intro', since)
    expect((await house.played(since)).filter(one => one === pathOf('unavail'))).toHaveLength(1)
    talk.hangUp()
  })

  it('without instructions only the tone comes', async () => {
    await set({ instructions: false })
    const { talk, since } = await greeted('unavail')
    await house.plays('beep', since)
    expect(await house.played(since)).not.toContain('vm-intro')
    talk.hangUp()
  })

  it('are for the greetings they were switched on for; a forward to the own mailbox has them too', async () => {
    await set({})
    await house.store('DND', '101', 'YES')
    const busy = await greeted('busy')
    await busy.talk.press('1')
    // VoiceMail’s own: a key cuts the greeting short.
    await house.plays('beep', busy.since)
    busy.talk.hangUp()
    await house.store('DND', '101', '')
    await house.quiet()
    await house.store('CF', '101', '*')
    const other = await house.phone('102', 'answers')
    const { talk } = await greeted('unavail')
    await talk.press('1')
    await other.called(1)
    talk.hangUp()
    await house.store('CF', '101', '')
  })
})
