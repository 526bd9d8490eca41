/** The pages of reports: every one in every language, with picture and table; for those who may see them alone. */

import { describe, expect, it } from 'vitest'
import { SHEETS } from '../../daemon/calls/sheets/sheet.ts'
import { summarise } from '../../daemon/calls/summary.ts'
import { pageLanguages } from '../../daemon/model/languages.ts'
import { readDays, usualPeriod } from '../../web/pages/calls/reports/period.ts'
import { madeCalls, writeCalls } from '../calls/made-calls.ts'
import { browse, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const NOW = new Date(2026, 10, 25, 12).getTime()

function office(perDay = 30) {
  const browsing = browse({ now: () => NOW })
  if (perDay > 0)
    writeCalls(browsing.fake.calls, madeCalls({ fromMs: new Date(2026, 9, 20).getTime(), days: 37, perDay }))
  browsing.fake.calls.transaction(() => summarise(browsing.fake.calls))
  browsing.enter()
  return browsing
}

describe('reports', () => {
  it.each(pageLanguages)('are good pages in %s, each with its picture', async language => {
    const inside = office()
    inside.cookies.set('offhook_language', language)
    for (const path of ['', ...SHEETS.map(id => `/${id}`)]) {
      const html = await inside.page(`/calls/reports${path}`)
      expect(htmlFaults(html), path).toEqual([])
      expect(html, path).toContain('<svg class="chart"')
      expect(html, path).toMatch(/<rect class="(tone|heat)-\d"|<polyline/)
      expect(html, path).not.toMatch(/NaN|undefined|Infinity/)
    }
    expect(inside.faults).toEqual([])
  })

  it('count what there was on the days asked for', async () => {
    const inside = office()
    const text = words(await inside.page('/calls/reports/days?from=2026-11-02&to=2026-11-03'))
    expect(text).toContain('Mon, 02/11/2026 30')
    expect(text).toContain('All 60')
    expect(words(await inside.page('/calls/reports?from=2025-01-01&to=2025-01-31'))).toContain(
      'No calls in this period.',
    )
  })

  it('say how many lines are needed, beside how many there are', async () => {
    const text = words(await office().page('/calls/reports/lines'))
    expect(text).toMatch(
      /In the busiest hour of a day [\d.]+ lines are busy on average.* \d+ lines are needed/,
    )
    expect(text).toContain('34 lines')
  })

  it('are files for a spreadsheet, with seconds', async () => {
    const answer = await office().get('/calls/reports/days.csv?from=2026-11-02&to=2026-11-02')
    expect(answer.headers.get('content-type')).toContain('text/csv')
    const [head = '', row = ''] = (await answer.text()).split('\r\n')
    expect(head).toContain('Talk time (s)')
    expect(row.split('","').join().split(',').at(-2)).toMatch(/^\d+$/)
  })

  it('are not there for anything else, and empty without calls', async () => {
    const inside = office(0)
    expect((await inside.get('/calls/reports/nonsense')).status).toBe(404)
    expect(words(await inside.page('/calls/reports'))).toContain('No calls in this period.')
    expect(htmlFaults(await inside.page('/calls/reports/months'))).toEqual([])
  })
})

describe('a period', () => {
  const days = (query: string) => readDays(new URLSearchParams(query), NOW)
  it('is the month so far where nothing sensible is asked', () => {
    const month = { first: 20261101, last: 20261125 }
    expect(days('')).toEqual(month)
    expect(days('from=2026-02-30&to=yesterday')).toEqual(month)
    expect(days('from=0000-01-01')).toEqual(month)
  })

  it('is never backwards, and never longer than a chart', () => {
    expect(days('from=2026-11-10&to=2026-11-05')).toEqual({ first: 20261110, last: 20261110 })
    expect(days('from=1980-01-01&to=2026-11-05').first).toBeGreaterThan(20230000)
  })

  it('has its usual ones', () => {
    expect(usualPeriod('week', NOW)).toEqual({ first: 20261119, last: 20261125 })
    expect(usualPeriod('last-month', NOW)).toEqual({ first: 20261001, last: 20261031 })
  })
})
