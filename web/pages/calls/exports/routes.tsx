/** Long exports of calls: begun from the list, watched, given up, fetched. Everybody has only his own. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { stream } from 'hono/streaming'
import { EXPORT_FORMATS, type ExportView, PRINTED_AT_ONCE } from '../../../../daemon/calls/exports/desk.ts'
import type { Web, WebContext, WebEnv } from '../../../env.ts'
import { readForm, text } from '../../../form/read-form.ts'
import type { Notice } from '../../../parts/view.ts'
import { show } from '../../../show.tsx'
import { aboutOf } from '../about.ts'
import { pdfAnswer } from '../pdf-answer.ts'
import { addressOf, filterOf, readQuestion } from '../question.ts'
import { placesFor, SubNavigation } from '../sub-navigation.tsx'
import { ExportPanel } from './export-panel.tsx'

/** A person waits for the file. */
const REFRESH_SECONDS = 2
const MIME = { csv: 'text/csv; charset=utf-8', pdf: 'application/pdf' } as const

const isUnderWay = ({ state }: ExportView) => state.is === 'waiting' || state.is === 'running'

export function exportRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const { callExports: desk, calls, callOffice: office } = appliance
  const app = new Hono<WebEnv>()
  const loginOf = (c: WebContext): string => {
    const login = c.var.session?.person.login
    if (login === undefined) throw new HTTPException(403)
    return login
  }

  app.get('/', c => list(c))

  /** A short paper is the answer itself. */
  app.post('/', async c => {
    const values = await readForm(c)
    const format = EXPORT_FORMATS.find(one => one === text(values, 'format'))
    const address = text(values, 'address').slice(0, 4000)
    if (format === undefined || !URL.canParse(address, 'http://localhost')) throw new HTTPException(400)
    const question = readQuestion(new URL(address, 'http://localhost').searchParams, options.now())
    const filter = filterOf(question, appliance.settings().settings)
    const about = aboutOf(question, c.var.speech)
    const { language } = c.var.speech
    if (format === 'pdf') {
      const counted = calls.count(filter, PRINTED_AT_ONCE + 1)
      if (counted === null || counted.calls <= PRINTED_AT_ONCE)
        return pdfAnswer(c, 'calls', await office.printCalls(filter, about, language, c.req.raw.signal))
    }
    const order = { format, filter, about, language, address: addressOf('/calls', question, null) }
    const id = desk.begin(loginOf(c), order)
    return id === null
      ? list(c, { tone: 'error', text: c.var.speech.t('exports.full') }, 409)
      : c.redirect(`/calls/exports/${id}`, 303)
  })

  app.get('/:id', c => {
    const found = desk.find(loginOf(c), c.req.param('id'))
    if (found === null) return c.notFound()
    const { speech, session } = c.var
    const title = speech.t(`exports.title-of.${found.format}`)
    return show(c, web, {
      page: {
        title,
        area: 'calls',
        ...(isUnderWay(found) && { refresh: { seconds: REFRESH_SECONDS, always: true } }),
      },
      body: (
        <>
          <div class="heading">
            <h1>{title}</h1>
          </div>
          <SubNavigation here={null} places={placesFor(session?.person ?? null)} speech={speech} />
          <p class="lead">{speech.t('exports.lead')}</p>
          <section class="panel export" aria-label={title}>
            <ExportPanel of={found} speech={speech} />
          </section>
          <p>
            <a href={found.address}>{speech.t('exports.back')}</a> ·{' '}
            <a href="/calls/exports">{speech.t('exports.mine')}</a>
          </p>
        </>
      ),
    })
  })

  app.get('/:id/file', async c => {
    const file = await desk.open(loginOf(c), c.req.param('id'))
    if (file === null) return c.notFound()
    c.header('Content-Type', MIME[file.format])
    c.header('Content-Length', String(file.bytes))
    c.header('Content-Disposition', `attachment; filename="calls.${file.format}"`)
    c.header('Cache-Control', 'no-store')
    return stream(c, async out => {
      for await (const piece of file.content) {
        if (out.aborted) return
        await out.write(piece)
      }
    })
  })

  app.post('/:id/give-up', async c => {
    const id = c.req.param('id')
    return (await desk.giveUp(loginOf(c), id)) ? c.redirect(`/calls/exports/${id}`, 303) : c.notFound()
  })

  function list(c: WebContext, notice: Notice | null = null, status: 200 | 409 = 200) {
    const { speech, session } = c.var
    const own = desk.of(loginOf(c))
    return show(c, web, {
      page: {
        title: speech.t('exports.title'),
        area: 'calls',
        notice,
        // A refused one is not asked for again by itself.
        ...(status === 200 &&
          own.some(isUnderWay) && { refresh: { seconds: REFRESH_SECONDS, always: true } }),
      },
      body: (
        <>
          <div class="heading">
            <h1>{speech.t('exports.title')}</h1>
          </div>
          <SubNavigation here={null} places={placesFor(session?.person ?? null)} speech={speech} />
          <p class="lead">{speech.t('exports.lead')}</p>
          {own.length === 0 ? <p class="empty">{speech.t('exports.none')}</p> : null}
          {own.map(one => (
            <section class="panel export" aria-labelledby={`export-${one.id}`}>
              <h2 id={`export-${one.id}`}>
                <a href={`/calls/exports/${one.id}`}>{speech.t(`exports.title-of.${one.format}`)}</a>
              </h2>
              <ExportPanel of={one} speech={speech} />
            </section>
          ))}
          <p>
            <a href="/calls">{speech.t('exports.back')}</a>
          </p>
        </>
      ),
      status,
    })
  }

  return app
}
