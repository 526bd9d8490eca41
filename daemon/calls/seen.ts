/**
 * Every text of some columns once, with the calls that have it found by an index: `contains` and `ends` compare some ten thousand
 * numbers and names instead of every call. Kept by triggers, so that whoever writes or erases calls need not know.
 */

import { textCondition } from './conditions.ts'
import type { Database } from './database.ts'
import type { TextTest } from './filter.ts'

/** Columns of `conversation` a search compares texts of. */
export const SEARCHED = [
  'from_number',
  'from_name',
  'dialled',
  'answered_number',
  'ended_number',
  'user_field',
] as const
export type Searched = (typeof SEARCHED)[number]

const SEEN = [...SEARCHED, 'lines'] as const

export const indexOf = (column: Searched): string => `conversation_${column}`

/** With all that a search asks besides the texts, so that it reads no calls it does not show. */
export const searchIndex = (column: Searched): string =>
  `CREATE INDEX ${indexOf(column)} ON conversation (${column}, started_ms, id, direction, outcome, talk_ms, lines)${
    ORDERED.includes(column) ? '' : ` WHERE ${isTold(column)}`
  }`

/** Pages come in the order of these two, so that their indexes have the empty ones too. */
const ORDERED: readonly string[] = ['from_number', 'dialled']

/** SQLite takes a partial index only where a search says the same. */
export const isTold = (column: Searched): string => (ORDERED.includes(column) ? 'TRUE' : `${column} <> ''`)

const added = (column: string): string =>
  // No OR IGNORE: within an upsert, that of the upsert would hold (lang_createtrigger.html).
  `INSERT INTO seen SELECT '${column}', new.${column} WHERE new.${column} <> ''
     AND NOT EXISTS (SELECT 1 FROM seen WHERE field = '${column}' AND value = new.${column});`
/** Lines are the house's own and few: they stay. */
const gone = (column: Searched): string =>
  `DELETE FROM seen WHERE field = '${column}' AND value = old.${column}
     AND NOT EXISTS (SELECT 1 FROM conversation WHERE ${column} = old.${column} AND ${isTold(column)});`

/** By their name, word for word as SQLite keeps them: a database from elsewhere may have no others. */
export const SEEN_TRIGGERS: ReadonlyMap<string, string> = new Map(
  [
    ['conversation_seen', 'INSERT', SEEN.map(added)],
    ['conversation_told_anew', `UPDATE OF ${SEEN.join(', ')}`, [...SEEN.map(added), ...SEARCHED.map(gone)]],
    ['conversation_gone', 'DELETE', SEARCHED.map(gone)],
  ].map(([name, when, steps]) => [
    String(name),
    `CREATE TRIGGER ${name} AFTER ${when} ON conversation BEGIN ${[steps].flat().join(' ')} END`,
  ]),
)

export const SEEN_TABLE = `
  CREATE TABLE seen (field TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (field, value)) STRICT, WITHOUT ROWID;
  ${SEEN.map(column => `INSERT INTO seen SELECT DISTINCT '${column}', ${column} FROM conversation WHERE ${column} <> '';`).join('\n  ')}
  ${[...SEEN_TRIGGERS.values()].join(';\n  ')};
`

/** More different texts than this are most calls, which are found by walking through them. */
const MOST_VALUES = 2000

/** The texts of a column that fit; null: more than can be looked for one by one. */
export function seenTexts(database: Database, column: Searched, test: TextTest): readonly string[] | null {
  const { sql, values } = textCondition('value', test)
  const rows = database
    .prepare(`SELECT value FROM seen WHERE field = ? AND ${sql} LIMIT ?`)
    .all(column, ...values, MOST_VALUES + 1)
  return rows.length > MOST_VALUES ? null : rows.map(({ value }) => String(value))
}

/** Lists of lines that calls had, as `lines` holds them. */
export const seenLines = (database: Database): readonly string[] => [
  '[]',
  ...database
    .prepare("SELECT value FROM seen WHERE field = 'lines' AND value <> '[]'")
    .all()
    .map(({ value }) => String(value)),
]
