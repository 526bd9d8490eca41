/** What goes on in the world's Asterisk: its calls as they come and go, and the few orders the lab gives it. */

import { hostAddressInGuest } from '../../../image/vm/start.ts'
import type { AudioServer } from '../audio-socket.ts'
import { type Watch, watch } from '../deadline.ts'
import { amiAccount } from '../guest/world-files.ts'
import { type AmiFields, connectAmi } from './ami.ts'

export interface WorldCall {
  /** `DAHDI/41-1`, `DAHDI/i5/0227001122-1`. */
  readonly channel: string
  readonly uniqueId: string
  /** Made by us, or coming from the gateway. */
  readonly ours: boolean
  /** The dialplan has it and it can be answered; null before that and for our own calls. */
  readonly arrival: Arrival | null
}

export interface Arrival {
  readonly from: string
  readonly name: string
  readonly to: string
}

export interface World {
  readonly watch: Watch
  calls(): readonly WorldCall[]
  /** How a call of ours ended that was not answered: Asterisk's cause, in words. */
  failure(uniqueId: string): string | null
  /** Dials; when it is answered its sound connects to `leg`. Resolves when Asterisk has taken the order. */
  originate(order: { target: string; uniqueId: string; leg: string; from: string | null }): Promise<void>
  answer(channel: string, leg: string): Promise<void>
  /** `busy` and `congestion` as the country has them; `unallocated`: no such number. */
  refuse(channel: string, how: 'busy' | 'congestion' | 'unallocated'): Promise<void>
  flash(channel: string): Promise<void>
  hangUp(channel: string): Promise<void>
  close(): void
}

const ANSWER_MS = 15_000

export async function connectWorld(port: number, audio: AudioServer): Promise<World> {
  const changes = watch()
  const calls = new Map<string, WorldCall>()
  const failures = new Map<string, string>()
  const ours = new Set<string>()

  const onEvent = (event: AmiFields) => {
    const channel = event.Channel ?? ''
    switch (event.Event) {
      case 'Newchannel': {
        const uniqueId = event.Uniqueid ?? ''
        calls.set(channel, { channel, uniqueId, ours: ours.has(uniqueId), arrival: null })
        break
      }
      case 'Rename': {
        const call = calls.get(channel)
        calls.delete(channel)
        if (call !== undefined && event.Newname !== undefined)
          calls.set(event.Newname, { ...call, channel: event.Newname })
        break
      }
      case 'UserEvent': {
        const call = calls.get(channel)
        const arrival = { from: event.From ?? '', name: event.Name ?? '', to: event.To ?? '' }
        if (call !== undefined) calls.set(channel, { ...call, arrival })
        break
      }
      case 'Hangup': {
        const call = calls.get(channel)
        if (call?.ours) failures.set(call.uniqueId, event['Cause-txt'] ?? `cause ${event.Cause}`)
        calls.delete(channel)
        break
      }
      case 'OriginateResponse':
        if (event.Response === 'Failure' && event.Uniqueid !== undefined && !failures.has(event.Uniqueid))
          failures.set(event.Uniqueid, originateReasons[event.Reason ?? ''] ?? `reason ${event.Reason}`)
        break
      default:
        return
    }
    changes.changed()
  }

  const ami = await connectAmi(port, amiAccount, onEvent, ANSWER_MS)
  await ami.send('Setvar', { Variable: 'LabAudio', Value: `${hostAddressInGuest}:${audio.port}` })
  const redirect = (channel: string, context: string, exten: string) =>
    ami.send('Redirect', { Channel: channel, Context: context, Exten: exten, Priority: '1' })

  return {
    watch: changes,
    calls: () => [...calls.values()],
    failure: uniqueId => failures.get(uniqueId) ?? null,
    originate: async ({ target, uniqueId, leg, from }) => {
      ours.add(uniqueId)
      await ami.send('Originate', {
        Channel: target,
        ChannelId: uniqueId,
        Context: 'talk',
        Exten: 's',
        Priority: '1',
        Timeout: '180000',
        Async: 'true',
        Variable: [`LEG=${leg}`],
        ...(from === null ? {} : { CallerID: `<${from}>` }),
      })
    },
    answer: async (channel, leg) => {
      await ami.send('Setvar', { Channel: channel, Variable: 'LEG', Value: leg })
      await redirect(channel, 'talk', 's')
    },
    refuse: async (channel, how) => {
      await redirect(channel, 'refuse', how)
    },
    flash: async channel => {
      await ami.send('SendFlash', { Channel: channel })
    },
    hangUp: async channel => {
      // Gone in the same moment is what was wanted.
      await ami.send('Hangup', { Channel: channel }).catch(() => {})
      await changes.until(
        () => (calls.has(channel) ? undefined : true),
        ANSWER_MS,
        () => `the world's channel ${channel} is still there`,
      )
    },
    close: ami.close,
  }
}

/** ast_control_frame numbers in OriginateResponse (manager.c). */
const originateReasons: Readonly<Record<string, string>> = {
  '0': 'no such channel, or it is in use',
  '1': 'hung up',
  '3': 'no answer',
  '5': 'busy',
  '8': 'congestion',
}
