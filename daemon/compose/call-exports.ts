/** Long exports of calls: the room they are made in, and how a table and a paper are made there. */

import { setImmediate } from 'node:timers/promises'
import { CALL_COLUMNS } from '../calls/calls-csv.ts'
import { csvPieces } from '../calls/csv.ts'
import type { Database } from '../calls/database.ts'
import { callDesk } from '../calls/desk.ts'
import { countByDay } from '../calls/exports/days.ts'
import { type ExportOrder, MOST_PRINTED_CALLS } from '../calls/exports/desk.ts'
import { type ExportBench, type ExportRoom, exportRoom } from '../calls/exports/room.ts'
import { houseOf } from '../calls/sheets/house.ts'
import type { Cell } from '../calls/sheets/sheet.ts'
import { sheetSpeech } from '../calls/sheets/speech.ts'
import type { GatewayModel } from '../model/gateway-model.ts'
import { callsPaper } from '../print/papers.ts'
import { printSheet } from '../print/sheet-paper.ts'
import type { Settings } from '../settings/schema.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'

export interface CallExportsParts {
  /** Belongs to the exports alone, and is emptied. */
  readonly directory: string
  readonly database: () => Database | null
  readonly settings: () => Settings
  readonly model: () => GatewayModel | null
  readonly clock: Clock
  readonly log: Log
  /** Of all files together, instead of the usual. */
  readonly mostBytes?: number
}

/** Calls read for a paper before others have their turn. */
const AT_ONCE = 25

export function callExportsOf({
  directory,
  database,
  settings,
  model,
  clock,
  log,
  mostBytes,
}: CallExportsParts): ExportRoom {
  const calls = callDesk(database)
  const breatheFor =
    ({ signal }: ExportBench) =>
    async () => {
      await setImmediate()
      signal.throwIfAborted()
    }

  async function makeTable({ filter }: ExportOrder, bench: ExportBench): Promise<number> {
    const breathe = breatheFor(bench)
    const counted = await countByDay(calls, filter, Number.MAX_SAFE_INTEGER, breathe)
    let done = 0
    await bench.write([...csvPieces(CALL_COLUMNS, [])].join(''))
    for (const day of counted.days)
      for (const piece of csvPieces(null, countedRows(day))) {
        await bench.write(piece)
        bench.tell(done, counted.calls)
        await breathe()
      }
    return done

    function* countedRows(day: ExportOrder['filter']) {
      for (const row of calls.everyRow(day)) {
        done += 1
        yield row
      }
    }
  }

  async function makePaper({ filter, about, language }: ExportOrder, bench: ExportBench): Promise<number> {
    const breathe = breatheFor(bench)
    const counted = await countByDay(calls, filter, MOST_PRINTED_CALLS, breathe)
    const speech = sheetSpeech(language)
    const paper = callsPaper(
      {
        count: () => counted,
        *everyConversation() {
          for (const day of counted.days) yield* calls.everyConversation(day)
        },
      },
      filter,
      { house: houseOf(settings(), model()), about, speech, createdAt: new Date(clock.now()) },
    )
    if (paper === null) throw new Error('the history of calls cannot be read')
    // Cells alone: 20,000 calls are a few megabytes.
    const rows: (readonly Cell[])[] = []
    for (const row of paper.rows) {
      rows.push(row)
      if (rows.length % AT_ONCE === 0) await breathe()
    }
    const rowCount = rows.length
    bench.tell(0, rowCount)
    const printed = await printSheet({ ...paper, rows, rowCount }, speech, {
      signal: bench.signal,
      onProgress: part => bench.tell(Math.round(part * rowCount), rowCount),
    })
    await bench.write(printed)
    return rowCount
  }

  return exportRoom({
    directory,
    clock,
    log,
    ...(mostBytes === undefined ? {} : { mostBytes }),
    make: (order, bench) => (order.format === 'csv' ? makeTable : makePaper)(order, bench),
  })
}
