/** What the calls cost. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { csvPieces } from '../../../../daemon/calls/csv.ts'
import { csvOf } from '../../../../daemon/calls/sheets/sheet.ts'
import { sheetSpeech } from '../../../../daemon/calls/sheets/speech.ts'
import type { Web, WebEnv } from '../../../env.ts'
import { show } from '../../../show.tsx'
import { Period } from '../reports/page.tsx'
import { daysQuery, readDays } from '../reports/period.ts'
import { SheetFigure } from '../reports/sheet-figure.tsx'
import { placesFor, SubNavigation } from '../sub-navigation.tsx'

export function costRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const daysOf = (url: string) => readDays(new URL(url).searchParams, options.now())

  app.get('/', async c => {
    const { speech, session } = c.var
    const days = daysOf(c.req.url)
    const { costs } = appliance.settings().settings
    const words = sheetSpeech(speech.language, costs.currency)
    const sheets = await appliance.callOffice.costs(days, speech.language, c.req.raw.signal)
    return show(c, web, {
      page: { title: speech.t('costs.title'), area: 'calls' },
      body: (
        <>
          <div class="heading">
            <h1>{speech.t('costs.title')}</h1>
            <p class="period">{words.words.period(words.day(days.first), words.day(days.last))}</p>
            <div class="buttons">
              <a class="button quiet" href={`/calls/costs/extensions.csv?${daysQuery(days)}`} download>
                {speech.t('reports.csv')}
              </a>
            </div>
          </div>
          <SubNavigation here="costs" places={placesFor(session?.person ?? null)} speech={speech} />
          <Period path="/calls/costs" days={days} now={options.now()} speech={speech} />
          {costs.tariffs.length === 0 ? <p class="empty">{speech.t('costs.no-tariffs')}</p> : null}
          {sheets === null ? (
            <p class="empty">{speech.t('history.unreadable')}</p>
          ) : (
            sheets.map(sheet => <SheetFigure sheet={sheet} sheetSpeech={words} speech={speech} isOpen />)
          )}
        </>
      ),
    })
  })

  app.get('/extensions.csv', async c => {
    const found = await appliance.callOffice.costs(daysOf(c.req.url), c.var.speech.language, c.req.raw.signal)
    const [sheet] = found ?? []
    if (sheet === undefined) throw new HTTPException(503)
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', 'attachment; filename="costs.csv"')
    c.header('Cache-Control', 'no-store')
    return c.body([...csvPieces(...csvOf(sheet))].join(''))
  })

  return app
}
