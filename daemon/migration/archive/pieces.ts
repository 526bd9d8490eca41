/** Streams of bytes: counted against what is allowed, looked at before they are read, unzipped. */

import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** What a walk may still read. */
export interface Budget {
  entries: number
  bytes: number
}

/** More than is allowed: the walk ends, what was read stays. */
export class TooLarge extends Error {}

export function spend(budget: Budget): void {
  budget.entries -= 1
  if (budget.entries < 0) throw new TooLarge('too many files')
}

export async function* counted(
  source: AsyncIterable<Uint8Array>,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  for await (const piece of source) {
    budget.bytes -= piece.length
    if (budget.bytes < 0) throw new TooLarge('too many bytes')
    yield piece
  }
}

/** As many as a header of tar has. */
const HEAD_BYTES = 512

/** The first bytes, and all of them again. */
export async function peeked(
  source: AsyncGenerator<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly body: AsyncIterable<Uint8Array> }> {
  const first: Uint8Array[] = []
  let length = 0
  let isEnd = false
  while (length < HEAD_BYTES && !isEnd) {
    const next = await source.next()
    if (next.done === true) isEnd = true
    else {
      first.push(next.value)
      length += next.value.length
    }
  }
  const start = Buffer.concat(first)
  async function* all() {
    if (start.length > 0) yield start
    yield* source
  }
  return { head: start.subarray(0, HEAD_BYTES), body: all() }
}

const FOREIGN = [
  'BZh',
  '\xfd7zXZ',
  'PK\x03\x04',
  '7z\xbc\xaf',
  'Salted__',
  'age-encryption.org',
  '\x28\xb5\x2f\xfd',
]

/** `foreign`: packed or sealed in a way that is not read: bzip2, xz, zip, 7z, OpenSSL, age. */
export function kindOf(head: Uint8Array): 'gzip' | 'tar' | 'foreign' | 'plain' {
  const text = Buffer.from(head).toString('latin1')
  if (text.startsWith('\x1f\x8b')) return 'gzip'
  if (isTar(head, text)) return 'tar'
  if (FOREIGN.some(magic => text.startsWith(magic))) return 'foreign'
  return 'plain'
}

/** The oldest tars have no magic, but all have a checksum (POSIX.1, ustar). */
function isTar(head: Uint8Array, text: string): boolean {
  if (head.length < HEAD_BYTES) return false
  if (text.slice(257, 262) === 'ustar') return true
  const stated = Number.parseInt(text.slice(148, 156).replace(/\0/g, ' ').trim(), 8)
  const sum = head.reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 32 : byte), 0)
  return stated === sum && head[0] !== 0
}

/** Text in UTF-16, as Windows' programs save it, with the mark that tells so; null for all else. */
export function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe && (head[2] !== 0 || head[3] !== 0)) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null
}

/** As UTF-8; halves of characters that make none are replaced. */
export async function* fromUtf16(
  source: AsyncIterable<Uint8Array>,
  encoding: 'utf-16le' | 'utf-16be',
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding)
  for await (const piece of source) yield Buffer.from(decoder.decode(piece, { stream: true }))
  yield Buffer.from(decoder.decode())
}

export function unzipped(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip()
  pipeline(Readable.from(source, { objectMode: false }), gunzip, () => {
    // What fails is thrown where it is read.
  })
  return gunzip
}

/** Of what is in the file, not of the disk: errors of the disk have a number. */
export const isOfFile = (error: unknown): boolean =>
  !(
    error instanceof Error &&
    'syscall' in error &&
    'errno' in error &&
    !/^Z_/.test(String((error as NodeJS.ErrnoException).code))
  )
