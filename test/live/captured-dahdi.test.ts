/**
 * Calls as chan_dahdi really tells them, captured from Asterisk 22.10 with virtual spans: ports 1-4 are handsets, 5-6 analog
 * lines, 13-14 the B-channels of span 3. Ports 7-12 and span 4 are the far ends, played by the same Asterisk.
 */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { coreShowChannels } from '../../daemon/ami/actions.ts'
import type { Asker } from '../../daemon/ami/ask.ts'
import { dahdiShowChannels, dahdiShowStatus, priShowSpans } from '../../daemon/ami/dahdi-actions.ts'
import { parseEvent } from '../../daemon/ami/events.ts'
import { portActivity, type Side } from '../../daemon/live/activity.ts'
import { runningCalls } from '../../daemon/live/calls.ts'
import type { ResyncedEvent } from '../../daemon/live/live-event.ts'
import type { LiveState, PortActivity } from '../../daemon/live/live-state.ts'
import { emptyLiveState, reduce } from '../../daemon/live/reduce.ts'
import { rawFrames } from '../fake-ami/raw-frames.ts'
import { START } from './story.ts'

const frames = (name: string) =>
  rawFrames(readFileSync(`${import.meta.dirname}/fixtures/${name}.txt`, 'utf8'))

/** Answers an action with the list captured in a file. */
const asker = (name: string): Asker => ({
  async ask({ action }) {
    const id = frames(name).find(
      frame => frame.event?.startsWith(action.replace(/s$/, '')) && frame.eventlist === undefined,
    )?.actionid
    const items = frames(name).filter(frame => frame.actionid === id && frame.event && !frame.eventlist)
    return { ok: true, value: { response: {}, items } }
  },
})

async function lists(name: string): Promise<ResyncedEvent> {
  const [ports, dChannels, channels] = [
    await dahdiShowChannels(asker('dahdi-lists')),
    await priShowSpans(asker('dahdi-lists')),
    await coreShowChannels(asker(name)),
  ]
  const owners = await dahdiShowChannels(asker(name))
  return {
    kind: 'resynced',
    services: { queues: [], parked: [], participants: [], deviceStates: [] },
    receivedAt: START,
    upSince: START,
    version: '22',
    systemName: '',
    channels: channels.ok ? channels.value : [],
    contacts: [],
    mailboxes: [],
    hardware: {
      ports: owners.ok && owners.value.length > 0 ? owners.value : ports.ok ? ports.value : [],
      dChannels: dChannels.ok ? dChannels.value : [],
    },
  }
}

const words = (activity: PortActivity): string => {
  switch (activity.is) {
    case 'dialing':
      return `dialing ${activity.to.number}`
    case 'ringing':
      return `ringing from ${activity.from.number || 'nobody known'}`
    case 'talking':
      return `talking with ${activity.with.number || 'nobody known'}`
    default:
      return activity.is
  }
}

/** What each port showed, one after the other. */
async function shown(name: string, ports: Readonly<Record<number, Side>>): Promise<Record<string, string[]>> {
  let state = reduce(emptyLiveState(START), await lists('dahdi-lists'))
  const seen: Record<string, string[]> = {}
  for (const frame of frames(name)) {
    state = reduce(state, parseEvent(frame, START))
    for (const [port, side] of Object.entries(ports)) {
      const now = words(portActivity(state, Number(port), side))
      seen[port] ??= []
      if (seen[port].at(-1) !== now) seen[port].push(now)
    }
  }
  expect([state.channels.size, state.bridges.size]).toEqual([0, 0])
  return seen
}

describe('what the ports show', () => {
  it('of a handset that is lifted and put down', async () => {
    expect(await shown('dahdi-lift', { 1: 'handset' })).toEqual({ 1: ['free', 'off-hook', 'free'] })
  })

  it('of handset 1 calling handset 2', async () => {
    expect(await shown('dahdi-handsets', { 1: 'handset', 2: 'handset' })).toEqual({
      1: ['free', 'off-hook', 'dialing 102', 'talking with 102', 'free'],
      2: ['free', 'ringing from 101', 'talking with 101', 'free'],
    })
  })

  it('of a call out over the analog line', async () => {
    expect(await shown('dahdi-out-analog', { 1: 'handset', 5: 'line' })).toEqual({
      1: ['free', 'off-hook', 'dialing 00227001122', 'talking with 0227001122', 'free'],
      5: ['free', 'dialing ', 'dialing 0227001122', 'talking with 0227001122', 'free'],
    })
  })

  it('of a call in on the analog line', async () => {
    expect(await shown('dahdi-in-analog', { 1: 'handset', 5: 'line' })).toEqual({
      1: ['free', 'ringing from nobody known', 'talking with nobody known', 'free'],
      5: ['free', 'ringing from nobody known', 'talking with nobody known', 'free'],
    })
  })

  it('of a call out over ISDN', async () => {
    expect(await shown('dahdi-out-bri', { 1: 'handset', 13: 'line' })).toEqual({
      1: ['free', 'off-hook', 'dialing 90227001122', 'talking with 0227001122', 'free'],
      13: ['free', 'dialing 0227001122', 'talking with 0227001122', 'free'],
    })
  })

  it('of a call in over ISDN', async () => {
    expect(await shown('dahdi-in-bri', { 1: 'handset', 13: 'line' })).toEqual({
      1: ['free', 'ringing from nobody known', 'talking with nobody known', 'free'],
      13: ['free', 'ringing from nobody known', 'talking with nobody known', 'free'],
    })
  })

  it('of a handset that listens to its messages', async () => {
    expect(await shown('dahdi-mail', { 1: 'handset' })).toEqual({
      1: ['free', 'off-hook', 'dialing *97', 'talking with *97', 'free'],
    })
  })
})

describe('one who logs in during a call', () => {
  const call = (state: LiveState, port: number) =>
    runningCalls(state).find(one => one.first.dahdiChannel === port)

  it('sees who talks with whom, and on which B-channel', async () => {
    const state = reduce(emptyLiveState(START), await lists('dahdi-out-bri'))
    expect(call(state, 1)).toMatchObject({
      state: 'talking',
      from: { number: '101' },
      to: { number: '0227001122' },
      others: [{ name: 'DAHDI/i3/0227001122-1', dahdiChannel: 13, outgoing: true, dialled: '0227001122' }],
    })
    expect(words(portActivity(state, 13, 'line'))).toBe('talking with 0227001122')
    expect(state.spans.get(3)).toEqual({ alarm: null, dChannel: 'up' })
  })

  it('sees two handsets in one bridge', async () => {
    const state = reduce(emptyLiveState(START), await lists('dahdi-handsets'))
    expect([...state.bridges.values()].map(members => members.size)).toEqual([2])
    expect(call(state, 1)).toMatchObject({ state: 'talking', to: { number: '102' } })
    expect(words(portActivity(state, 2))).toBe('talking with 101')
  })
})

it('spans are listed by their number', async () => {
  const spans = await dahdiShowStatus(asker('dahdi-lists'))
  expect(spans.ok && spans.value.map(span => [span.span, span.alarms])).toEqual(
    [1, 2, 3, 4].map(n => [n, 'OK']),
  )
})
