/** A person's own pages. Whose they are comes from the session alone: nothing typed can name another extension. */

import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { csvPieces } from '../../../daemon/calls/csv.ts'
import type { Issue } from '../../../daemon/model/issue.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm } from '../../form/read-form.ts'
import { localPath } from '../../local-path.ts'
import { FormProblems } from '../../parts/form-frame.tsx'
import { show } from '../../show.tsx'
import { soundAnswer } from '../../sound-answer.ts'
import {
  addressOf as callsAddress,
  cursorOf,
  filterOf,
  type Question,
  readQuestion,
} from '../calls/question.ts'
import { OwnCallsPage } from './calls-page.tsx'
import { parseState, stateValues } from './features-form.ts'
import { FeaturesPage } from './features-page.tsx'
import { OwnFrame, type OwnPage } from './frame.tsx'
import { addressOf, folderOf, readMessageQuestion, TRASH } from './message-question.ts'
import { MessagesPage } from './messages-page.tsx'

const CALLS_PER_PAGE = 15
const MOST_TICKED = 200
const empty = freshForm(new URLSearchParams(), 0)

export function ownRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const { portal, calls } = appliance
  const app = new Hono<WebEnv>()

  /** The gate lets nobody in without one (web/rights.ts). */
  const ownExtension = (c: WebContext): string => c.var.session?.person.extension ?? ''
  const nameOf = (number: string) =>
    appliance.settings().settings.extensions.find(one => one.number === number)?.name ?? ''

  const own = (c: WebContext, page: OwnPage, body: Child, status: 200 | 409 | 422 = 200) =>
    show(c, web, {
      page: { title: c.var.speech.t(`me.${page}`), area: 'me' },
      status,
      body: (
        <OwnFrame
          speech={c.var.speech}
          extension={ownExtension(c)}
          name={nameOf(ownExtension(c))}
          page={page}
        >
          {body}
        </OwnFrame>
      ),
    })

  async function messagesPage(c: WebContext, query: URLSearchParams, problems: readonly Issue[] = []) {
    const extension = ownExtension(c)
    const mailboxes = appliance
      .settings()
      .settings.extensions.filter(({ number, voicemail }) => voicemail !== null && number !== extension)
    return own(
      c,
      'messages',
      <>
        <FormProblems form={{ ...empty, problems: [...problems] }} speech={c.var.speech} />
        <MessagesPage
          speech={c.var.speech}
          question={readMessageQuestion(query)}
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
      const code = values.get('do') === 'delete' ? 'me-deleted' : 'me-done'
      giveNotice(c, code, String(ids.length), options.tls)
    }
    return c.redirect(addressOf({ ...readMessageQuestion(query), all: false }), 303)
  })

  app.post('/call', async c => {
    const values = await readForm(c)
    const number = values.get('number') ?? ''
    const done = await portal.call(ownExtension(c), number)
    if (!done.ok) {
      const body = <FormProblems form={{ ...empty, problems: done.error }} speech={c.var.speech} />
      return own(c, 'calls', body, 409)
    }
    giveNotice(c, 'me-calling', number, options.tls)
    return c.redirect(localPath(values.get('back')) ?? '/me/calls', 303)
  })

  /** Whatever party was typed: the own extension is the one. */
  const ownQuestion = (c: WebContext): Question => ({
    ...readQuestion(new URL(c.req.url).searchParams, options.now()),
    party: '',
  })
  const ownFilter = (c: WebContext, question: Question) => ({
    ...filterOf(question),
    party: ownExtension(c),
  })

  app.get('/calls', c => {
    const question = ownQuestion(c)
    const found = calls.conversations(ownFilter(c, question), {
      by: 'started_ms',
      descending: true,
      size: CALLS_PER_PAGE,
      after: cursorOf(question),
    })
    return own(
      c,
      'calls',
      <OwnCallsPage
        speech={c.var.speech}
        extension={ownExtension(c)}
        question={question}
        calls={found?.rows ?? null}
        nextHref={found?.next == null ? null : callsAddress('/me/calls', question, found.next)}
        csvHref={callsAddress('/me/calls.csv', question, null)}
      />,
    )
  })

  app.get('/calls.csv', c => {
    const filter = ownFilter(c, ownQuestion(c))
    function* rows() {
      for (const call of calls.everyConversation(filter))
        yield [
          new Date(call.startedMs).toISOString(),
          call.direction,
          call.outcome,
          call.from.number,
          call.from.name,
          call.dialled,
          call.answeredBy?.number,
          Math.floor(call.talkMs / 1000),
        ]
    }
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', 'attachment; filename="my-calls.csv"')
    c.header('Cache-Control', 'no-store')
    const head = [
      'started',
      'direction',
      'outcome',
      'from',
      'from name',
      'dialled',
      'answered by',
      'talk seconds',
    ]
    return c.body([...csvPieces(head, rows())].join(''))
  })

  const featuresPage = async (c: WebContext, form: FormState | null, status: 200 | 422 = 200) => {
    const state = await portal.state(ownExtension(c))
    const shown = form ?? (state === null ? empty : freshForm(stateValues(state), 0))
    return own(c, 'features', <FeaturesPage speech={c.var.speech} form={shown} state={state} />, status)
  }

  app.get('/features', c => featuresPage(c, null))
  app.post('/features', async c => {
    const values = await readForm(c)
    const parsed = parseState(values, options.now(), c.var.speech)
    if (!parsed.ok) return featuresPage(c, { ...freshForm(values, 0), errors: parsed.errors }, 422)
    const done = await portal.change(ownExtension(c), parsed.value)
    if (!done.ok) return featuresPage(c, { ...freshForm(values, 0), problems: done.error }, 422)
    giveNotice(c, 'me-features', '', options.tls)
    return c.redirect('/me/features', 303)
  })

  return app
}
