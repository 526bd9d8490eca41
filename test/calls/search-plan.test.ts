/** Whatever way a page is found, it is the page that walking through all calls finds. */

import { beforeAll, describe, expect, it } from 'vitest'
import { conversationCondition } from '../../daemon/calls/conditions.ts'
import { type Database, openDatabase } from '../../daemon/calls/database.ts'
import { MIGRATIONS } from '../../daemon/calls/schema.ts'
import type { Cursor } from '../../daemon/calls/search.ts'
import { type PlanLimits, pageIds } from '../../daemon/calls/search-plan.ts'
import { EXTENSIONS, FROM } from '../bench/calls/fill.ts'
import { type Asked, askedFilters } from '../bench/calls/filters.ts'
import { madeCalls, writeCalls } from './made-calls.ts'

const SIZE = 20

let database: Database
beforeAll(() => {
  database = openDatabase(':memory:', MIGRATIONS)
  const calls = madeCalls({ fromMs: FROM, days: 365, perDay: 24, extensions: EXTENSIONS })
  database.transaction(() => writeCalls(database, calls))
})

const asked = askedFilters(250)
const orderOf = ({ by, descending }: Asked) => (descending ? `${by} DESC, id DESC` : `${by} ASC, id ASC`)

/** All that fit, as SQLite finds them by itself. */
function everything(one: Asked): readonly { readonly id: number; readonly value: string | number }[] {
  const { sql, values } = conversationCondition(one.filter)
  return database
    .prepare(`SELECT id, ${one.by} AS value FROM conversation WHERE ${sql} ORDER BY ${orderOf(one)}`)
    .all(...values)
    .map(({ id, value }) => ({ id: Number(id), value: value as string | number }))
}

const WAYS: readonly (readonly [string, PlanLimits])[] = [
  ['the smallest part looked at one by one', { few: 1_000_000, steps: 1_000_000, streams: 0 }],
  ['numbers merged', { few: 0, steps: 0, streams: 1_000_000 }],
  ['walked through', { few: 0, steps: 0, streams: 0 }],
]

describe.each(WAYS)('%s', (_, limits) => {
  it('gives the same pages', () => {
    for (const one of asked) {
      const all = everything(one)
      const before = all[one.turned * SIZE - 1]
      const after: Cursor | null = before === undefined ? null : { value: before.value, id: before.id }
      const from = before === undefined ? 0 : one.turned * SIZE
      const found = pageIds(database, one.filter, { ...one, size: SIZE, after }, limits)
      const told = JSON.stringify({ ...one.filter, by: one.by, turned: one.turned })
      expect(found, told).toEqual(all.slice(from, from + SIZE + 1).map(({ id }) => id))
    }
  })
})

it('filters of the trial fit some calls and not others', () => {
  const counts = asked.map(one => everything(one).length)
  expect(counts.filter(count => count > SIZE).length).toBeGreaterThan(80)
  expect(counts.filter(count => count === 0).length).toBeGreaterThan(20)
})

it('a number that no call has any more is not known any more', () => {
  const known = () =>
    Number(database.prepare("SELECT count(*) AS n FROM seen WHERE value = '0229999999'").get()?.n)
  const change = (sql: string) => database.execute(`UPDATE conversation SET ${sql} WHERE id IN (7, 8)`)
  change("dialled = '0229999999', answered_number = '0229999999'")
  expect(known()).toBe(2)
  database.execute('DELETE FROM conversation WHERE id = 7')
  expect(known()).toBe(2)
  change("answered_number = NULL, dialled = '1'")
  expect(known()).toBe(0)
})
