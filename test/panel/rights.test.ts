/** Every act of the panel with every right: what somebody has no right to is refused before anything else is looked at. */

import { describe, expect, it } from 'vitest'
import { decide } from '../../daemon/panel/decide.ts'
import { type PanelAct, RIGHT_OF } from '../../daemon/panel/desk.ts'
import { undoOf } from '../../daemon/panel/undo.ts'
import { queueSchema } from '../../daemon/settings/areas/call-flow.ts'
import { PANEL_RIGHTS, type PanelRight } from '../../daemon/settings/areas/people.ts'
import { conferenceSchema } from '../../daemon/settings/areas/services.ts'
import type { Person, Role } from '../../daemon/users/person.ts'
import { fakeAppliance } from '../web/fake-appliance.ts'

function office() {
  const fake = fakeAppliance({
    change: settings => ({
      ...settings,
      queues: [queueSchema.parse({ id: 'sales', name: 'Sales', number: '400' })],
      conferences: [conferenceSchema.parse({ id: 'room', name: 'Room', number: '800' })],
      parking: { number: '70', firstSlot: '71', lastSlot: '79', seconds: 45, music: null, otherwise: null },
    }),
  })
  const { exchange } = fake
  exchange.call({ port: 1, number: '101' }, { port: 2, number: '102' }).answer()
  const [caller = '', called = ''] = exchange.state().channels.keys()
  const member = {
    queue: 'sales',
    interface: 'Local/103@members/n',
    name: '103',
    paused: false,
    inCall: false,
    status: 1,
  }
  const inside = { conference: '800', uniqueId: caller, number: '101', name: '', muted: false, admin: false }
  exchange.services({
    members: new Map([['sales', new Map([[member.interface, member]])]]),
    conferences: new Map([['800', new Map([[caller, { ...inside, since: 0 }]])]]),
  })
  return { state: exchange.state(), model: fake.appliance.model(), caller, called }
}

const person = (role: Role, panelRights: readonly PanelRight[]): Person => ({
  login: 'anna',
  name: 'Anna',
  role,
  extension: '201',
  panelRights,
})

/** One of each that could be carried out; `switches` has its own. */
function acts({ called, caller }: { called: string; caller: string }): readonly PanelAct[] {
  const call = called
  return [
    { do: 'call', from: null, to: '103' },
    { do: 'transfer', call, to: '103' },
    { do: 'consult', call, to: '103' },
    { do: 'voicemail', call, to: '102' },
    { do: 'park', call, slot: null },
    { do: 'park', call, slot: '72' },
    { do: 'bring-back', call: caller, to: '102' },
    { do: 'take', call },
    { do: 'hang-up', call },
    { do: 'listen', call },
    { do: 'whisper', call },
    { do: 'barge', call },
    { do: 'record', call },
    { do: 'invite', conference: '800', to: '201' },
    { do: 'mute', conference: '800', call: caller },
    { do: 'unmute', conference: '800', call: caller },
    { do: 'kick', conference: '800', call: caller },
    { do: 'log-on', queue: 'sales', agent: '201' },
    { do: 'log-off', queue: 'sales', agent: '103' },
    { do: 'pause', queue: 'sales', agent: '103' },
    { do: 'resume', queue: 'sales', agent: '103' },
    { do: 'day', switch: 'main' },
    { do: 'night', switch: 'main' },
    { do: 'presence', extension: '103', text: 'back at two' },
  ]
}

const codes = (decided: ReturnType<typeof decide>) =>
  decided.ok ? ['done'] : decided.error.map(({ code }) => code)

describe('an act', () => {
  it('is listed here with every name it has', () => {
    const { called, caller } = office()
    expect(new Set(acts({ called, caller }).map(act => act.do))).toEqual(new Set(Object.keys(RIGHT_OF)))
  })

  it.each(PANEL_RIGHTS)(
    'with nothing but the right %s is done when that is its right, and only then',
    right => {
      const { state, model, ...calls } = office()
      for (const act of acts(calls)) {
        const found = codes(decide(state, model, person('operator', [right]), act))
        expect([act.do, found.includes('panel-not-allowed')]).toEqual([act.do, RIGHT_OF[act.do] !== right])
      }
    },
  )

  it.each(PANEL_RIGHTS)('without the right %s is refused where it is needed', right => {
    const { state, model, ...calls } = office()
    const others = PANEL_RIGHTS.filter(one => one !== right)
    for (const act of acts(calls)) {
      const found = codes(decide(state, model, person('operator', others), act))
      expect([act.do, found.includes('panel-not-allowed')]).toEqual([act.do, RIGHT_OF[act.do] === right])
    }
  })

  it('of somebody who does not see the panel is refused, whatever the rights say', () => {
    const { state, model, ...calls } = office()
    const unseen = PANEL_RIGHTS.filter(right => right !== 'see')
    for (const who of [person('user', PANEL_RIGHTS), person('reports', unseen)])
      for (const act of acts(calls))
        expect([act.do, codes(decide(state, model, who, act))]).toEqual([act.do, ['panel-not-allowed']])
  })

  it('one’s own word is everybody’s who sees the panel', () => {
    const { state, model } = office()
    const own: PanelAct = { do: 'presence', extension: '201', text: 'at lunch' }
    expect(decide(state, model, person('operator', []), own).ok).toBe(true)
    expect(decide(state, model, person('user', []), own).ok).toBe(false)
  })

  it('on a place of the car park that is taken, or is none, is refused', () => {
    const { state, model, called } = office()
    const parked = new Map([
      ['9.2', { uniqueId: '9.2', slot: '72', number: '', name: '', since: 0, until: 45_000 }],
    ])
    const taken = { ...state, services: { ...state.services, parked } }
    const who = person('operator', PANEL_RIGHTS)
    expect(codes(decide(taken, model, who, { do: 'park', call: called, slot: '72' }))).toEqual([
      'panel-slot-taken',
    ])
    expect(codes(decide(state, model, who, { do: 'park', call: called, slot: '99' }))).toEqual([
      'panel-no-such-place',
    ])
  })
})

describe('what takes an act back', () => {
  it('is the opposite, or brings the call to who had it', () => {
    const { state, model, called, caller } = office()
    const undo = (act: PanelAct) => undoOf(state, model, act)
    expect(undo({ do: 'park', call: called, slot: null })).toEqual({
      do: 'bring-back',
      call: caller,
      to: '102',
    })
    expect(undo({ do: 'pause', queue: 'sales', agent: '103' })).toMatchObject({ do: 'resume' })
    expect(undo({ do: 'mute', conference: '800', call: caller })).toMatchObject({ do: 'unmute' })
    expect(undo({ do: 'hang-up', call: called })).toBeNull()
    // Who is in a conference belongs to nobody who could have it back.
    expect(undo({ do: 'transfer', call: caller, to: '103' })).toBeNull()
  })
})
