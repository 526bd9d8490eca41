/** What people have set for themselves, as far as the panel shows it: read from AstDB when something of it has changed. */

import type { Extension } from '../../daemon/model/gateway-model.ts'
import { readPersonalState } from '../../daemon/portal/personal-state.ts'
import { presenceOf } from '../../daemon/portal/presence.ts'

export interface Sign {
  /** Where all calls go; null: nowhere else. */
  readonly forward: string | null
  /** Where calls go when the extension is busy, and when nobody answers. */
  readonly whenBusy: string | null
  readonly unanswered: string | null
  /** A word beside the name; '': none. */
  readonly presence: string
}

/** By extension; those with nothing to say are missing. */
export type Signs = ReadonlyMap<string, Sign>

/** `before` where nothing is another. */
export function readSigns(
  rows: ReadonlyMap<string, string>,
  extensions: readonly Pick<Extension, 'number'>[],
  nowMs: number,
  before: Signs,
): Signs {
  const signs = new Map<string, Sign>()
  for (const { number } of extensions) {
    const { forwards } = readPersonalState(rows, number, nowMs)
    const sign: Sign = {
      forward: forwards.CF.to,
      whenBusy: forwards.CFB.to,
      unanswered: forwards.CFU.to,
      presence: presenceOf(rows, number),
    }
    if (Object.values(sign).some(part => part !== null && part !== '')) signs.set(number, sign)
  }
  return JSON.stringify([...signs]) === JSON.stringify([...before]) ? before : signs
}
