/** `/me/greetings`: what callers hear before they leave a message. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Issue, Result } from '../../../daemon/model/issue.ts'
import { GREETINGS, type Greeting } from '../../../daemon/portal/portal-desk.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm } from '../../form/read-form.ts'
import { takeUpload } from '../../form/upload.ts'
import type { NoticeCode } from '../../notices.ts'
import { soundAnswer } from '../../sound-answer.ts'
import { DeleteGreetingPage, GreetingPage, GreetingsPage } from './greetings-page.tsx'
import { ownExtension, Problems, type ShowOwn } from './show-own.tsx'
import { GreetingKeysForm, greetingKeyValues, parseGreetingKeys } from './vmx-form.tsx'

export function greetingRoutes({ appliance, options }: Web, own: ShowOwn): Hono<WebEnv> {
  const { portal } = appliance
  const app = new Hono<WebEnv>()
  const greetingOf = (c: WebContext): Greeting => {
    const greeting = GREETINGS.find(one => one === c.req.param('greeting'))
    if (greeting === undefined) throw new HTTPException(404)
    return greeting
  }
  const hasMailbox = (c: WebContext) =>
    appliance
      .settings()
      .settings.extensions.some(({ number, voicemail }) => number === ownExtension(c) && voicemail !== null)

  const overview = async (c: WebContext, form: FormState | null, status: 200 | 422 = 200) => {
    const extension = ownExtension(c)
    const { speech } = c.var
    if (!hasMailbox(c)) return own(c, 'greetings', <p class="empty">{speech.t('me.no-mailbox')}</p>)
    const keys = form === null ? await portal.greetingKeys(extension) : null
    const shown = form ?? (keys === null ? null : freshForm(greetingKeyValues(keys), 0))
    return own(
      c,
      'greetings',
      <>
        <GreetingsPage speech={speech} greetings={await portal.greetings(extension)} />
        {shown === null ? (
          <p class="empty">{speech.t('me.no-asterisk')}</p>
        ) : (
          <GreetingKeysForm speech={speech} form={shown} />
        )}
      </>,
      status,
    )
  }

  app.get('/', c => overview(c, null))

  app.post('/keys', async c => {
    const values = await readForm(c)
    const parsed = parseGreetingKeys(values, c.var.speech)
    if (!parsed.ok) return overview(c, { ...freshForm(values, 0), errors: parsed.errors }, 422)
    const done = await portal.changeGreetingKeys(ownExtension(c), parsed.value)
    if (!done.ok) return overview(c, { ...freshForm(values, 0), problems: done.error }, 422)
    giveNotice(c, 'me-features', '', options.tls)
    return c.redirect('/me/greetings', 303)
  })

  const greetingPage = async (c: WebContext, problems: readonly Issue[] = []) => {
    const greeting = greetingOf(c)
    const file = (await portal.greetings(ownExtension(c))).get(greeting) ?? null
    return own(
      c,
      'greetings',
      <>
        <Problems issues={problems} speech={c.var.speech} />
        <GreetingPage speech={c.var.speech} greeting={greeting} file={file} />
      </>,
      problems.length > 0 ? 422 : 200,
    )
  }
  const answer = (c: WebContext, done: Result<null>, notice: NoticeCode) => {
    if (!done.ok) return greetingPage(c, done.error)
    giveNotice(c, notice, '', options.tls)
    return c.redirect(`/me/greetings/${greetingOf(c)}`, 303)
  }

  app.get('/:greeting', c => greetingPage(c))

  app.get('/:greeting/sound.wav', async c => {
    const greeting = greetingOf(c)
    const sound = await portal.greeting(ownExtension(c), greeting)
    if (sound === null) throw new HTTPException(404)
    return soundAnswer(c, sound, c.req.query('download') === '1' ? `${greeting}.wav` : null)
  })

  app.post('/:greeting/upload', async c => {
    const greeting = greetingOf(c)
    const put = await takeUpload(c, 'file', stream => portal.putGreeting(ownExtension(c), greeting, stream))
    // A form without a file is no form of ours.
    if (put === null) throw new HTTPException(400)
    return answer(c, put, 'sound-kept')
  })

  app.post('/:greeting/ring', async c =>
    answer(c, await portal.speakGreeting(ownExtension(c), greetingOf(c)), 'sound-ringing'),
  )

  app.get('/:greeting/delete', c => {
    const greeting = greetingOf(c)
    return own(c, 'greetings', <DeleteGreetingPage speech={c.var.speech} greeting={greeting} />)
  })

  app.post('/:greeting/delete', async c =>
    answer(c, await portal.removeGreeting(ownExtension(c), greetingOf(c)), 'sound-deleted'),
  )

  return app
}
