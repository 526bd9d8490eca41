/** Extensions and what happens when one is called. */

import type { Device, Extension, GatewayModel } from '../../daemon/model/gateway-model.ts'
import { dialOptions } from '../dial-options.ts'
import {
  type Code,
  type Context,
  code,
  dialled,
  equals,
  extension,
  go,
  goIf,
  goTo,
  hint,
  isEmpty,
  labelled,
  set,
  step,
  variable,
} from '../dialplan.ts'
import { mailboxOf, VARIABLES } from '../names.ts'
import { campOnNote } from './incall/camp-on.ts'
import { recordCall } from './incall/recording.ts'
import { transferBack } from './incall/transfer-back.ts'

export const EXTENSIONS = 'extensions'
const RING = 'ring'

export function extensionContexts(model: GatewayModel): Context[] {
  return [{ name: EXTENSIONS, parts: firstOfEach(model.extensions).flatMap(entries) }, ringContext]
}

/** Two extensions of one number cannot be told apart; Asterisk would refuse the second. */
export const firstOfEach = (extensions: readonly Extension[]): Extension[] =>
  [...new Map(extensions.toReversed().map(one => [one.number, one])).values()].reverse()

function entries({ number, devices, ringSeconds, voicemail }: Extension) {
  const called = extension(
    number,
    set('DEVICES', joined(devices.map(dialString))),
    set('RING_SECONDS', ringSeconds),
    set('MAILBOX', voicemail === null ? '' : mailboxOf(number)),
    goTo(RING, dialled()),
  )
  return devices.length === 0 ? [called] : [called, hint(number, devices.map(deviceName))]
}

const joined = (parts: readonly Code[]): Code => ({ code: parts.map(part => part.code).join('&') })

/** All telephones that are registered with one name ring; none registered gives nothing to dial. */
const dialString = (device: Device): Code =>
  device.kind === 'analog' ? deviceName(device) : code`\${PJSIP_DIAL_CONTACTS(${device.username})}`

const deviceName = (device: Device): Code =>
  device.kind === 'analog' ? code`DAHDI/${device.channel}` : code`PJSIP/${device.username}`

const onLine = (kind: 'analog' | 'isdn') => equals(VARIABLES.lineKind, kind)

/**
 * Rings DEVICES. The number dialled stays the extension, so that call records say whom the call was for. A caller
 * on an ISDN line is released with a cause (Q.850) instead of hearing a tone; to one on an analog line nothing
 * can be said: the exchange keeps ringing the line until the caller gives up, so we ring again.
 */
const ringContext: Context = {
  name: RING,
  parts: [
    extension(
      '_X.',
      goIf(isEmpty('DEVICES'), 'away'),
      // The account of the telephone called, which would be given the caller's otherwise (main/channel.c,
      // ast_channel_req_accountcodes).
      set('CHANNEL(peeraccount)', dialled()),
      recordCall(dialled()),
      step('Dial', variable('DEVICES'), variable('RING_SECONDS'), dialOptions('house')),
      goIf(equals('DIALSTATUS', 'ANSWER'), 'end'),
      campOnNote(),
      goIf(equals('DIALSTATUS', 'BUSY'), 'busy'),
      labelled('away', goIf(isEmpty('MAILBOX'), 'nobody')),
      step('VoiceMail', variable('MAILBOX'), 'u'),
      labelled('end', step('Hangup')),
      labelled('busy', goIf(isEmpty('MAILBOX'), 'engaged')),
      step('VoiceMail', variable('MAILBOX'), 'b'),
      step('Hangup'),
      labelled('nobody', goIf(onLine('analog'), 'again')),
      goIf(onLine('isdn'), 'release'),
      transferBack(),
      step('Congestion', 30),
      step('Hangup'),
      labelled('release', step('Hangup', code`\${IF(${equals('DIALSTATUS', 'NOANSWER')}?19:20)}`)),
      labelled('engaged', goIf(onLine('analog'), 'again')),
      transferBack(),
      step('Busy', 30),
      step('Hangup', 17),
      labelled('again', step('Wait', 4)),
      go('1'),
    ),
  ],
}
