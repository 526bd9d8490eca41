/** What a tile shows through the life of calls, and which calls are running. */

import { describe, expect, it } from 'vitest'
import { extensionActivity, portActivity } from '../../daemon/live/activity.ts'
import { runningCalls } from '../../daemon/live/calls.ts'
import { reduce } from '../../daemon/live/reduce.ts'
import type { Device } from '../../daemon/model/gateway-model.ts'
import { handset as handsetOn, sipPhone } from '../model-parts.ts'
import { callsOut, dialsHandset, handsetsTalk, lifts, lineRings, running, Story } from './story.ts'

const handset = (story: Story, port: number) => portActivity(story.state, port)
const line = (story: Story, port: number) => portActivity(story.state, port, 'line')

describe('a handset', () => {
  it('is free, lifts, dials, talks, and is free again', () => {
    const story = new Story()
    expect(handset(story, 1)).toEqual({ is: 'free' })
    expect(handset(lifts(story), 1)).toEqual({ is: 'off-hook' })
    expect(handset(dialsHandset(new Story()), 1)).toEqual({ is: 'dialing', to: { number: '102', name: '' } })
    const talking = handsetsTalk()
    expect(handset(talking, 1)).toMatchObject({ is: 'talking', with: { number: '102' }, held: false })
    talking.leave('bridge-1', 'a').leave('bridge-1', 'b').hangup('b', 'a')
    expect(handset(talking, 1)).toEqual({ is: 'free' })
    expect(runningCalls(talking.state)).toEqual([])
  })

  it('rings from whoever calls it', () => {
    expect(handset(dialsHandset(), 2)).toEqual({ is: 'ringing', from: { number: '101', name: 'Reception' } })
    expect(handset(lineRings(), 1)).toEqual({ is: 'ringing', from: { number: '0227001122', name: 'CALLER' } })
  })

  it('is not off the hook in the moment before it rings', () => {
    const story = lifts().channel('new-channel', 'b', { name: 'DAHDI/2-1', phase: 'reserved', linkedId: 'a' })
    expect(handset(story, 2)).toEqual({ is: 'free' })
    expect(handset(story, 1)).toEqual({ is: 'off-hook' })
  })

  it('talks with the voicemail it dialled', () => {
    const story = lifts()
      .channel('new-state', 'a', { phase: 'ring', exten: '*97' })
      .channel('new-exten', 'a', { exten: 's', context: 'mailbox' })
      .channel('new-state', 'a', { phase: 'up' })
    expect(handset(story, 1)).toMatchObject({ is: 'talking', with: { number: '*97' } })
    expect(runningCalls(story.state)).toMatchObject([{ state: 'talking', to: { number: '*97' }, others: [] }])
  })

  it('shows the call it hears when a second one waits', () => {
    const story = handsetsTalk()
      .channel('new-channel', 'w', { name: 'DAHDI/1-2', phase: 'reserved', linkedId: 'z' })
      .channel('new-connected-line', 'w', { connectedNumber: '103' })
      .dial(null, 'w', '1')
      .channel('new-state', 'w', { phase: 'ringing' })
    expect(handset(story, 1)).toMatchObject({ is: 'talking', with: { number: '102' } })
  })

  it('shows hold from either side', () => {
    expect(handset(handsetsTalk().channel('hold', 'b', {}), 1)).toMatchObject({ is: 'talking', held: true })
    expect(handset(handsetsTalk().channel('hold', 'a', {}), 1)).toMatchObject({ is: 'talking', held: true })
  })

  it('talks across Local channels that stand between', () => {
    const story = handsetsTalk()
      .channel('new-channel', 'x', { name: 'Local/102@x-00000001;1', phase: 'up', linkedId: 'a' })
      .bridge('bridge-2', 'a', 'x')
    expect(handset(story, 1)).toMatchObject({ is: 'talking', with: { number: '102' } })
  })
})

