/** What goes on in the world's Asterisk: its calls as they come and go, and the few orders the lab gives it. */

import { hostAddressInGuest } from '../../../image/vm/start.ts'
import type { AudioServer } from '../audio-socket.ts'
import { type Clock, pause, type Watch, watch } from '../deadline.ts'
import { amiAccount } from '../guest/world-files.ts'
import { type AmiFields, connectAmi } from './ami.ts'

export interface WorldCall {
  /** `DAHDI/41-1`, `DAHDI/i5/0227001122-1`. */
  readonly channel: string
  readonly uniqueId: string
  /** Our order that made it; null: it comes from the gateway. */
  readonly order: string | null
  /** The dialplan has it and it can be answered; null before that and for our own calls. */
  readonly arrival: Arrival | null
}

export interface Arrival {
  readonly from: string
  readonly name: string
  readonly to: string
}

export interface CallOrder {
  readonly id: string
  /** `DAHDI/41`, `DAHDI/i5/0227001122`. */
  readonly target: string
  readonly leg: string
  readonly from: string | null
}

export interface World {
  readonly watch: Watch
  calls(): readonly WorldCall[]
  /** How a call of ours ended: Asterisk's cause, in words. */
  failure(order: string): string | null
  /** Dials; when it is answered its sound connects to `leg`. Resolves when Asterisk has taken the order. */
  originate(order: CallOrder): Promise<void>
  answer(channel: string, leg: string): Promise<void>
  /** `busy` and `congestion` as the country has them; `unallocated`: no such number. */
  refuse(channel: string, how: 'busy' | 'congestion' | 'unallocated'): Promise<void>
  flash(channel: string): Promise<void>
  /** Not before every port that is off hook has been so for as long as a person's hand needs. */
  hangUp(channel: string): Promise<void>
  close(): void
}

const ANSWER_MS = 15_000
/**
 * A port that has just gone off hook pays no heed to its hook for its first 600 ms (debouncetime,
 * DAHDI_TXSTATE_DEBOUNCE in dahdi-base.c). When both sides hang up within them, DAHDI misses that the
 * receiver is down again, and the next lift too: nobody hangs up as soon as that.
 */
const SHORTEST_TALK_MS = 1200

export async function connectWorld(port: number, audio: AudioServer, clock: Clock): Promise<World> {
  const changes = watch(clock)
  const calls = new Map<string, WorldCall>()
  /** By channel, since when it is off hook: resolved when it may hang up. */
  const talkedEnough = new Map<string, Promise<void>>()
  const failures = new Map<string, string>()
  /** Orders whose channel has not been seen yet. */
  const expected = new Map<string, CallOrder>()
  const orderOf = (channel: string, uniqueId: string): string | null => {
    // sig_analog makes its channels without the id that was asked for (analog_request), but a line has one call at a time.
    const order =
      expected.get(uniqueId) ?? [...expected.values()].find(each => channel.startsWith(`${each.target}-`))
    if (order === undefined) return null
    expected.delete(order.id)
    return order.id
  }

  const onEvent = (event: AmiFields) => {
    const channel = event.Channel ?? ''
    switch (event.Event) {
      case 'Newchannel': {
        const uniqueId = event.Uniqueid ?? ''
        calls.set(channel, { channel, uniqueId, order: orderOf(channel, uniqueId), arrival: null })
        break
      }
      case 'Rename': {
        const call = calls.get(channel)
        calls.delete(channel)
        if (call !== undefined && event.Newname !== undefined)
          calls.set(event.Newname, { ...call, channel: event.Newname })
        break
      }
      case 'Newstate':
        if (event.ChannelStateDesc === 'Up' && !talkedEnough.has(channel))
          talkedEnough.set(channel, pause(SHORTEST_TALK_MS, clock))
        break
      case 'UserEvent': {
        const call = calls.get(channel)
        const arrival = { from: event.From ?? '', name: event.Name ?? '', to: event.To ?? '' }
        if (call !== undefined) calls.set(channel, { ...call, arrival })
        break
      }
      case 'Hangup': {
        const call = calls.get(channel)
        if (call?.order != null) failures.set(call.order, event['Cause-txt'] ?? `cause ${event.Cause}`)
        calls.delete(channel)
        talkedEnough.delete(channel)
        break
      }
      case 'OriginateResponse': {
        const id = event.ActionID?.startsWith('order-') ? event.ActionID.slice('order-'.length) : null
        if (event.Response !== 'Failure' || id === null) return
        expected.delete(id)
        if (!failures.has(id))
          failures.set(id, originateReasons[event.Reason ?? ''] ?? `reason ${event.Reason}`)
        break
      }
      default:
        return
    }
    changes.changed()
  }

  const ami = await connectAmi(port, amiAccount, onEvent, ANSWER_MS, clock)
  await ami.send('Setvar', { Variable: 'LabAudio', Value: `${hostAddressInGuest}:${audio.port}` })
  const redirect = (channel: string, context: string, exten: string) =>
    ami.send('Redirect', { Channel: channel, Context: context, Exten: exten, Priority: '1' })

  return {
    watch: changes,
    calls: () => [...calls.values()],
    failure: id => failures.get(id) ?? null,
    originate: async order => {
      const { id, target, leg, from } = order
      expected.set(id, order)
      await ami.send('Originate', {
        ActionID: `order-${id}`,
        Channel: target,
        ChannelId: id,
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
      // Nobody flashes in the moment of lifting, and DAHDI refuses it while the hook is settling (debounce, dahdi_hook).
      await talkedEnough.get(channel)
      await ami.send('SendFlash', { Channel: channel })
    },
    hangUp: async channel => {
      await Promise.all(talkedEnough.values())
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
