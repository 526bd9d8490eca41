/** The search of Asterisk's own records. */

import { Hono } from 'hono'
import type { Web, WebEnv } from '../../../env.ts'
import { show } from '../../../show.tsx'
import { placesFor } from '../sub-navigation.tsx'
import { RecordsPage } from './page.tsx'
import { readRecordQuestion, recordAddress, recordCursor, recordFilterOf, recordOrder } from './question.ts'

const PAGE_SIZE = 50

export function recordRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()

  app.get('/', c => {
    const { speech, session } = c.var
    const query = new URL(c.req.url).searchParams
    const asked = readRecordQuestion(query, options.now())
    const person = session?.person ?? null
    const found = appliance.calls.records(recordFilterOf(asked), {
      ...recordOrder(asked),
      size: PAGE_SIZE,
      after: recordCursor(query),
    })
    return show(c, web, {
      page: { title: speech.t('records.title'), area: 'calls' },
      body: (
        <RecordsPage
          speech={speech}
          places={placesFor(person)}
          asked={asked}
          rows={found?.rows ?? null}
          nextHref={found?.next == null ? null : recordAddress(asked, found.next)}
          address={recordAddress(asked, null)}
          saved={person === null ? [] : appliance.callOffice.searches.of(person.login)}
        />
      ),
    })
  })

  return app
}
