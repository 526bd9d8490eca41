/** Everybody who has an extension: one row each, looked up by number; and whose each telephone is. */

import type { Device, Extension, GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { Right } from '../../../daemon/model/switchboard.ts'
import { deviceName } from '../../devices.ts'
import {
  type Code,
  type Context,
  code,
  dialled,
  extension,
  goIf,
  gosub,
  isIn,
  labelled,
  percentEncoded,
  RESULT,
  type Step,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { CONTEXTS, mailboxOf } from '../../names.ts'
import { voiceOf } from '../../voices.ts'

/** Two extensions of one number cannot be told apart; Asterisk would refuse the second. */
export const firstOfEach = (extensions: readonly Extension[]): Extension[] =>
  [...new Map(extensions.toReversed().map(one => [one.number, one])).values()].reverse()

/** Whether somebody has a number: `isIn(PEOPLE, …)`. Read with `personFields` or through the context `person`. */
export const PEOPLE = 'people'
/** Whose telephone it is: its key in, the extension out. */
export const OWNERS = 'telephone-owners'

/** What a row says, in this order. The texts are words, or percent-encoded. */
const FIELDS = {
  number: ({ number }) => number,
  devices: ({ devices }) => devices.map(deviceName).join('&'),
  quiet: ({ devices }) => devices.filter(isQuiet).map(deviceName).join('&'),
  ringSeconds: ({ ringSeconds }) => String(ringSeconds),
  mailbox: ({ number, voicemail }) => (voicemail === null ? '' : mailboxOf(number)),
  class: ({ classOfService }) => classOfService,
  forwardOutside: (one, model) => (may(one, 'forward-outside', model) ? '1' : ''),
  language: ({ language }) => voiceOf(language),
  name: ({ name }) => percentEncoded(name),
  recordIn: ({ recording }) => recording.incoming,
  recordOut: ({ recording }) => recording.outgoing,
  account: ({ accountCode }) => accountCode ?? '',
  screening: ({ screening }) => (screening ? '1' : ''),
  outsideNumber: ({ outsideCallerId }) => outsideCallerId ?? '',
  pickup: ({ pickup }) => pickup.memberOf.join(':'),
} as const satisfies Record<string, (one: Extension, model: GatewayModel) => string>

type Field = keyof typeof FIELDS
const ORDER = Object.keys(FIELDS) as Field[]

const VARIABLE_OF = {
  number: 'PERSON_NUMBER',
  devices: 'PERSON_DEVICES',
  quiet: 'PERSON_QUIET',
  ringSeconds: 'PERSON_RING_SECONDS',
  mailbox: 'PERSON_MAILBOX',
  class: 'PERSON_CLASS',
  forwardOutside: 'PERSON_FORWARD_OUTSIDE',
  language: 'PERSON_LANGUAGE',
  name: 'PERSON_NAME',
  recordIn: 'PERSON_RECORD_IN',
  recordOut: 'PERSON_RECORD_OUT',
  account: 'PERSON_ACCOUNT',
  screening: 'PERSON_SCREENING',
  outsideNumber: 'PERSON_OUTSIDE_NUMBER',
} as const satisfies Partial<Record<Field, string>>

/**
 * Some fields of somebody's row, each into its variable: all empty where nobody has the number. The row is a text,
 * taken apart here, so that a thousand people are a thousand short lines.
 */
export const personFields = (number: Code, into: Readonly<Partial<Record<Field, string>>>): Step[] => [
  set(`LOCAL(row)`, ''),
  step('GosubIf', code`${isIn(PEOPLE, number)}?${PEOPLE},${number},1`),
  step('ExecIf', code`${isIn(PEOPLE, number)}?Set(LOCAL(row)=${variable(RESULT)})`),
  ...ORDER.flatMap((field, index) => {
    const target = into[field]
    return target === undefined ? [] : [set(target, code`\${CUT(row,|,${index + 1})}`)]
  }),
]

export const personContexts = (model: GatewayModel): Context[] => {
  const people = firstOfEach(model.extensions)
  return [
    {
      name: PEOPLE,
      comment: [`Gosub(people,101,1) returns ${ORDER.join('|')}.`],
      parts: people.map(one => extension(one.number, step('Return', rowOf(one, model)))),
    },
    {
      name: OWNERS,
      comment: ['Gosub(telephone-owners,PJSIP_101,1): returns the extension.'],
      parts: people.flatMap(({ number, devices }) =>
        devices.map(device => extension(ownerKey(deviceName(device)), step('Return', number))),
      ),
    },
    person,
  ]
}

const person: Context = {
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
    extension(
      '_[0-9a-zA-Z*#]!',
      goIf(isIn(PEOPLE, dialled()), 'known'),
      set('PERSON_NUMBER', ''),
      step('Return'),
      labelled('known', gosub(PEOPLE, dialled())),
      set('LOCAL(row)', variable(RESULT)),
      step(
        'MSet',
        ...Object.values(VARIABLE_OF).map((name, index) => code`${name}=\${CUT(row,|,${index + 1})}`),
      ),
      step('Return'),
    ),
  ],
}

/** Asterisk skips `-` in an extension (pbx.c), and `/` begins a caller's number. */
const ownerKey = (device: string): string => device.replaceAll(/[/-]/g, '_')

/** The same of a variable, in the dialplan. */
export const ownerKeySteps = (name: string): Step[] =>
  ['/', '-'].map(sign => set(`LOCAL(${name})`, code`\${STRREPLACE(${name},${sign},_)}`))

const rowOf = (one: Extension, model: GatewayModel): Code => ({
  code: ORDER.map(field => words(FIELDS[field](one, model))).join('|'),
})

const may = ({ classOfService }: Extension, right: Right, { classesOfService }: GatewayModel): boolean =>
  classesOfService.find(({ id }) => id === classOfService)?.rights.includes(right) ?? false

const isQuiet = (device: Device): boolean => device.kind === 'analog' && device.details.callWaiting !== true

/** `&` between devices and the `%` of a name are the signs beyond a word that stand here. */
const words = (value: string): string =>
  value
    .split(/([&%])/)
    .map(word => (word === '&' || word === '%' ? word : code`${word}`.code))
    .join('')
