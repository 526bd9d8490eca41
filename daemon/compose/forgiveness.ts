/** The very first configuration has nothing to go back to: what works of it is better than nothing at all. */

import type { Issue } from '../model/issue.ts'

export interface Forgiveness {
  /** Hardware that would not be configured; true: the apply may stand all the same. */
  forgive(issues: readonly Issue[]): boolean
  /** After every apply: what was forgiven during it is shown until the next. */
  settle(): void
  issues(): readonly Issue[]
}

export function forgivenessWhile(nothingInForce: () => boolean): Forgiveness {
  let during: readonly Issue[] = []
  let shown: readonly Issue[] = []
  return {
    forgive(issues) {
      if (!nothingInForce()) return false
      during = issues
      return true
    },
    settle() {
      shown = during
      during = []
    },
    issues: () => shown,
  }
}
