/** The area of the line tests: what can be tested, and the test of one. */

import { Hono } from 'hono'
import type { TestSubject } from '../../../daemon/appliance.ts'
import type { Issue } from '../../../daemon/model/issue.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { freshForm } from '../../form/form-state.ts'
import { readForm, text } from '../../form/read-form.ts'
import { findPlaces } from '../../places.ts'
import { show } from '../../show.tsx'
import { testRows } from './rows.ts'
import { TestPage } from './test-page.tsx'
import { TestTable } from './test-table.tsx'
import { subjectTitle, testAddress } from './words.ts'

/** A person waits for the telephone to ring. */
const REFRESH_SECONDS = 2

export function lineTestRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const find = (key: string): TestSubject | null =>
    appliance.lineTests.subjects().find(subject => subject.key === key) ?? null

  app.get('/', c => {
    const { speech } = c.var
    const { t } = speech
    const rows = testRows(web, speech, null)
    const isRunning = rows.some(({ running }) => running !== null)
    return show(c, web, {
      page: {
        title: t('line-test.title'),
        area: 'cards',
        ...(isRunning && { refresh: { seconds: REFRESH_SECONDS, always: true } }),
      },
      body: (
        <>
          <div class="heading">
            <h1>{t('line-test.title')}</h1>
          </div>
          <p class="lead">{t('line-test.lead')}</p>
          {rows.length === 0 ? (
            <p class="empty panel">{t('line-test.none')}</p>
          ) : (
            <section class="panel">
              <TestTable rows={rows} speech={speech} />
            </section>
          )}
        </>
      ),
    })
  })

  app.get('/:key{.+}', c => {
    const subject = find(c.req.param('key'))
    return subject === null ? c.notFound() : testPage(c, subject, '', [])
  })

  app.post('/:key{.+}', async c => {
    const subject = find(c.req.param('key'))
    if (subject === null) return c.notFound()
    const number = text(await readForm(c), 'number').slice(0, 40)
    const begun = appliance.lineTests.start(subject.key, number)
    return begun.ok
      ? c.redirect(testAddress(subject.key), 303)
      : testPage(c, subject, number, begun.error, 409)
  })

  function testPage(
    c: WebContext,
    subject: TestSubject,
    number: string,
    problems: readonly Issue[],
    status: 200 | 409 = 200,
  ) {
    const { speech } = c.var
    const tests = appliance.lineTests.of(subject.key)
    const { revision, settings } = appliance.settings()
    const title = subjectTitle(subject, appliance.model(), speech)
    return show(c, web, {
      page: {
        title,
        area: subject.kind === 'handset' ? 'extensions' : 'lines',
        ...(tests.running !== null && { refresh: { seconds: REFRESH_SECONDS, always: true } }),
      },
      body: (
        <TestPage
          speech={speech}
          subject={subject}
          title={title}
          place={findPlaces(settings, appliance.inventory(), speech.t).nameOf(subject.key)}
          tests={tests}
          form={{ ...freshForm(new URLSearchParams({ number }), revision), problems }}
          now={options.now()}
        />
      ),
      status,
    })
  }

  return app
}
