/** What is asked, from the address. */

import type { WallClock } from '../../../daemon/model/schedules.ts'
import type { Settings } from '../../../daemon/settings/schema.ts'
import type { TraceQuestion } from '../../../daemon/trace/desk.ts'
import { parseWallClock } from '../../../daemon/trace/moment.ts'
import { phone, text } from '../../form/read-form.ts'

export type Wanted =
  /** Nobody has asked yet. */
  | { readonly is: 'nothing' }
  | { readonly is: 'wrong'; readonly field: 'to' | 'at' | 'from' }
  | { readonly is: 'question'; readonly question: TraceQuestion }

/** Long enough for any number and the name of a line. */
const MOST = 60

export function readQuestion(query: URLSearchParams, { switches }: Settings): Wanted {
  if (!query.has('to')) return { is: 'nothing' }
  const to = numberOrName(query, 'to')
  const from = phone(query, 'from') ?? 'anonymous'
  const at = momentIn(query)
  if (to === '' || to.length > MOST) return { is: 'wrong', field: 'to' }
  if (from.length > MOST) return { is: 'wrong', field: 'from' }
  if (at === 'wrong') return { is: 'wrong', field: 'at' }
  const asIf = switches.flatMap(({ index }): [string, string][] => {
    const typed = query.get(`switch-${index}`)
    return typed === 'day' || typed === 'night' ? [[`DAYNIGHT/C${index}`, typed.toUpperCase()]] : []
  })
  const rules = query.get('rules') === 'saved' ? 'saved' : 'in-force'
  return { is: 'question', question: { from, to, at, rules, asIf: new Map(asIf) } }
}

/** Spaces belong to a name, but not to a number. */
function numberOrName(query: URLSearchParams, name: string): string {
  const typed = text(query, name)
  return /^[\d\s./()+*#-]+$/.test(typed) ? (phone(query, name) ?? '') : typed
}

function momentIn(query: URLSearchParams): WallClock | null | 'wrong' {
  const typed = text(query, 'at')
  if (typed === '') return null
  // Some browsers write the seconds, too.
  const at = parseWallClock(typed.replace(/^(.{16}):\d{2}$/, '$1'))
  return typeof at === 'string' ? 'wrong' : at
}
