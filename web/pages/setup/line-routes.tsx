/** The set-up's fifth step: saves all lines at once, and begins the test of one. */

import { Hono } from 'hono'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf, text } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { findPlaces } from '../../places.ts'
import { show } from '../../show.tsx'
import { testRows } from '../line-tests/rows.ts'
import { testAddress } from '../line-tests/words.ts'
import { lineValues, readLines } from './line-form.ts'
import { LinesStep } from './lines.tsx'
import { stepAfter } from './steps.ts'

export function lineRoutes(web: Web): Hono<WebEnv> {
  const { appliance } = web
  const { setup } = appliance
  const app = new Hono<WebEnv>()

  const page = (c: WebContext, form: FormState, status: 200 | 409 | 422 = 200) => {
    const { speech } = c.var
    const { settings } = appliance.settings()
    return show(c, web, {
      page: { title: speech.t('setup.lines.title'), area: 'system' },
      body: (
        <LinesStep
          speech={speech}
          progress={setup.progress()}
          form={form}
          settings={settings}
          places={findPlaces(settings, appliance.inventory(), speech.t)}
          tests={testRows(web, speech, null)}
        />
      ),
      status,
    })
  }

  app.get('/lines', c => {
    const { revision, settings } = appliance.settings()
    return page(c, freshForm(lineValues(settings), revision))
  })

  app.post('/lines', async c => {
    const values = await readForm(c)
    const { speech } = c.var
    const revision = revisionOf(values)
    const read = readLines(values, appliance.settings().settings, speech)
    if (!read.ok) return page(c, { ...freshForm(values, revision), errors: read.errors }, 422)
    const outcome = await saveForm(web, values, revision, read.change, {
      labels: {},
      savedValues: lineValues,
      fieldOf: () => null,
      say: issue => speech.issue(issue).what,
    })
    if (outcome.is === 'refused') return page(c, outcome.form, outcome.form.conflict === null ? 422 : 409)
    const test = text(values, 'test')
    // The test has a page of its own: it asks for a number to call, and shows what it hears.
    if (test !== '') return c.redirect(testAddress(test), 303)
    await setup.mark('lines', 'done')
    return c.redirect(stepAfter('lines'), 303)
  })

  return app
}
