/** Takes a deletion back, and returns to where it was. */

import { Hono } from 'hono'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebEnv } from '../../env.ts'
import { readForm, text } from '../../form/read-form.ts'
import { localPath } from '../../local-path.ts'

export function undoRoutes({ undo, options }: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.post('/', async c => {
    const taken = await undo.take(text(await readForm(c), 'id'))
    // Refused by a rule: something that came since stands in its way, and its number is somebody else's.
    giveNotice(c, taken.ok ? 'undone' : 'undo-gone', '', options.tls)
    const referer = c.req.header('referer') ?? ''
    const back = URL.canParse(referer) ? new URL(referer).pathname : '/'
    return c.redirect(localPath(back) ?? '/', 303)
  })
  return app
}
