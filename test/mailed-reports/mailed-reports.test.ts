/** Reports by mail: each period once, also after days of being off; only to whom they are set up for. */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../daemon/calls/database.ts'
import { callDesk } from '../../daemon/calls/desk.ts'
import { MIGRATIONS } from '../../daemon/calls/schema.ts'
import { summarise } from '../../daemon/calls/summary.ts'
import { callOfficeOf } from '../../daemon/compose/call-office.ts'
import { mailedReportsOf } from '../../daemon/compose/mailed-reports.ts'
import { compose } from '../../daemon/mail/compose.ts'
import { mailSpool } from '../../daemon/mail/parcel.ts'
import { readParcel } from '../../daemon/mail/read-parcel.ts'
import { lastPeriod } from '../../daemon/mailed-reports/period.ts'
import { type MailedReport, mailedReportSchema } from '../../daemon/settings/areas/mailed-report.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import { silentLog } from '../../daemon/system/log.ts'
import { madeCalls, writeCalls } from '../calls/made-calls.ts'
import { createHandClock } from '../fake-ami/hand-clock.ts'
import { settings as plainSettings } from '../model/support.ts'

const at = (day: number, hour = 8) => new Date(2026, 10, day, hour).getTime()

describe('the last whole period', () => {
  it.each([
    ['day', at(25), 20261124, 20261124],
    ['day', at(25, 5), 20261123, 20261123],
    ['day', at(1), 20261031, 20261031],
    ['week', at(23), 20261116, 20261122],
    ['week', at(22), 20261109, 20261115],
    ['week', at(23, 3), 20261109, 20261115],
    ['month', at(1), 20261001, 20261031],
    ['month', at(1, 4), 20260901, 20260930],
  ] as const)('%s at %d is %d to %d', (every, now, first, last) => {
    expect(lastPeriod(every, now)).toEqual({ first, last })
  })
})

const report = (given: object): MailedReport =>
  mailedReportSchema.parse({
    id: 'one',
    what: { is: 'sheet', sheet: 'days' },
    every: 'day',
    format: 'pdf',
    to: 'office@example.org',
    language: 'en',
    ...given,
  })

async function office(...reports: MailedReport[]) {
  const spoolDir = await mkdtemp(join(tmpdir(), 'offhook-mailed-'))
  const database = openDatabase(':memory:', MIGRATIONS)
  onTestFinished(async () => {
    database.close()
    await rm(spoolDir, { recursive: true })
  })
  writeCalls(database, madeCalls({ fromMs: at(1, 0), days: 24, perDay: 40 }))
  database.transaction(() => summarise(database))
  let settings: Settings = { ...plainSettings(), mailedReports: reports }
  const clock = createHandClock(at(10))
  const parts = {
    database: () => database,
    settings: () => settings,
    calls: callDesk(() => database),
    spoolDir,
    clock,
    log: silentLog,
    // All calls of a week are more, those of one kind are less.
    packBytes: 12_000,
  }
  const call = { ...parts, model: () => null, now: clock.now, recordingsDir: '' }
  const mailed = mailedReportsOf({ ...parts, office: callOfficeOf(call) })
  const letters = async () => {
    const names = (await readdir(mailSpool(spoolDir)).catch(() => [])).sort()
    return Promise.all(
      names.map(async name => {
        const read = readParcel(await readFile(join(mailSpool(spoolDir), name)))
        const composed = read === null ? null : compose(read.parcel, read.content, settings)
        return composed?.is === 'letter' ? composed.letter : composed?.is
      }),
    )
  }
  return {
    mailed,
    clock,
    letters,
    change: (now: MailedReport[]) => (settings = { ...settings, mailedReports: now }),
  }
}

const DAY = 86_400_000

describe('a mailed report', () => {
  it('goes out once for each period, from the next one on', async () => {
    const { mailed, clock, letters } = await office(report({}))
    await mailed.look()
    expect(await letters()).toEqual([])
    await clock.advance(DAY)
    await mailed.look()
    await mailed.look()
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter).toMatchObject({
      to: 'office@example.org',
      attachments: [{ name: 'days-2026-11-10.pdf', type: 'application/pdf' }],
    })
    expect(mailed.desk.mailedFor()).toEqual(new Map([['one', '2026-11-10']]))
    // Off for four days: the last one counts.
    await clock.advance(4 * DAY)
    await mailed.look()
    expect(await letters()).toHaveLength(2)
  })

  it('holds the calls of its days and its search, as CSV', async () => {
    const what = { is: 'calls', name: 'Incoming', filter: { directions: ['incoming'] } }
    const { mailed, letters } = await office(report({ what, every: 'week', format: 'csv' }))
    expect((await mailed.desk.sendNow('one')).ok).toBe(true)
    const [letter] = await letters()
    if (letter === undefined || typeof letter === 'string') throw new Error(`no letter: ${letter}`)
    const [file] = letter.attachments
    expect(file?.name).toBe('calls-2026-11-02.csv')
    const lines = file?.content.toString().trim().split('\r\n').slice(1) ?? []
    expect(lines.length).toBeGreaterThan(20)
    for (const line of lines) expect(line).toMatch(/^2026-11-0[1-8]T[0-9:.]+Z,incoming,/)
    expect(letter.subject).toContain('Incoming')
  })

  it('that is large is packed', async () => {
    const what = { is: 'calls', name: 'All', filter: {} }
    const { mailed, letters } = await office(report({ what, every: 'week', format: 'csv' }))
    expect((await mailed.desk.sendNow('one')).ok).toBe(true)
    const [letter] = await letters()
    if (letter === undefined || typeof letter === 'string') throw new Error(`no letter: ${letter}`)
    const [file] = letter.attachments
    expect(file).toMatchObject({ name: 'calls-2026-11-02.csv.gz', type: 'application/gzip' })
    expect(
      gunzipSync(file?.content ?? '')
        .toString()
        .split('\r\n').length,
    ).toBeGreaterThan(100)
  })

  it('goes to nobody who is no longer named', async () => {
    const { mailed, letters, change } = await office(report({}))
    await mailed.desk.sendNow('one')
    expect(await letters()).toHaveLength(1)
    change([])
    expect(await letters()).toEqual(['nobody'])
    await mailed.look()
    expect(mailed.desk.mailedFor().size).toBe(0)
  })
})
