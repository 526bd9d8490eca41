/** Which part of the settings decides a step, and with which configuration it became what it is. Pure. */

import type { AppliedBy } from '../apply/plan-types.ts'
import type { Settings } from '../settings/schema.ts'
import type { TraceStep } from './steps.ts'

const LISTS = [
  'ringGroups',
  'queues',
  'menus',
  'schedules',
  'switches',
  'announcements',
  'conferences',
  'pagingGroups',
  'classesOfService',
] as const
type RuleList = (typeof LISTS)[number]

/** `id`: of one in a list, the number of an extension; '' where there is only one. */
export interface Rule {
  readonly at: RuleList | 'extensions' | 'incoming' | 'outgoing' | 'blacklist' | 'emergency' | 'codes'
  readonly id: string
}

const one = (at: Rule['at'], id = ''): Rule => ({ at, id })

/** null: nothing to set. */
export function ruleOf(step: TraceStep): Rule | null {
  switch (step.is) {
    case 'calls':
      return one('extensions', step.from)
    case 'follow-me':
    case 'screening':
    case 'forward':
    case 'do-not-disturb':
    case 'rings':
    case 'no-telephone':
    case 'mailbox':
      return one('extensions', step.number)
    case 'member':
      return step.name === null ? null : one('extensions', step.number)
    case 'route':
      return one('incoming', step.id)
    case 'goes-out':
      return one('outgoing', step.id)
    case 'night-lock':
    case 'may-not':
      return one('classesOfService', step.id)
    case 'group':
      return one('ringGroups', step.id)
    case 'queue':
      return one('queues', step.id)
    case 'menu':
      return one('menus', step.id)
    case 'schedule':
      return one('schedules', step.id)
    case 'switch':
      return one('switches', step.id)
    case 'announcement':
      return one('announcements', step.id)
    case 'conference':
      return one('conferences', step.id)
    case 'paging':
      return one('pagingGroups', step.id)
    case 'blacklisted':
      return one('blacklist')
    case 'emergency':
      return one('emergency')
    case 'code':
      return one('codes')
    default:
      return null
  }
}

/** What stands there; undefined where there is nothing of that name. */
export function readRule(settings: Settings, { at, id }: Rule): unknown {
  switch (at) {
    case 'extensions':
      return settings.extensions.find(({ number }) => number === id)
    case 'incoming':
    case 'outgoing':
      // The order of the routes decides as much as what is in them.
      return settings.routes[at].map(route => (route.id === id ? route : route.id))
    case 'blacklist':
      return settings.blacklist
    case 'emergency':
      return [settings.emergencyNumbers, settings.site.country]
    case 'codes':
      return settings.codes
    default: {
      const list: readonly { readonly id: string }[] = settings[at]
      return list.find(each => each.id === id)
    }
  }
}

/** A configuration that was in force. */
export interface RuleTime {
  readonly generation: number
  /** ms since the epoch; null in those of earlier releases. */
  readonly at: number | null
  readonly by: AppliedBy | null
}

interface Kept extends RuleTime {
  readonly settings: Settings | null
}

/**
 * Since when the rule is as it is in `now`. `kept`: newest first. `saved`: it is in no configuration yet; null: since before the
 * oldest that is kept.
 */
export function setWith(rule: Rule, now: Settings, kept: readonly Kept[]): RuleTime | 'saved' | null {
  const text = JSON.stringify(readRule(now, rule))
  const isSame = ({ settings }: Kept) =>
    settings !== null && JSON.stringify(readRule(settings, rule)) === text
  const newest = kept[0]
  if (newest === undefined || !isSame(newest)) return 'saved'
  const other = kept.findIndex(each => !isSame(each))
  const first = other < 0 ? kept.at(-1) : kept[other - 1]
  const isBeginning = other >= 0 ? kept[other]?.settings !== null : first?.generation === 1
  if (first === undefined || !isBeginning) return null
  const { generation, at, by } = first
  return { generation, at, by }
}
