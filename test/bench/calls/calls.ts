/**
 * The history of calls at a million conversations, or as many as asked for: `npm run bench -- calls 1000000 3000000 10000000`.
 * Beside it in the same run: a plain `cdr` table in MariaDB that holds the same calls, asked with FreePBX's SQL.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { dayOf } from '../../../daemon/calls/calendar.ts'
import { CALL_COLUMNS } from '../../../daemon/calls/calls-csv.ts'
import { csvPieces } from '../../../daemon/calls/csv.ts'
import { type Database, openDatabase } from '../../../daemon/calls/database.ts'
import { callDesk } from '../../../daemon/calls/desk.ts'
import { conversationFilter } from '../../../daemon/calls/filter.ts'
import { reportDesk } from '../../../daemon/calls/reports/desk.ts'
import { MIGRATIONS } from '../../../daemon/calls/schema.ts'
import { sheetSpeech } from '../../../daemon/calls/sheets/speech.ts'
import { callExportsOf } from '../../../daemon/compose/call-exports.ts'
import { callsPaper } from '../../../daemon/print/papers.ts'
import { printSheet } from '../../../daemon/print/sheet-paper.ts'
import { settingsSchema } from '../../../daemon/settings/schema.ts'
import { systemClock } from '../../../daemon/system/clock.ts'
import { silentLog } from '../../../daemon/system/log.ts'
import { cpuSince, perSecond, shown, spread } from '../figures.ts'
import { FROM, fill, TO } from './fill.ts'
import { benchBesidePlainTable } from './plain-table.ts'
import { benchCold, benchSearch } from './search.ts'

const RUNS = 7

export async function benchCalls(count: number): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'offhook-bench-'))
  const path = join(directory, 'calls.db')
  const database = openDatabase(path, MIGRATIONS)
  try {
    fill(database, count)
    benchSearch(database)
    benchCold(path)
    const say = async (what: string, work: () => unknown) =>
      console.log(`  ${what.padEnd(40)} ${shown(await several(work), 'ms', 1)}`)
    const desk = reportDesk(() => database)
    const year = { first: dayOf(FROM), last: dayOf(TO - 1) }
    const month = { first: 20250601, last: 20250630 }
    await say('report: calls per day of a month', () => desk.perDay(month))
    await say('report: calls per day of a year', () => desk.perDay(year))
    await say('report: hour and weekday of a year', () => desk.perHour(year))
    await say('report: lines at once, a year', () => desk.lineLoad(year, []))
    await say('report: extensions of a year', () => desk.shares('extension', year, 100))
    await say('report: top numbers of a month', () => desk.shares('number', month, 100))
    await say('report: top numbers of a year', () => desk.shares('number', year, 100))
    csv(database)
    await paper(database)
    await exports(database, directory)
    await benchBesidePlainTable(database, directory)
  } finally {
    database.close()
    rmSync(directory, { recursive: true })
  }
}

function csv(database: Database): void {
  const filter = conversationFilter.parse({ fromMs: FROM, toMs: TO })
  const before = process.memoryUsage().heapUsed
  let most = before
  let count = 0
  const cpuBefore = process.cpuUsage()
  const ms = timed(() => {
    function* rows() {
      for (const row of callDesk(() => database).everyRow(filter)) {
        count += 1
        yield row
      }
    }
    for (const _ of csvPieces(CALL_COLUMNS, rows())) most = Math.max(most, process.memoryUsage().heapUsed)
  })
  const cpuMs = cpuSince(cpuBefore)
  console.log(
    `  CSV of all: ${perSecond(count, ms)}, ${perSecond(count, cpuMs)} of the processor, ${((most - before) / 1e6).toFixed(0)} MB more memory at most`,
  )
}

/** Ten thousand calls on paper, and how long anything else had to wait at most. */
async function paper(database: Database): Promise<void> {
  const speech = sheetSpeech('en')
  const filter = conversationFilter.parse({ fromMs: FROM, toMs: TO })
  const house = { name: 'Bench', extensions: new Map(), trunks: [], lines: new Map(), queues: new Map() }
  const calls = callDesk(() => database)
  const made = callsPaper(calls, filter, { house, about: [], speech, createdAt: new Date(0) })
  if (made === null) return
  function* first() {
    let left = 10_000
    for (const row of made?.rows ?? []) {
      if (left-- === 0) return
      yield row
    }
  }
  await printSheet({ ...made, rows: [], rowCount: 0 }, speech)
  const { ms, stallMs } = await watched(() =>
    printSheet({ ...made, rows: first(), rowCount: Math.min(10_000, made.rowCount) }, speech),
  )
  console.log(`  PDF of 10,000 calls: ${(ms / 1000).toFixed(2)} s, longest stall ${stallMs.toFixed(0)} ms`)
}

/** All calls as a table and a paper made aside, and how long anything else had to wait at most. */
async function exports(database: Database, directory: string): Promise<void> {
  const { desk, stop } = callExportsOf({
    directory: join(directory, 'exports'),
    database: () => database,
    settings: () => settingsSchema.parse({ version: 1 }),
    model: () => null,
    clock: systemClock,
    log: silentLog,
    mostBytes: Number.POSITIVE_INFINITY,
  })
  const filter = conversationFilter.parse({ fromMs: FROM, toMs: TO })
  const rare = conversationFilter.parse({
    fromMs: FROM,
    toMs: TO,
    texts: { dialled: { how: 'contains', text: '777' } },
  })
  for (const [what, format, asked] of [
    ['CSV of all', 'csv', filter],
    ['CSV of few among all', 'csv', rare],
    ['PDF of 20,000', 'pdf', filter],
  ] as const) {
    const order = { format, filter: asked, about: [], language: 'en', address: '' } as const
    const id = desk.begin('bench', order) ?? ''
    const stateOf = () => desk.find('bench', id)?.state
    const { ms, stallMs } = await watched(async () => {
      while (stateOf()?.is === 'running') await turn()
    })
    const state = stateOf()
    const rows = state?.is === 'ready' ? `${state.rows} rows` : state?.is
    console.log(
      `  aside, ${what}: ${rows} in ${(ms / 1000).toFixed(2)} s, longest stall ${stallMs.toFixed(0)} ms`,
    )
    await desk.giveUp('bench', id)
  }
  await stop()
}

/** `stallMs`: the longest that the event loop was kept from everything else. */
async function watched(work: () => Promise<unknown>): Promise<{ ms: number; stallMs: number }> {
  let stallMs = 0
  let done = false
  const watch = async () => {
    for (let at = performance.now(); !done; at = performance.now()) {
      await turn()
      stallMs = Math.max(stallMs, performance.now() - at)
    }
  }
  const watching = watch()
  const start = performance.now()
  await work()
  const ms = performance.now() - start
  done = true
  await watching
  return { ms, stallMs }
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

async function several(work: () => unknown) {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    times.push(timed(() => void work()))
    await turn()
  }
  return spread(times)
}
