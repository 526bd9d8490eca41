/** Where a rule can be changed, and who set it. */

import type { Rule, TracedStep } from '../../../daemon/trace/desk.ts'
import type { Speech } from '../../i18n/translate.ts'
import { byText } from '../changes/by.ts'

const LISTS: Partial<Record<Rule['at'], string>> = {
  ringGroups: 'ring-groups',
  queues: 'queues',
  menus: 'menus',
  schedules: 'schedules',
  switches: 'switches',
  announcements: 'announcements',
  conferences: 'conferences',
  pagingGroups: 'paging',
  classesOfService: 'classes',
}

export function ruleHref({ at, id }: Rule): string {
  const list = LISTS[at]
  if (list !== undefined) return `/services/${list}/${encodeURIComponent(id)}`
  if (at === 'extensions') return `/extensions/${encodeURIComponent(id)}`
  if (at === 'incoming' || at === 'outgoing') return `/routes/${at}/${encodeURIComponent(id)}`
  return `/services/${at}`
}

export interface SetBy {
  readonly text: string
  /** null: it is in no configuration that is kept. */
  readonly href: string | null
}

export function setBy({ rule, set }: TracedStep, speech: Speech): SetBy | null {
  const { t, format } = speech
  if (rule === null) return null
  if (set === null) return { text: t('trace.set-before'), href: null }
  if (set === 'saved') return { text: t('trace.set-saved'), href: '/changes' }
  const when = set.at === null ? t('past.unknown') : format.moment(set.at)
  return {
    text:
      set.by === null ? t('trace.set-then', { when }) : t('trace.set', { when, who: byText(set.by, speech) }),
    href: `/changes/history/${set.generation}`,
  }
}
