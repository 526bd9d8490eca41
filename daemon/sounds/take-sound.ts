/** A file that comes from a browser becomes a sound of the house, or says why not. */

import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import { readPcm } from './pcm.ts'
import { canConvert, telephoneWav } from './telephone-wav.ts'

/** Ten minutes as a studio records them: 48 000 frames a second, 16 bits, one channel. */
export const MOST_BYTES = 64 * 1024 * 1024

const fault = (code: string, params: Issue['params'] = {}): Issue[] => [
  { code, severity: 'error', subject: null, params },
]

/** Rejects when the browser breaks off. */
export async function takeSound(
  stream: ReadableStream<Uint8Array>,
  mostSeconds: number,
): Promise<Result<Uint8Array>> {
  const file = await collect(stream)
  if (file === null)
    return refused(fault('sound-too-large', { megabytes: Math.floor(MOST_BYTES / 1024 / 1024) }))
  const pcm = readPcm(file)
  if (pcm === null || pcm.frames === 0 || !canConvert(pcm)) return refused(fault('sound-not-readable'))
  if (pcm.frames / pcm.rate > mostSeconds)
    return refused(fault('sound-too-long', { minutes: Math.floor(mostSeconds / 60) }))
  return ok(await telephoneWav(pcm))
}

/** null: more than we take. */
async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of stream) {
    bytes += piece.length
    // The rest is read and dropped, so that the browser gets our answer instead of a broken connection.
    if (bytes <= MOST_BYTES) pieces.push(piece)
  }
  return bytes > MOST_BYTES ? null : Buffer.concat(pieces)
}
