/** The area of the sounds: recordings of the house and music on hold. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Issue, Result } from '../../../daemon/model/issue.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { freshForm } from '../../form/form-state.ts'
import { readForm, text } from '../../form/read-form.ts'
import { takeUpload } from '../../form/upload.ts'
import type { NoticeCode } from '../../notices.ts'
import { ConfirmPage } from '../../parts/confirm-page.tsx'
import { Referrers } from '../../parts/referrers.tsx'
import { show } from '../../show.tsx'
import { soundAnswer } from '../../sound-answer.ts'
import { MusicPage } from './music-page.tsx'
import { OverviewPage } from './overview-page.tsx'
import { RecordingPage } from './recording-page.tsx'

export function soundRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const { sounds } = appliance
  const app = new Hono<WebEnv>()
  const settings = () => appliance.settings().settings
  const around = (c: WebContext) => ({ settings: settings(), speech: c.var.speech })
  const triedWith = (problems: readonly Issue[]) => ({
    ...freshForm(new URLSearchParams(), 0),
    problems: [...problems],
  })
  const found = <Thing extends { readonly id: string }>(things: readonly Thing[], c: WebContext): Thing => {
    const thing = things.find(({ id }) => id === c.req.param('id'))
    if (thing === undefined) throw new HTTPException(404)
    return thing
  }
  const recordingOf = (c: WebContext) => found(settings().recordings, c)
  const musicOf = (c: WebContext) => found(settings().musicClasses, c)
  const done = (c: WebContext, code: NoticeCode, back: string) => {
    giveNotice(c, code, '', options.tls)
    return c.redirect(back, 303)
  }

  app.get('/', async c => {
    const { musicClasses } = settings()
    const music = await Promise.all(
      musicClasses.map(async ({ id }) => [id, await sounds.tracks(id)] as const),
    )
    return show(c, web, {
      page: { title: c.var.speech.t('sounds.title'), area: 'telephony' },
      body: <OverviewPage {...around(c)} recordings={await sounds.recordings()} music={new Map(music)} />,
    })
  })

  const recordingPage = async (c: WebContext, problems: readonly Issue[] = []) => {
    const recording = recordingOf(c)
    return show(c, web, {
      page: { title: recording.name, area: 'telephony' },
      body: (
        <RecordingPage
          {...around(c)}
          recording={recording}
          file={(await sounds.recordings()).get(recording.id) ?? null}
          tried={triedWith(problems)}
          own={c.var.session?.person.extension ?? null}
        />
      ),
      status: problems.length > 0 ? 422 : 200,
    })
  }
  const musicPage = async (c: WebContext, problems: readonly Issue[] = []) => {
    const one = musicOf(c)
    return show(c, web, {
      page: { title: one.name, area: 'telephony' },
      body: (
        <MusicPage
          speech={c.var.speech}
          id={one.id}
          name={one.name}
          tracks={await sounds.tracks(one.id)}
          tried={triedWith(problems)}
          settings={settings()}
        />
      ),
      status: problems.length > 0 ? 422 : 200,
    })
  }
  /** A form without a file is no form of ours. */
  const taken = (result: Result<null> | null): Result<null> => {
    if (result === null) throw new HTTPException(400)
    return result
  }

  app.get('/recordings/:id', c => recordingPage(c))

  app.get('/recordings/:id/sound.wav', async c => {
    const { id } = recordingOf(c)
    const sound = await sounds.recording(id)
    if (sound === null) throw new HTTPException(404)
    return soundAnswer(c, sound, c.req.query('download') === '1' ? `${id}.wav` : null)
  })

  app.post('/recordings/:id/upload', async c => {
    const { id } = recordingOf(c)
    const put = taken(await takeUpload(c, 'file', stream => sounds.putRecording(id, stream)))
    return put.ok ? done(c, 'sound-kept', `/sounds/recordings/${id}`) : recordingPage(c, put.error)
  })

  app.post('/recordings/:id/ring', async c => {
    const { id } = recordingOf(c)
    const rung = await sounds.recordBy(id, text(await readForm(c), 'extension'))
    return rung.ok ? done(c, 'sound-ringing', `/sounds/recordings/${id}`) : recordingPage(c, rung.error)
  })

  app.get('/recordings/:id/delete', c => {
    const recording = recordingOf(c)
    const { speech } = c.var
    const at = `/sounds/recordings/${recording.id}`
    return show(c, web, {
      page: { title: speech.t('sounds.delete-title', { name: recording.name }), area: 'telephony' },
      body: (
        <ConfirmPage
          speech={speech}
          title={speech.t('sounds.delete-title', { name: recording.name })}
          form={triedWith([])}
          action={`${at}/delete`}
          yes={speech.t('sounds.delete')}
          back={at}
        >
          <p>{speech.t('sounds.delete-text')}</p>
          <Referrers of={`recording:${recording.id}`} settings={settings()} speech={speech} />
        </ConfirmPage>
      ),
    })
  })

  app.post('/recordings/:id/delete', async c => {
    const { id } = recordingOf(c)
    const removed = await sounds.removeRecording(id)
    return removed.ok ? done(c, 'sound-deleted', `/sounds/recordings/${id}`) : recordingPage(c, removed.error)
  })

  app.get('/music/:id', c => musicPage(c))

  app.get('/music/:id/tracks/:name', async c => {
    const sound = await sounds.track(musicOf(c).id, c.req.param('name'))
    if (sound === null) throw new HTTPException(404)
    return soundAnswer(c, sound, null)
  })

  app.post('/music/:id/upload', async c => {
    const { id } = musicOf(c)
    const put = taken(
      await takeUpload(c, 'file', (stream, fileName) => sounds.putTrack(id, fileName, stream)),
    )
    return put.ok ? done(c, 'sound-kept', `/sounds/music/${id}`) : musicPage(c, put.error)
  })

  app.post('/music/:id/remove', async c => {
    const { id } = musicOf(c)
    const removed = await sounds.removeTrack(id, text(await readForm(c), 'name'))
    return removed.ok ? done(c, 'sound-deleted', `/sounds/music/${id}`) : musicPage(c, removed.error)
  })

  return app
}