describe('a line', () => {
  it('rings in, and then talks with whoever called', () => {
    const story = lineRings()
    const caller = { number: '0227001122', name: 'CALLER' }
    expect(line(story, 5)).toEqual({ is: 'ringing', from: caller })
    story
      .channel('new-state', 'h', { phase: 'up' })
      .channel('new-state', 'l', { phase: 'up' })
      .bridge('b', 'h', 'l')
    expect(line(story, 5)).toMatchObject({ is: 'talking', with: caller })
    expect(handset(story, 1)).toMatchObject({ is: 'talking', with: caller })
  })

  it('dials out the number sent, without the access digit', () => {
    const story = callsOut()
    const to = { number: '0227001122', name: '' }
    expect(line(story, 49)).toEqual({ is: 'dialing', to })
    expect(handset(story, 1)).toEqual({ is: 'dialing', to: { number: '00227001122', name: '' } })
    story.channel('new-state', 'o', { phase: 'ringing' })
    expect(line(story, 49)).toEqual({ is: 'dialing', to })
    story
      .channel('new-state', 'o', { phase: 'up' })
      .channel('new-state', 'a', { phase: 'up' })
      .bridge('b', 'o', 'a')
    expect(line(story, 49)).toMatchObject({ is: 'talking', with: to })
    expect(handset(story, 1)).toMatchObject({ is: 'talking', with: to })
  })

  it('in alarm says so, unless it is talking', () => {
    const alarm = { kind: 'alarm', dahdiChannel: 5, alarm: 'red' } as const
    expect(line(new Story().tell(alarm), 5)).toEqual({ is: 'alarm', alarm: 'red' })
    expect(line(lineRings().tell(alarm), 5)).toMatchObject({ is: 'ringing' })
  })
})

describe('a port', () => {
  it('is unavailable when Asterisk does not have it open, or is down', () => {
    expect(portActivity(running(), 7)).toEqual({ is: 'unavailable' })
    const down = reduce(lineRings().state, { kind: 'connection-lost', reason: 'x', receivedAt: 1 })
    expect(portActivity(down, 5)).toEqual({ is: 'unavailable' })
  })
})

describe('an extension', () => {
  const analog: Device = handsetOn('x/1', 1)
  const gone: Device = handsetOn('x/9', 9)
  const sip: Device = sipPhone('103', '')
  const unregistered: Device = sipPhone('104', '')

  it('does what its busiest device does', () => {
    const story = lineRings()
    expect(extensionActivity(story.state, [gone, sip, analog])).toMatchObject({ is: 'ringing' })
    expect(extensionActivity(story.state, [gone, sip])).toEqual({ is: 'free' })
  })

  it('is unavailable only when no device can ring', () => {
    expect(extensionActivity(running(), [gone, unregistered])).toEqual({ is: 'unavailable' })
    expect(extensionActivity(running(), [])).toEqual({ is: 'unavailable' })
    expect(extensionActivity(running(), [unregistered, sip])).toEqual({ is: 'free' })
  })

  it('calls from a telephone whose registration has ended', () => {
    const story = new Story().channel('new-channel', 'p', {
      name: 'PJSIP/104-0000000a',
      phase: 'ring',
      exten: '101',
    })
    expect(extensionActivity(story.state, [unregistered])).toMatchObject({
      is: 'dialing',
      to: { number: '101' },
    })
  })
})

describe('running calls', () => {
  it('are none while a handset only hears dial tone', () => {
    expect(runningCalls(lifts().state)).toEqual([])
  })

  it('ring, and then talk, since when', () => {
    const ringing = dialsHandset()
    expect(runningCalls(ringing.state)).toMatchObject([
      { id: 'a', state: 'ringing', from: { number: '101' }, to: { number: '102' }, answeredAt: null },
    ])
    const talking = handsetsTalk().state
    const [call] = runningCalls(talking)
    expect(call).toMatchObject({ state: 'talking', to: { number: '102', name: '' }, held: false })
    expect(call?.since).toBe(talking.channels.get('a')?.startedAt)
    expect(call?.answeredAt).toBe(talking.channels.get('a')?.answeredAt)
  })

  it('ringing at several telephones show what was dialled until one answers', () => {
    const story = dialsHandset()
      .channel('new-channel', 'c', { name: 'PJSIP/103-00000002', linkedId: 'a', callerNumber: '102' })
      .dial('a', 'c', '103')
      .channel('new-state', 'c', { phase: 'ringing' })
    expect(runningCalls(story.state)).toMatchObject([{ state: 'ringing', to: { number: '102', name: '' } }])
    const directory = (channel: { name: string }) =>
      channel.name.startsWith('PJSIP/103') ? { number: '103', name: 'Workshop' } : null
    story.channel('new-state', 'c', { phase: 'up' }).channel('new-state', 'a', { phase: 'up' })
    story.hangup('b').bridge('bridge-9', 'c', 'a')
    expect(runningCalls(story.state, directory)).toMatchObject([
      { state: 'talking', to: { number: '103', name: 'Workshop' } },
    ])
  })

  it('that were joined in one bridge are one call', () => {
    const story = lineRings(handsetsTalk())
    expect(runningCalls(story.state)).toHaveLength(2)
    story.bridge('bridge-1', 'l')
    expect(runningCalls(story.state)).toHaveLength(1)
  })

  it('come oldest first', () => {
    const story = lineRings(callsOut(new Story()).hangup('a', 'o'))
    expect(runningCalls(callsOut(story).state).map(call => call.id)).toEqual(['l', 'a'])
  })
})
