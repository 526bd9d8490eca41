/** The live view: what the browser gets of a house with handsets, lines and an ISDN span, and what changes are sent. */

import { describe, expect, it } from 'vitest'
import type { LiveState } from '../../daemon/live/live-state.ts'
import type { LiveView } from '../../daemon/live/live-view.ts'
import { reduce } from '../../daemon/live/reduce.ts'
import { liveView } from '../../daemon/live/to-json.ts'
import { applyPatch, viewPatch } from '../../daemon/live/view-diff.ts'
import { seeded } from '../fake-ami/seeded.ts'
import { inventory, model } from './house.ts'
import { callsOut, handsetsTalk, lifts, lineRings, running, Story } from './story.ts'

const view = (state: LiveState) => liveView(state, model, inventory)
const ports = (seen: LiveView) => seen.cards.flatMap(card => card.spans).flatMap(span => span.ports)
const port = (seen: LiveView, channel: number) => ports(seen).find(one => one.channel === channel)

describe('the view', () => {
  it('is plain JSON', () => {
    const seen = view(handsetsTalk().state)
    expect(JSON.parse(JSON.stringify(seen))).toEqual(seen)
  })

  it('shows cards with their spans and ports, and what is on each', () => {
    const seen = view(running())
    expect(
      seen.cards.map(card => [card.id, card.kind, card.state, card.spans.map(span => span.number)]),
    ).toEqual([
      ['pci:0000:05:0d.0', 'analog-modular', 'ready', [1]],
      ['virtual', 'virtual', 'ready', [3]],
    ])
    expect(ports(seen).map(one => [one.channel, one.kind, one.label, one.purpose.is])).toEqual([
      [1, 'fxs', '101', 'extension'],
      [2, 'fxs', '102', 'extension'],
      [5, 'fxo', 'Line 1', 'line'],
      [7, 'empty', 'WCTDM/0/3', 'none'],
      [49, 'bearer', 'ISDN', 'line'],
      [50, 'bearer', 'ISDN', 'line'],
      [51, 'data', 'DYN/3', 'signalling'],
    ])
    expect(seen.cards[1]?.spans[0]).toMatchObject({ alarm: null, dChannel: 'up' })
    expect(port(seen, 51)?.activity).toEqual({ is: 'free' })
  })

  it('shows extensions with names, messages and who can be reached', () => {
    const seen = view(running())
    expect(seen.extensions).toMatchObject([
      { number: '101', name: 'Reception', activity: { is: 'free' }, reachable: true, voicemail: null },
      { number: '102', reachable: true, voicemail: { fresh: 0, old: 0 } },
      { number: '103', devices: [{ kind: 'sip', username: '103', contacts: 1 }], reachable: true },
      { number: '104', activity: { is: 'unavailable' }, reachable: false },
    ])
  })

  it('names the house by its own names, whatever a channel claims', () => {
    const seen = view(handsetsTalk().state)
    expect(port(seen, 1)?.activity).toMatchObject({
      is: 'talking',
      with: { number: '102', name: 'Workshop' },
    })
    expect(seen.calls).toMatchObject([
      {
        direction: 'internal',
        from: { number: '101', name: 'Reception' },
        to: { number: '102', name: 'Workshop' },
        via: null,
        state: 'talking',
      },
    ])
  })

  it('shows a call from outside on its line', () => {
    const seen = view(lineRings().state)
    expect(seen.calls).toMatchObject([
      {
        direction: 'incoming',
        from: { number: '0227001122', name: 'CALLER' },
        to: { number: '101', name: 'Reception' },
        via: { trunk: 'outside', line: 'line-1', name: 'Line 1' },
        state: 'ringing',
      },
    ])
    expect(seen.trunks[0]?.lines[0]).toMatchObject({ busy: 1, capacity: 1, activities: [{ is: 'ringing' }] })
  })

  it('shows a call to outside on its ISDN line, with and without a B-channel', () => {
    const via = { trunk: 'outside', line: 'isdn', name: 'ISDN' }
    const to = { number: '0227001122', name: '' }
    const seen = view(callsOut().state)
    expect(seen.calls).toMatchObject([{ direction: 'outgoing', to, via, state: 'dialing' }])
    expect(seen.trunks[0]?.lines[1]).toMatchObject({
      busy: 1,
      capacity: 2,
      activities: [{ is: 'dialing', to }],
    })
    const early = lifts()
      .channel('new-state', 'a', { phase: 'ring', exten: '00227001122' })
      .channel('new-channel', 'o', { name: 'DAHDI/i3/0227001122-1', linkedId: 'a' })
      .dial('a', 'o', 'g1/0227001122')
    expect(view(early.state).calls).toMatchObject([{ direction: 'outgoing', to, via }])
  })

  it('tells what is wrong with a line', () => {
    const line = (state: LiveState, at: number) => view(state).trunks[0]?.lines[at]?.state
    expect(line(running(), 0)).toEqual({ is: 'in-service' })
    expect(line(running(), 1)).toEqual({ is: 'in-service' })
    const red = new Story().tell({ kind: 'alarm', dahdiChannel: 5, alarm: 'red' })
    expect(line(red.state, 0)).toEqual({ is: 'alarm', alarm: 'red' })
    expect(port(view(red.state), 5)).toMatchObject({ alarm: 'red', activity: { is: 'alarm' } })
    const blue = new Story().tell({ kind: 'span-alarm', span: 3, alarm: 'blue' })
    expect(line(blue.state, 1)).toEqual({ is: 'alarm', alarm: 'blue' })
    const dead = { span: 3, dahdiChannel: 51, up: false, active: true, inAlarm: false }
    const ports = [5, 49].map(dahdiChannel => ({
      dahdiChannel,
      signalling: '',
      context: '',
      doNotDisturb: false,
      alarm: null,
      uniqueId: '',
    }))
    const read = reduce(running(), {
      kind: 'hardware-read',
      receivedAt: 1,
      hardware: { ports, dChannels: [dead] },
    })
    expect(line(read, 1)).toEqual({ is: 'd-channel-down' })
    const down = reduce(running(), { kind: 'connection-lost', reason: 'x', receivedAt: 1 })
    expect([line(down, 0), line(down, 1)]).toEqual([{ is: 'unavailable' }, { is: 'unavailable' }])
  })

  it('works before there is a model, and before a declared span exists', () => {
    const bare = liveView(running(), null, inventory)
    expect([bare.extensions, bare.trunks]).toEqual([[], []])
    expect(port(bare, 1)?.purpose).toEqual({ is: 'none' })
    const planned = liveView(running(), model, { ...inventory, spans: inventory.spans.slice(0, 1) })
    expect(planned.cards.at(-1)).toMatchObject({
      id: 'virtual',
      spans: [{ number: 3, ports: [{ kind: 'bearer' }, {}, {}] }],
    })
    const empty = liveView(running(), null, { ...inventory, cards: [], spans: [] })
    expect(empty.cards).toEqual([])
  })

  it('says by the last look at the hardware what Asterisk cannot see', () => {
    const state = running()
    const red = inventory.spans.map(span => ({
      ...span,
      ports: span.ports.map(one => ({ ...one, alarms: ['red' as const] })),
    }))
    const seen = liveView(state, model, { ...inventory, spans: red })
    expect(port(seen, 7)?.alarm).toBe('red')
    expect(port(seen, 5)?.alarm).toBe(null)
  })
})

