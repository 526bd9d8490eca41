/** The area of updates. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Issue } from '../../../daemon/model/issue.ts'
import { type Settings, settingsSchema } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { fieldErrors } from '../../form/field-errors.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf, text } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { takeUpload } from '../../form/upload.ts'
import type { NoticeCode } from '../../notices.ts'
import { show } from '../../show.tsx'
import { UpdatesPage } from './page.tsx'

const REFRESH_SECONDS = 3
const TIME = /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/

const serverSchema = settingsSchema.shape.updates.unwrap()
const serverValues = ({ updates }: Settings): URLSearchParams =>
  new URLSearchParams({
    address: updates.address,
    'asked-at': updates.at,
    ...(updates.install ? { install: 'on' } : {}),
  })

export function updateRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const { updates } = appliance
  const app = new Hono<WebEnv>()
  const form = (values: URLSearchParams): FormState => freshForm(values, appliance.settings().revision)
  const untouched = () => form(new URLSearchParams({ when: 'at', at: '03:00' }))
  const failed = (problems: readonly Issue[]): FormState => ({ ...untouched(), problems: [...problems] })
  const done = (c: WebContext, notice: NoticeCode | null) => {
    if (notice !== null) giveNotice(c, notice, '', options.tls)
    return c.redirect('/system/updates', 303)
  }

  const page = async (
    c: WebContext,
    { server, tried, status = 200 }: { server?: FormState; tried?: FormState; status?: 200 | 409 | 422 } = {},
  ) => {
    const view = await updates.state()
    const isMoving = view.progress.is === 'writing' || view.fetching !== null
    return show(c, web, {
      page: {
        title: c.var.speech.t('updates.title'),
        area: 'system',
        ...(isMoving && { refresh: { seconds: REFRESH_SECONDS, always: true } }),
      },
      body: (
        <UpdatesPage
          speech={c.var.speech}
          view={view}
          server={server ?? form(serverValues(appliance.settings().settings))}
          tried={tried ?? (view.issues.length > 0 ? failed(view.issues) : untouched())}
        />
      ),
      status,
    })
  }
  const refuse = (c: WebContext, issues: readonly Issue[]) => page(c, { tried: failed(issues), status: 422 })

  app.get('/', c => page(c))

  app.post('/upload', async c => {
    const received = await takeUpload(c, 'file', stream => updates.receive(stream))
    if (received === null) throw new HTTPException(400)
    return received.ok ? done(c, 'update-received') : refuse(c, received.error)
  })

  app.post('/write', async c => {
    const begun = await updates.write((await readForm(c)).get('older') === 'on')
    return begun.ok ? done(c, 'update-writing') : refuse(c, begun.error)
  })

  app.post('/start', async c => {
    const values = await readForm(c)
    if (text(values, 'when') === 'now') {
      const started = await updates.switchOver({ is: 'now' })
      return started.ok ? done(c, 'update-restarting') : refuse(c, started.error)
    }
    const time = text(values, 'at')
    if (!TIME.test(time)) {
      const errors = { at: c.var.speech.t('error.time-of-day') }
      return page(c, { tried: { ...form(values), errors }, status: 422 })
    }
    const planned = await updates.switchOver({ is: 'at', time })
    return planned.ok ? done(c, 'update-planned') : refuse(c, planned.error)
  })

  app.post('/cancel', async c => {
    const cancelled = await updates.cancel()
    return cancelled.ok ? done(c, 'update-cancelled') : refuse(c, cancelled.error)
  })

  app.post('/seen', async c => {
    await updates.dismiss()
    return done(c, null)
  })

  app.post('/look', async c => {
    const found = await updates.lookAtServer()
    if (!found.ok) return refuse(c, found.error)
    return done(c, found.value === null ? 'update-none' : 'update-received')
  })

  app.post('/server', async c => {
    const values = await readForm(c)
    const { speech } = c.var
    const revision = revisionOf(values)
    const parsed = serverSchema.safeParse({
      address: text(values, 'address'),
      at: text(values, 'asked-at'),
      install: values.get('install') === 'on',
    })
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error.issues, ([first]) => ({
        field: first === 'at' ? 'asked-at' : String(first),
        sentence: speech.t(first === 'at' ? 'error.time-of-day' : 'error.https-address'),
      }))
      return page(c, { server: { ...freshForm(values, revision), errors }, status: 422 })
    }
    const outcome = await saveForm(web, values, revision, draft => ({ ...draft, updates: parsed.data }), {
      labels: { address: speech.t('updates.address'), 'asked-at': speech.t('updates.asked-at') },
      savedValues: serverValues,
      fieldOf: () => null,
      say: issue => speech.issue(issue).what,
    })
    if (outcome.is === 'refused') return page(c, { server: outcome.form, status: 409 })
    return done(c, 'system-saved')
  })

  return app
}
