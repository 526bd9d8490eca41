/** Tokens in memory: the secret is the name, so that a test reads well. */

import { ok, refused } from '../../daemon/model/issue.ts'
import type { Person } from '../../daemon/users/person.ts'
import type { ApiToken, TokenDesk } from '../../daemon/users/token-desk.ts'

export interface FakeTokens extends TokenDesk {
  /** A secret of this person. */
  give(person: Person): string
  /** Not in force any more. */
  take(secret: string): void
}

export function fakeTokens(now: () => number): FakeTokens {
  const tokens = new Map<string, ApiToken>()
  const people = new Map<string, Person>()
  let count = 0
  return {
    give(person) {
      const secret = `token-${++count}`
      people.set(secret, person)
      return secret
    },
    take: secret => void people.delete(secret),
    list: () => [...tokens.values()].toReversed(),
    async make({ days, ...wanted }, by) {
      const id = `made-${++count}`
      const token: ApiToken = {
        ...wanted,
        id,
        createdAt: now(),
        createdBy: by,
        expiresAt: days === null ? null : now() + days * 86_400_000,
        lastUsedAt: null,
      }
      tokens.set(id, token)
      return ok({ token, secret: `offhook_${id}` })
    },
    async revoke(id) {
      return tokens.delete(id)
        ? ok(null)
        : refused([{ code: 'token-gone', severity: 'error' as const, subject: null, params: {} }])
    },
    find(secret) {
      const person = people.get(secret)
      return person === undefined ? null : { id: secret, person }
    },
  }
}
