/** Takes one file out of a posted form while it comes, so that a large one needs no memory. */

import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'
import type { WebContext } from '../env.ts'

/**
 * The file of the field `name`, given to `take` as it arrives, with the name it has in the browser; what `take` resolves with. null when the form has no such file, or an
 * empty one. Rejects when the form breaks off or `take` does.
 */
export function takeUpload<T>(
  c: WebContext,
  name: string,
  take: (stream: ReadableStream<Uint8Array>, fileName: string) => Promise<T>,
): Promise<T | null> {
  const { body } = c.req.raw
  const type = c.req.header('content-type') ?? ''
  if (body === null || !/^multipart\/form-data\s*;/i.test(type)) return Promise.resolve(null)
  return new Promise<T | null>((resolve, reject) => {
    let taken: Promise<T> | null = null
    const parser = Busboy({
      headers: { 'content-type': type },
      limits: { files: 1, fields: 10, fieldSize: 1000, parts: 12, fileSize: Number.POSITIVE_INFINITY },
    })
    const source = Readable.fromWeb(body as NodeStream)
    const fail = (error: unknown) => {
      source.destroy()
      reject(error instanceof Error ? error : new Error(String(error)))
    }
    parser.on('file', (field, file, filename) => {
      if (field !== name || filename === undefined || filename === '') {
        file.resume()
        return
      }
      taken = take(drained(file), filename)
      taken.catch(fail)
    })
    parser.on('finish', () => {
      if (taken === null) resolve(null)
      else taken.then(resolve, reject)
    })
    parser.on('error', fail)
    source.on('error', fail)
    source.pipe(parser)
  })
}

/**
 * The file as a stream; what is left of it when `take` has seen enough is thrown away as it comes. A browser reads no answer before
 * it has sent everything, and busboy does not stand a file that is closed under it.
 */
function drained(file: Readable): ReadableStream<Uint8Array> {
  let isWanted = true
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        file.on('data', (piece: Buffer) => {
          if (!isWanted) return
          controller.enqueue(piece)
          if ((controller.desiredSize ?? 0) <= 0) file.pause()
        })
        file.on('end', () => isWanted && controller.close())
        // A form that breaks off is told by the parser too.
        file.on('error', error => isWanted && controller.error(error))
      },
      pull() {
        file.resume()
      },
      cancel() {
        isWanted = false
        file.resume()
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 256 * 1024 }),
  )
}
