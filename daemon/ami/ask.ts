/** Asking Asterisk, whoever carries it: a session, or the client that keeps one alive. */

import type { Result } from '../model/issue.ts'
import type { Frame } from './frame.ts'
import { type Asked, type AskFailure, failed } from './pending-actions.ts'
import type { ActionRequest } from './request.ts'

export interface Asker {
  ask(request: ActionRequest, timeoutMs: number): Promise<Asked>
}

export type Asking<T> = Promise<Result<T, AskFailure>>

/** Answers that come from Asterisk's memory. */
export const QUICK_MS = 10_000
/** Reloads and restarts: Asterisk answers when the module has finished. */
export const SLOW_MS = 120_000

/** An action whose answer is one message. */
export async function askOne<T>(
  asker: Asker,
  request: ActionRequest,
  read: (response: Frame) => T | null,
  timeoutMs = QUICK_MS,
): Asking<T> {
  const asked = await asker.ask(request, timeoutMs)
  if (!asked.ok) return asked
  const value = read(asked.value.response)
  return value === null ? failed('refused', 'an answer that makes no sense') : { ok: true, value }
}

/** An action that lists; items that make no sense are left out. `emptyAnswer` is the refusal that means "none". */
export async function askList<T>(
  asker: Asker,
  request: ActionRequest,
  read: (item: Frame) => T | null,
  emptyAnswer?: string,
): Asking<readonly T[]> {
  const asked = await asker.ask(request, QUICK_MS)
  if (asked.ok) return { ok: true, value: asked.value.items.map(read).filter(item => item !== null) }
  if (
    emptyAnswer !== undefined &&
    asked.error.code === 'refused' &&
    asked.error.message.trim() === emptyAnswer
  )
    return { ok: true, value: [] }
  return asked
}

/** An action that only succeeds or not. */
export const askDone = (asker: Asker, request: ActionRequest, timeoutMs = QUICK_MS): Asking<true> =>
  askOne(asker, request, () => true as const, timeoutMs)
