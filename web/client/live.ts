/** Follows `GET /live` and puts what changed in its place. */

import type { LiveEvent, ScreenChange } from '../live/wire.ts'
import type { Clocks } from './clocks.ts'
import { renewOwn } from './own.ts'
import { showChange } from './show-change.ts'

/** A hidden window lets go of its connection after this: a browser has only six to one host. */
const HIDDEN_MS = 20_000
/** After this long without a connection the page says so; a restart of the daemon is shorter. */
const LOST_MS = 6_000
const RETRY_MS = 5_000
const PANEL_LOST_MS = 1_000
const PANEL_RETRY_MS = 1_000

export function startLive(page: Document, clocks: Clocks): void {
  const { liveName, liveLayout, liveId } = page.body.dataset
  if (liveName === undefined || liveLayout === undefined) return
  // At the switchboard nobody shall act on what is no longer so.
  const lostMs = liveName === 'panel' ? PANEL_LOST_MS : LOST_MS
  const retryMs = liveName === 'panel' ? PANEL_RETRY_MS : RETRY_MS
  let layout = liveLayout
  let lastId = liveId ?? ''
  let source: EventSource | null = null
  let lostTimer: number | undefined
  let hiddenTimer: number | undefined
  let retryTimer: number | undefined
  let ended = false

  const sayLost = (lost: boolean) => {
    const note = page.querySelector<HTMLElement>('[data-connection]')
    if (note !== null) note.hidden = !lost
    page.body.classList.toggle('stale', lost)
  }
  const connected = () => {
    clearTimeout(lostTimer)
    lostTimer = undefined
    sayLost(false)
  }
  const on = (name: LiveEvent, act: (message: MessageEvent<string>) => void) =>
    source?.addEventListener(name, act as EventListener)

  const close = () => {
    source?.close()
    source = null
    clearTimeout(retryTimer)
  }
  const open = () => {
    close()
    if (ended) return
    const query = new URLSearchParams({ page: liveName, layout, from: lastId })
    source = new EventSource(`/live?${query}`)
    source.addEventListener('open', connected)
    source.addEventListener('error', lost)
    on('change', message => {
      lastId = message.lastEventId
      const change = JSON.parse(message.data) as ScreenChange
      showChange(page, change)
      clocks.tell(change.now)
    })
    on('reload', () => {
      if (liveName !== 'me') return leave(() => location.reload())
      close()
      void renewOwn(page).then(fresh => {
        layout = fresh?.layout ?? layout
        lastId = fresh?.id ?? ''
        if (fresh === null) retryTimer = setTimeout(open, retryMs)
        else open()
      })
    })
    on('bye', () => leave(() => location.assign('/login')))
    // Another window took over; this one asks again when somebody looks at it.
    on('elsewhere', close)
  }
  const lost = () => {
    lostTimer ??= setTimeout(() => sayLost(true), lostMs)
    if (source?.readyState !== EventSource.CLOSED) return
    // Refused, not broken: the browser does not try again by itself. The session may have ended.
    clearTimeout(retryTimer)
    retryTimer = setTimeout(open, retryMs)
  }
  const leave = (go: () => void) => {
    ended = true
    close()
    go()
  }

  page.addEventListener('visibilitychange', () => {
    clearTimeout(hiddenTimer)
    if (page.hidden) hiddenTimer = setTimeout(close, HIDDEN_MS)
    else if (source === null) open()
  })
  addEventListener('focus', () => {
    if (source === null) open()
  })
  // A page from the back-forward cache starts where it was left.
  addEventListener('pagehide', close)
  addEventListener('pageshow', event => {
    if (event.persisted) open()
  })
  open()
}
