/** How long a page of any filter takes: warm, turned to deeper pages, and first after the system has forgotten the file. */

import { spawnSync } from 'node:child_process'
import { type Database, openDatabase } from '../../../daemon/calls/database.ts'
import { conversationFilter } from '../../../daemon/calls/filter.ts'
import { MIGRATIONS } from '../../../daemon/calls/schema.ts'
import { type PageOf, searchConversations } from '../../../daemon/calls/search.ts'
import { spread } from '../figures.ts'
import { FROM, TO } from './fill.ts'
import { type Asked, askedFilters } from './filters.ts'

const FILTERS = 300
const RUNS = 3
const COLD = 12
const SIZE = 50

export function benchSearch(database: Database): void {
  const times = askedFilters(FILTERS).map(asked => ({ asked, ms: timeOf(database, asked) }))
  const sorted = times.toSorted((a, b) => a.ms - b.ms)
  const at = (share: number) =>
    sorted[Math.min(FILTERS - 1, Math.ceil(share * FILTERS) - 1)]?.ms ?? Number.NaN
  console.log(
    `  a page of ${FILTERS} filters, warm: median ${at(0.5).toFixed(1)} ms, 95 of 100 within ${at(0.95).toFixed(1)} ms, ` +
      `99 within ${at(0.99).toFixed(1)} ms, longest ${at(1).toFixed(0)} ms`,
  )
  for (const { asked, ms } of sorted.slice(-3)) {
    const { fromMs, toMs, ...rest } = asked.filter
    const told = Object.entries(rest).filter(
      ([, value]) => value !== null && JSON.stringify(value).length > 2,
    )
    console.log(
      `    ${ms.toFixed(0)} ms: ${Math.round((toMs - fromMs) / 86_400_000)} days, ${JSON.stringify(Object.fromEntries(told)).slice(0, 150)}, by ${asked.by}, page ${asked.turned + 1}`,
    )
  }
}

/** The page asked for, several times; those before it are turned once. */
function timeOf(database: Database, { filter, by, descending, turned }: Asked): number {
  let page: PageOf<typeof by> = { by, descending, size: SIZE, after: null }
  for (let left = turned; left > 0; left -= 1) {
    const { next } = searchConversations(database, filter, page)
    if (next === null) break
    page = { ...page, after: next }
  }
  const once = () => {
    const start = performance.now()
    searchConversations(database, filter, page)
    return performance.now() - start
  }
  once()
  return spread(Array.from({ length: RUNS }, once)).median
}

/** Each in a connection of its own, with nothing of the file in the system's memory. */
export function benchCold(path: string): void {
  const whole = conversationFilter.parse({ fromMs: FROM, toMs: TO })
  const filters = [whole, ...askedFilters(COLD - 1, 11).map(({ filter }) => filter)]
  const times = filters.map(filter => {
    // POSIX_FADV_DONTNEED for all of it (dd(1), nocache); no privilege is needed.
    spawnSync('dd', [`if=${path}`, 'iflag=nocache', 'count=0', 'status=none'])
    const database = openDatabase(path, MIGRATIONS)
    const start = performance.now()
    searchConversations(database, filter, { by: 'started_ms', descending: true, size: SIZE, after: null })
    const ms = performance.now() - start
    database.close()
    return ms
  })
  const { median, most } = spread(times)
  console.log(
    `  first page, cold: ${times[0]?.toFixed(0)} ms without a filter; ${COLD} filters median ${median.toFixed(0)} ms, longest ${most.toFixed(0)} ms`,
  )
}
