/** The person at the exchange: keeps the outside calls that the page made and those that came from the gateway. */

import type { Exchange, OutsideCall, OutsideLine } from '../exchange.ts'

export type OutsideState =
  /** To the gateway, not answered yet. */
  | { readonly is: 'calling' }
  /** From the gateway, waits for somebody to answer. */
  | { readonly is: 'waiting' }
  | { readonly is: 'talking' }
  /** The network's reason. */
  | { readonly is: 'over'; readonly reason: string }

export interface DeskCall {
  readonly id: number
  readonly call: OutsideCall
  readonly state: OutsideState
}

export interface OutsideDesk {
  /** Newest first. */
  calls(): readonly DeskCall[]
  call(id: number): OutsideCall | null
  calling(line: OutsideLine, numbers: { readonly from: string; readonly to: string }): Promise<number>
  close(): void
}

/** Calls that are over stay to be read and listened to, but not for ever. */
const KEPT_OVER = 4
/** Only what `waiting()` has just shown is expected, so this is never waited for unless it goes away. */
const TAKE_MS = 1000

export function outsideDesk(exchange: Exchange): OutsideDesk {
  let kept: { readonly id: number; readonly call: OutsideCall; reason: string | null }[] = []
  let nextId = 1
  let taking = false
  let closed = false

  const keep = (call: OutsideCall): number => {
    const id = nextId
    nextId += 1
    const over = kept.filter(each => each.call.over()).slice(KEPT_OVER - 1)
    kept = [{ id, call, reason: null }, ...kept.filter(each => !over.includes(each))]
    return id
  }
  const takeWaiting = async () => {
    if (taking) return
    taking = true
    try {
      while (!closed && exchange.waiting().length > 0) keep(await exchange.expectsCall({ withinMs: TAKE_MS }))
    } catch {
      // It went away before anybody could look at it.
    } finally {
      taking = false
    }
  }
  const noteReasons = () => {
    for (const each of kept)
      if (each.reason === null && each.call.over()) {
        each.reason = 'hung up'
        each.call.ended({ withinMs: TAKE_MS }).then(
          reason => {
            each.reason = reason
          },
          () => {},
        )
      }
  }
  const stop = exchange.onChange(() => {
    noteReasons()
    void takeWaiting()
  })
  void takeWaiting()

  const stateOf = (call: OutsideCall, reason: string | null): OutsideState => {
    if (call.over()) return { is: 'over', reason: reason ?? 'hung up' }
    if ((call.ear()?.nowMs() ?? 0) > 0) return { is: 'talking' }
    return { is: call.direction === 'to-gateway' ? 'calling' : 'waiting' }
  }

  return {
    calls: () => kept.map(({ id, call, reason }) => ({ id, call, state: stateOf(call, reason) })),
    call: id => kept.find(each => each.id === id)?.call ?? null,
    calling: async (line, numbers) => keep(await exchange.calls(line, numbers)),
    close: () => {
      closed = true
      stop()
    },
  }
}
