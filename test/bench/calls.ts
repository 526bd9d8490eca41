/**
 * The history of calls at a million conversations, or as many as asked for: `npm run bench -- calls 10000000`. Figures are
 * multiples of one plain work measured in the same run: reading every row of the table once.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { dayOf } from '../../daemon/calls/calendar.ts'
import { CALL_COLUMNS } from '../../daemon/calls/calls-csv.ts'
import type { Conversation } from '../../daemon/calls/conversation.ts'
import { csvPieces } from '../../daemon/calls/csv.ts'
import { type Database, openDatabase } from '../../daemon/calls/database.ts'
import { callDesk } from '../../daemon/calls/desk.ts'
import { conversationFilter } from '../../daemon/calls/filter.ts'
import { reportDesk } from '../../daemon/calls/reports/desk.ts'
import { MIGRATIONS } from '../../daemon/calls/schema.ts'
import { searchConversations } from '../../daemon/calls/search.ts'
import { sheetSpeech } from '../../daemon/calls/sheets/speech.ts'
import { summarise } from '../../daemon/calls/summary.ts'
import { callsPaper } from '../../daemon/print/papers.ts'
import { printSheet } from '../../daemon/print/sheet-paper.ts'
import { madeCalls, writeCalls } from '../calls/made-calls.ts'
import { cpuSince, perSecond } from './figures.ts'

const YEAR = 365
const FROM = new Date(2025, 0, 1).getTime()
const TO = new Date(2026, 0, 1).getTime()
const RUNS = 7

export async function benchCalls(count: number): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'offhook-bench-'))
  const database = openDatabase(join(directory, 'calls.db'), MIGRATIONS)
  try {
    fill(database, count)
    const plain = await median(() => {
      database.prepare('SELECT sum(length(legs)) AS n FROM conversation').all()
    })
    console.log(`  every row read once: ${plain.toFixed(0)} ms (the measure of what follows)`)
    const say = async (what: string, work: () => unknown) => {
      const ms = await median(work)
      console.log(`  ${what.padEnd(52)} ${(ms / plain).toFixed(3).padStart(8)} × (${ms.toFixed(1)} ms)`)
    }
    const search = (filter: object) => () =>
      searchConversations(database, conversationFilter.parse({ fromMs: FROM, toMs: TO, ...filter }), {
        by: 'started_ms',
        descending: true,
        size: 50,
        after: null,
      })
    await say('search: first page of a year', search({}))
    await say('search: number nobody has', search({ party: '0999999999' }))
    await say(
      'search: destination contains what few have',
      search({ texts: { dialled: { how: 'contains', text: '00399' } } }),
    )
    await say(
      'search: destination contains what none has',
      search({ texts: { dialled: { how: 'contains', text: 'xyz' } } }),
    )
    const desk = reportDesk(() => database)
    const year = { first: dayOf(FROM), last: dayOf(TO - 1) }
    await say('report: calls per day of a year', () => desk.perDay(year))
    await say('report: hour and weekday of a year', () => desk.perHour(year))
    await say('report: lines at once, a year', () => desk.lineLoad(year, []))
    await say('report: extensions of a year', () => desk.shares('extension', year, 100))
    await say('report: top numbers of a month', () =>
      desk.shares('number', { first: 20250601, last: 20250630 }, 100),
    )
    await say('report: top numbers of a year', () => desk.shares('number', year, 100))
    csv(database)
    await paper(database)
  } finally {
    database.close()
    rmSync(directory, { recursive: true })
  }
}

function fill(database: Database, count: number): void {
  const written = timed(() => {
    const calls = madeCalls({
      fromMs: FROM,
      days: YEAR,
      perDay: Math.ceil(count / (YEAR * 0.743)),
      extensions: 200,
    })
    for (let more = true; more; )
      database.transaction(() => {
        const some: Conversation[] = []
        for (let next = calls.next(); !next.done; next = calls.next()) {
          some.push(next.value)
          if (some.length === 5000) break
        }
        more = some.length > 0
        writeCalls(database, some)
      })
  })
  const summed = timed(() => {
    while (database.transaction(() => summarise(database, 5000)) > 0);
  })
  const rows = Number(database.prepare('SELECT count(*) AS n FROM conversation').get()?.n)
  console.log(
    `  ${rows} conversations: written ${perSecond(rows, written)}, summed ${perSecond(rows, summed)}`,
  )
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
  let longest = 0
  let done = false
  const watch = async () => {
    for (let at = performance.now(); !done; at = performance.now()) {
      await turn()
      longest = Math.max(longest, performance.now() - at)
    }
  }
  const watching = watch()
  const start = performance.now()
  await printSheet({ ...made, rows: first(), rowCount: Math.min(10_000, made.rowCount) }, speech)
  const ms = performance.now() - start
  done = true
  await watching
  console.log(`  PDF of 10,000 calls: ${(ms / 1000).toFixed(2)} s, longest stall ${longest.toFixed(0)} ms`)
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

async function median(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    times.push(timed(() => void work()))
    await turn()
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
}
