/** The area of calls: the list, and the same as a file for a spreadsheet. */

import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { csvPieces } from '../../../daemon/calls/csv.ts'
import type { Web, WebEnv } from '../../env.ts'
import { show } from '../../show.tsx'
import { CallsPage } from './page.tsx'
import { addressOf, cursorOf, filterOf, readQuestion } from './question.ts'
import { reportRoutes } from './reports/routes.tsx'
import { placesFor } from './sub-navigation.tsx'

const PAGE_SIZE = 50

const COLUMNS = [
  'started',
  'direction',
  'outcome',
  'from',
  'from name',
  'dialled',
  'answered by',
  'ended with',
  'talk seconds',
  'wait seconds',
  'lines',
] as const

export function callRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const asked = (url: string) => readQuestion(new URL(url).searchParams, options.now())

  app.get('/', c => {
    const { speech } = c.var
    const question = asked(c.req.url)
    const found = appliance.calls.conversations(filterOf(question), {
      by: 'started_ms',
      descending: true,
      size: PAGE_SIZE,
      after: cursorOf(question),
    })
    return show(c, web, {
      page: { title: speech.t('history.title'), area: 'calls' },
      body: (
        <CallsPage
          speech={speech}
          places={placesFor(c.var.session?.person ?? null)}
          question={question}
          calls={found?.rows ?? null}
          nextHref={found?.next == null ? null : addressOf('/calls', question, found.next)}
          csvHref={addressOf('/calls/calls.csv', question, null)}
        />
      ),
    })
  })

  /** ISO 8601 and seconds: for a program, whatever language its user speaks. */
  app.get('/calls.csv', c => {
    const filter = filterOf(asked(c.req.url))
    function* rows() {
      for (const call of appliance.calls.everyConversation(filter))
        yield [
          new Date(call.startedMs).toISOString(),
          call.direction,
          call.outcome,
          call.from.number,
          call.from.name,
          call.dialled,
          call.answeredBy?.number,
          call.endedWith?.number,
          Math.floor(call.talkMs / 1000),
          Math.floor(call.waitMs / 1000),
          call.lines.join(' '),
        ]
    }
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', 'attachment; filename="calls.csv"')
    c.header('Cache-Control', 'no-store')
    return stream(c, async out => {
      for (const piece of csvPieces(COLUMNS, rows())) {
        if (out.aborted) return
        await out.write(piece)
      }
    })
  })

  app.route('/reports', reportRoutes(web))
  return app
}
