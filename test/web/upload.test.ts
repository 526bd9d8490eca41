/** A file that is refused while it still comes: the sender gets his answer, and the server lives on. */

import { type AddressInfo, connect } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeUpload } from '../../web/form/upload.ts'

const app = new Hono()
app.post('/refused', async c => {
  const answer = await takeUpload(c as never, 'file', async stream => {
    const reader = stream.getReader()
    const { value } = await reader.read()
    await reader.cancel()
    return `refused after ${(value?.length ?? 0) > 0 ? 'a piece' : 'nothing'}`
  })
  return c.text(answer ?? 'no file', 422)
})
app.post('/whole', async c => {
  const bytes = await takeUpload(c as never, 'file', async stream => {
    let sum = 0
    for await (const piece of stream) sum += piece.length
    return sum
  })
  return c.text(String(bytes))
})
app.post('/thrown', async c =>
  takeUpload(c as never, 'file', async () => {
    throw new Error('no')
  }).then(
    () => c.text('taken'),
    () => c.text('thrown', 500),
  ),
)

let server: ReturnType<typeof serve>
let origin: string
beforeAll(async () => {
  server = await new Promise(resolve => {
    const one = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(one))
  })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const send = async (path: string, bytes: number): Promise<[number, string]> => {
  const body = new FormData()
  body.set('file', new Blob([new Uint8Array(bytes)]), 'a.bin')
  const answer = await fetch(`${origin}${path}`, { method: 'POST', body })
  return [answer.status, await answer.text()]
}

const LARGE = 30_000_000

describe('a file', () => {
  it('that is refused at its beginning is sent to its end, and answered', async () => {
    expect(await send('/refused', LARGE)).toEqual([422, 'refused after a piece'])
    expect(await send('/whole', LARGE)).toEqual([200, String(LARGE)])
  })

  it.each(['/refused', '/whole'])('that breaks off (%s) leaves the server alive', async path => {
    const { hostname, port } = new URL(origin)
    const socket = connect(Number(port), hostname)
    const part = '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${LARGE}\r\n\r\n${part}`,
    )
    await new Promise<void>(resolve => socket.write(Buffer.alloc(1_000_000), () => resolve()))
    socket.destroy()
    expect(await send('/whole', 5)).toEqual([200, '5'])
  })

  it('that nobody can take leaves the server alive', async () => {
    await send('/thrown', LARGE).catch(() => null)
    expect(await send('/whole', 5)).toEqual([200, '5'])
  })
})
