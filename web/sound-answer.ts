/** A sound for the browser's player, which asks for parts of it, or as a file. */

import { stream } from 'hono/streaming'
import { cutOf } from './byte-range.ts'
import type { WebContext } from './env.ts'

/** `fileName`: what the browser calls it when it is downloaded; null: it is played. */
export function soundAnswer(c: WebContext, sound: Uint8Array, fileName: string | null): Response {
  c.header('Content-Type', 'audio/wav')
  c.header('Accept-Ranges', 'bytes')
  c.header('Cache-Control', 'private, no-store')
  if (fileName !== null) c.header('Content-Disposition', `attachment; filename="${fileName}"`)
  const cut = cutOf(c.req.header('range'), sound.length)
  switch (cut.is) {
    case 'whole':
      return c.body(Uint8Array.from(sound))
    case 'outside':
      c.header('Content-Range', `bytes */${sound.length}`)
      return c.body(null, 416)
    case 'part':
      c.header('Content-Range', `bytes ${cut.from}-${cut.to}/${sound.length}`)
      return c.body(Uint8Array.from(sound.subarray(cut.from, cut.to + 1)), 206)
  }
}

/** A recorded call, which may be an hour long: read while it is sent. */
export function recordingAnswer(
  c: WebContext,
  { bytes, content }: { readonly bytes: number; readonly content: AsyncIterable<Uint8Array> },
  fileName: string | null,
): Response {
  c.header('Content-Type', 'audio/wav')
  c.header('Content-Length', String(bytes))
  c.header('Cache-Control', 'private, no-store')
  if (fileName !== null) c.header('Content-Disposition', `attachment; filename="${fileName}"`)
  return stream(c, async out => {
    for await (const piece of content) {
      if (out.aborted) return
      await out.write(piece)
    }
  })
}
