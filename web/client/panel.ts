/** Gestures of the operator panel: by mouse, finger and keyboard, all as the same post a button makes. */

import { dropOn } from './panel-drop.ts'
import { remembered, startFilter } from './panel-filter.ts'
import { startKeys } from './panel-keys.ts'
import { createMenu } from './panel-menu.ts'
import { startPointer } from './panel-pointer.ts'
import { createDesk, type Desk, startPosting } from './panel-post.ts'

export function startPanel(page: Document): void {
  const panel = page.querySelector<HTMLElement>('[data-panel]')
  if (panel === null) return
  for (const part of panel.querySelectorAll<HTMLElement>('.needs-script')) part.hidden = false
  const desk = createDesk(page, panel)
  const how = remembered(panel, '[data-how]', 'panel-how')
  const typing = outsideNumber(panel, desk)
  const drop = (source: HTMLElement, target: HTMLElement) => {
    const meant = dropOn(source, target, how())
    if (meant === null) return
    if (meant.fields === null) typing(source, target, how())
    else void desk.post(meant.fields)
  }
  startFilter(panel)
  startSize(panel)
  startPointer(panel, how, drop)
  startKeys(panel, desk, how, drop)
  const menu = createMenu(panel)
  startPosting(panel, desk, form => {
    if (form.closest('dialog') !== null) menu.close()
    else if (form.closest('[data-drop="outside"]') !== null) form.reset()
  })
  panel.addEventListener('click', event => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = event.target.closest<HTMLElement>('.tile[data-drop]')?.querySelector<HTMLAnchorElement>('a')
    if (!link) return
    event.preventDefault()
    void menu.open(link.href)
  })
  startHelp(page, panel, desk)
}

/** A call dropped where no number stands yet: it goes as soon as one is typed. */
function outsideNumber(panel: HTMLElement, desk: Desk) {
  let waits: { readonly source: HTMLElement; readonly target: HTMLElement; readonly how: string } | null =
    null
  panel.addEventListener('submit', event => {
    const one = waits
    if (one === null || !(event.target instanceof Node) || !one.target.contains(event.target)) return
    const meant = dropOn(one.source, one.target, one.how)
    waits = null
    one.source.classList.remove('dragged')
    if (!meant?.fields) return
    event.preventDefault()
    const input = one.target.querySelector('input')
    void desk.post(meant.fields).then(() => {
      if (input !== null) input.value = ''
    })
  })
  panel.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || waits === null) return
    waits.source.classList.remove('dragged')
    waits = null
    desk.say(panel.dataset.letGo ?? '')
  })
  return (source: HTMLElement, target: HTMLElement, how: string) => {
    waits?.source.classList.remove('dragged')
    waits = { source, target, how }
    source.classList.add('dragged')
    target.querySelector<HTMLInputElement>('input[name="to"]')?.focus()
    desk.say(panel.dataset.typeNumber ?? '')
  }
}

/** Kept for the person, on the server. */
function startSize(panel: HTMLElement): void {
  const form = panel.querySelector<HTMLFormElement>('[data-size]')
  const select = form?.querySelector('select')
  if (!form || !select) return
  select.addEventListener('change', () => {
    for (const option of select.options) panel.classList.remove(`size-${option.value}`)
    panel.classList.add(`size-${select.value}`)
    void fetch(form.action, { method: 'POST', body: new URLSearchParams({ size: select.value }) })
  })
}

function startHelp(page: Document, panel: HTMLElement, desk: Desk): void {
  const help = panel.querySelector<HTMLDialogElement>('[data-keys-help]')
  const search = panel.querySelector<HTMLInputElement>('[data-search-tiles]')
  panel.querySelector('[data-keys]')?.addEventListener('click', () => help?.showModal())
  const acts: Readonly<Record<string, () => void>> = {
    '/': () => search?.focus(),
    '?': () => help?.showModal(),
    z: desk.undo,
  }
  page.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return
    if (event.target.closest('input, select, textarea, dialog') !== null) return
    const act = acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  })
}
