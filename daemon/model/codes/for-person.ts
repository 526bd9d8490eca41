/** Which codes do something for one person: in force, reachable, with what they need in the house, and allowed. Pure. */

import type { CallRight } from '../../settings/areas/class-of-service.ts'
import type { Extension, GatewayModel } from '../gateway-model.ts'
import type { Feature } from '../switchboard.ts'
import type { CompiledCode } from './verdict.ts'

/** The dialplan refuses them without the right (asterisk-conf/contexts). */
export const RIGHT_OF_FEATURE: Readonly<Partial<Record<Feature, CallRight>>> = {
  'blacklist-add': 'blacklist',
  'blacklist-remove': 'blacklist',
  'blacklist-last': 'blacklist',
  seize: 'seize',
  intercom: 'page',
  'switch-toggle': 'toggle-switches',
  'schedule-override': 'override-schedules',
  'listen-in': 'listen-in',
  'barge-in': 'listen-in',
  'simulate-incoming': 'simulate-incoming',
  'record-prompt': 'edit-prompts',
  'check-prompt': 'edit-prompts',
  'edit-prompt': 'edit-prompts',
  podcast: 'edit-prompts',
}

/** Without it in the house there is nothing to dial. */
const NEEDS: Readonly<Partial<Record<Feature, (model: GatewayModel, person: Extension) => boolean>>> = {
  'own-voicemail': (_, person) => person.voicemail !== null,
  'leave-message': ({ extensions }) => extensions.some(({ voicemail }) => voicemail !== null),
  'switch-toggle': ({ switches }) => switches.length > 0,
  'schedule-override': ({ schedules }) => schedules.length > 0,
  'queue-toggle': ({ queues }) => queues.length > 0,
  'queue-pause': ({ queues }) => queues.length > 0,
  'queue-callers': ({ queues }) => queues.length > 0,
  'queue-log-on': ({ queues }) => queues.length > 0,
  'queue-log-off': ({ queues }) => queues.length > 0,
  'conference-status': ({ conferences }) => conferences.length > 0,
  'parked-call': ({ parking }) => parking !== null,
  'park-to': ({ parking }) => parking !== null,
  'contact-dial': ({ speedDials }) => speedDials.length > 0,
  'edit-prompt': ({ recordings }) => recordings.length > 0,
  'simulate-incoming': ({ incoming }) => incoming.length > 0,
  'open-door': ({ extensions }) => extensions.some(({ door }) => door !== null),
}

export function codesForPerson(
  person: Extension,
  model: GatewayModel,
  codes: readonly CompiledCode[],
): CompiledCode[] {
  const rights = model.classesOfService.find(({ id }) => id === person.classOfService)?.rights ?? []
  return codes.filter(({ feature, verdict }) => {
    const right = RIGHT_OF_FEATURE[feature]
    return (
      verdict.is !== 'conflict' &&
      (right === undefined || rights.includes(right)) &&
      (NEEDS[feature]?.(model, person) ?? true)
    )
  })
}
