/** Puts texts, states and rows in place. Only text is ever written, never HTML: names of callers come from outside. */

import type { Cell, Item, ScreenChange } from '../live/wire.ts'

export function showChange(page: Document, change: ScreenChange): void {
  if (change.cells !== undefined) showCells(page, change.cells)
  for (const [name, items] of Object.entries(change.lists ?? {}))
    for (const list of page.querySelectorAll<HTMLElement>('[data-list]'))
      if (list.dataset.list === name) showList(list, items)
}

function showCells(page: Document, cells: Readonly<Record<string, Cell>>): void {
  for (const element of page.querySelectorAll<HTMLElement>('[data-live]')) {
    const cell = cells[element.dataset.live ?? '']
    if (cell === undefined) continue
    element.dataset.state = cell.state
    if (cell.ref !== undefined) setRef(element, cell.ref)
    setText(element.querySelector('[data-text]'), cell.text)
    setText(element.querySelector('[data-detail]'), cell.detail ?? '')
    setClock(element.querySelector<HTMLElement>('[data-clock]'), cell.since)
    const meter = element.querySelector<HTMLMeterElement>('[data-meter]')
    if (meter !== null && cell.level !== undefined) meter.value = cell.level
  }
}

/** Rows stay where they are when they can, so that what somebody is reading does not jump. */
function showList(list: HTMLElement, items: readonly Item[]): void {
  const rows = list.querySelector('ul')
  const template = list.querySelector('template')
  if (rows === null || template === null) return
  const known = new Map([...rows.children].map(row => [(row as HTMLElement).dataset.id ?? '', row]))
  const wanted = items.map(item => {
    const row = known.get(item.id) ?? template.content.firstElementChild?.cloneNode(true)
    if (row instanceof HTMLElement) fillRow(row, item)
    return row
  })
  for (const [id, row] of known) if (!items.some(item => item.id === id)) row.remove()
  for (const [index, row] of wanted.entries()) {
    if (row === undefined) continue
    const there = rows.children[index] ?? null
    if (there !== row) rows.insertBefore(row, there)
  }
  if (items.length === 0) list.dataset.empty = ''
  else delete list.dataset.empty
}

function fillRow(row: HTMLElement, item: Item): void {
  row.dataset.id = item.id
  row.dataset.state = item.state
  for (const slot of row.querySelectorAll<HTMLElement>('[data-slot]'))
    setText(slot, item.slots[slot.dataset.slot ?? ''] ?? '')
  for (const field of row.querySelectorAll<HTMLButtonElement | HTMLInputElement>('[data-value-slot]'))
    field.value = item.slots[field.dataset.valueSlot ?? ''] ?? ''
  for (const button of row.querySelectorAll<HTMLButtonElement>('button[data-shown-slot]'))
    button.hidden = (item.slots[button.dataset.shownSlot ?? ''] ?? '') === ''
  setClock(row.querySelector<HTMLElement>('[data-clock]'), item.since)
  const countdown = row.querySelector<HTMLElement>('[data-countdown]')
  if (countdown !== null) countdown.dataset.until = item.slots.until
}

/** Forms about a call name it as it is shown now. */
function setRef(element: HTMLElement, ref: string): void {
  element.dataset.ref = ref
  for (const field of element.querySelectorAll<HTMLInputElement>('input[data-ref-value]')) field.value = ref
}

function setText(element: Element | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text
}

function setClock(clock: HTMLElement | null, since: number | null): void {
  if (clock === null) return
  clock.hidden = since === null
  if (since === null) {
    delete clock.dataset.since
    clock.textContent = ''
  } else clock.dataset.since = String(since)
}
