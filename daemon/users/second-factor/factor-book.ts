/** Whose second factors there are: in memory once they are on the disk, one writer. */

import { type Issue, ok, type Result, refused } from '../../model/issue.ts'
import { oneAtATime } from '../../system/one-at-a-time.ts'
import type { Account } from '../find-person.ts'
import { readFactors, type StoredFactors, writeFactors } from './factor-file.ts'
import { recoveryHash } from './recovery-codes.ts'
import { acceptedStep } from './totp.ts'

export interface FactorBook {
  /** Why nobody can be let in; null: all is well. */
  readonly damage: string | null
  of(account: Account): StoredFactors | null
  all(): readonly StoredFactors[]
  /** null: there is nothing left of this account. Refused with `factors-not-saved`. */
  change(
    account: Account,
    change: (former: StoredFactors | null) => StoredFactors | null,
  ): Promise<Result<null>>
  /** Takes a code of the authenticator or of the paper, each good once, and writes that down; null: it is none. */
  take(account: Account, typed: string): Promise<'code' | 'recovery' | null>
}

export const issue = (code: string, params: Issue['params'] = {}): Issue[] => [
  { code, severity: 'error', subject: null, params },
]

export function openFactorBook(stateDir: string, now: () => number): FactorBook {
  const read = readFactors(stateDir)
  const damage = typeof read === 'string' ? read : null
  let people = new Map<Account, StoredFactors>(
    typeof read === 'string' ? [] : read.map(one => [one.account, one]),
  )
  const turn = oneAtATime()

  const change: FactorBook['change'] = (account, make) =>
    turn(async () => {
      if (damage !== null) return refused(issue('factors-not-saved', { reason: damage }))
      const next = new Map(people)
      const made = make(people.get(account) ?? null)
      if (made === null) next.delete(account)
      else next.set(account, made)
      try {
        await writeFactors(stateDir, [...next.values()])
      } catch (error) {
        return refused(
          issue('factors-not-saved', { reason: error instanceof Error ? error.message : String(error) }),
        )
      }
      people = next
      return ok(null)
    })

  return {
    damage,
    of: account => people.get(account) ?? null,
    all: () => [...people.values()],
    change,
    async take(account, typed) {
      const own = people.get(account)
      if (own === undefined || own.codes === null) return null
      const { codes } = own
      const step = acceptedStep(Buffer.from(codes.secret, 'base64url'), typed, now(), codes.lastStep)
      const hash = recoveryHash(typed)
      const isRecovery = step === null && hash !== null && own.recovery.includes(hash)
      if (step === null && !isRecovery) return null
      const used: StoredFactors = {
        ...own,
        codes: { ...codes, lastStep: step ?? codes.lastStep },
        recovery: own.recovery.filter(one => one !== hash),
      }
      // At once, so that two who come with the same code do not both get in; a full disk keeps nobody out.
      people.set(account, used)
      await change(account, now =>
        now === null ? null : { ...now, codes: used.codes, recovery: used.recovery },
      )
      return isRecovery ? 'recovery' : 'code'
    },
  }
}
