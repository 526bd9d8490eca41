/** Only our own page may ask: not another site's form or script, nor another name that was made to lead here. */

import type { MiddlewareHandler } from 'hono'

const names = new Set(['127.0.0.1', 'localhost', '[::1]'])

export const ownPageOnly = (): MiddlewareHandler => async (c, next) => {
  const host = c.req.header('host') ?? ''
  const url = `http://${host}/`
  if (!URL.canParse(url) || !names.has(new URL(url).hostname))
    return c.json({ error: 'This page answers to the name localhost alone.' }, 403)
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  if (c.req.method !== 'POST') return c.json({ error: 'Not that.' }, 405)
  if (c.req.header('origin') !== `http://${host}`)
    return c.json({ error: 'Only the lab page itself may ask for that.' }, 403)
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
    return c.json({ error: 'Only JSON.' }, 415)
  return next()
}
