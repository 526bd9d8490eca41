/**
 * Camp on: who found somebody busy or away is called as soon as that person can be reached. Ours rather than Asterisk's
 * call completion (main/ccss.c), which chan_pjsip does not take part in: it offers nothing for a SIP telephone.
 *
 * Every telephone of the house runs `camp-on-free` when one of its calls ends (a hangup handler, incall/variables.ts).
 * Nothing waits meanwhile: no channel, no timer, and a restart forgets nothing.
 */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import { dialOptions } from '../../dial-options.ts'
import {
  type Context,
  code,
  dialled,
  extension,
  goIf,
  gosub,
  goTo,
  isEmpty,
  isFilled,
  labelled,
  type Step,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { CALL_VARIABLES, CAMP_ON_NOTE, EXTENSIONS, VARIABLES } from '../../names.ts'
import { TELEPHONE, TELEPHONES } from './telephones.ts'

export const CAMP_ON_FREE = 'camp-on-free'
export const CAMP_ON_SET = 'camp-on-set'
export const CAMP_ON_DROP = 'camp-on-drop'
const RING = 'camp-on-ring'
const CALL = 'camp-on-call'
const RING_SECONDS = 30
/** A port is free when its hook has been down for longer than a flash. */
const SETTLE_SECONDS = 3
const FORGOTTEN_AFTER_SECONDS = 8 * 3600
const { ownNumber } = VARIABLES
const isInUse = code`$["${variable(TELEPHONE.states)}" =~ "(^|&)(INUSE|BUSY|RING|ONHOLD)"]`

/** Where a person was not reached, busy or away: camp on is for him then. */
export const campOnNote = (why: 'busy' | 'away'): Step => gosub(CAMP_ON_NOTE, 's', dialled(), why)

export const campOnContexts = (_: GatewayModel): Context[] => [note, request, drop, free, ring, call]

const note: Context = {
  name: CAMP_ON_NOTE,
  comment: [
    'ARG1: extension that was not reached. ARG2: busy or away. Writes AMPUSER/<caller>/ccss/last and why.',
  ],
  parts: [
    extension(
      's',
      goIf(isEmpty(ownNumber), 'end'),
      goIf(code`$["\${ARG1}" = "${variable(ownNumber)}"]`, 'end'),
      step('Set', code`DB(AMPUSER/${variable(ownNumber)}/ccss/last)=\${ARG1}`),
      step('Set', code`DB(AMPUSER/${variable(ownNumber)}/ccss/why)=\${ARG2}`),
      labelled('end', step('Return')),
    ),
  ],
}

const request: Context = {
  name: CAMP_ON_SET,
  comment: [
    'Waits for whom the caller reached last in vain, one at a time. Returns the extension, or nothing.',
    'Reads AMPUSER/<caller>/ccss/last and why, DND; writes AMPUSER/<caller>/ccss/waits, ready where he was busy and is free by',
    'now, and CAMPON/<extension>/<caller>: the second after which nobody waits any more.',
  ],
  parts: [
    extension(
      's',
      gosub(CAMP_ON_DROP),
      set('LOCAL(target)', code`\${DB(AMPUSER/${variable(ownNumber)}/ccss/last)}`),
      goIf(isEmpty('target'), 'nobody'),
      step('Set', code`DB(AMPUSER/${variable(ownNumber)}/ccss/waits)=\${target}`),
      step(
        'Set',
        code`DB(CAMPON/\${target}/${variable(ownNumber)})=$[\${EPOCH} + ${FORGOTTEN_AFTER_SECONDS}]`,
      ),
      goIf(code`$["\${DB(AMPUSER/${variable(ownNumber)}/ccss/why)}" != "busy"]`, 'nobody'),
      goIf(code`$[\${LEN(\${DB(DND/\${target})})} > 0]`, 'nobody'),
      gosub(TELEPHONES, variable('target')),
      goIf(isInUse, 'nobody'),
      step('Set', code`DB(AMPUSER/${variable(ownNumber)}/ccss/ready)=1`),
      labelled('nobody', step('Return', variable('target'))),
    ),
  ],
}

const drop: Context = {
  name: CAMP_ON_DROP,
  comment: ['The caller waits for nobody any more. Returns for whom he did.'],
  parts: [
    extension(
      's',
      set('LOCAL(target)', code`\${DB_DELETE(AMPUSER/${variable(ownNumber)}/ccss/waits)}`),
      goIf(isEmpty('target'), 'nobody'),
      set('LOCAL(gone)', code`\${DB_DELETE(CAMPON/\${target}/${variable(ownNumber)})}`),
      set('LOCAL(gone)', code`\${DB_DELETE(AMPUSER/${variable(ownNumber)}/ccss/ready)}`),
      labelled('nobody', step('Return', variable('target'))),
    ),
  ],
}

/**
 * Somebody who waits for this telephone; or, if nobody does, its own person, who could not be rung when the other was free
 * (`ready`). Whoever did not answer is waited for until he has used his telephone.
 */
const free: Context = {
  name: CAMP_ON_FREE,
  comment: ['Runs when a call of a telephone ends. Looks into CAMPON/<own> and AMPUSER/<own>/ccss/waits.'],
  parts: [
    extension(
      's',
      goIf(isEmpty(ownNumber), 'end'),
      set('LOCAL(keys)', code`\${DB_KEYS(CAMPON/${variable(ownNumber)})}`),
      set('LOCAL(caller)', code`\${CUT(keys,\\,,1)}`),
      set('LOCAL(target)', variable(ownNumber)),
      goIf(isFilled('caller'), 'try'),
      goIf(code`$[\${LEN(\${DB(AMPUSER/${variable(ownNumber)}/ccss/ready)})} = 0]`, 'end'),
      set('LOCAL(caller)', variable(ownNumber)),
      set('LOCAL(target)', code`\${DB(AMPUSER/${variable(ownNumber)}/ccss/waits)}`),
      goIf(isEmpty('target'), 'end'),
      labelled(
        'try',
        step(
          'Originate',
          code`Local/\${caller}@${RING}/n`,
          'exten',
          code`${CALL}`,
          variable('target'),
          1,
          RING_SECONDS + SETTLE_SECONDS + 5,
          code`av(CAMPER=\${caller})`,
        ),
      ),
      labelled('end', step('Return')),
    ),
  ],
}

const ring: Context = {
  name: RING,
  comment: ['Rings the extension that waits, once both are free. Reads and clears what camp-on-set wrote.'],
  parts: [
    extension(
      '_X!',
      set('WAITER', code`\${FILTER(0-9,${dialled()})}`),
      step('Wait', SETTLE_SECONDS),
      set('TARGET', code`\${DB(AMPUSER/\${WAITER}/ccss/waits)}`),
      goIf(isEmpty('TARGET'), 'end'),
      goIf(code`$[0\${DB(CAMPON/\${TARGET}/\${WAITER})} < \${EPOCH}]`, 'forget'),
      gosub(TELEPHONES, variable('TARGET')),
      goIf(isInUse, 'end'),
      set('CALLERID(name)', variable(TELEPHONE.name)),
      gosub(TELEPHONES, variable('WAITER')),
      goIf(isInUse, 'ready'),
      set('CALLERID(num)', variable('TARGET')),
      // Two calls that end at once, his and the other's, come here both: the first one takes the wish away.
      labelled('forget', set('WISH', code`\${DB_DELETE(AMPUSER/\${WAITER}/ccss/waits)}`)),
      goIf(isEmpty('WISH'), 'end'),
      set('LOCAL(gone)', code`\${DB_DELETE(AMPUSER/\${WAITER}/ccss/ready)}`),
      set('WISH', code`\${DB_DELETE(CAMPON/\${TARGET}/\${WAITER})}`),
      goIf(isEmpty(TELEPHONE.dial), 'end'),
      step('Dial', variable(TELEPHONE.dial), RING_SECONDS, dialOptions('house')),
      labelled('end', step('Hangup')),
      labelled('ready', step('Set', code`DB(AMPUSER/\${WAITER}/ccss/ready)=1`)),
      step('Hangup'),
    ),
  ],
}

/** The call itself, as if the one who waited had dialled it. */
const call: Context = {
  name: CALL,
  comment: ['The number is the extension waited for; CAMPER the one who waited.'],
  parts: [
    extension(
      '_X!',
      gosub(TELEPHONES, variable('CAMPER')),
      set(CALL_VARIABLES.callerExtension, variable('CAMPER')),
      set('CALLERID(num)', variable('CAMPER')),
      set('CALLERID(name)', variable(TELEPHONE.name)),
      set('CHANNEL(accountcode)', variable('CAMPER')),
      goTo(EXTENSIONS, dialled()),
    ),
  ],
}
