/** The area of the trace: where a call would go, and why one went where it did. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Web, WebEnv } from '../../env.ts'
import { show } from '../../show.tsx'
import { TracedCallPage } from './call-page.tsx'
import { TracePage } from './page.tsx'
import { readQuestion } from './question.ts'

export function traceRoutes(web: Web): Hono<WebEnv> {
  const { appliance } = web
  const app = new Hono<WebEnv>()

  app.get('/', async c => {
    const { speech } = c.var
    const query = new URL(c.req.url).searchParams
    const { settings } = appliance.settings()
    const wanted = readQuestion(query, settings)
    const traced =
      wanted.is === 'question' ? ((await appliance.trace.suppose(wanted.question)) ?? 'nothing') : null
    const errors = wanted.is === 'wrong' ? { [wanted.field]: speech.t(`trace.wrong-${wanted.field}`) } : {}
    return show(c, web, {
      page: { title: speech.t('trace.title'), area: 'telephony' },
      body: (
        <TracePage
          speech={speech}
          settings={settings}
          query={query}
          errors={errors}
          traced={traced}
          isPending={appliance.pending()}
        />
      ),
      status: wanted.is === 'wrong' ? 422 : 200,
    })
  })

  app.get('/call/:id', async c => {
    const call = appliance.calls.conversation(c.req.param('id'))
    if (call === null) throw new HTTPException(404)
    const { speech } = c.var
    return show(c, web, {
      page: { title: speech.t('trace.call-title'), area: 'calls' },
      body: <TracedCallPage speech={speech} call={call} traced={await appliance.trace.explain(call)} />,
    })
  })

  return app
}
