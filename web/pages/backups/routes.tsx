/** The area of backups. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { OpenedBackup } from '../../../daemon/backup/desk.ts'
import { proposePlaces } from '../../../daemon/backup/places.ts'
import type { Issue } from '../../../daemon/model/issue.ts'
import { type Settings, settingsSchema } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { fieldErrors } from '../../form/field-errors.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { number, readForm, revisionOf, text } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { takeUpload } from '../../form/upload.ts'
import { findPlaces } from '../../places.ts'
import { show } from '../../show.tsx'
import { KeyPage, OpenedPage } from './opened-page.tsx'
import { BackupsPage } from './page.tsx'

const scheduleValues = ({ backup }: Settings): URLSearchParams =>
  new URLSearchParams({
    at: backup.at,
    keep: String(backup.keep),
    ...(backup.recordings ? { 'nightly-recordings': 'on' } : {}),
  })

const scheduleSchema = settingsSchema.shape.backup.unwrap()

export function backupRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const { backups } = appliance
  const app = new Hono<WebEnv>()
  const untouched = () => freshForm(new URLSearchParams(), appliance.settings().revision)
  const failed = (problems: readonly Issue[]): FormState => ({ ...untouched(), problems: [...problems] })
  const done = (
    c: WebContext,
    notice: 'backup-made' | 'backup-removed' | 'backup-taken-back' | 'system-saved',
  ) => {
    giveNotice(c, notice, '', options.tls)
    return c.redirect('/system/backups', 303)
  }

  const page = async (
    c: WebContext,
    {
      schedule,
      tried,
      status = 200,
    }: { schedule?: FormState; tried?: FormState; status?: 200 | 409 | 422 } = {},
  ) => {
    const { revision, settings } = appliance.settings()
    const key = await backups.key()
    return show(c, web, {
      page: { title: c.var.speech.t('backups.title'), area: 'system', secret: true },
      body: (
        <BackupsPage
          speech={c.var.speech}
          kept={await backups.kept()}
          ownKey={key.ok ? key.value : null}
          schedule={schedule ?? freshForm(scheduleValues(settings), revision)}
          tried={tried ?? untouched()}
        />
      ),
      status,
    })
  }

  app.get('/', c => page(c))

  app.post('/make', async c => {
    const made = await backups.make((await readForm(c)).get('recordings') === 'on')
    return made.ok ? done(c, 'backup-made') : page(c, { tried: failed(made.error), status: 422 })
  })

  app.post('/remove', async c => {
    const removed = await backups.remove(text(await readForm(c), 'name'))
    return removed.ok ? done(c, 'backup-removed') : page(c, { tried: failed(removed.error), status: 422 })
  })

  app.post('/schedule', async c => {
    const values = await readForm(c)
    const { speech } = c.var
    const revision = revisionOf(values)
    const parsed = scheduleSchema.safeParse({
      at: text(values, 'at'),
      keep: number(values, 'keep'),
      recordings: values.get('nightly-recordings') === 'on',
    })
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error.issues, ([first]) => ({
        field: String(first),
        sentence:
          first === 'at' ? speech.t('error.time-of-day') : speech.t('error.range', { min: 0, max: 60 }),
      }))
      return page(c, { schedule: { ...freshForm(values, revision), errors }, status: 422 })
    }
    const outcome = await saveForm(web, values, revision, draft => ({ ...draft, backup: parsed.data }), {
      labels: { at: speech.t('backups.at'), keep: speech.t('backups.keep') },
      savedValues: scheduleValues,
      fieldOf: () => null,
      say: issue => speech.issue(issue).what,
    })
    if (outcome.is === 'refused') return page(c, { schedule: outcome.form, status: 409 })
    return done(c, 'system-saved')
  })

  app.post('/upload', async c => {
    const received = await takeUpload(c, 'file', stream => backups.receive(stream))
    if (received === null) throw new HTTPException(400)
    return received.ok
      ? c.redirect(`/system/backups/open/${received.value.name}`, 303)
      : page(c, { tried: failed(received.error), status: 422 })
  })

  app.get('/file/:name', async c => {
    const file = await backups.read(c.req.param('name'))
    if (file === null) throw new HTTPException(404)
    return c.body(file.stream, 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(file.bytes),
      'Content-Disposition': `attachment; filename="${c.req.param('name')}"`,
      'Cache-Control': 'no-store',
    })
  })

  const keyPage = async (c: WebContext, name: string, form: FormState, status: 200 | 422 = 200) => {
    const backup = (await backups.kept()).find(one => one.name === name)
    if (backup === undefined) throw new HTTPException(404)
    const { speech } = c.var
    return show(c, web, {
      page: { title: speech.t('backups.title'), area: 'system', secret: true },
      body: <KeyPage speech={speech} form={form} backup={backup} />,
      status,
    })
  }

  app.get('/open/:name', c => keyPage(c, c.req.param('name'), untouched()))

  app.post('/open/:name', async c => {
    const name = c.req.param('name')
    const opened = await backups.open(name, text(await readForm(c), 'key'))
    if (!opened.ok) return keyPage(c, name, failed(opened.error), 422)
    return c.redirect('/system/backups/opened', 303)
  })

  const placesHere = (c: WebContext) =>
    findPlaces(appliance.settings().settings, appliance.inventory(), c.var.speech.t).all

  const openedPage = (c: WebContext, opened: OpenedBackup, form: FormState, status: 200 | 422 = 200) =>
    show(c, web, {
      page: { title: c.var.speech.t('backups.title'), area: 'system' },
      body: <OpenedPage speech={c.var.speech} form={form} opened={opened} here={placesHere(c)} />,
      status,
    })

  app.get('/opened', c => {
    const opened = backups.opened()
    if (opened === null) return c.redirect('/system/backups', 303)
    const proposal = proposePlaces(opened.places, placesHere(c))
    const values = new URLSearchParams(
      opened.places.map(({ key }, index): [string, string] => [`place-${index}`, proposal.get(key) ?? '']),
    )
    return openedPage(c, opened, freshForm(values, 0))
  })

  app.post('/opened', async c => {
    const opened = backups.opened()
    if (opened === null) return c.redirect('/system/backups', 303)
    const values = await readForm(c)
    const here = new Set(placesHere(c).map(({ key }) => key))
    const places = new Map(
      opened.places.flatMap(({ key }, index) => {
        const chosen = text(values, `place-${index}`)
        return here.has(chosen) ? [[key, chosen] as const] : []
      }),
    )
    const taken = await backups.takeBack(places)
    if (!taken.ok) return openedPage(c, opened, { ...freshForm(values, 0), problems: [...taken.error] }, 422)
    return done(c, 'backup-taken-back')
  })

  app.post('/close', async c => {
    await backups.close()
    return c.redirect('/system/backups', 303)
  })

  return app
}
