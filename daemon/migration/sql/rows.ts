/**
 * Rows of an SQL dump, as mysqldump, MariaDB, phpMyAdmin and SQLite write it: INSERT with one row or thousands, with or without the
 * names of columns, which then come from CREATE TABLE, or from what the table is known to have. Whatever else is in it is passed over; nothing is executed.
 */

import { asBytes, decoded } from '../read/text.ts'
import { sqlLexer, type Token } from './lexer.ts'

/** Column to value; null is SQL's. */
export type SqlRow = Readonly<Record<string, string | null>>

export interface SqlBatch {
  /** In lower case. */
  readonly table: string
  readonly rows: readonly SqlRow[]
}

const BATCH = 500
const MOST_COLUMNS = 1000

type State =
  | { readonly is: 'start' }
  | { readonly is: 'skip' }
  | { readonly is: 'insert' }
  | { readonly is: 'table'; readonly name: string }
  | { readonly is: 'columns'; readonly name: string; readonly columns: string[] }
  | { readonly is: 'values'; readonly name: string; readonly columns: readonly string[] }
  | {
      readonly is: 'row'
      readonly name: string
      readonly columns: readonly string[]
      readonly values: (string | null)[]
      depth: number
      value: Value
    }
  | { readonly is: 'create' }
  | { readonly is: 'create-table'; readonly name: string }
  | {
      readonly is: 'definitions'
      readonly name: string
      readonly columns: string[]
      depth: number
      fresh: boolean
    }

/** What is said of one value so far. */
interface Value {
  text: string | null
  /** `x'..'`, `_binary '..'`. */
  prefix: string
}

const NOT_A_COLUMN =
  /^(?:primary|key|unique|index|constraint|fulltext|spatial|foreign|check|period|exclude)$/i

/**
 * The rows of the tables that are wanted, in batches of one table each. A dump that breaks off gives what it holds; never throws
 * for what is in it.
 */
