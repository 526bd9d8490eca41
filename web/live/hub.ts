/** All open streams together: one subscription to the appliance wakes them, logging out ends them. */

import type { Appliance } from '../../daemon/appliance.ts'
import type { Speech } from '../i18n/translate.ts'
import type { WebOptions } from '../options.ts'
import { mayWatch } from '../rights.ts'
import { createBeat } from './beat.ts'
import { type ScreenName, screenOf } from './screens.ts'
import { sharedScreens } from './shared-screens.ts'
import { baselineOf, createLiveStream, type LiveStream } from './stream.ts'
import type { Watch } from './watch.ts'
import type { Screen } from './wire.ts'

export interface StreamRequest {
  readonly sessionToken: string
  /** As that person logs in. */
  readonly person: string
  readonly name: ScreenName
  readonly speech: Speech
  /** Whose own pages; missing: pages that are the same for everybody. */
  readonly extension?: string
  /** Of the page that asks. */
  readonly layout: string
  /** `Last-Event-ID`, or the revision the page was made at. */
  readonly knownId: string
}

export interface LiveHub {
  /** What a page shows before any script runs, and what it must say to go on from there. */
  page(
    name: ScreenName,
    speech: Speech,
    extension?: string,
  ): { readonly screen: Screen; readonly layout: string; readonly id: string }
  /** null when too many browsers watch already. */
  open(request: StreamRequest): ReadableStream<Uint8Array> | null
  /** Something has changed that the appliance does not announce: a note on a caller. */
  touch(): void
  endSession(sessionToken: string): void
  /** Every stream ends, as when the daemon stops. */
  endAll(): void
  openStreams(): number
}

interface Entry {
  readonly sessionToken: string
  readonly name: ScreenName
  readonly person: string
  readonly stream: LiveStream
}

export function createLiveHub(appliance: Appliance, watch: Watch, options: WebOptions): LiveHub {
  const { coalesceMs, panelCoalesceMs, heartbeatMs, panelHeartbeatMs, refreshMs } = options.live
  const { mostPerSession, mostPerPerson, mostTogether } = options.live
  /** Revisions start again with every start of the daemon. */
  const start = Buffer.from(options.random(6)).toString('base64url')
  /** Oldest first. */
  const entries = new Set<Entry>()
  const screens = sharedScreens()
  let stopWatching: (() => void) | null = null

  const wake = (isPanel: boolean) => () => {
    screens.changed()
    for (const { name, stream } of entries) if ((name === 'panel') === isPanel) stream.wake()
  }
  const panelBeat = createBeat(panelCoalesceMs, wake(true))
  const beat = createBeat(coalesceMs, wake(false))
  const readSigns = () => {
    if (![...entries].some(({ name }) => name === 'panel')) return
    void watch.refreshSigns().then(isAnother => isAnother && panelBeat.strike())
  }
  const wakeAll = () => {
    panelBeat.strike()
    beat.strike()
  }
  const beginWatching = () => {
    const unsubscribe = appliance.subscribe(() => {
      wakeAll()
      readSigns()
    })
    const timer = setInterval(() => void watch.refreshHost(0).then(wakeAll), refreshMs)
    timer.unref()
    return () => {
      unsubscribe()
      clearInterval(timer)
      beat.stop()
      panelBeat.stop()
    }
  }
  /** Beside Asterisk's news the panel shows what people have set and written, of which no revision tells. */
  let written = 0
  const idOf = (name: ScreenName) => {
    const id = `${start}-${appliance.live().revision}`
    return name === 'panel' ? `${id}.${watch.signsVersion()}.${written}` : id
  }

  return {
    page(name, speech, extension) {
      const id = idOf(name)
      return {
        screen: screenOf(name, watch.watched(), speech),
        layout: watch.layout(name, extension),
        id,
      }
    },

    open({ sessionToken, person, name, speech, layout, knownId, extension }) {
      const mine = [...entries].filter(entry => entry.sessionToken === sessionToken)
      if (mine.length >= mostPerSession) mine[0]?.stream.end('elsewhere')
      const own = [...entries].filter(entry => entry.person === person)
      if (own.length >= mostPerPerson) own[0]?.stream.end('elsewhere')
      if (entries.size >= mostTogether) return null
      const screen = () =>
        screens.screen(`${name} ${speech.language}`, () => screenOf(name, watch.watched(), speech))
      screens.changed()
      const stream = createLiveStream({
        screen: () => (watch.layout(name, extension) === layout ? screen() : null),
        difference: screens.difference,
        baseline: baselineOf(screen(), knownId === idOf(name)),
        eventId: () => idOf(name),
        now: options.now,
        allowed: () => {
          const session = appliance.accounts.session(sessionToken)
          return session !== null && session.mustChoosePassword !== true && mayWatch(session.person, name)
        },
        heartbeat: name === 'panel' ? { everyMs: panelHeartbeatMs, audible: true } : { everyMs: heartbeatMs },
        closed: () => {
          entries.delete(entry)
          if (entries.size > 0) return
          stopWatching?.()
          stopWatching = null
        },
      })
      const entry: Entry = { sessionToken, person, name, stream }
      entries.add(entry)
      stopWatching ??= beginWatching()
      void watch.refreshHost(0).then(() => {
        screens.changed()
        stream.wake()
      })
      readSigns()
      return stream.body
    },

    touch() {
      written += 1
      wakeAll()
    },
    endSession(sessionToken) {
      for (const entry of [...entries]) if (entry.sessionToken === sessionToken) entry.stream.end('bye')
    },
    endAll() {
      for (const { stream } of [...entries]) stream.end(null)
    },
    openStreams: () => entries.size,
  }
}
