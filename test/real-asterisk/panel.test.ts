/** The operator panel on the real Asterisk: each act, between telephones that talk, seen through the live state alone. */

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type AmiClient, createAmiClient } from '../../daemon/ami/client.ts'
import { databaseRows } from '../../daemon/ami/database-actions.ts'
import { panelOf } from '../../daemon/compose/panel.ts'
import type { LiveState } from '../../daemon/live/live-state.ts'
import { type PanelView, panelView } from '../../daemon/live/panel-view.ts'
import { createLiveStore, type LiveStore } from '../../daemon/live/store.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { PanelAct, PanelDesk } from '../../daemon/panel/desk.ts'
import { presenceOf } from '../../daemon/portal/presence.ts'
import { queueSchema } from '../../daemon/settings/areas/call-flow.ts'
import { PANEL_RIGHTS } from '../../daemon/settings/areas/people.ts'
import { conferenceSchema } from '../../daemon/settings/areas/services.ts'
import { systemClock } from '../../daemon/system/clock.ts'
import type { Person } from '../../daemon/users/person.ts'
import { sipDevice } from '../asterisk-conf/model-fixtures.ts'
import { mailbox } from '../model-parts.ts'
import { inCallModel } from './in-call-office.ts'
import { type Office, openOffice } from './office.ts'
import { type TalkingPhone, talkingPhone } from './talking-phone.ts'

const inCall = inCallModel()
const model: GatewayModel = {
  ...inCall,
  extensions: inCall.extensions.map(one =>
    one.number === '103' ? { ...one, voicemail: mailbox('4711') } : one,
  ),
  queues: [
    queueSchema.parse({
      id: 'sales',
      name: 'Sales',
      number: '400',
      joinWhenEmpty: true,
      leaveWhenEmpty: false,
    }),
  ],
  conferences: [conferenceSchema.parse({ id: 'room', name: 'Room', number: '800' })],
}
const operator: Person = {
  login: 'anna',
  name: 'Anna',
  role: 'operator',
  extension: '101',
  panelRights: PANEL_RIGHTS,
}

let office: Office
let client: AmiClient
let live: LiveStore
let desk: PanelDesk
const phones: TalkingPhone[] = []

const until = (fits: (view: PanelView, state: LiveState) => boolean): Promise<void> =>
  new Promise(resolve => {
    const look = () => {
      const state = live.state()
      if (!fits(panelView(state, model), state)) return false
      unsubscribe()
      resolve()
      return true
    }
    let unsubscribe = () => {}
    if (!look()) unsubscribe = live.subscribe(look)
  })

const act = async (asked: PanelAct) => expect(await desk.act(operator, asked)).toMatchObject({ ok: true })
const legOf = (number: string): string =>
  panelView(live.state(), model).legs.get(number)?.channel.uniqueId ?? 'none'

async function phone(username: string): Promise<TalkingPhone> {
  const device = sipDevice(username)
  if (device.kind !== 'sip') throw new Error('not SIP')
  const one = await talkingPhone(device, office.asterisk.sipPort)
  phones.push(one)
  await until((_, state) => state.contacts.has(username))
  return one
}

/** Two that talk, and are seen to. */
async function talk(from: TalkingPhone, to: TalkingPhone) {
  const call = await from.call(to.username)
  const called = await to.rings()
  called.answer()
  await call.answered()
  await until(view => {
    const leg = view.legs.get(to.username)
    return leg?.state === 'talking' && leg.other?.phase === 'up'
  })
  return [call, called] as const
}

beforeAll(async () => {
  office = await openOffice(model)
  const { ami } = office.asterisk.model.network
  client = createAmiClient({ ...ami, clock: systemClock, random: () => 0 })
  live = createLiveStore({ client, clock: systemClock })
  live.start()
  client.start()
  const log = { info() {}, warn() {}, error() {} }
  desk = panelOf({
    ami: client,
    live: live.state,
    model: () => model,
    database: () => null,
    now: Date.now,
    log: log as never,
  })
  await until((_, state) => state.asterisk.is === 'up')
}, 60_000)
afterAll(async () => {
  client?.stop()
  live?.stop()
  await office?.asterisk.stop()
})
afterEach(async () => {
  await office.quiet()
  await Promise.all(phones.splice(0).map(one => one.close()))
  await until((_, state) => state.channels.size === 0)
})

it('calls: the operator’s own telephone rings first, then the other', async () => {
  const [a, b] = [await phone('101'), await phone('102')]
  await act({ do: 'call', from: null, to: '102' })
  const own = await a.rings()
  own.answer()
  const other = await b.rings()
  other.answer()
  await own.hears(b)
  await other.hears(a)
  await until(view => view.legs.get('102')?.state === 'talking')
})

