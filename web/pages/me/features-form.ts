/** The state of a telephone as a form, and back. Times are those of the machine's time zone. */

import type { ForwardKind, PersonalState, StateChange } from '../../../daemon/portal/personal-state.ts'
import { text } from '../../form/read-form.ts'
import type { Speech } from '../../i18n/translate.ts'

export const KINDS: readonly ForwardKind[] = ['CF', 'CFB', 'CFU']

const two = (value: number) => String(value).padStart(2, '0')
function localTime(ms: number | null): string {
  if (ms === null) return ''
  const at = new Date(ms)
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`
}

export function stateValues({ forwards, dnd, callWaiting }: PersonalState): URLSearchParams {
  const values = new URLSearchParams()
  for (const kind of KINDS) {
    const { to, last, untilMs } = forwards[kind]
    if (to !== null) values.set(`${kind}-on`, 'on')
    values.set(`${kind}-to`, to ?? last)
    values.set(`${kind}-until`, localTime(untilMs))
  }
  if (dnd.on) values.set('dnd', 'on')
  values.set('dnd-until', localTime(dnd.untilMs))
  // Where nothing was decided a second call is told, unless the telephone is set up otherwise.
  if (callWaiting !== false) values.set('waiting', 'on')
  return values
}

/** What belongs together: a page that did not touch one of these leaves it as the telephone has it meanwhile. */
const TOGETHER = [
  ...KINDS.map(kind => [`${kind}-on`, `${kind}-to`, `${kind}-until`]),
  ['dnd', 'dnd-until'],
  ['waiting'],
]
/** The state as the page showed it. */
export const SEEN = 'seen'

/** What was typed, over what is so now: `*72` dialled after the page was opened is not undone by it. */
export function mergedValues(typed: URLSearchParams, now: PersonalState): URLSearchParams {
  const seen = new URLSearchParams(typed.get(SEEN) ?? '')
  const current = stateValues(now)
  const merged = new URLSearchParams()
  for (const names of TOGETHER) {
    const isTouched = names.some(name => (typed.get(name) ?? '') !== (seen.get(name) ?? ''))
    const from = isTouched || !typed.has(SEEN) ? typed : current
    for (const name of names) if (from.has(name)) merged.set(name, from.get(name) ?? '')
  }
  return merged
}

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/

export type ParsedState =
  | { readonly ok: true; readonly value: StateChange }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

/** `( ) - .` and spaces are how people write numbers. */
export function parseState(values: URLSearchParams, nowMs: number, { t }: Speech): ParsedState {
  const errors: Record<string, string> = {}
  const isOn = (name: string) => values.get(name) === 'on'
  const until = (name: string, on: boolean): number | null => {
    const typed = text(values, name)
    if (typed === '') return null
    const [, year, month, day, hour, minute] = (MOMENT.exec(typed) ?? []).map(Number)
    const ms = year === undefined ? Number.NaN : new Date(year, (month ?? 1) - 1, day, hour, minute).getTime()
    if (on && !(ms > nowMs)) errors[name] = t('me.error-until')
    return Number.isFinite(ms) ? ms : null
  }
  const forward = (kind: ForwardKind) => {
    const on = isOn(`${kind}-on`)
    const to = text(values, `${kind}-to`).replace(/[\s()./\u00a0\u202f-]/g, '')
    const isNumber = /^(?:[0-9]{1,30}|\*[0-9]{0,8})$/.test(to)
    if (!isNumber && (on || to !== '')) errors[`${kind}-to`] = t('me.error-number')
    return { on, to, untilMs: until(`${kind}-until`, on) }
  }
  const forwards = { CF: forward('CF'), CFB: forward('CFB'), CFU: forward('CFU') }
  const dnd = { on: isOn('dnd'), untilMs: until('dnd-until', isOn('dnd')) }
  return Object.keys(errors).length > 0
    ? { ok: false, errors }
    : { ok: true, value: { forwards, dnd, callWaiting: isOn('waiting') } }
}
