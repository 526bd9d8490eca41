/** Pages are sent compressed: a list of a thousand extensions is mostly the same words. Streams and files go as they are. */

import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import type { WebEnv } from '../env.ts'

const TYPES =
  /^(?:text\/(?:html|css|plain)|(?:text|application)\/javascript|application\/(?:json|problem\+json)|image\/svg\+xml)\b/
/** What fits in one packet is not worth it. */
const LEAST_BYTES = 1200

const brotli = promisify(brotliCompress)
const zipped = promisify(gzip)

/** Quick rather than small: the first byte waits for it. */
const encode = {
  br: (body: Uint8Array) =>
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 3,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body: Uint8Array) => zipped(body, { level: 4 }),
} as const

/** `br;q=0` refuses it; browsers offer brotli over HTTPS and on this machine alone. */
export function encodingOf(accepted: string | undefined): keyof typeof encode | null {
  const offered = new Set(
    (accepted ?? '')
      .toLowerCase()
      .split(',')
      .map(one => one.trim().split(/\s*;\s*q=/))
      .filter(([, weight]) => weight === undefined || Number(weight) > 0)
      .map(([name]) => name),
  )
  if (offered.has('br')) return 'br'
  return offered.has('gzip') ? 'gzip' : null
}

export const compress = (): MiddlewareHandler<WebEnv> => async (c, next) => {
  await next()
  const { res } = c
  const { headers } = res
  if (!TYPES.test(headers.get('content-type') ?? '') || headers.has('content-encoding')) return
  if (res.body === null || c.req.method === 'HEAD' || res.status === 206) return
  // Programs compare it byte for byte (If-Match).
  if (headers.has('etag') && /json/.test(headers.get('content-type') ?? '')) return
  headers.append('vary', 'Accept-Encoding')
  const encoding = encodingOf(c.req.header('accept-encoding'))
  if (encoding === null) return
  const body = new Uint8Array(await res.arrayBuffer())
  const sent = new Headers(headers)
  sent.delete('content-length')
  if (body.length < LEAST_BYTES) {
    c.res = new Response(body, { status: res.status, headers: sent })
    return
  }
  // Another form of the same: what was strong is weak now (RFC 9110, 8.8.1).
  const etag = sent.get('etag')
  if (etag?.startsWith('"')) sent.set('etag', `W/${etag}`)
  sent.set('content-encoding', encoding)
  const packed = new Uint8Array(await encode[encoding](body))
  c.res = undefined
  c.res = new Response(packed, { status: res.status, headers: sent })
}
