/** `/me/calls`: the own calls and their recordings, and what can be done with a number. */

import { Hono } from 'hono'
import { csvPieces } from '../../../daemon/calls/csv.ts'
import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { readForm } from '../../form/read-form.ts'
import { recordingAnswer } from '../../sound-answer.ts'
import {
  addressOf as callsAddress,
  cursorOf,
  filterOf,
  orderOf,
  type Question,
  readQuestion,
} from '../calls/question.ts'
import { accessCodeFor } from '../sheets/sheet.ts'
import { OwnCallsPage } from './calls-page.tsx'
import { callOfRecording, isWhollyOwn } from './recordings.ts'
import { ownExtension, Problems, type ShowOwn } from './show-own.tsx'

const CALLS_PER_PAGE = 15

/** Extensions go before speed dials of the house with the same number. */
const namesOf = (model: GatewayModel | null): ReadonlyMap<string, string> =>
  new Map([
    ...(model?.speedDials ?? []).map(({ number, name }) => [number, name] as const),
    ...(model?.extensions ?? []).map(({ number, name }) => [number, name] as const),
  ])

export function ownCallRoutes(web: Web, own: ShowOwn): Hono<WebEnv> {
  const { appliance, options } = web
  const { portal, calls, callOffice } = appliance
  const app = new Hono<WebEnv>()

  /** Whatever party was typed: the own extension is the one. */
  const ownQuestion = (c: WebContext): Question => ({
    ...readQuestion(new URL(c.req.url).searchParams, options.now()),
    party: '',
  })
  const ownFilter = (c: WebContext, question: Question) => ({
    ...filterOf(question),
    party: ownExtension(c),
    anyText: question.text,
  })

  app.get('/calls', async c => {
    const question = ownQuestion(c)
    const number = ownExtension(c)
    const model = appliance.model()
    const person = model?.extensions.find(one => one.number === number)
    const rights = model?.classesOfService.find(({ id }) => id === person?.classOfService)?.rights ?? []
    const found = calls.conversations(ownFilter(c, question), {
      ...orderOf(question),
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
        recordings={
          await callOffice.recordings.of((found?.rows ?? []).filter(call => isWhollyOwn(call, number)))
        }
        names={namesOf(model)}
        isInside={other => model?.extensions.some(one => one.number === other) ?? false}
        contexts={calls.contexts((found?.rows ?? []).map(({ id }) => id))}
        accessCode={person === undefined || model === null ? '' : (accessCodeFor(person, model) ?? '')}
        mayBlacklist={rights.includes('blacklist')}
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

  /** The name alone says nothing about whose it is: the call is looked up among the own ones. */
  async function recordingOf(c: WebContext, name: string) {
    const number = ownExtension(c)
    const asked = callOfRecording(name)
    if (asked === null) return null
    const call = calls.conversation(asked.id)
    if (call === null || !isWhollyOwn(call, number)) return null
    const names = (await callOffice.recordings.of([call])).get(call.id) ?? []
    return names.includes(name) ? callOffice.recordings.open(name) : null
  }

  app.get('/recordings/:name', async c => {
    const found = await recordingOf(c, c.req.param('name'))
    if (found === null) return c.notFound()
    return recordingAnswer(c, found, c.req.query('download') === '1' ? 'call.wav' : null)
  })

  app.post('/blacklist', async c => {
    const number = (await readForm(c)).get('number') ?? ''
    const done = await portal.blacklist(ownExtension(c), number)
    if (!done.ok) return own(c, 'calls', <Problems issues={done.error} speech={c.var.speech} />, 409)
    giveNotice(c, 'me-blacklisted', number, options.tls)
    return c.redirect('/me/calls', 303)
  })

  return app
}
