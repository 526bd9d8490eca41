/** Keeps to the limits of what is kept, each hour; gives and erases what is known of a number. */

import { mkdir, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { TIDY } from '../../asterisk-conf/contexts/services/tidy.ts'
import type { AmiClient } from '../ami/client.ts'
import { runAsAsterisk } from '../ami/run-as-asterisk.ts'
import { type Database, openReadOnly } from '../calls/database.ts'
import type { Source } from '../calls/ingest.ts'
import { readSoFar } from '../calls/ingest.ts'
import { recordingsIn } from '../calls/recordings.ts'
import type { AsteriskLayout } from '../model/gateway-model.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import { type Disk, filesToGo, type KeptFile } from '../retention/choose.ts'
import type { Kept, RetentionDesk } from '../retention/desk.ts'
import { filesBelow, logFiles } from '../retention/files.ts'
import {
  type DeletedKind,
  databaseBytes,
  deletions,
  noteDeletion,
  removeOldCalls,
} from '../retention/old-calls.ts'
import { orderPath, type TidyOrder } from '../retention/order.ts'
import { erasePerson, findPerson } from '../retention/person.ts'
import type { Settings } from '../settings/schema.ts'
import type { Clock } from '../system/clock.ts'
import { removeDurably, writeDurably } from '../system/durable-file.ts'
import type { Log } from '../system/log.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'

export interface RetentionParts {
  readonly database: () => Database | null
  readonly settings: () => Settings
  readonly layout: Pick<AsteriskLayout, 'spoolDir' | 'logDir'>
  readonly cdr: Source
  readonly cel: Source
  readonly ami: AmiClient
  readonly clock: Clock
  readonly log: Log
}

export interface Retention {
  readonly desk: RetentionDesk
  issues(): readonly Issue[]
  start(): void
  stop(): void
}

const HOUR_MS = 3_600_000
/** Soon after the start: Asterisk has other things to do first. */
const FIRST_MS = 5 * 60_000
/** What Asterisk wrote itself is a copy of ours. A backup that is taken back is filled up from it. */
const COPY_DAYS = 31
const MOST_SHOWN = 100
const MB = 1_000_000

const failed: Issue = { code: 'tidy-failed', severity: 'warning', subject: null, params: {} }

export function retentionOf(parts: RetentionParts): Retention {
  const { database, layout, cdr, cel, clock, log } = parts
  const turn = oneAtATime()
  const recordings = recordingsIn(`${layout.spoolDir}/monitor`)
  let fault: readonly Issue[] = []
  let cancel = () => {}

  const note = (kind: DeletedKind, items: number, bytes: number, login: string | null) => {
    const open = database()
    if (items === 0 || open === null) return
    noteDeletion(open, {
      at: clock.now(),
      kind,
      reason: login === null ? 'limit' : 'asked',
      items,
      bytes,
      login: login ?? '',
    })
    log.info({ kind, items, bytes, login }, 'deleted')
  }

  const carryOut = async (order: TidyOrder): Promise<boolean> => {
    const path = orderPath(layout.spoolDir)
    await mkdir(dirname(path), { recursive: true, mode: 0o750 })
    await writeDurably(path, JSON.stringify(order), 0o640)
    const done = await runAsAsterisk(parts.ami, clock, { context: TIDY.context, told: 'tidied' })
    await removeDurably(path)
    return done
  }

  /** Rows of Asterisk's own tables that we have and that are old. */
  const copies = (source: Source, column: string, open: Database) => {
    const { days } = parts.settings().retention.calls
    const kept = days === 0 ? COPY_DAYS : Math.min(days, COPY_DAYS)
    const before = (clock.now() - kept * 24 * HOUR_MS) / 1000
    const old = inTable(source, theirs =>
      theirs.prepare(`SELECT max(AcctId) AS id FROM ${source.table} WHERE ${column} < ?`).get(before),
    )
    return { table: source.table, through: Math.min(Number(old?.id ?? 0), readSoFar(open, source)), ids: [] }
  }

  const tidyFiles = async (open: Database): Promise<boolean> => {
    const { recordings: voice, fax, logs } = parts.settings().retention
    const now = clock.now()
    const space = await statfs(layout.spoolDir).catch(() => null)
    const disk: Disk | null =
      space === null
        ? null
        : { freeBytes: space.bavail * space.bsize, totalBytes: space.blocks * space.bsize }
    const spoken = filesToGo(await filesBelow(layout.spoolDir, 'monitor', now), voice, now, disk)
    const faxes = filesToGo(await filesBelow(layout.spoolDir, 'fax', now), fax, now, null)
    const [logFile] = await logFiles(layout.logDir)
    // The former one is as large again.
    const turnLog = logs.megabytes > 0 && (logFile?.bytes ?? 0) > (logs.megabytes * MB) / 2
    const order: TidyOrder = {
      files: [...spoken, ...faxes].map(({ path }) => path),
      cdr: copies(cdr, 'ended', open),
      cel: copies(cel, 'eventtime', open),
      turnLogIn: turnLog ? layout.logDir : null,
    }
    if (order.files.length === 0 && !turnLog && order.cdr.through === 0 && order.cel.through === 0)
      return true
    if (!(await carryOut(order))) return false
    note('recordings', spoken.length, bytesOf(spoken), null)
    note('fax', faxes.length, bytesOf(faxes), null)
    if (turnLog) note('logs', 1, logFile?.bytes ?? 0, null)
    return true
  }

  const tidy = (): Promise<Result<null>> =>
    turn(async () => {
      const open = database()
      if (open === null) return refused([failed])
      try {
        const before = databaseBytes(open)
        const gone = await removeOldCalls(open, parts.settings().retention.calls, clock.now(), setImmediate)
        note('calls', gone.calls + gone.records, Math.max(0, before - databaseBytes(open)), null)
        const done = await tidyFiles(open)
        fault = done ? [] : [failed]
      } catch (error) {
        log.error({ error: String(error) }, 'tidying')
        fault = [failed]
      }
      return fault.length === 0 ? ok(null) : refused([...fault])
    })

  const next = (ms: number) => {
    cancel = clock.after(ms, () => void tidy().finally(() => next(HOUR_MS)))
  }

  const find: RetentionDesk['find'] = async number => {
    const open = database()
    if (open === null) return null
    const { conversations, records, notes } = await findPerson(open, number, setImmediate)
    const calls = conversations.map(({ call }) => call)
    const spoken = await recordings.of(calls)
    return { calls, records, notes, recordings: [...spoken.values()].flat().length }
  }

  const erase: RetentionDesk['erase'] = (number, login) =>
    turn(async () => {
      const open = database()
      if (open === null) return refused([failed])
      const found = await findPerson(open, number, setImmediate)
      const calls = found.conversations.map(({ call }) => call)
      const spoken = [...(await recordings.of(calls)).values()].flat()
      const linked = JSON.stringify([
        ...new Set([...calls.map(({ id }) => id), ...found.records.map(({ linkedid }) => String(linkedid))]),
      ])
      const idsIn = (source: Source): number[] =>
        inTable(source, theirs =>
          theirs
            .prepare(
              `SELECT AcctId AS id FROM ${source.table} WHERE linkedid IN (SELECT value FROM json_each(?))`,
            )
            .all(linked),
        )?.map(({ id }) => Number(id)) ?? []
      // Asterisk's copies first: what is not gone there would be found again.
      const done = await carryOut({
        files: spoken.map(pathOf),
        cdr: { table: cdr.table, through: 0, ids: idsIn(cdr) },
        cel: { table: cel.table, through: 0, ids: idsIn(cel) },
        turnLogIn: null,
      })
      if (!done) return refused([failed])
      erasePerson(open, number, found)
      const items = calls.length + found.records.length + found.notes.length + spoken.length
      note('person', items, 0, login)
      return ok(items)
    })

  return {
    desk: {
      async kept() {
        const now = clock.now()
        const open = database()
        const calls = open?.prepare('SELECT count(*) AS n, min(started_ms) AS oldest FROM conversation').get()
        return {
          calls: {
            items: Number(calls?.n ?? 0),
            bytes: open === null ? 0 : databaseBytes(open),
            oldest: calls?.oldest == null ? null : Number(calls.oldest),
          },
          recordings: keptOf(await filesBelow(layout.spoolDir, 'monitor', now)),
          fax: keptOf(await filesBelow(layout.spoolDir, 'fax', now)),
          logs: keptOf(await logFiles(layout.logDir)),
        }
      },
      deletions() {
        const open = database()
        return open === null ? [] : deletions(open, MOST_SHOWN)
      },
      tidy,
      find,
      erase,
    },
    issues: () => fault,
    start: () => next(FIRST_MS),
    stop: () => cancel(),
  }
}

/** `2026-11-25~….wav` */
const pathOf = (name: string): string => {
  const [day = '', file = ''] = name.split('~')
  return `monitor/${day.replaceAll('-', '/')}/${file}`
}

const bytesOf = (files: readonly KeptFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0)

const keptOf = (files: readonly KeptFile[]): Kept => ({
  items: files.length,
  bytes: bytesOf(files),
  oldest: files.length === 0 ? null : Math.min(...files.map(({ madeAt }) => madeAt)),
})

/** undefined where Asterisk has not made it yet. */
function inTable<T>({ path, table }: Source, read: (theirs: Database) => T): T | undefined {
  try {
    const theirs = openReadOnly(path)
    try {
      const is = theirs.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table)
      return is === undefined ? undefined : read(theirs)
    } finally {
      theirs.close()
    }
  } catch {
    return undefined
  }
}
