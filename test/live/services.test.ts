/** Queues, parked calls, conferences, recordings, lamps: events as Asterisk 22 sends them, to the state a panel is drawn from. */

import { describe, expect, it } from 'vitest'
import { parseEvent } from '../../daemon/ami/events.ts'
import type { LiveState } from '../../daemon/live/live-state.ts'
import { panelView } from '../../daemon/live/panel-view.ts'
import { emptyLiveState, reduce } from '../../daemon/live/reduce.ts'
import { model as house } from './house.ts'

const up: LiveState = {
  ...emptyLiveState(0),
  asterisk: { is: 'up', since: 0, version: '22', systemName: 'pbx' },
}
const told = (state: LiveState, at: number, event: string, fields: Record<string, string> = {}): LiveState =>
  reduce(state, parseEvent({ event, ...fields }, at))
const channel = (uniqueid: string, name: string, calleridnum: string) => ({
  uniqueid,
  linkedid: uniqueid,
  channel: name,
  channelstate: '6',
  calleridnum,
})

describe('a queue', () => {
  const caller = { queue: 'sales', uniqueid: '1.1', calleridnum: '0791234567', position: '1' }
  it('has who waits since when, and forgets who leaves or hangs up', () => {
    const waiting = told(up, 5000, 'QueueCallerJoin', caller)
    expect(waiting.services.waiting.get('sales')?.get('1.1')).toMatchObject({ since: 5000, position: 1 })
    expect(told(waiting, 6000, 'QueueCallerLeave', caller).services.waiting.size).toBe(0)
    expect(told(waiting, 6000, 'Hangup', { uniqueid: '1.1' }).services.waiting.size).toBe(0)
  })

  it('has agents that pause and leave; the same news twice is no news', () => {
    const member = { queue: 'sales', interface: 'Local/101@members/n', membername: '101', status: '1' }
    const there = told(up, 1, 'QueueMemberAdded', { ...member, paused: '0', incall: '0' })
    expect(told(there, 2, 'QueueMemberStatus', { ...member, paused: '0', incall: '0' })).toBe(there)
    const paused = told(there, 3, 'QueueMemberPause', { ...member, paused: '1', incall: '0' })
    expect(paused.services.members.get('sales')?.get('Local/101@members/n')?.paused).toBe(true)
    expect(told(paused, 4, 'QueueMemberRemoved', member).services.members.size).toBe(0)
  })
})

describe('a parked call', () => {
  const call = {
    parkeeuniqueid: '7.1',
    parkingspace: '71',
    parkeecalleridnum: '0791234567',
    parkingtimeout: '45',
    parkingduration: '0',
  }
  it('counts down, and is gone when taken, given up, or timed out', () => {
    const parked = told(up, 10_000, 'ParkedCall', call)
    expect(panelView(parked, house).parked).toMatchObject([{ slot: '71', since: 10_000, until: 55_000 }])
    for (const end of ['UnParkedCall', 'ParkedCallGiveUp', 'ParkedCallTimeOut'])
      expect(told(parked, 11_000, end, call).services.parked.size).toBe(0)
  })
})

describe('a conference', () => {
  it('has participants who are muted, and is empty when it ends', () => {
    const joined = told(up, 1000, 'ConfbridgeJoin', {
      conference: '800',
      ...channel('3.1', 'PJSIP/103-1', '103'),
    })
    const muted = told(joined, 2000, 'ConfbridgeMute', { conference: '800', uniqueid: '3.1' })
    expect(muted.services.conferences.get('800')?.get('3.1')).toMatchObject({ muted: true, since: 1000 })
    expect(told(muted, 3000, 'ConfbridgeEnd', { conference: '800' }).services.conferences.size).toBe(0)
  })
})

it('lamps say do not disturb, forwards and night', () => {
  const lit = told(up, 1, 'DeviceStateChange', { device: 'Custom:DND101', state: 'INUSE' })
  expect(panelView(lit, house).flags.get('101')?.dnd).toBe(true)
  const out = told(lit, 2, 'DeviceStateChange', { device: 'Custom:DND101', state: 'NOT_INUSE' })
  expect(panelView(out, house).flags.get('101')?.dnd).toBe(false)
  expect(told(up, 3, 'DeviceStateChange', { device: 'PJSIP/101', state: 'INUSE' })).toBe(up)
})

it('after a lost connection nobody waits, and the lists bring back exactly who does', () => {
  const before = told(up, 5000, 'QueueCallerJoin', { queue: 'sales', uniqueid: '1.1', position: '1' })
  const lost = reduce(before, { kind: 'connection-lost', receivedAt: 6000, reason: 'closed' })
  expect(lost.services.waiting.size).toBe(0)
  const back = reduce(lost, {
    kind: 'resynced',
    receivedAt: 20_000,
    upSince: 0,
    version: '22',
    systemName: 'pbx',
    channels: [],
    contacts: [],
    mailboxes: [],
    hardware: { ports: [], dChannels: [] },
    services: {
      queues: [
        {
          is: 'caller',
          caller: { queue: 'sales', uniqueId: '1.2', number: '', name: '', position: 1 },
          waitedSeconds: 8,
        },
      ],
      parked: [{ uniqueId: '7.1', slot: '71', number: '', name: '', parkedSeconds: 5, leftSeconds: 40 }],
      participants: [],
      deviceStates: [
        { device: 'Custom:DAYNIGHT1', state: 'INUSE' },
        { device: 'Custom:DND101', state: 'NOT_INUSE' },
      ],
    },
  })
  expect([...(back.services.waiting.get('sales')?.values() ?? [])]).toMatchObject([
    { uniqueId: '1.2', since: 12_000 },
  ])
  expect(back.services.parked.get('7.1')).toMatchObject({ since: 15_000, until: 60_000 })
  expect([...back.services.lamps]).toEqual(['DAYNIGHT1'])
})
