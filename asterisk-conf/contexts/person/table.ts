/** Everybody who has an extension: one row each, looked up by number. */

import type { Device, Extension, GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { Right } from '../../../daemon/model/switchboard.ts'
import { deviceName } from '../../devices.ts'
import { type Code, type Context, code, extension, step } from '../../dialplan.ts'
import { CONTEXTS, mailboxOf } from '../../names.ts'
import { voiceOf } from '../../voices.ts'

/** Two extensions of one number cannot be told apart; Asterisk would refuse the second. */
export const firstOfEach = (extensions: readonly Extension[]): Extension[] =>
  [...new Map(extensions.toReversed().map(one => [one.number, one])).values()].reverse()

export const personTable = (model: GatewayModel): Context => ({
  name: CONTEXTS.person,
  comment: [
    'Who has an extension. Gosub(person,101,1) sets:',
    'PERSON_NUMBER (empty: nobody has that number), PERSON_DEVICES (DAHDI/1&PJSIP/101), PERSON_QUIET (those of them that',
    'do not want a second call during the first unless CW/e says so), PERSON_RING_SECONDS, PERSON_MAILBOX (101@default),',
    'PERSON_CLASS (of service), PERSON_FORWARD_OUTSIDE (1: may forward to outside numbers), PERSON_LANGUAGE, PERSON_NAME',
    '(percent-encoded: URIDECODE), PERSON_RECORD_IN, PERSON_RECORD_OUT (never, on-demand, always), PERSON_ACCOUNT (code of a',
    'department), PERSON_SCREENING (1: outside callers say their name first), PERSON_OUTSIDE_NUMBER.',
  ],
  parts: [
    ...firstOfEach(model.extensions).map(one => extension(one.number, rowStep(one, model), step('Return'))),
    extension('_[0-9a-zA-Z*#]!', multiple({ PERSON_NUMBER: '' }), step('Return')),
  ],
})

function rowStep(one: Extension, { classesOfService }: GatewayModel): ReturnType<typeof step> {
  const { number, devices, recording } = one
  const may = (right: Right) =>
    classesOfService.find(({ id }) => id === one.classOfService)?.rights.includes(right) ?? false
  return multiple({
    PERSON_NUMBER: number,
    PERSON_DEVICES: devices.map(deviceName).join('&'),
    PERSON_QUIET: devices.filter(isQuiet).map(deviceName).join('&'),
    PERSON_RING_SECONDS: one.ringSeconds,
    PERSON_MAILBOX: one.voicemail === null ? '' : mailboxOf(number),
    PERSON_CLASS: one.classOfService,
    PERSON_FORWARD_OUTSIDE: may('forward-outside') ? 1 : '',
    PERSON_LANGUAGE: voiceOf(one.language),
    PERSON_NAME: encoded(one.name),
    PERSON_RECORD_IN: recording.incoming,
    PERSON_RECORD_OUT: recording.outgoing,
    PERSON_ACCOUNT: one.accountCode ?? '',
    PERSON_SCREENING: one.screening ? 1 : '',
    PERSON_OUTSIDE_NUMBER: one.outsideCallerId ?? '',
  })
}

const isQuiet = (device: Device): boolean => device.kind === 'analog' && device.details.callWaiting !== true

/** Whatever a name holds, it is letters and `%` in the dialplan. */
const encoded = (name: string): Code => ({
  code: encodeURIComponent(name.toWellFormed()).replace(
    /[!'()*~]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  ),
})

const multiple = (values: Readonly<Record<string, string | number | Code>>) =>
  step(
    'MSet',
    ...Object.entries(values).map(([name, value]) => {
      const text = typeof value === 'object' ? value : words(value)
      return code`${name}=${text}`
    }),
  )

/** `&` between devices is the one sign beyond a word that stands here. */
const words = (value: string | number): Code => ({
  code: String(value)
    .split('&')
    .map(word => code`${word}`.code)
    .join('&'),
})
