/** Codes that reach into other people's calls: pickup, seizing, listening in, parking, camp on; and a call from outside, simulated. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { Right } from '../../../daemon/model/switchboard.ts'
import {
  type Code,
  code as dialplan,
  digitsDialled,
  equals,
  extension,
  goIf,
  gosub,
  goTo,
  isEmpty,
  isIn,
  labelled,
  type Part,
  RESULT,
  type Step,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { CLASS_OF_SERVICE, fromTrunk, VARIABLES } from '../../names.ts'
import { CAMP_ON_DROP, CAMP_ON_SET } from '../incall/camp-on.ts'
import { LOT, PARKING, parkHere, slotsOf } from '../incall/parking.ts'
import { SEIZE, TAKE_RINGING } from '../incall/pickup-rights.ts'
import { TELEPHONE, TELEPHONES, theirChannels } from '../incall/telephones.ts'
import { firstOfEach, PEOPLE } from '../person/table.ts'
import { MAY } from '../rights.ts'
import type { CodeBuilders } from './builder.ts'
import { notOffered } from './not-offered.ts'

const { ownNumber } = VARIABLES
const say = (sound: string, label?: string): Step[] => {
  const prompt = step('Playback', `offhook/incall-${sound}`)
  return [step('Answer'), prompt, step('Hangup')].map((one, index) =>
    index === 0 && label !== undefined ? labelled(label, one) : one,
  )
}

const unlessRight = (right: Right, label: string): Step[] => [
  gosub(MAY, right),
  goIf(dialplan`$["${variable(RESULT)}" != "1"]`, label),
]

/** Extensions with a telephone, each once. */
const telephones = ({ extensions }: GatewayModel) =>
  firstOfEach(extensions).filter(({ devices }) => devices.length > 0)

export const inCallCodes: CodeBuilders = {
  /** Of the groups that the telephone's own section names; the longest ringing call comes first. */
  'pickup-group': code => [extension(code, step('Pickup'), ...say('nothing-rings'))],

  /** Whatever makes the telephone ring: a call of its own, a group, a queue. */
  'pickup-extension': (code, model) =>
    telephones(model).map(({ number }) =>
      extension(
        code + number,
        gosub(TAKE_RINGING, digitsDialled(code.length)),
        goIf(equals(RESULT, 1), 'may'),
        ...notOffered(),
        ...say('nothing-rings', 'may'),
      ),
    ),

  seize: (code, model) =>
    telephones(model).map(({ number }) =>
      extension(
        code + number,
        ...unlessRight('seize', 'no'),
        gosub(TELEPHONES, digitsDialled(code.length)),
        gosub(SEIZE, 's', theirChannels),
        ...say('nobody-talks'),
        ...notOffered('no'),
      ),
    ),

  'parked-call': (code, { parking }) =>
    parking === null ? [] : slotsOf(parking).map(slot => extension(code + slot, goTo(PARKING, slot))),

  /** As the target of a transfer. */
  'park-to': (code, { parking }) =>
    parking === null
      ? []
      : [
          extension(code, ...parkHere()),
          ...slotsOf(parking).map(slot =>
            extension(code + slot, set('PARKINGEXTEN', slot), step('Park', LOT, 's'), step('Hangup')),
          ),
        ],

  'camp-on': code => [extension(code, gosub(CAMP_ON_SET), ...campOnSaid, ...say('camp-on-nobody', 'nobody'))],
  'camp-off': code => [extension(code, gosub(CAMP_ON_DROP), ...say('camp-on-ended'))],
  'camp-toggle': code => [
    extension(
      code,
      gosub(CAMP_ON_DROP),
      goIf(dialplan`$[\${LEN(${variable(RESULT)})} > 0]`, 'ended'),
      gosub(CAMP_ON_SET),
      ...campOnSaid,
      ...say('camp-on-nobody', 'nobody'),
      ...say('camp-on-ended', 'ended'),
    ),
  ],

  'listen-in': (code, model) => listenIn(code, model),
  'simulate-incoming': (code, model) => simulateIncoming(code, model),
}

const campOnSaid: readonly Step[] = [
  goIf(isEmpty(RESULT), 'nobody'),
  set('TARGET', variable(RESULT)),
  step('Answer'),
  step('Playback', 'offhook/incall-camp-on-set'),
  step('SayDigits', variable('TARGET')),
  step('Hangup'),
]

/** 4 listens, 5 whispers to the person, 6 talks to both (`d`); it ends with the call (`E`), and begins with one (`S`). */
const SPY_OPTIONS = 'dqES'

function listenIn(code: string, model: GatewayModel): Part[] {
  const listen: readonly Step[] = [
    step('Answer'),
    gosub(TELEPHONES, variable('TARGET')),
    goIf(isEmpty(TELEPHONE.prefixes), 'nobody'),
    step('ChanSpy', variable(TELEPHONE.prefixes), SPY_OPTIONS),
    ...say('nobody-talks', 'nobody'),
    ...notOffered('no'),
  ]
  const longest = Math.max(2, ...model.extensions.map(({ number }) => number.length))
  return [
    extension(
      code,
      ...unlessRight('listen-in', 'no'),
      step('Answer'),
      step('Read', 'TARGET', 'extension', longest, dialplan``, 2, 8),
      set('TARGET', dialplan`\${FILTER(0-9,${variable('TARGET')})}`),
      goIf(isEmpty('TARGET'), 'nobody'),
      goIf(dialplan`$[${isIn(PEOPLE, variable('TARGET'))} = 0]`, 'nobody'),
      ...listen,
    ),
    ...telephones(model).map(({ number }) =>
      extension(
        code + number,
        ...unlessRight('listen-in', 'no'),
        set('TARGET', digitsDialled(code.length)),
        ...listen,
      ),
    ),
  ]
}

/** Through the routes of the first trunk, as somebody from outside without rights, with the caller's own number. */
function simulateIncoming(code: string, model: GatewayModel): Part[] {
  const [trunk] = model.trunks
  if (trunk === undefined) return []
  const own: Code = dialplan`${trunk.lines.find(line => line.number !== null)?.number ?? ''}`
  const begin: readonly Step[] = [
    ...unlessRight('simulate-incoming', 'no'),
    set(ownNumber, ''),
    set(CLASS_OF_SERVICE, ''),
    set('__CALLER_EXTENSION', ''),
  ]
  return [
    extension(
      code,
      ...begin,
      set(VARIABLES.lineNumber, own),
      goTo(fromTrunk(trunk.id), 's'),
      ...notOffered('no'),
    ),
  ]
}
