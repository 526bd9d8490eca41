/** Between a stored thing and a described form, both ways. What is read is unchecked: the schema says whether it is one. */

import type { DestinationSettings } from '../../daemon/settings/schema.ts'
import { columnName, type Field, rowsIn, type Thing } from './described.ts'
import { readDestination, setDestination } from './destination-choice.ts'
import { number, optional, phone, text } from './read-form.ts'

export function valuesOf(fields: readonly Field[], thing: Thing): URLSearchParams {
  const values = new URLSearchParams()
  for (const field of fields) setField(values, field, field.name, thing[field.name])
  return values
}

const listOf = (stored: unknown): readonly unknown[] => (Array.isArray(stored) ? stored : [])
const thingOf = (stored: unknown): Thing =>
  typeof stored === 'object' && stored !== null ? { ...stored } : {}

function setField(values: URLSearchParams, field: Field, name: string, stored: unknown): void {
  const { kind } = field
  switch (kind.is) {
    case 'text':
    case 'whole':
    case 'choice':
      values.set(name, stored === null || stored === undefined ? '' : String(stored))
      return
    case 'secret':
      return
    case 'tick':
      if (stored === true) values.set(name, 'on')
      return
    case 'ticks':
      for (const one of listOf(stored)) values.append(name, String(one))
      return
    case 'words':
      values.set(name, listOf(stored).join(' '))
      return
    case 'destination':
      setDestination(values, name, (stored ?? null) as DestinationSettings | null)
      return
    case 'sound': {
      const { kind: from = '', id, name: builtin } = thingOf(stored)
      values.set(name, from === '' ? '' : `${from}:${id ?? builtin}`)
      return
    }
    case 'rows':
      for (const [row, one] of listOf(stored).entries())
        for (const column of kind.columns)
          setField(values, column, columnName(field, column, row), thingOf(one)[column.name])
      return
    case 'group':
      for (const column of kind.columns)
        setField(values, column, columnName(field, column, null), thingOf(stored)[column.name])
  }
}

export interface Read {
  readonly thing: Thing
  /** Of each row of a field that was kept: the row of the form it was typed in. */
  readonly rows: Readonly<Record<string, readonly number[]>>
}

export function readThing(fields: readonly Field[], values: URLSearchParams): Read {
  const thing: Record<string, unknown> = {}
  const rows: Record<string, readonly number[]> = {}
  for (const field of fields) {
    const { kind, name } = field
    if (kind.is === 'secret' && text(values, name) === '') continue
    if (kind.is === 'rows') {
      const kept = Array.from({ length: rowsIn(values, field) }, (_, row) => row).filter(row =>
        kind.columns.some(column => isTyped(values, column, columnName(field, column, row))),
      )
      rows[name] = kept
      thing[name] = kept.map(row => columns(kind.columns, values, column => columnName(field, column, row)))
    } else if (kind.is === 'group') {
      const [first] = kind.columns
      const isEmpty = first === undefined || text(values, columnName(field, first, null)) === ''
      thing[name] = isEmpty ? null : columns(kind.columns, values, column => columnName(field, column, null))
    } else thing[name] = readField(values, field, name)
  }
  return { thing, rows }
}

const columns = (
  fields: readonly Field[],
  values: URLSearchParams,
  nameOf: (column: Field) => string,
): Thing => Object.fromEntries(fields.map(column => [column.name, readField(values, column, nameOf(column))]))

/** A good number alone stands for nothing: the row is there when something says what it counts. */
const isTyped = (values: URLSearchParams, { kind }: Field, name: string): boolean => {
  const typed = values.getAll(name).filter(one => one.trim() !== '')
  if (kind.is === 'tick') return false
  return kind.is === 'whole' ? typed.some(one => !/^\d+$/.test(one.trim())) : typed.length > 0
}

function readField(values: URLSearchParams, { kind }: Field, name: string): unknown {
  switch (kind.is) {
    case 'text': {
      const typed = kind.phone === true ? phone(values, name) : optional(values, name)
      return typed ?? (kind.mayBeEmpty === true ? null : '')
    }
    case 'secret':
      return text(values, name)
    case 'whole':
      return number(values, name)
    case 'tick':
      return values.has(name)
    case 'choice': {
      const chosen = text(values, name)
      return chosen === '' && kind.none !== undefined ? null : chosen
    }
    case 'ticks':
      return values.getAll(name)
    case 'words':
      return [
        ...new Set(
          text(values, name)
            .split(/[\s,;]+/)
            .filter(word => word !== ''),
        ),
      ]
    case 'destination':
      return readDestination(values, name)
    case 'sound': {
      const [from, which] = text(values, name).split(':')
      return from === '' ? null : { kind: from, id: which, name: which }
    }
    case 'rows':
    case 'group':
      return null
  }
}
