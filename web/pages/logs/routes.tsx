/** The area of the logs, and of the file for whoever helps from afar. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { LOG_LEVELS, LOG_SOURCES, type LogSource } from '../../../daemon/logs/log-desk.ts'
import type { Result } from '../../../daemon/model/issue.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { show } from '../../show.tsx'
import { type LogQuestion, LogsPage } from './page.tsx'

const MOST_LINES = 500
const MOST_TAKEN = 2000

export function logRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()

  const questionOf = (c: WebContext, source: string | undefined): LogQuestion => ({
    source: LOG_SOURCES.find(one => one === source) ?? 'messages',
    level: LOG_LEVELS.find(one => one === c.req.query('level')) ?? 'all',
    text: (c.req.query('text') ?? '').slice(0, 100),
  })
  const found = async (
    { source, level, text }: LogQuestion,
    most: number,
  ): Promise<Result<readonly string[]>> => {
    const read = await appliance.logs.read(source, level, most)
    const wanted = text.toLowerCase()
    return read.ok
      ? { ok: true, value: read.value.filter(line => line.toLowerCase().includes(wanted)) }
      : read
  }

  app.get('/', async c => {
    const question = questionOf(c, c.req.query('source'))
    const lines = await found(question, MOST_LINES)
    return show(c, web, {
      page: { title: c.var.speech.t('logs.title'), area: 'system' },
      body: (
        <LogsPage
          speech={c.var.speech}
          question={question}
          // The newest first: that is what somebody looks for.
          lines={lines.ok ? lines.value.toReversed() : []}
          problems={lines.ok ? [] : lines.error}
        />
      ),
    })
  })

  /** No settings, and so no secrets: what was found, what is wrong, and what was written down. */
  app.get('/diagnostics.json', async c => {
    const logs = await Promise.all(
      LOG_SOURCES.map(async (source): Promise<[LogSource, unknown]> => {
        const lines = await appliance.logs.read(source, 'all', MOST_LINES)
        return [source, lines.ok ? lines.value : lines.error]
      }),
    )
    const live = appliance.live()
    c.header('Content-Disposition', 'attachment; filename="diagnostics.json"')
    c.header('Cache-Control', 'no-store')
    return c.json({
      madeAt: new Date(options.now()).toISOString(),
      host: await appliance.host(),
      asterisk: live.asterisk,
      openPorts: [...live.openPorts],
      inventory: appliance.inventory(),
      issues: appliance.issues(),
      logs: Object.fromEntries(logs),
    })
  })

  app.get('/:file{[a-z-]+\\.txt}', async c => {
    const source = LOG_SOURCES.find(one => `${one}.txt` === c.req.param('file'))
    if (source === undefined) throw new HTTPException(404)
    const lines = await found(questionOf(c, source), MOST_TAKEN)
    if (!lines.ok) throw new HTTPException(503)
    c.header('Content-Disposition', `attachment; filename="${source}.txt"`)
    c.header('Cache-Control', 'no-store')
    return c.text(lines.value.map(line => `${line}\n`).join(''))
  })

  return app
}
