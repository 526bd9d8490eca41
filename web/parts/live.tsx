/** Places that change while the page is open: rendered here first, kept up to date by the browser's script. */

import type { Child } from 'hono/jsx'
import { clockDuration } from '../i18n/duration.ts'
import type { Cell, Item } from '../live/wire.ts'

/** A running clock; the script counts on from `data-since`. Empty and hidden when there is nothing to count. */
export const Clock = ({ since, now }: { since: number | null; now: number }) => (
  <time class="clock" data-clock data-since={since ?? undefined} hidden={since === null}>
    {since === null ? '' : clockDuration(now - since)}
  </time>
)

/** Text and clock of a cell, for use inside an element that carries `data-live` and `data-state`. */
export const CellText = ({ cell, now, quiet }: { cell: Cell; now: number; quiet?: boolean }) => (
  <span class={quiet === true ? 'cell visually-hidden' : 'cell'}>
    <span data-text>{cell.text}</span> <Clock since={cell.since} now={now} />
  </span>
)

/** A whole cell as a small badge. */
export const LiveBadge = ({ id, cell, now }: { id: string; cell: Cell | undefined; now: number }) =>
  cell === undefined ? null : (
    <span class="badge" data-live={id} data-state={cell.state}>
      <CellText cell={cell} now={now} />
    </span>
  )

/**
 * A list whose items come and go. `row` renders one item; rendered once more with an empty one inside `<template>`, it is
 * what the script copies. Elements in it name their text with `data-slot`.
 */
export const LiveList = ({
  name,
  items,
  row,
  empty,
  label,
  look = name,
}: {
  name: string
  items: readonly Item[]
  row: (item: Item) => Child
  /** Shown while the list is empty; null: the whole list hides. */
  empty: string | null
  label?: string
  /** Its class in the style sheet, where lists of one kind have a name each. */
  look?: string
}) => (
  <div class={`live-list ${look}`} data-list={name} data-empty={items.length === 0 ? '' : undefined}>
    <ul aria-label={label}>{items.map(row)}</ul>
    {empty === null ? null : <p class="empty">{empty}</p>}
    <template>{row({ id: '', state: '', since: null, slots: {} })}</template>
  </div>
)
