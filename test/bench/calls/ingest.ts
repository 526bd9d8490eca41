/** How fast Asterisk's records are taken over: both tables full, as after days of the daemon being down. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cdrTable, celTable } from '../../../asterisk-conf/call-records.ts'
import { openDatabase } from '../../../daemon/calls/database.ts'
import { ingest } from '../../../daemon/calls/ingest.ts'
import { MIGRATIONS } from '../../../daemon/calls/schema.ts'
import { asteriskTables } from '../../calls/asterisk-tables.ts'
import { plainCall } from '../../calls/script.ts'
import { cpuSince, perSecond } from '../figures.ts'

export async function benchIngest(calls: number, batch?: number): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'offhook-bench-'))
  const theirs = asteriskTables(directory)
  const database = openDatabase(join(directory, 'calls.db'), MIGRATIONS)
  try {
    fill(theirs, calls)
    const start = performance.now()
    const before = process.cpuUsage()
    const { events, records, conversations } = await ingest({
      database,
      cdr: { path: theirs.cdrPath, table: cdrTable.name },
      cel: { path: theirs.celPath, table: celTable.name },
      ...(batch === undefined ? {} : { batch }),
    })
    const ms = performance.now() - start
    const rows = events + records
    const cpuMs = cpuSince(before)
    console.log(
      `  taken over: ${rows} rows, ${conversations} conversations, ${perSecond(rows, ms)}, ${perSecond(rows, cpuMs)} of the processor`,
    )
  } finally {
    database.close()
    theirs.close()
    rmSync(directory, { recursive: true })
  }
}

/** One call a second, each with a linked id and a bridge of its own. */
function fill(theirs: ReturnType<typeof asteriskTables>, calls: number): void {
  const { rows } = plainCall()
  const first = rows[0]?.eventtime ?? 0
  theirs.together(() => {
    for (let call = 0; call < calls; call += 1) {
      const own = (id: string) => `${first + call}.${call * 10 + Number(id.split('.')[1] ?? 0)}`
      for (const row of rows)
        theirs.event({
          ...row,
          eventtime: row.eventtime + call,
          uniqueid: own(row.uniqueid),
          linkedid: own(row.linkedid),
          extra: row.extra.replace(/("bridge_id":")/, `$1${call}-`),
        })
      const id = own(`${first}.1`)
      theirs.record({
        uniqueid: id,
        linkedid: id,
        sequence: call,
        started: first + call,
        answered: first + call + 2,
        ended: first + call + 60,
        duration: 60,
        billsec: 58,
        disposition: 'ANSWERED',
        src: '101',
        dst: '102',
      })
    }
  })
}
