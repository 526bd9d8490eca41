/** Follows Asterisk's call records: taken over soon after a call ends, and from time to time whatever happens. */

import { setImmediate } from 'node:timers/promises'
import { type Database, openDatabase } from '../calls/database.ts'
import { makeForeignRecordsOurs } from '../calls/foreign-records.ts'
import { ingest, type Source } from '../calls/ingest.ts'
import { closeInterrupted } from '../calls/open-threads.ts'
import { MIGRATIONS } from '../calls/schema.ts'
import type { LiveStore } from '../live/store.ts'
import { receivedUntil, settleReceived } from '../smdr/position.ts'
import type { Clock } from '../system/clock.ts'
import { replaceDurably } from '../system/durable-file.ts'
import type { Log } from '../system/log.ts'

export interface CallHistoryParts {
  /** Of our own database. */
  readonly path: string
  readonly cdr: Source
  readonly cel: Source
  readonly live: Pick<LiveStore, 'state' | 'subscribe'>
  readonly clock: Clock
  readonly log: Log
  /** After each time Asterisk's records were taken over. */
  readonly onTaken?: () => void
}

export interface CallHistory {
  /** null until `start`, and when the disk refused it. */
  database(): Database | null
  start(): void
  /**
   * Puts another database in place of ours, then takes over again whatever Asterisk still has. Throws, and keeps ours, when it
   * is none of ours.
   */
  replace(path: string): Promise<void>
  stop(): Promise<void>
}

const EVERY_MS = 15_000
/** Asterisk writes a record a moment after its event. */
const SOON_MS = 700

export function callHistoryOf(parts: CallHistoryParts): CallHistory {
  const { cdr, cel, live, clock, log } = parts
  let database: Database | null = null
  let cancel = () => {}
  let unsubscribe = () => {}
  let looking: Promise<void> = Promise.resolve()
  let running = 0
  let wasDown = false
  let stopped = false

  const look = async () => {
    if (database === null) return
    try {
      await ingest({ database, cdr, cel, breathe: setImmediate })
    } catch (error) {
      // A full disk, or a table somebody else holds: nothing is lost, we go on from where we were.
      log.warn({ error: String(error) }, 'call records are taken over later')
    }
    parts.onTaken?.()
  }
  const next = (ms: number) => {
    cancel()
    if (stopped) return
    cancel = clock.after(ms, () => {
      looking = look()
      void looking.then(() => next(EVERY_MS))
    })
  }

  const closeAll = () => {
    const opened = database
    opened?.transaction(() => closeInterrupted(opened, clock.now()))
  }
  const open = () => {
    try {
      database = openDatabase(parts.path, MIGRATIONS)
    } catch (error) {
      log.error({ error: String(error) }, 'no history of calls')
    }
  }

  return {
    database: () => database,
    start() {
      open()
      if (database === null) return
      unsubscribe = live.subscribe(({ asterisk, channels }) => {
        const isUp = asterisk.is === 'up'
        // It was restarted, and has no call any more: what was going on has ended without a word.
        if (isUp && wasDown && channels.size === 0) closeAll()
        wasDown = !isUp
        if (channels.size < running) next(SOON_MS)
        running = channels.size
      })
      next(0)
    },
    async replace(path) {
      makeForeignRecordsOurs(path)
      cancel()
      await looking
      const received = database === null ? new Map() : receivedUntil(database)
      database?.close()
      database = null
      try {
        await replaceDurably(path, parts.path)
      } finally {
        open()
        const opened = database as Database | null
        opened?.transaction(() => settleReceived(opened, received))
        next(0)
      }
    },
    async stop() {
      stopped = true
      cancel()
      unsubscribe()
      await looking
      database?.close()
      database = null
    },
  }
}
