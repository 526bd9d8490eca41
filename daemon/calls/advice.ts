/**
 * What the exchange says a call costs (ISDN advice of charge at the end of the call, ETSI EN 300 182). Asterisk tells it as an event
 * while the call ends, in no record: it is kept beside the calls, and goes into the call that has the channel.
 */

import type { Database } from './database.ts'

export interface Advice {
  readonly linkedId: string
  readonly uniqueId: string
  /** In thousandths of the currency; null: charging units, or nothing was said. */
  readonly milli: number | null
  readonly units: number | null
  readonly currency: string
}

/** Calls are told some seconds after their end, and anew for some minutes. */
const KEPT_MS = 24 * 60 * 60_000

/** The last word of a channel counts. */
export function keepAdvice(database: Database, advice: Advice, nowMs: number): void {
  database
    .prepare('INSERT OR REPLACE INTO advice VALUES (?, ?, ?, ?, ?, ?)')
    .run(advice.linkedId, advice.uniqueId, nowMs, advice.milli, advice.units, advice.currency)
}

/**
 * Into the calls that are told by now. `unitMilli`: price of a charging unit in thousandths, 0: nobody knows. An amount in another
 * currency than ours is left out.
 */
export function applyAdvice(
  database: Database,
  { currency, unitMilli }: { readonly currency: string; readonly unitMilli: number },
  nowMs: number,
): void {
  const rows = database.prepare('SELECT * FROM advice').all()
  if (rows.length === 0) return
  const find = database.prepare(
    `SELECT id FROM conversation WHERE key = ? UNION
     SELECT id FROM conversation INDEXED BY conversation_search
     WHERE started_ms > ? AND instr(linkedids, ?) > 0 LIMIT 1`,
  )
  const set = database.prepare('UPDATE conversation SET advised_milli = ? WHERE id = ?')
  const sums = new Map<number, number>()
  for (const row of rows) {
    const milli =
      row.milli !== null
        ? isOurs(String(row.currency), currency)
          ? Number(row.milli)
          : null
        : row.units !== null && unitMilli > 0
          ? Number(row.units) * unitMilli
          : null
    if (milli === null) continue
    const linkedId = String(row.linkedid)
    const found = find.get(linkedId, Number(row.at_ms) - KEPT_MS, JSON.stringify(linkedId))
    if (found !== undefined) sums.set(Number(found.id), (sums.get(Number(found.id)) ?? 0) + milli)
  }
  database.transaction(() => {
    for (const [id, milli] of sums) set.run(milli, id)
    database.prepare('DELETE FROM advice WHERE at_ms < ?').run(nowMs - KEPT_MS)
  })
}

/** Exchanges write `CHF`, `Fr.`, `EUR`, or nothing at all. */
const isOurs = (said: string, ours: string): boolean => {
  const text = said.trim().toUpperCase()
  const names: Readonly<Record<string, readonly string[]>> = {
    CHF: ['FR', 'FR.', 'SFR', 'SFR.', 'FRS'],
    EUR: ['EURO', '€'],
    GBP: ['£', 'POUND'],
    USD: ['$', 'DOLLAR'],
  }
  return text === '' || text === ours || (names[ours] ?? []).includes(text)
}
