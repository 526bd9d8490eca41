/** Old call records into our own database: batch after batch, each whole or not at all, and twice changes nothing. */

import type { Database } from '../../calls/database.ts'
import { INSERT_RECORD } from '../../calls/record.ts'
import { KEEP_CONVERSATION, storedConversation } from '../../calls/stored.ts'
import { takeOut } from '../../calls/summary.ts'
import type { SqlRow } from '../sql/rows.ts'
import { type OldRecord, recordFrom, recordValues } from './record.ts'
import { tellOld } from './tell.ts'

export interface KeptCalls {
  /** Rows that were read as records, also those that were here already. */
  records: number
  /** Rows that told of no call. */
  refused: number
}

export interface CallKeeper {
  add(row: SqlRow): Promise<void>
  /** The last ones. */
  end(): Promise<KeptCalls>
}

const BATCH = 500

export function callKeeper(
  database: Database,
  extensions: ReadonlySet<string>,
  breathe: () => Promise<unknown>,
): CallKeeper {
  const kept: KeptCalls = { records: 0, refused: 0 }
  let waiting: OldRecord[] = []
  const insert = database.prepare(INSERT_RECORD)
  const ofCall = database.prepare(
    'SELECT * FROM cdr WHERE linkedid = ? ORDER BY started_ms, sequence, id LIMIT 200',
  )
  const exists = database.prepare('SELECT 1 FROM conversation WHERE key = ?')
  const isOld = database.prepare('SELECT 1 FROM open_event WHERE linkedid = ?')
  const keep = database.prepare(KEEP_CONVERSATION)
  const flush = () => {
    const batch = waiting
    waiting = []
    database.transaction(() => {
      for (const one of batch) insert.run(...recordValues(one))
      for (const linkedId of new Set(batch.map(one => one.linkedId))) {
        // A call of this machine itself is told from its events.
        if (isOld.get(linkedId) !== undefined) continue
        const [first, ...others] = ofCall.all(linkedId).map(stored)
        if (first === undefined) continue
        if (exists.get(linkedId) !== undefined) takeOut(database, [linkedId])
        keep.run(...storedConversation(tellOld([first, ...others], extensions), [linkedId]))
      }
    })
  }
  return {
    async add(row) {
      const record = recordFrom(row)
      if (record === null) {
        kept.refused += 1
        return
      }
      kept.records += 1
      waiting.push(record)
      if (waiting.length >= BATCH) {
        flush()
        await breathe()
      }
    },
    async end() {
      if (waiting.length > 0) flush()
      return kept
    },
  }
}

const stored = (row: Readonly<Record<string, unknown>>): OldRecord => ({
  uniqueId: String(row.uniqueid),
  linkedId: String(row.linkedid),
  sequence: Number(row.sequence),
  startedMs: Number(row.started_ms),
  answeredMs: row.answered_ms === null ? null : Number(row.answered_ms),
  endedMs: Number(row.ended_ms),
  duration: Number(row.duration),
  billsec: Number(row.billsec),
  disposition: String(row.disposition),
  src: String(row.src),
  dst: String(row.dst),
  clid: String(row.clid),
  context: String(row.dcontext),
  channel: String(row.channel),
  dstChannel: String(row.dstchannel),
  lastApp: String(row.lastapp),
  lastData: String(row.lastdata),
  account: String(row.accountcode),
  peerAccount: String(row.peeraccount),
  userField: String(row.userfield),
})
