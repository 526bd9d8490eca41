/** The area of calls: the list, and the same as a file for a spreadsheet. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { stream } from 'hono/streaming'
import { CALL_COLUMNS } from '../../../daemon/calls/calls-csv.ts'
import { csvPieces } from '../../../daemon/calls/csv.ts'
import type { Web, WebEnv } from '../../env.ts'
import { readForm, text } from '../../form/read-form.ts'
import { mayOpen } from '../../rights.ts'
import { show } from '../../show.tsx'
import { recordingAnswer } from '../../sound-answer.ts'
import { aboutOf } from './about.ts'
import { budgetRoutes } from './costs/budget-routes.tsx'
import { costRoutes } from './costs/routes.tsx'
import { tariffRoutes } from './costs/tariff-routes.tsx'
import { exportRoutes } from './exports/routes.tsx'
import { mailRoutes } from './mails/routes.tsx'
import { CallsPage } from './page.tsx'
import { pdfAnswer } from './pdf-answer.ts'
import { addressOf, cursorOf, filterOf, orderOf, readQuestion } from './question.ts'
import { recordRoutes } from './records/routes.tsx'
import { reportRoutes } from './reports/routes.tsx'
import { placesFor } from './sub-navigation.tsx'

const PAGE_SIZE = 50

export function callRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const office = appliance.callOffice
  const grouping = () => appliance.settings().settings
  const asked = (url: string) => readQuestion(new URL(url).searchParams, options.now())

  app.get('/', async c => {
    const { speech, session } = c.var
    const person = session?.person ?? null
    const question = asked(c.req.url)
    const found = appliance.calls.conversations(filterOf(question, grouping()), {
      ...orderOf(question),
      size: PAGE_SIZE,
      after: cursorOf(question),
    })
    return show(c, web, {
      page: { title: speech.t('history.title'), area: 'calls' },
      body: (
        <CallsPage
          speech={speech}
          places={placesFor(person)}
          question={question}
          calls={found?.rows ?? null}
          nextHref={found?.next == null ? null : addressOf('/calls', question, found.next)}
          csvHref={addressOf('/calls/calls.csv', question, null)}
          grouping={grouping()}
          recordings={
            person !== null && mayOpen(person, '/calls/recordings')
              ? await office.recordings.of(found?.rows ?? [])
              : new Map()
          }
          hasExports={person !== null && appliance.callExports.of(person.login).length > 0}
          mayTrace={person !== null && mayOpen(person, '/trace')}
          saved={person === null ? [] : office.searches.of(person.login)}
          address={addressOf('/calls', question, null)}
        />
      ),
    })
  })

  /** ISO 8601 and seconds: for a program, whatever language its user speaks. */
  app.get('/calls.csv', c => {
    const filter = filterOf(asked(c.req.url), grouping())
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', 'attachment; filename="calls.csv"')
    c.header('Cache-Control', 'no-store')
    return stream(c, async out => {
      for (const piece of csvPieces(CALL_COLUMNS, appliance.calls.everyRow(filter))) {
        if (out.aborted) return
        await out.write(piece)
      }
    })
  })

  app.get('/calls.pdf', async c => {
    const question = asked(c.req.url)
    const { language } = c.var.speech
    const about = aboutOf(question, c.var.speech)
    return pdfAnswer(
      c,
      'calls',
      await office.printCalls(filterOf(question, grouping()), about, language, c.req.raw.signal),
    )
  })

  app.get('/recordings/:name', async c => {
    const found = await office.recordings.open(c.req.param('name'))
    if (found === null) throw new HTTPException(404)
    return recordingAnswer(c, found, null)
  })

  app.post('/searches', async c => {
    const values = await readForm(c)
    const [name, address] = [text(values, 'name').slice(0, 60), text(values, 'address').slice(0, 2000)]
    const login = c.var.session?.person.login
    const isOurs = /^\/calls(\/records)?\?[\x21-\x7e]*$/.test(address)
    if (login === undefined || name === '' || !isOurs) throw new HTTPException(400)
    if (values.has('remove')) office.searches.remove(login, name)
    else office.searches.keep(login, { name, address })
    return c.redirect(address, 303)
  })

  app.route('/exports', exportRoutes(web))
  app.route('/costs', costRoutes(web))
  app.route('/settings/tariffs', tariffRoutes(web))
  app.route('/settings/budgets', budgetRoutes(web))
  app.route('/settings/mails', mailRoutes(web))
  app.route('/records', recordRoutes(web))
  app.route('/reports', reportRoutes(web))
  return app
}