describe('the alarm of a span', () => {
  const seenRed = {
    ...inventory,
    spans: inventory.spans.map(span => ({ ...span, alarms: ['red' as const] })),
  }
  const alarms = (state: LiveState) =>
    liveView(state, model, seenRed)
      .cards.flatMap(card => card.spans)
      .map(({ number, alarm }) => [number, alarm])

  it('is what Asterisk says, its end too, whatever the last look at the hardware saw', () => {
    // Asterisk lists the D-channel of span 3, and has not said a word of span 1.
    expect(alarms(running())).toEqual([
      [1, 'red'],
      [3, null],
    ])
    const yellow = new Story()
      .tell({ kind: 'span-alarm-clear', span: 1 })
      .tell({ kind: 'span-alarm', span: 3, alarm: 'yellow' })
    expect(alarms(yellow.state)).toEqual([
      [1, null],
      [3, 'yellow'],
    ])
  })

  it('is what the hardware says while Asterisk says nothing', () => {
    const down = reduce(running(), { kind: 'connection-lost', reason: 'x', receivedAt: 1 })
    expect(alarms(down)).toEqual([
      [1, 'red'],
      [3, 'red'],
    ])
  })
})

describe('a patch', () => {
  it('leads from one view to the next, and holds little', () => {
    const before = view(running())
    const after = view(lineRings().state)
    const patch = viewPatch(before, after)
    expect(patch).toMatchObject({
      ports: [{ channel: 1 }, { channel: 5 }],
      spans: [],
      extensions: [{ number: '101' }],
      trunks: [{ id: 'outside' }],
    })
    expect(patch && applyPatch(before, patch)).toEqual(after)
    expect(patch).not.toHaveProperty('asterisk')
  })

  it('is none when the house itself is another', () => {
    const before = view(running())
    expect(viewPatch(before, liveView(running(), null, inventory))).toBeNull()
    expect(viewPatch(before, liveView(running(), model, { ...inventory, cards: [] }))).toBeNull()
  })

  it('leads there from any state to any other', () => {
    const random = seeded(9)
    const stories = [
      running,
      () => lifts().state,
      () => handsetsTalk().state,
      () => lineRings().state,
      () => callsOut().state,
      () => new Story().tell({ kind: 'span-alarm', span: 3, alarm: 'blue' }).state,
    ]
    const states = stories.map(story => story())
    const down = reduce(states[2] ?? running(), { kind: 'connection-lost', reason: 'x', receivedAt: 1 })
    for (let n = 0; n < 60; n++) {
      const [a, b] = [view(random.pick([...states, down])), view(random.pick([...states, down]))]
      const patch = viewPatch(a, b)
      expect(patch && applyPatch(a, JSON.parse(JSON.stringify(patch)))).toEqual(b)
    }
  })
})
