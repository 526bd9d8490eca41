/** Makes the reports that are due and leaves them in the spool of mail: each period once, also after days of being off. */

import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { isoDay, startOfDay } from '../calls/calendar.ts'
import { CALL_COLUMNS } from '../calls/calls-csv.ts'
import { csvPieces } from '../calls/csv.ts'
import type { Database } from '../calls/database.ts'
import type { CallDesk } from '../calls/desk.ts'
import type { CallOffice, Days } from '../calls/office.ts'
import { csvOf } from '../calls/sheets/sheet.ts'
import { sheetSpeech } from '../calls/sheets/speech.ts'
import { dropParcel } from '../mail/drop.ts'
import type { MailedReportsDesk } from '../mailed-reports/desk.ts'
import { lastPeriod } from '../mailed-reports/period.ts'
import { type Issue, ok, refused } from '../model/issue.ts'
import type { MailedReport } from '../settings/areas/mailed-report.ts'
import type { Settings } from '../settings/schema.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'

export interface MailedReportsParts {
  readonly database: () => Database | null
  readonly settings: () => Settings
  readonly calls: Pick<CallDesk, 'everyRow'>
  readonly office: Pick<CallOffice, 'sheet' | 'printSheet' | 'printCalls'>
  readonly spoolDir: string
  /** A CSV that is larger is packed; servers refuse letters of 10 MB and more. */
  readonly packBytes?: number
  readonly clock: Clock
  readonly log: Log
}

export interface MailedReports {
  readonly desk: MailedReportsDesk
  /** Looks now; resolves when everything due is in the spool. */
  look(): Promise<void>
  issues(): readonly Issue[]
  start(): void
  stop(): void
}

const EVERY_MS = 10 * 60_000
const PACK_BYTES = 500_000
const MOST_BYTES = 15_000_000

export function mailedReportsOf(parts: MailedReportsParts): MailedReports {
  const { database, settings, clock, log } = parts
  const turn = oneAtATime()
  const failed = new Map<string, Issue>()
  let cancel = () => {}

  const mailedFor = (): Map<string, string> =>
    new Map(
      (database()?.prepare('SELECT id, period FROM mailed_report').all() ?? []).map(({ id, period }) => [
        String(id),
        String(period),
      ]),
    )
  const mark = (id: string, period: string) =>
    database()?.prepare('INSERT OR REPLACE INTO mailed_report VALUES (?, ?)').run(id, period)

  const send = async (report: MailedReport, days: Days) => {
    const { words, day } = sheetSpeech(report.language)
    const made = await make(report, days)
    const period = words.period(day(days.first), day(days.last))
    const packed = report.format === 'csv' && made.bytes.length > (parts.packBytes ?? PACK_BYTES)
    const bytes = packed ? await promisify(gzip)(made.bytes) : made.bytes
    if (bytes.length > MOST_BYTES) throw new Error(`it is too large for a letter (${bytes.length} bytes)`)
    await dropParcel(
      parts.spoolDir,
      {
        is: 'report',
        to: report.to,
        name: `${made.name}-${isoDay(days.first)}.${report.format}${packed ? '.gz' : ''}`,
        subject: words.mailSubject(made.title, period),
        text: words.mailText(made.title, period),
        language: report.language,
      },
      bytes,
    )
    log.info({ report: report.id, period: isoDay(days.first) }, 'report mailed')
  }

  const make = async ({ what, format, language }: MailedReport, days: Days) => {
    const { words } = sheetSpeech(language)
    if (what.is === 'sheet') {
      const title = words.sheets[what.sheet].title
      const sheet = format === 'csv' ? parts.office.sheet(what.sheet, days, language) : null
      const bytes =
        sheet === null
          ? await parts.office.printSheet(what.sheet, days, language)
          : await joined(csvPieces(...csvOf(sheet)))
      return { name: what.sheet, title, bytes: known(bytes) }
    }
    const filter = { ...what.filter, fromMs: startOfDay(days.first), toMs: startOfDay(days.last, 1) }
    const about = [words.period(isoDay(days.first), isoDay(days.last)), ...what.about]
    const bytes =
      format === 'csv'
        ? await joined(csvPieces(CALL_COLUMNS, parts.calls.everyRow(filter)))
        : await parts.office.printCalls(filter, about, language)
    return { name: 'calls', title: what.name, bytes: known(bytes) }
  }

  const attempt = async (report: MailedReport, days: Days): Promise<boolean> => {
    try {
      await send(report, days)
      failed.delete(report.id)
      return true
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      log.error({ report: report.id, reason }, 'report not mailed')
      failed.set(report.id, {
        code: 'report-not-mailed',
        severity: 'warning',
        subject: null,
        params: { to: report.to, reason: reason.slice(0, 200) },
      })
      return false
    }
  }

  const look = () =>
    turn(async () => {
      const open = database()
      if (open === null) return
      const reports = settings().mailedReports
      const known = mailedFor()
      for (const id of failed.keys()) if (!reports.some(report => report.id === id)) failed.delete(id)
      for (const id of known.keys())
        if (!reports.some(report => report.id === id))
          open.prepare('DELETE FROM mailed_report WHERE id = ?').run(id)
      for (const report of reports) {
        const days = lastPeriod(report.every, clock.now())
        const period = isoDay(days.first)
        const former = known.get(report.id)
        // A new one begins with what comes to its end from now on.
        if (former === undefined) mark(report.id, period)
        else if (former < period && (await attempt(report, days))) mark(report.id, period)
      }
    })

  const next = () => {
    cancel = clock.after(EVERY_MS, () => void look().finally(next))
  }

  return {
    desk: {
      mailedFor,
      sendNow: id =>
        turn(async () => {
          const report = settings().mailedReports.find(one => one.id === id)
          if (report === undefined || (await attempt(report, lastPeriod(report.every, clock.now()))))
            return ok(null)
          return refused([...failed.values()].slice(-1))
        }),
    },
    look,
    issues: () => [...failed.values()],
    start: next,
    stop: () => cancel(),
  }
}

function known(bytes: Buffer | null): Buffer {
  if (bytes === null) throw new Error('the history of calls cannot be read')
  return bytes
}

/** Others have their turn between the pieces. */
async function joined(pieces: Iterable<string>): Promise<Buffer> {
  const all: Buffer[] = []
  for (const piece of pieces) {
    all.push(Buffer.from(piece))
    await setImmediate()
  }
  return Buffer.concat(all)
}
