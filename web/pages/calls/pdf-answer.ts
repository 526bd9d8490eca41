/** A paper on its way to the browser. Whoever goes away before it is done stops it. */

import { HTTPException } from 'hono/http-exception'
import type { WebContext } from '../../env.ts'

export function pdfAnswer(c: WebContext, name: string, content: Uint8Array | null): Response {
  if (content === null) throw new HTTPException(503)
  c.header('Content-Type', 'application/pdf')
  c.header('Content-Disposition', `attachment; filename="${name}.pdf"`)
  c.header('Cache-Control', 'no-store')
  return c.body(new Uint8Array(content))
}
