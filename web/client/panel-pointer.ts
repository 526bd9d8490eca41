/** Dragging by mouse, pen and finger. A finger holds still first: moved at once, it scrolls the page. */

import { dropOn, nameOf, willDo } from './panel-drop.ts'

interface Gesture {
  readonly source: HTMLElement
  readonly pointer: number
  readonly startX: number
  readonly startY: number
  isActive: boolean
}

/** A hand is never quite still. */
const MOVED_PIXELS = 8
const EDGE_PIXELS = 40
/** As long as telephones take to tell a long press. */
const HOLD_MS = 350

export function startPointer(
  panel: HTMLElement,
  how: () => string,
  drop: (source: HTMLElement, target: HTMLElement) => void,
): void {
  const page = panel.ownerDocument
  let gesture: Gesture | null = null
  let holdTimer: number | undefined
  const label = page.createElement('div')
  label.className = 'drag-label'
  label.hidden = true
  label.setAttribute('aria-hidden', 'true')
  panel.append(label)

  const targetAt = (event: PointerEvent) =>
    page.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-drop]') ?? null

  const begin = (one: Gesture) => {
    one.isActive = true
    one.source.classList.add('dragged')
    panel.classList.add('dragging')
    label.textContent = nameOf(one.source)
    label.hidden = false
  }
  const end = () => {
    clearTimeout(holdTimer)
    gesture?.source.classList.remove('dragged')
    panel.classList.remove('dragging')
    label.hidden = true
    markOver(panel, null)
    gesture = null
  }

  panel.addEventListener('pointerdown', event => {
    if (event.button !== 0 || !event.isPrimary || !(event.target instanceof Element)) return
    if (event.target.closest('button, input, select, textarea, label, dialog') !== null) return
    const source = event.target.closest<HTMLElement>('[data-drag]')
    if (source === null) return
    const { pointerId: pointer, clientX: startX, clientY: startY } = event
    const one: Gesture = { source, pointer, startX, startY, isActive: false }
    gesture = one
    if (event.pointerType !== 'touch') return
    holdTimer = setTimeout(() => {
      if (gesture !== one) return
      begin(one)
      label.style.transform = `translate(${startX}px, ${startY}px)`
      navigator.vibrate?.(15)
    }, HOLD_MS)
  })
  addEventListener('pointermove', event => {
    if (gesture === null || event.pointerId !== gesture.pointer) return
    if (!gesture.isActive) {
      const far = Math.hypot(event.clientX - gesture.startX, event.clientY - gesture.startY)
      if (far < MOVED_PIXELS) return
      // It scrolls, or only strokes.
      if (event.pointerType === 'touch') return end()
      begin(gesture)
    }
    const target = targetAt(event)
    const meant = target === null ? null : dropOn(gesture.source, target, how())
    markOver(panel, meant === null ? null : target)
    label.textContent =
      meant === null || target === null ? nameOf(gesture.source) : willDo(panel, meant, target)
    label.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`
    scrollAtEdge(event.clientY)
  })
  addEventListener('pointerup', event => {
    if (gesture === null || event.pointerId !== gesture.pointer) return
    if (gesture.isActive) {
      const target = targetAt(event)
      if (target !== null) drop(gesture.source, target)
      // The click that follows would open the menu of the tile.
      addEventListener('click', stop, { capture: true, once: true })
      setTimeout(() => removeEventListener('click', stop, { capture: true }))
    }
    end()
  })
  addEventListener('pointercancel', end)
  // Without this the browser would take the finger for scrolling once it moves.
  panel.addEventListener(
    'touchmove',
    event => {
      if (gesture?.isActive && event.cancelable) event.preventDefault()
    },
    { passive: false },
  )
  panel.addEventListener('contextmenu', event => {
    if (gesture?.isActive) event.preventDefault()
  })
}

/** What a call shall be dropped on may be further up or down. */
function scrollAtEdge(y: number): void {
  if (y < EDGE_PIXELS) scrollBy(0, -EDGE_PIXELS)
  else if (y > innerHeight - EDGE_PIXELS) scrollBy(0, EDGE_PIXELS)
}

const stop = (event: Event) => {
  event.preventDefault()
  event.stopPropagation()
}

function markOver(panel: HTMLElement, target: HTMLElement | null): void {
  for (const marked of panel.querySelectorAll('.over')) if (marked !== target) marked.classList.remove('over')
  target?.classList.add('over')
}