export async function* sqlRows(
  pieces: AsyncIterable<Uint8Array>,
  wants: (table: string) => boolean,
  /** Of a table whose columns are said nowhere. */
  usual: (table: string) => readonly string[] = () => [],
): AsyncGenerator<SqlBatch> {
  let isSqlite = false
  let isFirst = true
  const lexer = sqlLexer({ backslash: () => !isSqlite })
  const columnsOf = new Map<string, readonly string[]>()
  let state: State = { is: 'start' }
  let batch: { table: string; rows: SqlRow[] } = { table: '', rows: [] }
  const full: SqlBatch[] = []
  const flush = () => {
    if (batch.rows.length > 0) full.push(batch)
    batch = { table: '', rows: [] }
  }
  const add = (table: string, columns: readonly string[], values: readonly (string | null)[]) => {
    if (!wants(table)) return
    if (batch.table !== table || batch.rows.length >= BATCH) flush()
    batch.table = table
    const row: Record<string, string | null> = Object.create(null)
    for (const [index, value] of values.entries()) row[columns[index] ?? `column-${index + 1}`] = value
    batch.rows.push(row)
  }

  const take = (token: Token): State => {
    const word = token.is === 'word' ? token.text.toLowerCase() : ''
    const sign = token.is === 'sign' ? token.text : ''
    if (sign === ';' && state.is !== 'row') {
      if (state.is === 'definitions') columnsOf.set(state.name, state.columns)
      return { is: 'start' }
    }
    switch (state.is) {
      case 'start':
        return word === 'insert' || word === 'replace'
          ? { is: 'insert' }
          : word === 'create'
            ? { is: 'create' }
            : { is: 'skip' }
      case 'skip':
        return state
      case 'insert': {
        if (['into', 'ignore', 'low_priority', 'delayed', 'high_priority', 'or', 'replace'].includes(word))
          return state
        const name = nameOf(token)
        return name === null ? { is: 'skip' } : { is: 'table', name }
      }
      case 'table': {
        if (sign === '(') return { is: 'columns', name: state.name, columns: [] }
        if (word === 'values' || word === 'value')
          return { is: 'values', name: state.name, columns: columnsOf.get(state.name) ?? usual(state.name) }
        // `asterisk`.`users`: the last name is the table's.
        if (sign === '.' || word === '.') return state
        const name = nameOf(token)
        return name === null ? { is: 'skip' } : { is: 'table', name }
      }
      case 'columns': {
        if (sign === ')') return { is: 'values', name: state.name, columns: state.columns }
        const name = nameOf(token)
        if (name !== null && state.columns.length < MOST_COLUMNS) state.columns.push(name)
        return state
      }
      case 'values':
        if (sign === '(')
          return { ...state, is: 'row', values: [], depth: 0, value: { text: null, prefix: '' } }
        return sign === ',' || word === 'values' || word === 'value' ? state : { is: 'skip' }
      case 'row':
        return inRow(state, token, sign, word)
      case 'create':
        return word === 'table'
          ? { is: 'create-table', name: '' }
          : word === 'temporary'
            ? state
            : { is: 'skip' }
      case 'create-table': {
        if (['if', 'not', 'exists'].includes(word)) return state
        if (sign === '(')
          return state.name === ''
            ? { is: 'skip' }
            : { is: 'definitions', name: state.name, columns: [], depth: 0, fresh: true }
        const name = nameOf(token)
        return name === null ? state : { is: 'create-table', name }
      }
      case 'definitions': {
        if (sign === '(') state.depth += 1
        else if (sign === ')') {
          state.depth -= 1
          if (state.depth < 0) {
            columnsOf.set(state.name, state.columns)
            return { is: 'skip' }
          }
        } else if (sign === ',' && state.depth === 0) {
          state.fresh = true
          return state
        } else if (state.fresh) {
          const name = nameOf(token)
          const isColumn = name !== null && (token.is === 'quoted' || !NOT_A_COLUMN.test(name))
          if (isColumn && state.columns.length < MOST_COLUMNS) state.columns.push(name)
        }
        state.fresh = false
        return state
      }
    }
  }

  const inRow = (row: Extract<State, { is: 'row' }>, token: Token, sign: string, word: string): State => {
    const { value } = row
    if (sign === '(') row.depth += 1
    else if (sign === ')' && row.depth > 0) row.depth -= 1
    else if ((sign === ',' && row.depth === 0) || sign === ')') {
      if (row.values.length < MOST_COLUMNS) row.values.push(value.text)
      row.value = { text: null, prefix: '' }
      if (sign === ')') {
        add(row.name, row.columns, row.values)
        return { is: 'values', name: row.name, columns: row.columns }
      }
    } else if (row.depth > 0) return row
    else if (token.is === 'quoted')
      value.text = value.prefix === 'x' ? fromHex(token.text) : decoded(token.text)
    else if (token.is === 'word') {
      if (word === 'null') value.text = null
      else if (word === 'x' || word.startsWith('_')) value.prefix = word
      else value.text = /^0x(?:[0-9a-f]{2})+$/.test(word) ? fromHex(word.slice(2)) : token.text
    }
    return row
  }

  const takeAll = () => {
    for (let token = lexer.next(); token !== null; token = lexer.next()) state = take(token)
  }
  for await (const piece of pieces) {
    const text = asBytes(piece)
    if (isFirst && text !== '') {
      isSqlite = /^\s*(?:--[^\n]*\n\s*)*PRAGMA\b/i.test(text)
      isFirst = false
    }
    lexer.feed(text)
    takeAll()
    yield* full.splice(0)
  }
  lexer.end()
  takeAll()
  flush()
  yield* full
}

/** In lower case; of a qualified word, what is behind the dot. null for a sign. */
function nameOf(token: Token): string | null {
  if (token.is === 'sign') return null
  if (token.is === 'quoted') return decoded(token.text).toLowerCase().slice(0, 200)
  return token.text.toLowerCase().split('.').at(-1)?.slice(0, 200) ?? null
}

const fromHex = (digits: string): string => decoded(Buffer.from(digits, 'hex').toString('latin1'))
