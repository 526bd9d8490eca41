/** Follows `GET /live` and puts what changed in its place. */

import type { LiveEvent, ScreenChange } from '../live/wire.ts'
import type { Clocks } from './clocks.ts'
import { renewOwn } from './own.ts'
import { showChange } from './show-change.ts'

interface Patience {
  /** After this long without a connection the page says so; a restart of the daemon is shorter. */
  readonly lostMs: number
  readonly retryMs: number
  /** After this long without a word the connection counts as broken; null: silence is usual. */
  readonly silenceMs: number | null
}

/** A hidden window lets go of its connection after this: a browser has only six to one host. */
const HIDDEN_MS = 20_000
const USUAL: Patience = { lostMs: 6_000, retryMs: 5_000, silenceMs: null }
/** At the switchboard nobody shall act on what is no longer so; the appliance says each second that nothing has changed. */
const PANEL: Patience = { lostMs: 400, retryMs: 500, silenceMs: 2_500 }
const LOOK_MS = 500
/** A clock that jumped by more: the machine slept, and whatever is shown is of before. */
const SLEPT_MS = 3_000

export function startLive(page: Document, clocks: Clocks): void {
  const { liveName, liveLayout, liveId } = page.body.dataset
  if (liveName === undefined || liveLayout === undefined) return
  const { lostMs, retryMs, silenceMs } = liveName === 'panel' ? PANEL : USUAL
  let layout = liveLayout
  let lastId = liveId ?? ''
  let source: EventSource | null = null
  let lostTimer: number | undefined
  let hiddenTimer: number | undefined
  let retryTimer: number | undefined
  let heardAt = Date.now()
  let ended = false

  const sayLost = (lost: boolean) => {
    const note = page.querySelector<HTMLElement>('[data-connection]')
    if (note !== null && note.hidden === lost) note.hidden = !lost
    page.body.classList.toggle('stale', lost)
  }
  const heard = () => {
    heardAt = Date.now()
    if (lostTimer !== undefined) clearTimeout(lostTimer)
    lostTimer = undefined
    if (page.body.classList.contains('stale')) sayLost(false)
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
    heardAt = Date.now()
    const query = new URLSearchParams({ page: liveName, layout, from: lastId })
    source = new EventSource(`/live?${query}`)
    // Where silence means something, only a word of it makes the page true again.
    if (silenceMs === null) source.addEventListener('open', heard)
    source.addEventListener('error', lost)
    on('alive', heard)
    on('change', message => {
      lastId = message.lastEventId
      const change = JSON.parse(message.data) as ScreenChange
      clocks.tell(change.now, showChange(page, change))
      heard()
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
    // Refused, not broken: the browser does not try again by itself. The session may have ended.
    if (silenceMs === null && source?.readyState !== EventSource.CLOSED) return
    close()
    retryTimer = setTimeout(open, retryMs)
  }
  const leave = (go: () => void) => {
    ended = true
    close()
    go()
  }
  /** What is shown may be old; it is asked for at once. */
  const again = () => {
    if (silenceMs !== null) sayLost(true)
    open()
  }

  page.addEventListener('visibilitychange', () => {
    clearTimeout(hiddenTimer)
    if (page.hidden) hiddenTimer = setTimeout(close, HIDDEN_MS)
    else if (source === null) again()
  })
  addEventListener('focus', () => {
    if (source === null) again()
  })
  addEventListener('online', again)
  // A page from the back-forward cache starts where it was left.
  addEventListener('pagehide', close)
  addEventListener('pageshow', event => {
    if (event.persisted) again()
  })
  if (silenceMs !== null) {
    let lookedAt = Date.now()
    setInterval(() => {
      const now = Date.now()
      const slept = now - lookedAt > SLEPT_MS
      lookedAt = now
      if (source !== null && !page.hidden && (slept || now - heardAt > silenceMs)) again()
    }, LOOK_MS)
  }
  open()
}
