/** The portal's desk over the real Asterisk: messages that were spoken, forwards that the dialplan follows, calling back. */

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type AmiClient, createAmiClient } from '../../daemon/ami/client.ts'
import { type TelephonePins, telephonePinsOf } from '../../daemon/compose/telephone-pins.ts'
import { createLiveStore, type LiveStore } from '../../daemon/live/store.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { ok } from '../../daemon/model/issue.ts'
import { portalDesk } from '../../daemon/portal/desk.ts'
import type { StateChange } from '../../daemon/portal/personal-state.ts'
import { type PortalDesk, TRASH, type VoiceMessage } from '../../daemon/portal/portal-desk.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'
import { systemClock } from '../../daemon/system/clock.ts'
import { countryCodes, countryPack } from '../../dahdi/countries/index.ts'
import { createWebApp } from '../../web/app.ts'
import { words } from '../web/browsing.ts'
import { fakeAppliance } from '../web/fake-appliance.ts'
import { unexpected } from './allowed-messages.ts'
import { openServicesHouse, type ServicesHouse, servicesModel } from './services-house.ts'

let house: ServicesHouse
let ami: AmiClient
let live: LiveStore
let desk: PortalDesk
/** Of 101, as saved; what the model says comes from `servicesModel`. */
let settings: Settings
let pins: TelephonePins

beforeAll(async () => {
  house = await openServicesHouse(people())
  ami = createAmiClient({ ...house.asterisk.model.network.ami, clock: systemClock, random: () => 0 })
  const up = new Promise<void>(resolve => {
    ami.subscribe({ onState: state => state.is === 'up' && resolve() })
  })
  live = createLiveStore({ client: ami, clock: systemClock })
  live.start()
  ami.start()
  await up
  await new Promise<void>(resolve => {
    const look = () => live.state().asterisk.is === 'up' && resolve()
    live.subscribe(look)
    look()
  })
  settings = settingsSchema.parse({
    version: 1,
    extensions: [{ number: '101', name: 'Anna', voicemail: { pin: '1234' } }],
  })
  const { spoolDir, configDir } = house.asterisk.layout
  pins = telephonePinsOf({ ami, clock: systemClock, spoolDir, configDir })
  desk = portalDesk({
    ami,
    layout: house.asterisk.layout,
    clock: systemClock,
    model: () => house.asterisk.model,
    settings: () => settings,
    async changeOwn(change) {
      settings = change(settings)
      return ok('now')
    },
    forgetPin: pins.forget,
  })
})
afterAll(async () => {
  ami?.stop()
  live?.stop()
  expect(unexpected(await house.asterisk.log())).toEqual([])
  await house.asterisk.stop()
})
afterEach(() => house.quiet())

const people = (): GatewayModel => {
  const model = servicesModel()
  return {
    ...model,
    codes: [
      ...model.codes,
      { feature: 'dnd-on', code: '*78' },
      { feature: 'dnd-off', code: '*79' },
      { feature: 'forward-busy-on', code: '*90' },
      { feature: 'forward-busy-off', code: '*91' },
      { feature: 'call-waiting-off', code: '*71' },
    ],
  }
}

