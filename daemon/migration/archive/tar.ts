/** Entries of a tar, one after the other, through modern-tar. */

import { Readable } from 'node:stream'
import { createTarDecoder } from 'modern-tar'

export interface TarEntry {
  readonly name: string
  readonly type: string
  readonly body: AsyncIterable<Uint8Array>
  /** Passes over what was not read; the next entry comes only then. */
  skip(): Promise<void>
}

export async function* entriesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const stream = Readable.toWeb(
    Readable.from(source, { objectMode: false }),
  ) as unknown as ReadableStream<Uint8Array>
  for await (const { header, body } of stream.pipeThrough(
    createTarDecoder() as never,
  ) as unknown as AsyncIterable<{
    readonly header: { readonly name: string; readonly type?: string }
    readonly body: ReadableStream<Uint8Array>
  }>) {
    const reader = body.getReader()
    let isDone = false
    async function* pieces() {
      while (!isDone) {
        const { done, value } = await reader.read()
        isDone = done
        if (value !== undefined) yield value
      }
    }
    const own = pieces()
    yield {
      name: header.name,
      type: header.type ?? 'file',
      body: { [Symbol.asyncIterator]: () => ({ next: () => own.next() }) },
      async skip() {
        while (!isDone) isDone = (await reader.read()).done
      },
    }
  }
}