it('hands a call over at once', async () => {
  const [a, b, c] = [await phone('101'), await phone('102'), await phone('103')]
  const [call, called] = await talk(b, a)
  await act({ do: 'transfer', call: legOf('101'), to: '103' })
  const third = await c.rings()
  third.answer()
  await third.hears(b)
  await call.hears(c)
  await called.ended()
})

it('sends a call to a mailbox, where it is recorded; the one who had it is free', async () => {
  const [a, b] = [await phone('101'), await phone('102')]
  const [, called] = await talk(b, a)
  const since = office.now()
  await act({ do: 'voicemail', call: legOf('101'), to: '103' })
  await office.runs('VoiceMail', '103@default,u', since)
  await called.ended()
  await until(view => view.legs.get('101') === undefined)
})

it('asks first, then hands over by hanging up', async () => {
  const [a, b, c] = [await phone('101'), await phone('102'), await phone('103')]
  const [call, called] = await talk(b, a)
  await act({ do: 'consult', call: legOf('101'), to: '103' })
  const third = await c.rings()
  third.answer()
  await third.hears(a)
  await called.hangUp()
  await third.hears(b)
  await call.hears(c)
})

it('parks a call, which counts down, and takes it at another telephone', async () => {
  const [a, b, c] = [await phone('101'), await phone('102'), await phone('103')]
  const [call] = await talk(b, a)
  await act({ do: 'park', call: legOf('101'), slot: null })
  await until(view => view.parked.length === 1)
  const [parked] = panelView(live.state(), model).parked
  expect(parked).toMatchObject({ slot: '71', party: { number: '102' } })
  const taken = await c.call('71')
  await taken.answered()
  await taken.hears(b)
  await call.hears(c)
  await until(view => view.parked.length === 0)
})

it('moves a parked call to somebody', async () => {
  const [a, b, c] = [await phone('101'), await phone('102'), await phone('103')]
  await talk(b, a)
  await act({ do: 'park', call: legOf('101'), slot: null })
  await until(view => view.parked.length === 1)
  await act({ do: 'transfer', call: panelView(live.state(), model).parked[0]?.uniqueId ?? '', to: '103' })
  const third = await c.rings()
  third.answer()
  await third.hears(b)
  await until(view => view.parked.length === 0)
})

it('into a conference, where it is muted, heard again and put out', async () => {
  const [a, b] = [await phone('101'), await phone('102')]
  const [call] = await talk(b, a)
  await act({ do: 'transfer', call: legOf('101'), to: '800' })
  const inside = () => panelView(live.state(), model).conferences[0]?.participants ?? []
  await until(() => inside().length === 1)
  const one = { conference: '800', call: inside()[0]?.uniqueId ?? '' }
  await act({ do: 'mute', ...one })
  await until(() => inside()[0]?.muted === true)
  await act({ do: 'unmute', ...one })
  await until(() => inside()[0]?.muted === false)
  await act({ do: 'kick', ...one })
  await until(() => inside().length === 0)
  await call.ended()
})

it('agents log on, pause and leave; who waits is moved to somebody', async () => {
  const [b, c] = [await phone('102'), await phone('103')]
  const agents = () => panelView(live.state(), model).queues[0]?.agents ?? []
  await act({ do: 'log-on', queue: 'sales', agent: '104' })
  await until(() => agents().length === 1)
  await act({ do: 'pause', queue: 'sales', agent: '104' })
  await until(() => agents()[0]?.state === 'paused' || agents()[0]?.state === 'away')
  const call = await b.call('400')
  await call.answered()
  await until(view => view.queues[0]?.waiting.length === 1)
  await act({
    do: 'transfer',
    call: panelView(live.state(), model).queues[0]?.waiting[0]?.uniqueId ?? '',
    to: '103',
  })
  const third = await c.rings()
  third.answer()
  await third.hears(b)
  await until(view => view.queues[0]?.waiting.length === 0)
  await act({ do: 'log-off', queue: 'sales', agent: '104' })
  await until(() => agents().length === 0)
})

it('parks a call on the place that was chosen; who parked it can have it back', async () => {
  const [a, b] = [await phone('101'), await phone('102')]
  const [call, called] = await talk(b, a)
  const done = await desk.act(operator, { do: 'park', call: legOf('101'), slot: '75' })
  await until(view => view.parked[0]?.slot === '75')
  await called.ended()
  if (!done.ok || done.value.undo === null) throw new Error('nothing takes it back')
  await act(done.value.undo)
  const again = await a.rings()
  again.answer()
  await again.hears(b)
  await call.hears(a)
  await until(view => view.parked.length === 0)
})

