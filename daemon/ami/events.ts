/** Raw AMI events into the typed union. Never throws: what does not make sense becomes `other`. */

import { chargeEvent } from './charge-event.ts'
import { channelSnapshot, dahdiNumber, mailboxParts, parseAlarm } from './event-fields.ts'
import type { AmiEvent, AmiEventBody, ChannelEventKind } from './event-types.ts'
import { type Frame, field, numberField } from './frame.ts'
import { securityParsers } from './security-events.ts'
import { serviceParsers } from './service-events.ts'

type Parser = (frame: Frame) => AmiEventBody | null

const ofChannel =
  (kind: ChannelEventKind): Parser =>
  frame => {
    const channel = channelSnapshot(frame)
    return channel && { kind, channel }
  }

const ofBridge =
  (kind: 'bridge-create' | 'bridge-destroy'): Parser =>
  frame => {
    const bridgeId = field(frame, 'bridgeuniqueid')
    return bridgeId ? { kind, bridgeId } : null
  }

const ofBridgedChannel =
  (kind: 'bridge-enter' | 'bridge-leave'): Parser =>
  frame => {
    const bridgeId = field(frame, 'bridgeuniqueid')
    const channel = channelSnapshot(frame)
    return bridgeId && channel ? { kind, bridgeId, channel } : null
  }

/** Alarms of ports: older versions said `Channel`, 22 says `DAHDIChannel`. */
const ofPort = (frame: Frame) => dahdiNumber(field(frame, 'dahdichannel') || field(frame, 'channel'))
const ofSpan = (frame: Frame) => dahdiNumber(field(frame, 'span'))

