/** The fields both searches are made of: what is typed, from the address and back. Nothing typed is lost. */

import type { DurationTest, TextTest } from '../../../daemon/calls/filter.ts'
import type { Cursor } from '../../../daemon/calls/search.ts'

export const HOWS = ['contains', 'begins', 'equals', 'ends'] as const
export const COMPARISONS = ['>=', '<=', '>', '<', '='] as const
export const UNITS = ['s', 'm'] as const

/** `text` of a field and how it is compared, from `dst` and `dst-how`. */
export function textTests<Column extends string>(
  asked: URLSearchParams,
  columns: readonly Column[],
): Partial<Record<Column, TextTest>> {
  const tests: Partial<Record<Column, TextTest>> = {}
  for (const column of columns) {
    const text = (asked.get(column) ?? '').trim().slice(0, 80)
    if (text === '') continue
    tests[column] = { how: HOWS.find(how => how === asked.get(`${column}-how`)) ?? 'contains', text }
  }
  return tests
}

/** Two bounds, `long1` and `long2`, in seconds or minutes. What is no number is passed over. */
export function durationTests(asked: URLSearchParams): DurationTest[] {
  const perUnit = asked.get('unit') === 'm' ? 60 : 1
  return ['long1', 'long2'].flatMap(name => {
    const typed = (asked.get(name) ?? '').trim().replace(',', '.')
    const seconds = Math.round(Number(typed) * perUnit)
    const how = COMPARISONS.find(one => one === asked.get(`${name}-how`)) ?? '>='
    return typed === '' || !(seconds >= 0 && seconds <= 1_000_000) ? [] : [{ how, seconds }]
  })
}

/** A number, or the text behind a tilde: `17.5`, `~0227001122.5`. */
export function cursorFrom(after: string): Cursor | null {
  const [, text, value, id] = /^(?:~(.{0,80})|(-?\d{1,15}))\.(\d{1,15})$/s.exec(after) ?? []
  if (id === undefined) return null
  return { value: text ?? Number(value), id: Number(id) }
}

export const cursorText = ({ value, id }: Cursor): string =>
  `${typeof value === 'string' ? `~${value}` : value}.${id}`

export interface Order<By extends string> {
  readonly by: By
  readonly descending: boolean
}

/** The newest first where nothing is asked. */
export function orderFrom<By extends string>(
  asked: URLSearchParams,
  orders: readonly [By, ...By[]],
): Order<By> {
  const by = orders.find(one => one === asked.get('by')) ?? orders[0]
  return { by, descending: asked.get('way') !== 'up' }
}
