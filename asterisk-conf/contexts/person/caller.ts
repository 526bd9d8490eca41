/** Who calls: the person who has logged on at the telephone, not always the one it belongs to. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import { userOf } from '../../astdb.ts'
import {
  type Context,
  code,
  equals,
  extension,
  goIf,
  gosub,
  isEmpty,
  isFilled,
  labelled,
  type Part,
  recall,
  type Step,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { CLASS_OF_SERVICE, CONTEXTS, FROM_HANDSET, VARIABLES } from '../../names.ts'
import { deviceKey } from './devices.ts'

const CALLER = 'caller'

/** A port and an endpoint say once and for all whose they are; this is where that changes for a call. */
export const callerContext: Context = {
  name: CALLER,
  comment: [
    'Who calls from a handset. Gosub(caller,s,1), at the beginning of everything that can be dialled; does its work once a call.',
    'Where somebody has logged on at the telephone, sets OWN_NUMBER, OWN_MAILBOX, OUTSIDE_NUMBER, CLASS_OF_SERVICE, the caller ID, the',
    'account and the language to his. Reads OWN_DEVICE, DEVICE/d/user.',
  ],
  parts: [
    extension(
      's',
      goIf(isFilled('CALLER_KNOWN'), 'known'),
      set('CALLER_KNOWN', 1),
      goIf(isEmpty(VARIABLES.ownDevice), 'known'),
      set('CALLER_USER', recall(userOf(deviceKey(VARIABLES.ownDevice)))),
      goIf(isEmpty('CALLER_USER'), 'known'),
      goIf(equals('CALLER_USER', variable(VARIABLES.ownNumber)), 'known'),
      gosub(CONTEXTS.person, variable('CALLER_USER')),
      goIf(isEmpty('PERSON_NUMBER'), 'known'),
      set(VARIABLES.ownNumber, variable('PERSON_NUMBER')),
      set(VARIABLES.ownMailbox, variable('PERSON_MAILBOX')),
      set(VARIABLES.outsideNumber, variable('PERSON_OUTSIDE_NUMBER')),
      set(CLASS_OF_SERVICE, variable('PERSON_CLASS')),
      set('CALLERID(num)', variable('PERSON_NUMBER')),
      set('CALLERID(name)', code`\${URIDECODE(${variable('PERSON_NAME')})}`),
      set('CHANNEL(accountcode)', variable('PERSON_NUMBER')),
      set('CHANNEL(language)', variable('PERSON_LANGUAGE')),
      labelled('known', step('Return')),
    ),
  ],
}

const isOffered = ({ codes }: GatewayModel): boolean => codes.some(({ feature }) => feature === 'log-on')

/** In front of everything a handset can dial, where logging on is offered at all. Emergency calls show the port's own number. */
export function knowingTheCaller(
  contexts: readonly Context[],
  model: GatewayModel,
  except: string,
): Context[] {
  if (!isOffered(model)) return [...contexts]
  const dialledIn = reachable(contexts, FROM_HANDSET)
  return contexts.map(context =>
    context.name === except || !dialledIn.has(context.name)
      ? context
      : { ...context, parts: context.parts.map(withCaller) },
  )
}

/** A number that parks is known by its very first step (res_parking); who dials it matters to nobody. */
const parks = ([first]: readonly Step[]): boolean => first?.application.startsWith('Park(') ?? false

const withCaller = (part: Part): Part =>
  part.is === 'extension' && !parks(part.steps) ? { ...part, steps: [gosub(CALLER), ...part.steps] } : part

function reachable(contexts: readonly Context[], from: string): ReadonlySet<string> {
  const byName = new Map(contexts.map(context => [context.name, context]))
  const found = new Set<string>()
  const walk = (name: string): void => {
    if (found.has(name)) return
    found.add(name)
    for (const part of byName.get(name)?.parts ?? []) if (part.is === 'include') walk(part.context)
  }
  walk(from)
  return found
}