const parsers = new Map<string, Parser>([
  ['Newchannel', ofChannel('new-channel')],
  ['Newstate', ofChannel('new-state')],
  ['NewCallerid', ofChannel('new-caller-id')],
  ['NewConnectedLine', ofChannel('new-connected-line')],
  ['Newexten', ofChannel('new-exten')],
  ['Hold', ofChannel('hold')],
  ['Unhold', ofChannel('unhold')],
  [
    'Rename',
    frame => {
      const uniqueId = field(frame, 'uniqueid')
      const newName = field(frame, 'newname')
      return uniqueId && newName ? { kind: 'rename', uniqueId, newName } : null
    },
  ],
  [
    'Hangup',
    frame => {
      const uniqueId = field(frame, 'uniqueid')
      return uniqueId ? { kind: 'hangup', uniqueId, cause: numberField(frame, 'cause') ?? 0 } : null
    },
  ],
  [
    'DialBegin',
    frame => {
      const called = channelSnapshot(frame, 'dest')
      return (
        called && {
          kind: 'dial-begin',
          caller: channelSnapshot(frame),
          called,
          dialString: field(frame, 'dialstring'),
        }
      )
    },
  ],
  [
    'DialEnd',
    frame => {
      const called = channelSnapshot(frame, 'dest')
      return (
        called && {
          kind: 'dial-end',
          caller: channelSnapshot(frame),
          called,
          status: field(frame, 'dialstatus'),
        }
      )
    },
  ],
  ['BridgeCreate', ofBridge('bridge-create')],
  ['BridgeDestroy', ofBridge('bridge-destroy')],
  ['BridgeEnter', ofBridgedChannel('bridge-enter')],
  ['BridgeLeave', ofBridgedChannel('bridge-leave')],
  [
    'DAHDIChannel',
    frame => {
      const uniqueId = field(frame, 'uniqueid')
      const dahdiChannel = dahdiNumber(field(frame, 'dahdichannel'))
      const span = numberField(frame, 'dahdispan') ?? 0
      return uniqueId ? { kind: 'dahdi-channel', uniqueId, span, dahdiChannel } : null
    },
  ],
  [
    'Alarm',
    frame => {
      const dahdiChannel = ofPort(frame)
      const alarm = parseAlarm(field(frame, 'alarm'))
      if (dahdiChannel === null) return null
      return alarm ? { kind: 'alarm', dahdiChannel, alarm } : { kind: 'alarm-clear', dahdiChannel }
    },
  ],
  [
    'AlarmClear',
    frame => {
      const dahdiChannel = ofPort(frame)
      return dahdiChannel === null ? null : { kind: 'alarm-clear', dahdiChannel }
    },
  ],
  [
    'SpanAlarm',
    frame => {
      const span = ofSpan(frame)
      const alarm = parseAlarm(field(frame, 'alarm'))
      if (span === null) return null
      return alarm ? { kind: 'span-alarm', span, alarm } : { kind: 'span-alarm-clear', span }
    },
  ],
  [
    'SpanAlarmClear',
    frame => {
      const span = ofSpan(frame)
      return span === null ? null : { kind: 'span-alarm-clear', span }
    },
  ],
  [
    'MessageWaiting',
    frame => {
      const { mailbox, context } = mailboxParts(field(frame, 'mailbox'))
      const waiting = (numberField(frame, 'waiting') ?? 0) > 0
      const fresh = numberField(frame, 'new')
      const old = numberField(frame, 'old')
      return mailbox ? { kind: 'message-waiting', mailbox, context, waiting, fresh, old } : null
    },
  ],
  [
    'ContactStatus',
    frame => {
      const endpoint = field(frame, 'endpointname') || field(frame, 'aor')
      const uri = field(frame, 'uri')
      const reachable = isReachable(field(frame, 'contactstatus'))
      return endpoint && uri ? { kind: 'contact-status', endpoint, uri, reachable } : null
    },
  ],
  [
    'DeviceStateChange',
    frame => ({ kind: 'device-state', device: field(frame, 'device'), state: field(frame, 'state') }),
  ],
  [
    'OriginateResponse',
    frame => ({
      kind: 'originate-response',
      uniqueId: field(frame, 'uniqueid'),
      answered: field(frame, 'response').toLowerCase() === 'success',
      exten: field(frame, 'exten'),
    }),
  ],
  [
    'UserEvent',
    frame => {
      switch (field(frame, 'userevent')) {
        case 'LineTest':
          return {
            kind: 'line-test',
            test: field(frame, 'test'),
            step: field(frame, 'step'),
            value: field(frame, 'value'),
          }
        case 'Tidied':
          return { kind: 'tidied', succeeded: field(frame, 'status') === 'SUCCESS' }
        case 'TakeBack':
          return { kind: 'take-back', succeeded: field(frame, 'status') === 'SUCCESS' }
        case 'CallLimit':
          return { kind: 'guarded', what: 'call-limit', who: field(frame, 'who') }
        case 'WrongPin':
          return { kind: 'guarded', what: 'wrong-pin', who: field(frame, 'who') }
        case 'PersonChanged':
          return { kind: 'person-changed', person: field(frame, 'person') }
        case 'GreetingDone':
          return {
            kind: 'greeting-done',
            mailbox: field(frame, 'mailbox'),
            succeeded: field(frame, 'status') === 'SUCCESS',
          }
        case 'PinForgotten':
          return { kind: 'pin-forgotten', mailbox: field(frame, 'mailbox') }
        default:
          return null
      }
    },
  ],
  ['FullyBooted', frame => ({ kind: 'fully-booted', uptimeSeconds: numberField(frame, 'uptime') ?? 0 })],
  ['Shutdown', frame => ({ kind: 'shutdown', restart: field(frame, 'restart').toLowerCase() === 'true' })],
  ['Reload', frame => ({ kind: 'reload', module: field(frame, 'module') })],
  ['AOC-E', chargeEvent],
  ...serviceParsers,
  ...securityParsers,
])

/**
 * A contact that is not asked regularly (`NonQualified`) counts as there; so does one just registered or refreshed.
 * Words of res_pjsip/pjsip_options.c (Unreachable, Reachable, Unknown, NonQualified) and of the events (Created, Updated, Removed).
 */
export function isReachable(status: string): boolean {
  return !['unreachable', 'removed', 'unavail', ''].includes(status.toLowerCase())
}

/** `receivedAt`: ms since the epoch. */
export function parseEvent(frame: Frame, receivedAt: number): AmiEvent {
  const name = field(frame, 'event')
  const body = parsers.get(name)?.(frame) ?? { kind: 'other' as const, name }
  return { ...body, receivedAt }
}
