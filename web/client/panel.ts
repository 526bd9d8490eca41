/** Gestures of the operator panel: by mouse, finger and keyboard, all as the same post a button makes. */

interface Gesture {
  readonly source: HTMLElement
  readonly startX: number
  readonly startY: number
  moved: boolean
}

/** A finger or a hand is never quite still. */
const MOVED_PIXELS = 8
const EDGE_PIXELS = 40

export function startPanel(page: Document): void {
  const panel = page.querySelector<HTMLElement>('[data-panel]')
  startPosting(page)
  if (panel === null) return
  for (const part of panel.querySelectorAll<HTMLElement>('.needs-script')) part.hidden = false
  const how = remembered(panel, '[data-how]', 'panel-how')
  startFilter(panel)
  const say = sayer(page)

  const drop = (source: HTMLElement, target: HTMLElement) => {
    const fields = fieldsOf(source, target, how())
    if (fields !== null) void post(new URLSearchParams(fields)).then(say)
  }
  startPointer(panel, drop)
  startKeys(panel, drop, say)
}

/** null: that means nothing. A source is an extension's tile, or somebody who waits, is parked or in a conference. */
function fieldsOf(source: HTMLElement, target: HTMLElement, how: string): Record<string, string> | null {
  const call = source.dataset.drag === 'call' ? source.dataset.id : source.dataset.ref
  const { drop, number } = target.dataset
  const typed = target.querySelector<HTMLInputElement>('input[name="to"]')?.value.trim() ?? ''
  const to = drop === 'outside' ? typed : number
  if (source === target) return null
  // Nobody talks there: it is called, by who was dragged.
  if (call === undefined || call === '') {
    const { conference } = target.dataset
    const from = source.dataset.number
    if (from === undefined || to === undefined || to === '') return null
    return conference === undefined ? { do: 'call', from, to } : { do: 'invite', conference, to: from }
  }
  if (drop === 'park') return { do: 'park', call }
  if (to === undefined || to === '') return null
  // Only a person has a mailbox: on a queue, a room or a number outside the call goes itself.
  if (how === 'voicemail') return { do: drop === 'extension' ? how : 'transfer', call, to }
  // Who waits has no telephone of the house to ask with.
  return { do: source.dataset.drag === 'call' ? 'transfer' : how, call, to }
}

async function post(fields: URLSearchParams): Promise<string> {
  try {
    const answer = await fetch('/panel/act', {
      method: 'POST',
      body: fields,
      headers: { accept: 'application/json' },
    })
    const { text } = (await answer.json()) as { text: string }
    return text
  } catch {
    return document.querySelector('[data-connection]')?.textContent ?? ''
  }
}

const sayer = (page: Document) => (text: string) => {
  const place = page.querySelector('[data-said]')
  if (place !== null) place.textContent = text
}

/** On the panel a button does not leave the page; the menu of a tile shows itself anew. */
function startPosting(page: Document): void {
  if (page.querySelector('[data-panel]') === null) return
  page.addEventListener('submit', event => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.dataset.act === undefined) return
    event.preventDefault()
    const fields = new FormData(form, event.submitter)
    void post(new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]))).then(
      sayer(page),
    )
  })
}

function startPointer(panel: HTMLElement, drop: (source: HTMLElement, target: HTMLElement) => void): void {
  let gesture: Gesture | null = null
  const targetAt = (event: PointerEvent) =>
    document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-drop]') ?? null
  const end = () => {
    gesture?.source.classList.remove('dragged')
    panel.classList.remove('dragging')
    mark(panel, null)
    gesture = null
  }
  panel.addEventListener('pointerdown', event => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    if (event.target.closest('button, input, select, label') !== null) return
    const source = event.target.closest<HTMLElement>('[data-drag]')
    if (source !== null) gesture = { source, startX: event.clientX, startY: event.clientY, moved: false }
  })
  addEventListener('pointermove', event => {
    if (gesture === null) return
    const far = Math.hypot(event.clientX - gesture.startX, event.clientY - gesture.startY)
    if (!gesture.moved && far < MOVED_PIXELS) return
    gesture.moved = true
    gesture.source.classList.add('dragged')
    panel.classList.add('dragging')
    mark(panel, targetAt(event))
    scrollAtEdge(event.clientY)
  })
  addEventListener('pointerup', event => {
    if (gesture?.moved) {
      const target = targetAt(event)
      if (target !== null) drop(gesture.source, target)
      // The click that follows would open the menu of the tile.
      addEventListener('click', stop, { capture: true, once: true })
      setTimeout(() => removeEventListener('click', stop, { capture: true }))
    }
    end()
  })
  addEventListener('pointercancel', end)
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