async function until<T>(find: () => Promise<T | undefined>): Promise<T> {
  for (const end = performance.now() + 60_000; performance.now() < end; ) {
    const found = await find()
    if (found !== undefined) return found
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('did not happen')
}

async function leavesMessage(mailbox: string): Promise<VoiceMessage> {
  const before = new Set((await desk.messages(mailbox)).map(({ id }) => id))
  await house.asterisk.ami.action({
    Action: 'Originate',
    Channel: `Local/*${mailbox}@from-handset/n`,
    Application: 'Playback',
    Data: 'tt-monkeys',
    CallerID: '"Ann" <0227001122>',
    Timeout: '60000',
  })
  return until(async () => (await desk.messages(mailbox)).find(({ id }) => !before.has(id)))
}

const off: StateChange = {
  forwards: {
    CF: { on: false, to: '', untilMs: null },
    CFB: { on: false, to: '', untilMs: null },
    CFU: { on: false, to: '', untilMs: null },
  },
  dnd: { on: false, untilMs: null },
  callWaiting: true,
}
const forwardTo = (to: string): StateChange => ({
  ...off,
  forwards: { ...off.forwards, CF: { on: true, to, untilMs: null } },
})
const code = (result: { ok: boolean; error?: readonly { code: string }[] }) =>
  result.ok ? 'ok' : result.error?.[0]?.code

describe('messages', () => {
  it('are heard, put away, brought back, sent on and removed, and the lamp follows', async () => {
    const owner = await house.phone('101')
    const message = await leavesMessage('101')
    expect(message).toMatchObject({ folder: 'INBOX', callerNumber: '0227001122', callerName: 'Ann' })
    const sound = await until(async () => (await desk.sound('101', message.id)) ?? undefined)
    expect(Buffer.from(sound).toString('latin1', 0, 4)).toBe('RIFF')
    expect(await desk.sound('102', message.id)).toBeNull()
    await owner.notified(body => body.includes('Voice-Message: 1/0'))

    expect(code(await desk.move('101', [message.id], TRASH))).toBe('ok')
    await owner.notified(body => body.includes('Messages-Waiting: no'))
    const [trashed] = await desk.messages('101')
    // Its name stays: the page offers to put back what it has just deleted.
    expect([trashed?.id, trashed?.folder]).toEqual([message.id, TRASH])
    expect(code(await desk.move('101', [trashed?.id ?? ''], 'INBOX'))).toBe('ok')
    const [back] = await desk.messages('101')
    expect(back?.folder).toBe('INBOX')

    expect(code(await desk.forward('101', [back?.id ?? ''], ['102']))).toBe('ok')
    expect(await desk.messages('102')).toHaveLength(1)
    // Again, with one that is gone, and a mailbox named twice: what can be done is done, and nothing twice.
    const again = await desk.forward('101', ['1-1', back?.id ?? ''], ['102', '102'])
    expect(again.ok ? [] : again.error.map(({ code: why, params }) => [why, params])).toEqual([
      ['message-gone', {}],
      ['messages-partly', { done: 1, of: 2 }],
    ])
    expect(await desk.messages('102')).toHaveLength(1)
    expect(code(await desk.forward('101', [back?.id ?? ''], ['104']))).toBe('no-such-mailbox')
    expect(code(await desk.forward('101', [back?.id ?? ''], ['101']))).toBe('no-such-mailbox')
    // A copy has the id of the message: whose it is decides the mailbox alone.
    expect(code(await desk.move('102', [back?.id ?? ''], 'removed'))).toBe('ok')
    expect(await desk.messages('101')).toHaveLength(1)
    expect(code(await desk.move('102', [back?.id ?? ''], 'removed'))).toBe('message-gone')
    expect(code(await desk.move('101', [back?.id ?? ''], 'removed'))).toBe('ok')
    expect(await desk.messages('101')).toEqual([])
  })
})

describe('forwards', () => {
  it('are followed by the next call, and asked of the dialplan before', async () => {
    expect(code(await desk.change('101', forwardTo('103')))).toBe('ok')
    expect((await desk.state('101'))?.forwards.CF.to).toBe('103')
    const target = await house.phone('103', 'answers')
    expect(await (await house.phone('102')).call('101')).toBe(200)
    await target.called(1)
    expect(target.callers.at(-1)?.number).toBe('102')
    expect(code(await desk.change('101', forwardTo('*102')))).toBe('ok')
    for (const nowhere of ['101', '999999', '*104', '*97'])
      expect(code(await desk.change('101', forwardTo(nowhere)))).toBe('forward-nowhere')
    expect(code(await desk.change('104', forwardTo('00791234567')))).toBe('forward-not-outside')
    expect((await desk.state('101'))?.forwards.CF.to).toBe('*102')
    expect(code(await desk.change('101', off))).toBe('ok')
    expect((await desk.state('101'))?.forwards.CF.to).toBeNull()
  })

  it('set on the telephone are seen', async () => {
    await house.store('DND', '102', 'YES')
    expect((await desk.state('102'))?.dnd.on).toBe(true)
  })
})

describe('follow-me', () => {
  it('rings the list that was written on the page, and outside only for whom it is allowed', async () => {
    const follow = { firstSeconds: 0, listSeconds: 20, confirm: false, strategy: 'ringall' }
    expect(code(await desk.changeFollowMe('101', { ...follow, on: true, numbers: ['103'] }))).toBe('ok')
    const target = await house.phone('103', 'answers')
    expect(await (await house.phone('102')).call('101')).toBe(200)
    await target.called(1)
    const ask = (number: string, who = '101') =>
      desk.changeFollowMe(who, { ...follow, on: true, numbers: [number] })
    expect(code(await ask('999999'))).toBe('forward-nowhere')
    expect(code(await ask('*103'))).toBe('forward-nowhere')
    expect(code(await ask('00791234567', '104'))).toBe('forward-not-outside')
    expect((await desk.followMe('101'))?.numbers).toEqual(['103'])
    expect(code(await desk.changeFollowMe('101', { ...follow, on: false, numbers: ['103'] }))).toBe('ok')
    expect((await desk.state('101'))?.followMe).toBe(false)
  })
})

describe('speed dials', () => {
  it('set on the page are dialled on the telephone, and those set there are seen', async () => {
    expect(code(await desk.setSpeedDial('101', '7', '103'))).toBe('ok')
    const target = await house.phone('103', 'answers')
    expect(await (await house.phone('101')).call('*07')).toBe(200)
    await target.called(1)
    expect(target.callers.at(-1)?.number).toBe('101')
    await house.store('AMPUSER', '101/speeddials/12', '102')
    expect(await desk.speedDials('101')).toEqual([
      { extension: '101', place: '7', number: '103' },
      { extension: '101', place: '12', number: '102' },
    ])
    expect(code(await desk.setSpeedDial('101', '12', null))).toBe('ok')
    expect(code(await desk.setSpeedDial('101', '7', null))).toBe('ok')
    expect(await desk.speedDials('101')).toEqual([])
    expect(code(await desk.setSpeedDial('101', '7', '$(id)'))).toBe('not-a-number')
  })
})

/** The pages over this Asterisk, as 101 sees them, and the stream its browser follows. */
function ownPages(number: string) {
  const fake = fakeAppliance()
  const appliance = { ...fake.appliance, portal: desk, live: live.state, subscribe: live.subscribe }
  const app = createWebApp(appliance, {
    staticDir: '/nonexistent',
    countries: { codes: countryCodes(), pack: countryPack },
    onFault: (_incident, error) => expect(error).toBeNull(),
  })
  const { token } = fake.accounts.open({
    login: number,
    name: number,
    role: 'user',
    extension: number,
    panelRights: [],
  })
  const get = (path: string) =>
    app.request(`http://127.0.0.1${path}`, {
      headers: { host: '127.0.0.1', cookie: `offhook_session=${token}` },
    })
  const page = async (path: string) => (await get(path)).text()
  return {
    page,
    /** Resolves when the stream of a page made now says that the page is no longer true. */
    async follow(path: string) {
      const html = await page(path)
      const of = (name: string) => new RegExp(`data-live-${name}="([^"]*)"`).exec(html)?.[1] ?? ''
      const query = new URLSearchParams({ page: 'me', layout: of('layout'), from: of('id') })
      const { body } = await get(`/live?${query}`)
      const reader = body?.getReader()
      if (reader === undefined) throw new Error('no stream')
      const text = new TextDecoder()
      let told = ''
      const look = async (): Promise<string> => {
        const { value, done } = await reader.read()
        told += text.decode(value, { stream: true })
        return done || /^event: reload$/m.test(told) ? told : look()
      }
      return { html, changed: look(), end: () => reader.cancel() }
    },
  }
}

describe('changes on the telephone', () => {
  it.each([
    ['*78', 'Your telephone does not ring'],
    ['*79', 'Calls ring here'],
    ['*90103', 'When it is busy they go to 103'],
    ['*91', 'Calls ring here'],
  ])('%s: the open page is told, and says “%s”', async (dialled, sentence) => {
    const pages = ownPages('101')
    const stream = await pages.follow('/me/features')
    expect(await (await house.phone('101')).talk(dialled)).not.toBeNull()
    expect(await stream.changed).toContain('event: reload')
    expect(words(await pages.page('/me/features'))).toContain(sentence)
  })

  it('of somebody else tell nothing, a new message does', async () => {
    const pages = ownPages('101')
    const stream = await pages.follow('/me/features')
    let told = false
    void stream.changed.then(() => {
      told = true
    })
    const other = ownPages('102')
    const others = await other.follow('/me/features')
    expect(await (await house.phone('102')).talk('*71')).not.toBeNull()
    expect(await others.changed).toContain('event: reload')
    expect(told).toBe(false)
    const message = await leavesMessage('101')
    expect(await stream.changed).toContain('event: reload')
    expect(code(await desk.move('101', [message.id], 'removed'))).toBe('ok')
  })

  it('on one page reach another one', async () => {
    const pages = ownPages('101')
    const stream = await pages.follow('/me/features')
    expect(code(await desk.change('101', { ...off, dnd: { on: true, untilMs: null } }))).toBe('ok')
    expect(await stream.changed).toContain('event: reload')
    expect(words(await pages.page('/me/features'))).toContain('does not ring')
    expect(code(await desk.change('101', off))).toBe('ok')
  })
})

describe('calling back', () => {
  it('rings the own telephone first, then the other, with the caller shown as the house shows him', async () => {
    const own = await house.phone('102', 'answers')
    const other = await house.phone('103', 'answers')
    const [before, beforeOther] = [own.callers.length, other.callers.length]
    expect(code(await desk.call('102', '103'))).toBe('ok')
    await own.called(before + 1)
    await other.called(beforeOther + 1)
    expect(other.callers.at(-1)?.number).toBe('102')
    expect(code(await desk.call('102', '$(id)'))).toBe('not-a-number')
  })
})

describe('the blacklist', () => {
  it('takes a number that called, from whom it is allowed, and none of the house', async () => {
    expect(code(await desk.blacklist('101', '0227001122'))).toBe('ok')
    expect(await house.stored('blacklist', '0227001122')).toBe('1')
    for (const bad of ['102', '$(id)', '../x'])
      expect(code(await desk.blacklist('101', bad))).toBe('not-a-number')
    expect(code(await desk.blacklist('104', '0227001122'))).toBe('blacklist-not-allowed')
  })
})

describe('settings', () => {
  const unchanged = async () => {
    const found = await desk.settings('101')
    if (found === null) throw new Error('no settings')
    return { ...found, pin: null }
  }

  it('recording is a state the dialplan reads, and goes back to what is set up', async () => {
    const before = await unchanged()
    expect(before.recording).toEqual({ incoming: 'as-set-up', outgoing: 'as-set-up' })
    const recording = { incoming: 'always', outgoing: 'never' } as const
    expect(code(await desk.saveSettings('101', { ...before, recording }, '101'))).toBe('ok')
    for (const side of ['internal', 'external']) {
      expect(await house.stored('AMPUSER', `101/recording/in/${side}`)).toBe('always')
      expect(await house.stored('AMPUSER', `101/recording/out/${side}`)).toBe('never')
    }
    expect((await desk.settings('101'))?.recording).toEqual(recording)
    expect(code(await desk.saveSettings('101', before, '101'))).toBe('ok')
    expect(await house.stored('AMPUSER', '101/recording/in/external')).toBe('')
  })

  it('a PIN chosen by telephone holds until one is chosen on the page', async () => {
    const { spoolDir } = house.asterisk.layout
    await leavesMessage('101')
    const file = join(spoolDir, 'voicemail/default/101/secret.conf')
    await writeFile(file, '[general]\npassword = 4711\n')
    await house.asterisk.write(model => model)
    await house.asterisk.ami.action({ Action: 'Reload', Module: 'app_voicemail.so' })
    expect(await opens('101', '4711')).toBe(true)
    expect(await opens('101', '1234')).toBe(false)
    const change = { ...(await unchanged()), pin: '1234' }
    expect(code(await desk.saveSettings('101', change, '101'))).toBe('ok')
    expect(await readFile(file, 'utf8').catch(() => null)).toBeNull()
    expect(await opens('101', '4711')).toBe(false)
    expect(await opens('101', '1234')).toBe(true)
  })
})

/** Whether the mailbox opens with the PIN, asked for and typed at its own telephone. */
async function opens(mailbox: string, pin: string): Promise<boolean> {
  const heard = await house.now()
  const talk = await (await house.phone(mailbox)).talk('*97')
  if (talk === null) throw new Error('*97 did not answer')
  await house.plays('vm-password', heard)
  await talk.press(`${pin}#`)
  const never = () => new Promise<never>(() => {})
  const isRight = await Promise.race([
    house.plays('vm-opts', heard).then(() => true, never),
    house.plays('vm-incorrect', heard).then(() => false, never),
  ])
  talk.hangUp()
  await house.quiet()
  return isRight
}
