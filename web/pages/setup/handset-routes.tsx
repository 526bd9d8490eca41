/** The set-up's fourth step: saves all handsets at once, and rings one. */

import { Hono } from 'hono'
import { withHandsets } from '../../../daemon/model/handset-places.ts'
import type { Issue } from '../../../daemon/model/issue.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf, text } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import type { Speech } from '../../i18n/translate.ts'
import { findPlaces, type Place } from '../../places.ts'
import { show } from '../../show.tsx'
import { testRows } from '../line-tests/rows.ts'
import { handsetValues, readHandsets } from './handset-form.ts'
import { HandsetsStep } from './handsets.tsx'
import { stepAfter } from './steps.ts'

const REFRESH_SECONDS = 3

export const handsetSockets = ({ appliance }: Web, { t }: Speech): readonly Place[] =>
  findPlaces(appliance.settings().settings, appliance.inventory(), t).all.filter(({ kind }) => kind === 'fxs')

export function handsetRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const { setup } = appliance
  const app = new Hono<WebEnv>()

  const page = (c: WebContext, form: FormState, status: 200 | 409 | 422 = 200) => {
    const { speech } = c.var
    const sockets = handsetSockets(web, speech)
    const { screen, layout, id } = web.live.page('cards', speech)
    const tests = testRows(
      web,
      speech,
      sockets.map(({ key }) => key),
    )
    const isRinging = tests.some(({ running }) => running !== null)
    return show(c, web, {
      page: {
        title: speech.t('setup.handsets.title'),
        area: 'system',
        live: { name: 'cards', layout, id },
        // While one rings, what it does is followed; otherwise nothing that is being typed is taken away.
        ...(isRinging ? { refresh: { seconds: REFRESH_SECONDS, always: true } } : {}),
      },
      body: (
        <HandsetsStep
          speech={speech}
          progress={setup.progress()}
          form={form}
          sockets={sockets}
          screen={screen}
          tests={tests}
          now={options.now()}
        />
      ),
      status,
    })
  }

  app.get('/handsets', c => {
    const { revision, settings } = appliance.settings()
    return page(c, freshForm(handsetValues(settings, handsetSockets(web, c.var.speech)), revision))
  })

  app.post('/handsets', async c => {
    const values = await readForm(c)
    const { speech } = c.var
    const revision = revisionOf(values)
    const sockets = handsetSockets(web, speech)
    const read = readHandsets(values, appliance.settings().settings, sockets, speech)
    if (!read.ok) return page(c, { ...freshForm(values, revision), errors: read.errors }, 422)
    const outcome = await saveForm(
      web,
      values,
      revision,
      draft => withHandsets(draft, read.wishes, options.randomInt),
      {
        labels: {},
        savedValues: settings => handsetValues(settings, sockets),
        fieldOf: () => null,
        say: issue => speech.issue(issue).what,
      },
    )
    if (outcome.is === 'refused') return page(c, outcome.form, outcome.form.conflict === null ? 422 : 409)
    const ring = text(values, 'ring')
    if (ring === '') {
      await setup.mark('handsets', 'done')
      return c.redirect(stepAfter('handsets'), 303)
    }
    const begun = appliance.lineTests.start(ring, '')
    return begun.ok ? c.redirect('/setup/handsets', 303) : refusedTest(c, begun.error)
  })

  const refusedTest = (c: WebContext, problems: readonly Issue[]) => {
    const { revision, settings } = appliance.settings()
    const values = handsetValues(settings, handsetSockets(web, c.var.speech))
    return page(c, { ...freshForm(values, revision), problems }, 409)
  }

  return app
}
