/**
 * Budgets: what the dialplan counted is corrected upwards by what the records say, and mail goes out when one is nearly or wholly
 * spent. Never downwards: the dialplan counts calls that are on somebody's account though he did not dial them (forwards,
 * transfers), and the records lag behind.
 */

import { countryPack } from '../../dahdi/countries/index.ts'
import type { Asker } from '../ami/ask.ts'
import { databasePut, databaseRows } from '../ami/database-actions.ts'
import type { BudgetDesk } from '../budgets/desk.ts'
import { countedIn, monthOf, spentSince, startOfMonth } from '../budgets/spent.ts'
import { pricerOf } from '../calls/costs.ts'
import type { Database } from '../calls/database.ts'
import { dropParcel } from '../mail/drop.ts'
import type { Settings } from '../settings/schema.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'

export interface BudgetsParts {
  readonly database: () => Database | null
  readonly settings: () => Settings
  readonly ami: Asker
  readonly spoolDir: string
  readonly clock: Clock
  readonly log: Log
}

export interface Budgets {
  readonly desk: BudgetDesk
  /** Calls have come, or the settings changed. */
  look(): Promise<void>
}

export function budgetsOf({ database, settings, ami, spoolDir, clock, log }: BudgetsParts): Budgets {
  const turn = oneAtATime()

  /** null: Asterisk does not say. */
  const counted = async (): Promise<ReadonlyMap<string, string> | null> => {
    const rows = await databaseRows(ami)
    if (!rows.ok) return null
    return new Map(rows.value.filter(([key]) => key.startsWith('BUDGET/')))
  }
  const put = async (extension: string, milli: number) =>
    (await databasePut(ami, `BUDGET/${extension}`, `${monthOf(clock.now())}-${milli}`)).ok

  const stateOf = (open: Database, extension: string) => {
    const row = open.prepare('SELECT reset_ms, told FROM budget WHERE extension = ?').get(extension)
    return { resetMs: Number(row?.reset_ms ?? 0), told: String(row?.told ?? '') }
  }

  const tell = async (open: Database, extension: string, spent: number, perMonth: number) => {
    const { costs, guard, extensions } = settings()
    const percent = (spent * 100) / perMonth
    const level = percent >= 100 ? 100 : percent >= costs.warnPercent ? costs.warnPercent : 0
    const told = `${monthOf(clock.now())}-${level}`
    const before = stateOf(open, extension).told
    if (level === 0 || told === before) return
    // Those who watch over the house, and whoever spends.
    const own = extensions.find(({ number }) => number === extension)?.voicemail?.email
    const to = new Set([...guard.emails, ...(own ? [own] : [])])
    for (const address of to)
      await dropParcel(
        spoolDir,
        {
          is: 'alarm',
          to: address,
          what: level === 100 ? 'budget-empty' : 'budget-low',
          about: extension,
          more: 0,
        },
        Buffer.alloc(0),
      )
    open
      .prepare(
        'INSERT INTO budget (extension, told) VALUES (?, ?) ON CONFLICT DO UPDATE SET told = excluded.told',
      )
      .run(extension, told)
    log.info({ extension, level }, 'budget')
  }

  const look = () =>
    turn(async () => {
      const open = database()
      const { costs, site } = settings()
      if (open === null || costs.budgets.length === 0) return
      try {
        const rows = await counted()
        if (rows === null) return
        const price = pricerOf(costs.tariffs, countryPack(site.country))
        const now = clock.now()
        for (const { extension, perMonth } of costs.budgets) {
          const since = Math.max(startOfMonth(now), stateOf(open, extension).resetMs)
          const byRecords = spentSince(open, extension, since, price)
          const before = countedIn(rows.get(`BUDGET/${extension}`) ?? '', monthOf(now))
          if (byRecords > before) await put(extension, byRecords)
          await tell(open, extension, Math.max(byRecords, before), perMonth)
        }
      } catch (error) {
        log.warn({ error: String(error) }, 'budgets are looked at later')
      }
    })

  return {
    look,
    desk: {
      async views() {
        const rows = await counted()
        const month = monthOf(clock.now())
        return settings().costs.budgets.map(({ extension, perMonth }) => ({
          extension,
          perMonth,
          spent: rows === null ? null : countedIn(rows.get(`BUDGET/${extension}`) ?? '', month),
        }))
      },
      reset: extension =>
        turn(async () => {
          const open = database()
          if (open === null || !(await put(extension, 0))) return false
          open
            .prepare(
              `INSERT INTO budget (extension, reset_ms) VALUES (?, ?)
               ON CONFLICT DO UPDATE SET reset_ms = excluded.reset_ms, told = ''`,
            )
            .run(extension, clock.now())
          return true
        }),
    },
  }
}
