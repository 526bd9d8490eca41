/** Actions waiting for their answer: matched by our own ids, each with a deadline, all settled when the connection drops. */

import type { Result } from '../model/issue.ts'
import type { Clock } from '../system/clock.ts'
import { type Frame, field } from './frame.ts'

export interface Answer {
  readonly response: Frame
  /** The list's events, without the closing one; empty for an action that lists nothing. */
  readonly items: readonly Frame[]
}

export interface AskFailure {
  /**
   * `refused`: Asterisk said no; `unknown-action`: the module that has it is not loaded, or the user may not;
   * `bad-request`: we did not send it; `too-many`: the list went beyond bounds.
   */
  readonly code: 'refused' | 'unknown-action' | 'bad-request' | 'timeout' | 'too-many' | 'not-connected'
  readonly message: string
}

export type Asked = Result<Answer, AskFailure>

interface Waiting {
  readonly settle: (asked: Asked) => void
  readonly cancelDeadline: () => void
  response: Frame | null
  readonly items: Frame[]
}

/** 1024 ports, thousands of mailboxes: far above any list of ours. */
const MOST_ITEMS = 20_000

export class PendingActions {
  readonly #clock: Clock
  readonly #mostItems: number
  readonly #waiting = new Map<string, Waiting>()

  constructor(clock: Clock, mostItems = MOST_ITEMS) {
    this.#clock = clock
    this.#mostItems = mostItems
  }

  get size(): number {
    return this.#waiting.size
  }

  /** The promise always settles, at the latest at its deadline, and never rejects. */
  add(id: string, timeoutMs: number): Promise<Asked> {
    return new Promise(resolve => {
      const cancelDeadline = this.#clock.after(timeoutMs, () =>
        this.#settle(id, failed('timeout', `no answer within ${timeoutMs} ms`)),
      )
      this.#waiting.set(id, { settle: resolve, cancelDeadline, response: null, items: [] })
    })
  }

  /** True when the frame belonged to a waiting action, and is thereby used up. */
  accept(frame: Frame): boolean {
    const id = frame.actionid ?? ''
    const waiting = this.#waiting.get(id)
    if (waiting === undefined) return false
    // OriginateResponse, an event, has a `Response` header too.
    if (waiting.response === null) {
      if (frame.event !== undefined) return false
      this.#answer(id, waiting, frame)
    } else if (/^(complete|cancelled)$/i.test(field(frame, 'eventlist')))
      this.#settle(id, { ok: true, value: { response: waiting.response, items: waiting.items } })
    else if (waiting.items.length >= this.#mostItems)
      this.#settle(id, failed('too-many', `more than ${this.#mostItems} items`))
    else waiting.items.push(frame)
    return true
  }

  #answer(id: string, waiting: Waiting, frame: Frame): void {
    if (field(frame, 'response').toLowerCase() === 'error') {
      const message = field(frame, 'message')
      const code = /^(invalid\/unknown command|permission denied)/i.test(message)
        ? 'unknown-action'
        : 'refused'
      this.#settle(id, failed(code, message))
    } else if (field(frame, 'eventlist').toLowerCase() === 'start') waiting.response = frame
    else this.#settle(id, { ok: true, value: { response: frame, items: [] } })
  }

  dropAll(message: string): void {
    for (const id of [...this.#waiting.keys()]) this.#settle(id, failed('not-connected', message))
  }

  #settle(id: string, asked: Asked): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    waiting?.cancelDeadline()
    waiting?.settle(asked)
  }
}

export const failed = (
  code: AskFailure['code'],
  message: string,
): { readonly ok: false; readonly error: AskFailure } => ({ ok: false, error: { code, message } })
