/** Codes pressed while talking, against each other. */

import type { ActiveCode } from '../switchboard.ts'
import { rowOf } from './table.ts'
import type { Verdict } from './verdict.ts'

/**
 * Asterisk acts on a code as soon as it is complete, so that none which begins with it can be pressed (main/bridge_channel.c,
 * ast_bridge_channel_feature_digit: the shortest of the hooks sorted comes first). While a transfer is under way its
 * four codes hold and no other (main/bridge_basic.c: hooks are removed on a change of personality).
 */
export function judgeInCall(active: ActiveCode, talking: readonly ActiveCode[]): Verdict {
  const { form } = rowOf(active.feature)
  const rivals = talking.filter(other => other !== active && rowOf(other.feature).form === form)
  const same = rivals.find(({ code }) => code === active.code)
  if (same !== undefined)
    return { is: 'conflict', with: { is: 'same-code', feature: same.feature }, proposal: null }
  const shorter = rivals.find(({ code }) => active.code.startsWith(code))
  if (shorter === undefined) return { is: 'fine' }
  const { feature, code } = shorter
  return {
    is: 'conflict',
    with: { is: 'hidden', feature, code, number: active.code },
    proposal: null,
  }
}
