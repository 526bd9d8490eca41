/** The command line's end of the control socket. */

import { join } from 'node:path'
import type { Result } from '../model/issue.ts'
import { errorName } from '../system/system-error.ts'
import { askJson } from '../wire/json-socket.ts'
import { type ControlRequest, controlSocketName } from './protocol.ts'

/** An apply may restart Asterisk, load drivers, verify, and do all of it again on the way back. */
const PATIENCE_MS = 10 * 60_000

export type Asked<T> =
  | { readonly is: 'answered'; readonly result: Result<T> }
  /** Nobody listens: the daemon does not run, or runs elsewhere. */
  | { readonly is: 'no-daemon'; readonly socket: string }
  | { readonly is: 'forbidden'; readonly socket: string }
  | { readonly is: 'failed'; readonly reason: string }

/** `T` is taken on trust: both ends are of one release. Never throws. */
export async function askDaemon<T>(runDir: string, request: ControlRequest): Promise<Asked<T>> {
  const socket = join(runDir, controlSocketName)
  try {
    const answer = await askJson(socket, request, PATIENCE_MS)
    if (typeof answer !== 'object' || answer === null || !('ok' in answer))
      return { is: 'failed', reason: 'the daemon gave an answer of another release' }
    return { is: 'answered', result: answer as Result<T> }
  } catch (error) {
    const name = errorName(error)
    if (name === 'ENOENT' || name === 'ECONNREFUSED') return { is: 'no-daemon', socket }
    if (name === 'EACCES' || name === 'EPERM') return { is: 'forbidden', socket }
    if (name === 'EPIPE' || name === 'ECONNRESET')
      return { is: 'failed', reason: 'the daemon hung up; ask again' }
    return { is: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}
