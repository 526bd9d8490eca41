/** The difference between two screens. */

import type { Cell, Item, Screen, ScreenChange } from './wire.ts'

export const emptyScreen: Screen = { cells: {}, lists: {} }

const sameMarks = (a: Cell['marks'], b: Cell['marks']): boolean =>
  a === b ||
  (a !== undefined && b !== undefined && Object.entries(b).every(([name, text]) => a[name] === text))

const sameCell = (a: Cell | undefined, b: Cell): boolean =>
  a !== undefined &&
  a.state === b.state &&
  a.text === b.text &&
  a.since === b.since &&
  a.level === b.level &&
  a.ref === b.ref &&
  a.detail === b.detail &&
  sameMarks(a.marks, b.marks)

const sameItems = (a: readonly Item[] | undefined, b: readonly Item[]): boolean =>
  a !== undefined && JSON.stringify(a) === JSON.stringify(b)

/** null when a browser that shows `before` need not be told anything. */
export function screenChange(before: Screen, after: Screen, now: number): ScreenChange | null {
  const cells = Object.entries(after.cells).filter(([id, cell]) => !sameCell(before.cells[id], cell))
  const lists = Object.entries(after.lists).filter(([name, items]) => !sameItems(before.lists[name], items))
  if (cells.length === 0 && lists.length === 0) return null
  return {
    now,
    ...(cells.length > 0 ? { cells: Object.fromEntries(cells) } : {}),
    ...(lists.length > 0 ? { lists: Object.fromEntries(lists) } : {}),
  }
}
