/** A guard on paper: blocks that were put in, and what follows from the settings. */

import type { GuardDesk } from '../../daemon/guard/desk.ts'
import type { Offender } from '../../daemon/guard/offenders.ts'
import { whoIsLetIn } from '../../daemon/guard/who-is-let-in.ts'
import { ok, refused } from '../../daemon/model/issue.ts'
import type { Settings } from '../../daemon/settings/schema.ts'

export interface FakeGuard extends GuardDesk {
  block(offender: Offender): void
}

export function fakeGuard(settings: () => Settings): FakeGuard {
  let blocked: Offender[] = []
  return {
    block: offender => void blocked.push(offender),
    state: () => 'in-force',
    letIn: () =>
      whoIsLetIn([settings()], {
        interfaces: [['192.168.1.20/24']],
        hosts: new Map(),
        rtp: { firstPort: 10_000, lastPort: 10_999 },
      }),
    blocked: () => blocked,
    async release(network) {
      const before = blocked.length
      blocked = blocked.filter(one => one.network !== network)
      return before === blocked.length
        ? refused([{ code: 'not-blocked', severity: 'error', subject: null, params: {} }])
        : ok(null)
    },
  }
}
