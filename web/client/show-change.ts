/** Puts texts, states and rows in place. Only text is ever written, never HTML: names of callers come from outside. */

import type { Cell, Item, ScreenChange } from '../live/wire.ts'

/** Where each cell and each list is: five hundred places are not searched for each ring of one. */
interface Places {
  readonly cells: ReadonlyMap<string, readonly HTMLElement[]>
  readonly lists: ReadonlyMap<string, readonly HTMLElement[]>
}

let known: Places | null = null

/** Places came or went. */
export function forgetPlaces(): void {
  known = null
}

function placesOf(page: Document): Places {
  known ??= {
    cells: Map.groupBy(
      page.querySelectorAll<HTMLElement>('[data-live]'),
      ({ dataset }) => dataset.live ?? '',
    ),
    lists: Map.groupBy(
      page.querySelectorAll<HTMLElement>('[data-list]'),
      ({ dataset }) => dataset.list ?? '',
    ),
  }
  return known
}

/** Gives the clocks that begin to count. */
export function showChange(page: Document, change: ScreenChange): readonly HTMLElement[] {
  const started: HTMLElement[] = []
  const { cells, lists } = placesOf(page)
  for (const [id, cell] of Object.entries(change.cells ?? {}))
    for (const element of cells.get(id) ?? []) showCell(element, cell, started)
  for (const [name, items] of Object.entries(change.lists ?? {}))
    for (const list of lists.get(name) ?? []) showList(list, items, started)
  return started
}

function showCell(element: HTMLElement, cell: Cell, started: HTMLElement[]): void {
  if (element.dataset.state !== cell.state) element.dataset.state = cell.state
  if (cell.ref !== undefined && element.dataset.ref !== cell.ref) setRef(element, cell.ref)
  setText(element.querySelector('[data-text]'), cell.text)
  setText(element.querySelector('[data-detail]'), cell.detail ?? '')
  setClock(element.querySelector<HTMLElement>('[data-clock]'), cell.since, started)
  if (cell.marks !== undefined) setMarks(element, cell.marks)
  if (cell.level === undefined) return
  const meter = element.querySelector<HTMLMeterElement>('[data-meter]')
  if (meter !== null) meter.value = cell.level
}

/** Made when there is something to say, and taken away again: most tiles have none. */
function setMarks(element: HTMLElement, marks: Readonly<Record<string, string>>): void {
  const { short = '', ...others } = marks
  setText(element.querySelector('[data-short]'), short)
  const place = element.querySelector<HTMLElement>('[data-marks]')
  if (place === null) return
  const present = new Map([...place.children].map(mark => [(mark as HTMLElement).dataset.mark ?? '', mark]))
  for (const [name, text] of Object.entries(others)) {
    const known = present.get(name)
    if (text === '') known?.remove()
    else if (known === undefined) place.append(newMark(place, name, text))
    else setText(known.lastElementChild, text)
  }
}

function newMark(place: HTMLElement, name: string, text: string): HTMLElement {
  const page = place.ownerDocument
  const mark = page.createElement('span')
  mark.className = `sign sign-${name}`
  mark.dataset.mark = name
  const labels = JSON.parse(
    page.querySelector<HTMLElement>('[data-mark-labels]')?.dataset.markLabels ?? '{}',
  ) as Readonly<Record<string, string>>
  const label = labels[name]
  if (label !== undefined) {
    mark.title = label
    const said = page.createElement('span')
    said.className = 'visually-hidden'
    said.textContent = `${label} `
    mark.append(said)
  }
  const shown = page.createElement('span')
  shown.textContent = text
  mark.append(shown)
  return mark
}

/** Rows stay where they are when they can, so that what somebody is reading does not jump. */
function showList(list: HTMLElement, items: readonly Item[], started: HTMLElement[]): void {
  const rows = list.querySelector('ul')
  const template = list.querySelector('template')
  if (rows === null || template === null) return
  const present = new Map([...rows.children].map(row => [(row as HTMLElement).dataset.id ?? '', row]))
  const wanted = items.map(item => {
    const row = present.get(item.id) ?? template.content.firstElementChild?.cloneNode(true)
    if (row instanceof HTMLElement) fillRow(row, item, started)
    return row
  })
  const ids = new Set(items.map(({ id }) => id))
  for (const [id, row] of present) if (!ids.has(id)) row.remove()
  for (const [index, row] of wanted.entries()) {
    if (row === undefined) continue
    const there = rows.children[index] ?? null
    if (there !== row) rows.insertBefore(row, there)
  }
  if (items.length === 0) list.dataset.empty = ''
  else delete list.dataset.empty
}

function fillRow(row: HTMLElement, item: Item, started: HTMLElement[]): void {
  row.dataset.id = item.id
  row.dataset.state = item.state
  for (const slot of row.querySelectorAll<HTMLElement>('[data-slot]'))
    setText(slot, item.slots[slot.dataset.slot ?? ''] ?? '')
  for (const field of row.querySelectorAll<HTMLButtonElement | HTMLInputElement>('[data-value-slot]'))
    field.value = item.slots[field.dataset.valueSlot ?? ''] ?? ''
  for (const button of row.querySelectorAll<HTMLButtonElement>('button[data-shown-slot]'))
    button.hidden = (item.slots[button.dataset.shownSlot ?? ''] ?? '') === ''
  if (row.dataset.numberSlot !== undefined) row.dataset.number = item.slots[row.dataset.numberSlot] ?? ''
  setClock(row.querySelector<HTMLElement>('[data-clock]'), item.since, started)
  const countdown = row.querySelector<HTMLElement>('[data-countdown]')
  if (countdown === null) return
  countdown.dataset.until = item.slots.until
  started.push(countdown)
}

/** Forms about a call name it as it is shown now. */
function setRef(element: HTMLElement, ref: string): void {
  element.dataset.ref = ref
  for (const field of element.querySelectorAll<HTMLInputElement>('input[data-ref-value]')) field.value = ref
}

function setText(element: Element | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text
}

function setClock(clock: HTMLElement | null, since: number | null, started: HTMLElement[]): void {
  if (clock === null) return
  if (clock.hidden !== (since === null)) clock.hidden = since === null
  if (since === null) {
    if (clock.dataset.since === undefined) return
    delete clock.dataset.since
    clock.textContent = ''
    return
  }
  clock.dataset.since = String(since)
  started.push(clock)
}
