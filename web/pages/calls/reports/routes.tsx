/** The reports as pages and as files. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { csvPieces } from '../../../../daemon/calls/csv.ts'
import { csvOf, SHEETS, type Sheet, type SheetId } from '../../../../daemon/calls/sheets/sheet.ts'
import { sheetSpeech } from '../../../../daemon/calls/sheets/speech.ts'
import type { Web, WebContext, WebEnv } from '../../../env.ts'
import { show } from '../../../show.tsx'
import { pdfAnswer } from '../pdf-answer.ts'
import { placesFor } from '../sub-navigation.tsx'
import { ReportsPage } from './page.tsx'
import { readDays } from './period.ts'

const OVERVIEW: readonly SheetId[] = ['days', 'hours', 'lines', 'answering']

export function reportRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const office = appliance.callOffice
  const daysOf = (c: WebContext) => readDays(new URL(c.req.url).searchParams, options.now())
  const sheetsOf = (c: WebContext, ids: readonly SheetId[]): Sheet[] =>
    ids.flatMap(id => office.sheet(id, daysOf(c), c.var.speech.language) ?? [])

  const page = (c: WebContext, chosen: SheetId | null) => {
    const { speech } = c.var
    const words = sheetSpeech(speech.language)
    return show(c, web, {
      page: {
        title: chosen === null ? speech.t('reports.title') : words.words.sheets[chosen].title,
        area: 'calls',
      },
      body: (
        <ReportsPage
          speech={speech}
          sheetSpeech={words}
          places={placesFor(c.var.session?.person ?? null)}
          days={daysOf(c)}
          now={options.now()}
          chosen={chosen}
          totals={chosen === 'months' || chosen === 'compare' ? anything : office.totals(daysOf(c))}
          sheets={sheetsOf(c, chosen === null ? OVERVIEW : [chosen])}
        />
      ),
    })
  }

  app.get('/', c => page(c, null))

  /** As it is on the page, but figures as a program reads them. */
  app.get('/:file{[a-z]+\\.csv}', c => {
    const id = idOf(c.req.param('file').replace('.csv', ''))
    const [sheet] = sheetsOf(c, [id])
    if (sheet === undefined) throw new HTTPException(503)
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', `attachment; filename="${id}.csv"`)
    c.header('Cache-Control', 'no-store')
    return c.body([...csvPieces(...csvOf(sheet))].join(''))
  })

  app.get('/:file{[a-z]+\\.pdf}', async c => {
    const id = idOf(c.req.param('file').replace('.pdf', ''))
    return pdfAnswer(c, id, await office.printSheet(id, daysOf(c), c.var.speech.language, c.req.raw.signal))
  })

  app.get('/:id{[a-z]+}', c => page(c, idOf(c.req.param('id'))))
  return app
}

/** These look at more than the days asked for. */
const anything = {
  calls: 1,
  answered: 0,
  missed: 0,
  abandoned: 0,
  incoming: 0,
  outgoing: 0,
  internal: 0,
  talkMs: 0,
}

function idOf(text: string): SheetId {
  const id = SHEETS.find(one => one === text)
  if (id === undefined) throw new HTTPException(404)
  return id
}
