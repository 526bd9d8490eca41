/** What the real Asterisk wrote of a call, taken over and told as the daemon does. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cdrPath, cdrTable, celPath, celTable } from '../../asterisk-conf/call-records.ts'
import type { Conversation, Leg } from '../../daemon/calls/conversation.ts'
import { openDatabase, openReadOnly } from '../../daemon/calls/database.ts'
import { ingest } from '../../daemon/calls/ingest.ts'
import { MIGRATIONS } from '../../daemon/calls/schema.ts'
import { readConversation } from '../../daemon/calls/stored.ts'
import type { AsteriskLayout } from '../../daemon/model/gateway-model.ts'

export interface Told {
  /** Conversations that ended since the last time; waits until there is one, and until nothing is going on any more. */
  next(): Promise<readonly Conversation[]>
  close(): Promise<void>
}

const LOOK_MS = 100

export async function toldBy(layout: AsteriskLayout): Promise<Told> {
  const directory = await mkdtemp(join(tmpdir(), 'offhook-told-'))
  const database = openDatabase(join(directory, 'calls.db'), MIGRATIONS)
  let last = 0
  const cel = { path: celPath(layout), table: celTable.name }
  const look = () => ingest({ database, cdr: { path: cdrPath(layout), table: cdrTable.name }, cel })
  /** Each channel's events come from a thread of its own, in any order. */
  const isOpen = () => {
    const theirs = openReadOnly(cel.path)
    try {
      const found = theirs
        .prepare(
          `SELECT (SELECT count(DISTINCT uniqueid) FROM ${cel.table} WHERE eventtype = 'CHAN_START') AS began,
             (SELECT count(DISTINCT uniqueid) FROM ${cel.table} WHERE eventtype = 'CHAN_END') AS ended`,
        )
        .get()
      return found?.began !== found?.ended
    } finally {
      theirs.close()
    }
  }
  return {
    async next() {
      for (;;) {
        const open = isOpen()
        await look()
        const rows = database.prepare('SELECT * FROM conversation WHERE id > ? ORDER BY id').all(last)
        if (rows.length > 0 && !open) {
          last = Number(rows.at(-1)?.id)
          return rows.map(readConversation)
        }
        await new Promise(resolve => setTimeout(resolve, LOOK_MS))
      }
    },
    async close() {
      database.close()
      await rm(directory, { recursive: true })
    },
  }
}

/** `101 → 102, ended with 103: ring 102, talk 101+102, ring 103, talk 101+103` */
export function story({ from, dialled, outcome, endedWith, legs }: Conversation): string {
  const who = ({ parties }: Leg) => parties.map(({ number }) => number || '?').join('+')
  const told = legs.map(leg => `${leg.is} ${who(leg)}${leg.place === '' ? '' : ` (${leg.place})`}`)
  return `${from.number} → ${dialled} ${outcome}${endedWith === null ? '' : ` with ${endedWith.number}`}: ${told.join(', ')}`
}
