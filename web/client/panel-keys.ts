/** The panel by keyboard alone: arrows go, Space takes hold, Enter drops or opens, letters act. */

import { callOf, dropOn, nameOf, willDo } from './panel-drop.ts'
import type { Desk } from './panel-post.ts'

/** Of a tile, which has no buttons of its own; a row presses the button that it shows. */
const TILE_KEYS: Readonly<Record<string, string>> = {
  u: 'take',
  p: 'park',
  h: 'hang-up',
  r: 'record',
  l: 'listen',
  w: 'whisper',
  b: 'barge',
}

export function startKeys(
  panel: HTMLElement,
  desk: Desk,
  how: () => string,
  drop: (source: HTMLElement, target: HTMLElement) => void,
): void {
  let picked: HTMLElement | null = null
  const places = () => panel.querySelectorAll<HTMLElement>('section[data-drop], .slot[data-drop]')
  const letGo = () => {
    picked?.classList.remove('dragged')
    panel.classList.remove('picking')
    picked = null
    for (const place of places()) place.tabIndex = -1
  }
  const pick = (source: HTMLElement) => {
    picked = source
    source.classList.add('dragged')
    panel.classList.add('picking')
    // Only now is there something to be dropped on them.
    for (const place of places()) place.tabIndex = 0
    desk.say((panel.dataset.picked ?? '').replace('{name}', nameOf(source)))
  }

  panel.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return
    if (event.target.closest('dialog') !== null) return
    if (event.key === 'Escape' && picked !== null) {
      letGo()
      return desk.say(panel.dataset.letGo ?? '')
    }
    const typed = event.target.closest('button, input, select, textarea')
    if (typed !== null) return
    const source = event.target.closest<HTMLElement>('[data-drag]')
    if (event.key === ' ' && source !== null && picked === null) {
      event.preventDefault()
      return pick(source)
    }
    if (event.key === 'Enter' && picked !== null) {
      const target = event.target.closest<HTMLElement>('[data-drop]')
      if (target === null) return
      event.preventDefault()
      const from = picked
      letGo()
      return drop(from, target)
    }
    if (event.key.startsWith('Arrow')) {
      if (goOn(panel, event.target, event.key)) event.preventDefault()
      return
    }
    const row = event.target.closest<HTMLElement>('.panel-row')
    if (row !== null ? pressIn(row, event.key) : actOn(source, event.key, desk)) event.preventDefault()
  })
  // What letting go would do is said while somebody looks for the place.
  panel.addEventListener('focusin', event => {
    if (picked === null || !(event.target instanceof HTMLElement)) return
    const target = event.target.closest<HTMLElement>('[data-drop]')
    const meant = target === null ? null : dropOn(picked, target, how())
    if (target !== null && meant !== null) desk.say(willDo(panel, meant, target))
  })
}

function actOn(tile: HTMLElement | null, key: string, desk: Desk): boolean {
  const number = tile?.dataset.number
  if (tile === null || number === undefined) return false
  if (key === 'c') {
    void desk.post({ do: 'call', to: number })
    return true
  }
  const act = TILE_KEYS[key]
  const call = callOf(tile)
  if (act === undefined || call === '') return false
  void desk.post({ do: act, call })
  return true
}

function pressIn(row: HTMLElement, key: string): boolean {
  for (const button of row.querySelectorAll<HTMLButtonElement>('button[aria-keyshortcuts]'))
    if (!button.hidden && button.getAttribute('aria-keyshortcuts') === key) {
      button.click()
      return true
    }
  return false
}

/** To the nearest tile in that direction, as the eye sees it. */
function goOn(panel: HTMLElement, from: HTMLElement, key: string): boolean {
  const tile = from.closest<HTMLElement>('.tile')
  if (tile === null) return false
  const here = tile.getBoundingClientRect()
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight'
  const sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1
  let best: HTMLElement | null = null
  let least = Number.POSITIVE_INFINITY
  for (const other of panel.querySelectorAll<HTMLElement>('.tile[data-drop]:not([hidden])')) {
    const there = other.getBoundingClientRect()
    const [x, y] = [there.left - here.left, there.top - here.top]
    const along = (isSideways ? x : y) * sign
    const aside = Math.abs(isSideways ? y : x)
    if (other === tile || along < 4 || (isSideways && aside > here.height / 2)) continue
    const far = along + aside * 3
    if (far < least) [best, least] = [other, far]
  }
  best?.querySelector<HTMLElement>('a')?.focus()
  return best !== null
}
