/** A person's own pages. Whose they are comes from the session alone: nothing typed can name another extension. */

import { Hono } from 'hono'
import type { Issue } from '../../../daemon/model/issue.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, text } from '../../form/read-form.ts'
import { localPath } from '../../local-path.ts'
import { soundAnswer } from '../../sound-answer.ts'
import { ownCallRoutes } from './calls-routes.tsx'
import { codeCardRoutes } from './codes-page.tsx'
import { mergedValues, parseState, stateValues } from './features-form.ts'
import { FeaturesPage } from './features-page.tsx'
import { followMeRoutes } from './follow-me-page.tsx'
import { greetingRoutes } from './greetings-routes.tsx'
import { addressOf, folderOf, readMessageQuestion, TRASH } from './message-question.ts'
import { MessagesPage } from './messages-page.tsx'
import { browserPhoneRoutes } from './phone-page.tsx'
import { ownSettingsRoutes } from './settings-routes.tsx'
import { emptyForm, ownExtension, Problems, showOwn } from './show-own.tsx'
import { speedDialRoutes } from './speed-dials-page.tsx'

const MOST_TICKED = 200

export function ownRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const { portal } = appliance
  const app = new Hono<WebEnv>()

  const own = showOwn(web)

  async function messagesPage(c: WebContext, query: URLSearchParams, problems: readonly Issue[] = []) {
    const extension = ownExtension(c)
    const mailboxes = appliance
      .settings()
      .settings.extensions.filter(({ number, voicemail }) => voicemail !== null && number !== extension)
    return own(
      c,
      'messages',
      <>
        <Problems issues={problems} speech={c.var.speech} />
        <MessagesPage
          speech={c.var.speech}
          question={readMessageQuestion(query)}
          extension={extension}
          messages={await portal.messages(extension)}
          mailboxes={mailboxes}
        />
      </>,
      problems.length > 0 ? 409 : 200,
    )
  }

  app.get('/', c => messagesPage(c, new URL(c.req.url).searchParams))

  app.get('/messages/:id/sound.wav', async c => {
    const sound = await portal.sound(ownExtension(c), c.req.param('id'))
    if (sound === null) return c.notFound()
    return soundAnswer(c, sound, c.req.query('download') === '1' ? 'message.wav' : null)
  })

  app.post('/messages', async c => {
    const extension = ownExtension(c)
    const values = await readForm(c)
    const ids = values.getAll('message').slice(0, MOST_TICKED)
    const act = async () => {
      switch (values.get('do')) {
        case 'delete':
          return portal.move(extension, ids, TRASH)
        case 'remove':
          return portal.move(extension, ids, 'removed')
        case 'move':
          return portal.move(extension, ids, folderOf(values.get('to')))
        case 'forward':
          return portal.forward(extension, ids, values.getAll('mailbox').slice(0, 20))
        default:
          return null
      }
    }
    // Only the question of an address of ours is read back: it is made anew.
    const query = new URLSearchParams((values.get('back') ?? '').split('?')[1] ?? '')
    const done = await act()
    if (done !== null && !done.ok) return messagesPage(c, query, done.error)
    if (ids.length > 0 && done !== null) {
      if (values.get('do') !== 'delete') giveNotice(c, 'me-done', String(ids.length), options.tls)
    }
    const deleted = values.get('do') === 'delete' && done !== null ? ids : []
    return c.redirect(addressOf({ ...readMessageQuestion(query), all: false }, { deleted }), 303)
  })

  app.post('/call', async c => {
    const values = await readForm(c)
    const number = values.get('number') ?? ''
    const done = await portal.call(ownExtension(c), number)
    if (!done.ok) {
      const body = <Problems issues={done.error} speech={c.var.speech} />
      return own(c, 'calls', body, 409)
    }
    giveNotice(c, 'me-calling', number, options.tls)
    return c.redirect(localPath(values.get('back')) ?? '/me/calls', 303)
  })

  const featuresPage = async (c: WebContext, form: FormState | null, status: 200 | 422 = 200) => {
    const state = await portal.state(ownExtension(c))
    const shown = form ?? (state === null ? emptyForm : freshForm(stateValues(state), 0))
    const presence = await portal.presence(ownExtension(c))
    const body = <FeaturesPage speech={c.var.speech} form={shown} state={state} presence={presence ?? ''} />
    return own(c, 'features', body, status)
  }

  app.get('/features', c => featuresPage(c, null))
  app.post('/features', async c => {
    const typed = await readForm(c)
    const state = await portal.state(ownExtension(c))
    const values = state === null ? typed : mergedValues(typed, state)
    const parsed = parseState(values, options.now(), c.var.speech)
    if (!parsed.ok) return featuresPage(c, { ...freshForm(values, 0), errors: parsed.errors }, 422)
    const done = await portal.change(ownExtension(c), parsed.value)
    if (!done.ok) return featuresPage(c, { ...freshForm(values, 0), problems: done.error }, 422)
    giveNotice(c, 'me-features', '', options.tls)
    return c.redirect('/me/features', 303)
  })

  app.post('/presence', async c => {
    const done = await portal.setPresence(ownExtension(c), text(await readForm(c), 'text'))
    if (!done.ok) {
      const state = await portal.state(ownExtension(c))
      const form = state === null ? emptyForm : freshForm(stateValues(state), 0)
      return featuresPage(c, { ...form, problems: done.error }, 422)
    }
    giveNotice(c, 'me-features', '', options.tls)
    return c.redirect('/me/features', 303)
  })

  app.route('/', ownCallRoutes(web, own))
  app.route('/follow-me', followMeRoutes(web, own))
  app.route('/greetings', greetingRoutes(web, own))
  app.route('/codes', codeCardRoutes(web, own))
  app.route('/speed-dials', speedDialRoutes(web, own))
  app.route('/phone', browserPhoneRoutes(web, own))
  app.route('/settings', ownSettingsRoutes(web, own))

  return app
}
