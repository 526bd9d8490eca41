/** The podcast of the house: its feed and its episodes. Whether a password is needed, the settings say (middleware/gate.ts). */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Web, WebEnv } from '../../env.ts'
import { feed } from './feed.ts'

export function podcastRoutes({ appliance }: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.get('/podcast.xml', async c => {
    const { settings } = appliance.settings()
    const names = new Map(settings.extensions.map(({ number, name }) => [number, name]))
    const text = feed({
      title: settings.podcast.title,
      origin: new URL(c.req.url).origin,
      language: settings.site.voice ?? settings.site.language,
      episodes: await appliance.podcast.episodes(),
      nameOf: extension => names.get(extension) ?? extension,
    })
    return c.body(text, 200, { 'Content-Type': 'application/rss+xml; charset=UTF-8' })
  })
  app.get('/podcast/:file{[0-9]+-[0-9]+\\.wav}', async c => {
    const sound = await appliance.podcast.sound(c.req.param('file').replace(/\.wav$/, ''))
    if (sound === null) throw new HTTPException(404)
    return c.body(new Uint8Array(sound), 200, { 'Content-Type': 'audio/x-wav' })
  })
  return app
}