it('brings back a call that was handed over while it still rings, not once it was taken', async () => {
  const [a, b, c] = [await phone('101'), await phone('102'), await phone('103')]
  await talk(b, a)
  const done = await desk.act(operator, { do: 'transfer', call: legOf('101'), to: '103' })
  if (!done.ok || done.value.undo === null) throw new Error('nothing takes it back')
  await c.rings()
  await until(view => view.legs.get('101') === undefined && view.legs.get('103')?.state === 'ringing')
  await act(done.value.undo)
  const again = await a.rings()
  again.answer()
  await again.hears(b)
  const second = await desk.act(operator, { do: 'transfer', call: legOf('101'), to: '103' })
  if (!second.ok || second.value.undo === null) throw new Error('nothing takes it back')
  const third = await c.rings()
  third.answer()
  await third.hears(b)
  await until(view => view.legs.get('103')?.state === 'talking' && view.legs.get('101') === undefined)
  const late = await desk.act(operator, second.value.undo)
  expect(late).toMatchObject({ ok: false, error: [{ code: 'panel-taken-meanwhile' }] })
})

it('invites somebody to a conference', async () => {
  const [b, c] = [await phone('102'), await phone('103')]
  const call = await b.call('800')
  await call.answered()
  await until(view => view.conferences[0]?.participants.length === 1)
  await act({ do: 'invite', conference: '800', to: '103' })
  const guest = await c.rings()
  guest.answer()
  await guest.hears(b)
  await until(view => view.conferences[0]?.participants.length === 2)
})

it('whispers to the one whose tile it is, who alone hears it; barging, both do', async () => {
  const [a, b, c] = [await phone('101'), await phone('102'), await phone('103')]
  const [call, called] = await talk(b, c)
  await act({ do: 'whisper', call: legOf('103') })
  const coach = await a.rings()
  coach.answer()
  await called.hears(a)
  await coach.hangUp()
  await until(view => view.legs.get('101') === undefined)
  await act({ do: 'barge', call: legOf('103') })
  const third = await a.rings()
  third.answer()
  await called.hears(a)
  await call.hears(a)
})

it('records a call, and stops', async () => {
  const [a, b] = [await phone('101'), await phone('102')]
  await talk(b, a)
  await act({ do: 'record', call: legOf('101') })
  await until(view => view.legs.get('101')?.recorded === true || view.legs.get('102')?.recorded === true)
})

it('a word beside a name stays in AstDB, and everybody is told', async () => {
  const before = live.state().personal.get('103') ?? 0
  await act({ do: 'presence', extension: '103', text: 'back at two: "lunch", é' })
  await until((_, state) => (state.personal.get('103') ?? 0) > before)
  const rows = await databaseRows(client)
  expect(rows.ok && presenceOf(new Map(rows.value), '103')).toBe('back at two: "lunch", é')
  await act({ do: 'presence', extension: '103', text: '' })
  const after = await databaseRows(client)
  expect(after.ok && presenceOf(new Map(after.value), '103')).toBe('')
})

it('listens to a call, and hears the one who talks', async () => {
  const [a, b, c] = [await phone('101'), await phone('102'), await phone('103')]
  await talk(b, c)
  await act({ do: 'listen', call: legOf('103') })
  const ear = await a.rings()
  ear.answer()
  await ear.hears(c)
  await ear.hears(b)
})

it('takes a call that rings elsewhere, and hangs one up', async () => {
  const [a, b, c] = [await phone('101'), await phone('102'), await phone('103')]
  const call = await b.call('103')
  await c.rings()
  await until(view => view.legs.get('103')?.state === 'ringing')
  await act({ do: 'take', call: legOf('103') })
  const own = await a.rings()
  own.answer()
  await own.hears(b)
  await until(view => view.legs.get('101')?.state === 'talking')
  await act({ do: 'hang-up', call: legOf('101') })
  await call.ended()
})

it('refuses what is no longer true', async () => {
  const [a, b] = [await phone('101'), await phone('102')]
  const [call] = await talk(b, a)
  const old = legOf('101')
  await call.hangUp()
  await until((_, state) => state.channels.size === 0)
  const late = await desk.act(operator, { do: 'hang-up', call: old })
  expect(late).toMatchObject({ ok: false, error: [{ code: 'panel-call-gone' }] })
})

it('reads the same from the lists as from the events', async () => {
  const [a, b] = [await phone('101'), await phone('102')]
  await talk(b, a)
  await act({ do: 'park', call: legOf('101'), slot: null })
  await until(view => view.parked.length === 1)
  const { slot, uniqueId } = panelView(live.state(), model).parked[0] ?? {}
  const second = createLiveStore({ client, clock: systemClock })
  second.start()
  client.stop()
  client.start()
  await new Promise<void>(resolve => {
    const unsubscribe = second.subscribe(state => {
      if (state.asterisk.is !== 'up') return
      unsubscribe()
      resolve()
    })
  })
  expect(panelView(second.state(), model).parked).toMatchObject([{ slot, uniqueId }])
  second.stop()
  await until((_, state) => state.asterisk.is === 'up')
})