function mark(panel: HTMLElement, target: HTMLElement | null): void {
  for (const marked of panel.querySelectorAll('.over')) if (marked !== target) marked.classList.remove('over')
  target?.classList.add('over')
}

function startKeys(
  panel: HTMLElement,
  drop: (source: HTMLElement, target: HTMLElement) => void,
  say: (text: string) => void,
): void {
  let picked: HTMLElement | null = null
  const letGo = () => {
    picked?.classList.remove('dragged')
    picked = null
    for (const place of panel.querySelectorAll<HTMLElement>('section[data-drop]')) place.tabIndex = -1
  }
  panel.addEventListener('keydown', event => {
    if (!(event.target instanceof HTMLElement) || event.target.closest('button, input, select') !== null)
      return
    const source = event.target.closest<HTMLElement>('[data-drag]')
    if (event.key === ' ' && source !== null && picked === null) {
      event.preventDefault()
      picked = source
      source.classList.add('dragged')
      // Only now is there something to be dropped on them.
      for (const place of panel.querySelectorAll<HTMLElement>('section[data-drop]')) place.tabIndex = 0
      const name = source.dataset.name ?? source.querySelector('[data-slot="party"]')?.textContent ?? ''
      say((panel.dataset.picked ?? '').replace('{name}', name.trim()))
    } else if (event.key === 'Escape' && picked !== null) {
      letGo()
      say(panel.dataset.letGo ?? '')
    } else if (event.key === 'Enter' && picked !== null) {
      const target = event.target.closest<HTMLElement>('[data-drop]')
      if (target === null) return
      event.preventDefault()
      const source = picked
      letGo()
      drop(source, target)
    }
  })
}

function startFilter(panel: HTMLElement): void {
  const search = panel.querySelector<HTMLInputElement>('[data-search-tiles]')
  const show = panel.querySelector<HTMLSelectElement>('[data-show-tiles]')
  const dense = panel.querySelector<HTMLInputElement>('[data-dense]')
  const tiles = [...panel.querySelectorAll<HTMLElement>('.tile[data-words]')]
  const apply = () => {
    const words = (search?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean)
    for (const tile of tiles) {
      const fits = words.every(word => tile.dataset.words?.includes(word))
      const isBusy = (tile.dataset.ref ?? '') !== ''
      const wanted = show?.value ?? 'all'
      const shown = fits && (wanted === 'all' || (wanted === 'busy' ? isBusy : tile.dataset.state === 'free'))
      if (tile.hidden === shown) tile.hidden = !shown
    }
  }
  remembered(panel, '[data-show-tiles]', 'panel-show')
  if (dense !== null) {
    dense.checked = localStorage.getItem('panel-dense') === '1'
    const tell = () => panel.classList.toggle('dense', dense.checked)
    dense.addEventListener('change', () => {
      localStorage.setItem('panel-dense', dense.checked ? '1' : '0')
      tell()
    })
    tell()
  }
  search?.addEventListener('input', apply)
  show?.addEventListener('change', apply)
  // A tile that becomes free or busy comes and goes while only those are wanted.
  new MutationObserver(() => {
    if (show !== null && show.value !== 'all') apply()
  }).observe(panel, { subtree: true, attributeFilter: ['data-ref', 'data-state'] })
  apply()
}

/** A choice that stays as it was last made, on this computer. */
function remembered(panel: HTMLElement, selector: string, key: string): () => string {
  const select = panel.querySelector<HTMLSelectElement>(selector)
  const known = localStorage.getItem(key)
  if (select !== null && known !== null && [...select.options].some(({ value }) => value === known))
    select.value = known
  select?.addEventListener('change', () => localStorage.setItem(key, select.value))
  return () => select?.value ?? ''
}
