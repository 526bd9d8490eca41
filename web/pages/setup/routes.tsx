/** The set-up: its steps in order, each of them also by itself, and the sheets at its end. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { SETUP_STEPS } from '../../../daemon/setup/desk.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebEnv } from '../../env.ts'
import { movesMachine } from '../../form/network.ts'
import { readForm, revisionOf } from '../../form/read-form.ts'
import type { Language } from '../../i18n/message.ts'
import { show } from '../../show.tsx'
import { byPages } from '../changes/by.ts'
import { SheetsPage } from '../sheets/page.tsx'
import { sheetsPdf } from '../sheets/pdf.ts'
import { sheetsOf } from '../sheets/sheet.ts'
import { deskRoutes } from './desk-routes.tsx'
import { DonePage } from './done.tsx'
import { handsetRoutes } from './handset-routes.tsx'
import { lineRoutes } from './line-routes.tsx'
import { placeRoutes } from './place-routes.tsx'
import { addressOf, stepAfter, whereToGoOn } from './steps.ts'
import { waitingOf } from './waiting.ts'
import { walkRoutes } from './walk-routes.tsx'

export function setupRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const { setup } = appliance
  const app = new Hono<WebEnv>()

  app.get('/', c => c.redirect(whereToGoOn(setup.progress()), 303))

  app.post('/skip/:step', async c => {
    const step = SETUP_STEPS.find(each => each === c.req.param('step'))
    if (step === undefined) return c.notFound()
    if (setup.progress().steps[step] !== 'done') await setup.mark(step, 'skipped')
    return c.redirect(stepAfter(step), 303)
  })

  app.post('/detect', async c => {
    await appliance.detect()
    giveNotice(c, 'hardware-looked', '', options.tls)
    return c.redirect(addressOf('cards'), 303)
  })

  /** Only what a person has just read may be applied; how it ended is seen where it was asked for. */
  app.post('/apply', async c => {
    const revision = revisionOf(await readForm(c))
    const back = new URL(c.req.header('referer') ?? '/', c.req.url).pathname
    // A machine that moves says where to first, and waits to be found there.
    if (movesMachine(appliance.settingsInForce?.() ?? null, appliance.settings().settings))
      return c.redirect('/changes', 303)
    if (revision === appliance.settings().revision)
      await web.runs.start(revision, options.applyPatienceMs, { by: byPages(c) })
    return c.redirect(back === '/setup/done' ? back : addressOf('calls'), 303)
  })

  app.get('/done', async c => {
    const { speech } = c.var
    const waiting = await waitingOf(web)
    return show(c, web, {
      page: {
        title: speech.t('setup.done.title'),
        area: 'system',
        ...(waiting?.is === 'running' ? { refresh: { seconds: 2, always: true } } : {}),
      },
      body: (
        <DonePage
          speech={speech}
          progress={setup.progress()}
          waiting={waiting}
          sheets={sheets(speech.language).length}
        />
      ),
    })
  })

  app.post('/done', async c => {
    await setup.finish()
    return c.redirect('/', 303)
  })

  const sheets = (language: Language) => {
    const model = appliance.model()
    const settings = appliance.settingsInForce?.() ?? null
    return model === null || settings === null ? [] : sheetsOf(model, settings, model.country, language)
  }

  app.get('/sheets', c => {
    const { speech } = c.var
    return show(c, web, {
      page: { title: speech.t('sheets.title'), area: 'system' },
      body: <SheetsPage speech={speech} sheets={sheets(speech.language)} />,
    })
  })

  app.get('/sheets.pdf', async c => {
    const all = sheets(c.var.speech.language)
    if (all.length === 0) throw new HTTPException(404)
    const pdf = await sheetsPdf(all, c.var.speech, new Date(options.now()))
    return c.body(Uint8Array.from(pdf), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'inline; filename="telephones.pdf"',
      'Cache-Control': 'private, no-cache',
    })
  })

  app.route('/', placeRoutes(web))
  app.route('/', deskRoutes(web))
  app.route('/', handsetRoutes(web))
  app.route('/', walkRoutes(web))
  app.route('/', lineRoutes(web))
  return app
}
