/** The lab page's requests: its files, the live view, what is heard as sound, and what somebody shall do. */

import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { streamSSE } from 'hono/streaming'
import type { z } from 'zod'
import { wavFile } from '../audio/wav.ts'
import type { Lab } from '../lab.ts'
import type { Talker } from '../talker.ts'
import { acts } from './acts.ts'
import { pageFiles } from './files.ts'
import { live } from './live.ts'
import { handsetOrder, newCall, outsideOrder } from './orders.ts'
import { outsideDesk } from './outside-desk.ts'
import { ownPageOnly } from './own-page-only.ts'
import { levelsOf, viewOf } from './view.ts'

export interface LabPageApp {
  readonly app: Hono
  /** Ends the live streams. */
  close(): void
}

const BODY_BYTES = 2048
const self = ["'self'"]

export function labPageApp(lab: Lab, applianceUrl: string): LabPageApp {
  const desk = outsideDesk(lab.exchange)
  const act = acts()
  const changes = live({
    view: () => viewOf(lab, desk, act.doing),
    levels: () => levelsOf(lab, desk),
  })
  const closing = new AbortController()
  const handset = (text: string) => lab.handsets.find(each => `${each.number}` === text) ?? null
  const outside = (text: string) => (/^\d{1,9}$/.test(text) ? desk.call(Number(text)) : null)

  const app = new Hono()
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: self,
        styleSrc: self,
        connectSrc: self,
        mediaSrc: self,
        imgSrc: ['data:'],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      strictTransportSecurity: false,
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
    }),
  )
  app.use(ownPageOnly())
  app.use(
    bodyLimit({ maxSize: BODY_BYTES, onError: c => c.json({ error: 'That is too much at once.' }, 413) }),
  )
  app.route('/', pageFiles())
  app.get('/appliance', c => c.redirect(applianceUrl))

  app.get('/events', c =>
    streamSSE(c, async stream => {
      const stop = changes.follow((event, data) => void stream.writeSSE({ event, data }))
      await new Promise<void>(resolve => {
        stream.onAbort(resolve)
        if (closing.signal.aborted) resolve()
        closing.signal.addEventListener('abort', () => resolve(), { once: true })
      })
      stop()
    }),
  )

  const sound = (talker: Talker | null): Response => {
    const ear = talker?.ear() ?? null
    if (ear === null) return Response.json({ error: 'Nothing was heard there.' }, { status: 404 })
    return new Response(new Uint8Array(wavFile(ear.recording())), {
      headers: { 'content-type': 'audio/wav', 'cache-control': 'no-store' },
    })
  }
  app.get('/handsets/:number/heard.wav', c => sound(handset(c.req.param('number'))))
  app.get('/outside/:id/heard.wav', c => sound(outside(c.req.param('id'))))

  app.post('/handsets/:number', async c => {
    const found = handset(c.req.param('number'))
    if (found === null) return c.json({ error: 'There is no such handset.' }, 404)
    return done(c.req.raw, handsetOrder, order => act.handset(found, order))
  })
  app.post('/outside/:id', async c => {
    const found = outside(c.req.param('id'))
    if (found === null) return c.json({ error: 'There is no such call.' }, 404)
    return done(c.req.raw, outsideOrder, order => act.outside(found, order))
  })
  app.post('/outside', c =>
    done(c.req.raw, newCall, async ({ line, from, to }) => {
      await desk.calling(line, { from, to })
    }),
  )
  app.notFound(c => c.json({ error: 'There is nothing here.' }, 404))
  app.onError((error, c) => c.json({ error: error.message }, 500))

  return {
    app,
    close: () => {
      desk.close()
      closing.abort()
    },
  }
}

/** 400: not understood. 409: understood, and it did not go; the lab's own words say why. */
async function done<T>(
  request: Request,
  schema: z.ZodType<T>,
  act: (order: T) => Promise<void>,
): Promise<Response> {
  const body: unknown = await request.json().catch(() => undefined)
  const order = schema.safeParse(body)
  if (!order.success) {
    const error = order.error.issues[0]?.message ?? 'Not understood.'
    return Response.json({ error }, { status: 400 })
  }
  try {
    await act(order.data)
    return Response.json({ done: true })
  } catch (error) {
    return Response.json({ error: error instanceof Error ? error.message : `${error}` }, { status: 409 })
  }
}
