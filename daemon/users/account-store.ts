/** What accounts.json holds, in memory: passwords, sessions, addresses that have logged in before. One writer. */

import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import { type AccountFile, noAccounts, readAccounts, writeAccounts } from './account-file.ts'
import type { Account } from './find-person.ts'
import { theAdministrator } from './person.ts'
import { createSessionTable, type SessionTable } from './sessions.ts'

export interface Password {
  readonly hash: string
  readonly isStart: boolean
}

export interface AccountStore {
  /** Why the file cannot be read; null: it could, or there is none yet. */
  readonly damage: string | null
  readonly sessions: SessionTable
  readonly passwords: ReadonlyMap<Account, Password>
  /** One after the other: hashing takes memory, and the file has one writer. */
  inTurn<T>(act: () => Promise<T>): Promise<T>
  /** In memory only once it is on disk. Refused with `accounts-not-saved`. */
  keep(account: Account, password: Password | null): Promise<Result<null>>
  forget(accounts: readonly Account[]): void
  /** Losing this costs a login after the next restart, so a full disk keeps nobody out. */
  saveLater(): void
  /** The same, but not with every page. */
  saveSometimes(): void
  isKnown(account: Account | null, source: string): boolean
  isKnownSource(source: string): boolean
  know(account: Account | null, source: string): void
}

/** A session's idle time is saved this often, not with every page. */
const SAVE_SEEN_MS = 10 * 60_000
const KNOWN_FOR_MS = 30 * 86_400_000
const MOST_KNOWN = 2000

export const issue = (code: string, params: Issue['params'] = {}): Issue[] => [
  { code, severity: 'error', subject: null, params },
]

export function openAccountStore(
  stateDir: string,
  now: () => number,
  random: (bytes: number) => Uint8Array,
): AccountStore {
  const read = readAccounts(stateDir)
  const start: AccountFile = read.is === 'read' ? read.accounts : noAccounts
  const sessions = createSessionTable(start.sessions, random)
  /** `account source` of whoever got in, and when. */
  const known = new Map(
    start.knownSources.map(({ account, source, lastAt }) => [`${account} ${source}`, lastAt]),
  )
  const passwords = new Map<Account, Password>(
    start.passwords.map(({ account, hash, isStart }) => [account, { hash, isStart }]),
  )
  if (start.administrator !== null)
    passwords.set(theAdministrator.login, { hash: start.administrator.hash, isStart: false })
  let savedAt = now()
  let turn: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const result = turn.then(act)
    turn = result.catch(() => {})
    return result
  }
  const write = (all: ReadonlyMap<Account, Password>) => {
    savedAt = now()
    const recent = [...known].filter(([, at]) => at > savedAt - KNOWN_FOR_MS).slice(-MOST_KNOWN)
    const administrator = all.get(theAdministrator.login)
    return writeAccounts(stateDir, {
      version: 1,
      administrator: administrator === undefined ? null : { hash: administrator.hash },
      sessions: sessions.stored(savedAt),
      knownSources: recent.map(([key, lastAt]) => {
        const [account = '', source = ''] = key.split(' ')
        return { account, source, lastAt }
      }),
      passwords: [...all]
        .filter(([account]) => account !== theAdministrator.login)
        .map(([account, password]) => ({ account, ...password })),
    })
  }
  const saveLater = () => {
    if (passwords.has(theAdministrator.login)) inTurn(() => write(passwords)).catch(() => {})
  }
  const isKnown = (key: string) => (known.get(key) ?? Number.NEGATIVE_INFINITY) > now() - KNOWN_FOR_MS

  return {
    damage: read.is === 'unreadable' ? read.reason : null,
    sessions,
    passwords,
    inTurn,
    async keep(account, password) {
      try {
        await inTurn(async () => {
          const next = new Map(passwords)
          if (password === null) next.delete(account)
          else next.set(account, password)
          await write(next)
          if (password === null) passwords.delete(account)
          else passwords.set(account, password)
        })
        return ok(null)
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        return refused(issue('accounts-not-saved', { reason }))
      }
    },
    forget(accounts) {
      for (const account of accounts) passwords.delete(account)
    },
    saveLater,
    saveSometimes() {
      if (now() - savedAt <= SAVE_SEEN_MS) return
      savedAt = now()
      saveLater()
    },
    isKnown: (account, source) => isKnown(`${account} ${source}`),
    isKnownSource: source => [...known.keys()].some(key => key.endsWith(` ${source}`) && isKnown(key)),
    know(account, source) {
      known.delete(`${account} ${source}`)
      known.set(`${account} ${source}`, now())
    },
  }
}
