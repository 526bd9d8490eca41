/** Where a destination is in the dialplan: one place says it for routes, menus, groups and schedules alike. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { Destination } from '../../daemon/model/switchboard.ts'
import { code, go, goIf, goTo, labelled, type Step, step, variable } from '../dialplan.ts'
import { contextOf, EXTENSIONS, mailboxOf, VARIABLES } from '../names.ts'
import { DIRECTORY } from './services/directory.ts'
import { receiveFax } from './services/fax.ts'

/** Ends whatever is done with the call so far; what stands behind these steps is never reached. */
export function destinationSteps(destination: Destination, model: GatewayModel): Step[] {
  switch (destination.kind) {
    case 'extension':
      return [goTo(EXTENSIONS, destination.number)]
    case 'voicemail': {
      const greeting = { unavailable: 'u', busy: 'b', none: 's' }[destination.greeting]
      return [step('VoiceMail', code`${mailboxOf(destination.number)}`, greeting), step('Hangup')]
    }
    case 'outside':
      return [goTo(contextOf('call-as', destination.classOfService), destination.number)]
    case 'ring-group':
    case 'queue':
    case 'menu':
    case 'schedule':
    case 'switch':
    case 'announcement':
    case 'conference':
    case 'disa':
      return [goTo(contextOf(destination.kind, destination.id), numberOf(destination, model))]
    case 'directory':
      return [goTo(DIRECTORY, 's')]
    case 'fax':
      return receiveFax(destination.email)
    case 'busy':
      return reject(17)
    case 'congestion':
      return reject(34)
    case 'hangup':
      return reject(21)
  }
}

/** Call records name the number a person would have dialled. */
function numberOf(destination: Extract<Destination, { readonly id: string }>, model: GatewayModel): string {
  const things: readonly { readonly id: string; readonly number?: string | null }[] = {
    'ring-group': model.ringGroups,
    queue: model.queues,
    menu: model.menus,
    schedule: model.schedules,
    switch: model.switches,
    announcement: model.announcements,
    conference: model.conferences,
    disa: model.disa,
  }[destination.kind]
  return things.find(({ id }) => id === destination.id)?.number ?? 's'
}

/**
 * Released with a Q.850 cause on ISDN, a tone for a telephone of the house. Hanging up on an analog line that rings does
 * nothing but report the next ring as a new call: it is left ringing, and Asterisk ends the channel when the ringing stops.
 * Once it was answered, by a menu or an announcement, it is hung up as any other.
 */
export const reject = (cause: number): Step[] => [
  goIf(isUnanswered, 'ringing'),
  step('Hangup', cause),
  labelled('ringing', step('Wait', 60)),
  go('ringing'),
]

const isUnanswered = code`$["${variable(VARIABLES.lineKind)}" = "analog" & "\${CHANNEL(state)}" != "Up"]`
