/** An update from a server: its signed head first, and the rest only when it is newer. A download that broke off goes on. */

import type { KeyObject } from 'node:crypto'
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type BundleManifest, LARGEST_BUNDLE, LONGEST_HEAD, readHead } from './bundle-head.ts'
import { BundleRefused } from './read-bundle.ts'
import { sizeOf } from './spool.ts'

const HEAD_MS = 30_000
/** Without a byte. */
const STALLED_MS = 60_000

export class FetchFailed extends Error {}

export interface Offer {
  readonly manifest: BundleManifest
  /** Of the whole file. */
  readonly bytes: number
}

/** What lies at an address. Throws FetchFailed or BundleRefused. */
export async function offerAt(address: string, publicKey: KeyObject): Promise<Offer> {
  const answer = await ask(address, { range: `bytes=0-${LONGEST_HEAD - 1}` }, AbortSignal.timeout(HEAD_MS))
  const head = await beginning(answer)
  const read = readHead(head, publicKey)
  if (read.is !== 'good') throw new BundleRefused(`update-${read.is === 'short' ? 'foreign' : read.is}`)
  return { manifest: read.manifest, bytes: read.length + read.manifest.system.packed.bytes }
}

/** A server that knows no ranges sends everything: no more is taken than is needed. */
async function beginning(answer: Response): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
    pieces.push(piece)
    bytes += piece.length
    if (bytes >= LONGEST_HEAD) break
  }
  return Buffer.concat(pieces)
}

/** Fetches all of it to `path`, from where an earlier attempt for the same file got to. Throws FetchFailed or the system's error. */
export async function fetchTo(
  path: string,
  address: string,
  offer: Offer,
  onBytes: (bytes: number) => void,
): Promise<void> {
  if (offer.bytes > LARGEST_BUNDLE) throw new FetchFailed('too large')
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const about = `${path}.of`
  const wanted = offer.manifest.system.packed.sha256
  const isSame = (await readFile(about, 'utf8').catch(() => '')) === wanted
  if (!isSame) {
    await rm(path, { force: true })
    await writeFile(about, wanted, { mode: 0o600 })
  }
  let at = await sizeOf(path)
  if (at > offer.bytes) {
    await rm(path, { force: true })
    at = 0
  }
  if (at === offer.bytes) return
  const stalled = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const alive = () => {
    clearTimeout(timer)
    timer = setTimeout(() => stalled.abort(new FetchFailed('the server went silent')), STALLED_MS)
  }
  alive()
  try {
    const answer = await ask(address, at === 0 ? {} : { range: `bytes=${at}-` }, stalled.signal)
    const goesOn = answer.status === 206 && at > 0
    if (!goesOn) at = 0
    const file = await open(path, goesOn ? 'a' : 'w', 0o600)
    try {
      for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
        alive()
        if (at + piece.length > offer.bytes) throw new FetchFailed('longer than it said')
        // What has come is in the file before the next is waited for: that is what a later attempt goes on from.
        await file.writeFile(piece)
        at += piece.length
        onBytes(at)
      }
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof FetchFailed || 'errno' in (error as object)) throw error
    throw new FetchFailed(reasonOf(error))
  } finally {
    clearTimeout(timer)
  }
  if (at !== offer.bytes) throw new FetchFailed('shorter than it said')
}

async function ask(address: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
  let answer: Response
  try {
    answer = await fetch(address, { headers: { ...headers, 'accept-encoding': 'identity' }, signal })
  } catch (error) {
    throw new FetchFailed(reasonOf(error))
  }
  // Whoever answers: in the end the signature decides. But nobody on the way shall know what this machine runs.
  if (!answer.url.startsWith('https:') && address.startsWith('https:'))
    throw new FetchFailed('led away from https')
  if (!answer.ok || answer.body === null) throw new FetchFailed(`status ${answer.status}`)
  return answer
}

const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return (cause instanceof Error ? cause.message : String(cause)).slice(0, 200)
}
