/** Passwords and sessions of the people who may configure the appliance. */

import type { Accounts, Session } from '../appliance.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import { type AccountFile, noAccounts, readAccounts, writeAccounts } from './account-file.ts'
import { hashPassword, passwordMatches } from './password-hash.ts'
import { createSessionTable } from './sessions.ts'
import { sourceOf } from './source-address.ts'
import { createThrottle, type Throttle } from './throttle.ts'

export interface AccountsParts {
  readonly stateDir: string
  /** ms since the epoch. */
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  readonly throttle?: Throttle
}

export const SHORTEST_PASSWORD = 8
/** A longer one only costs time. */
const LONGEST_PASSWORD = 200
/** A session's idle time is saved this often, not with every page. */
const SAVE_SEEN_MS = 10 * 60_000
const KNOWN_FOR_MS = 30 * 86_400_000
const MOST_KNOWN = 50

const issue = (code: string, params: Issue['params'] = {}): Issue[] => [
  { code, severity: 'error', subject: null, params },
]

/** Reads `<stateDir>/accounts.json`; a damaged one refuses every login with `accounts-unreadable`. */
export function createAccounts({
  stateDir,
  now,
  random,
  throttle = createThrottle(),
}: AccountsParts): Accounts {
  const read = readAccounts(stateDir)
  const start = read.is === 'read' ? read.accounts : noAccounts
  const sessions = createSessionTable(start.sessions, random)
  const known = new Map(start.knownSources.map(({ source, lastAt }) => [source, lastAt]))
  let hash = start.administrator?.hash ?? null
  let choosing = false
  let savedAt = now()
  let turn: Promise<unknown> = Promise.resolve()

  /** One after the other: hashing takes memory, and the file has one writer. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const result = turn.then(act)
    turn = result.catch(() => {})
    return result
  }

  const write = (administrator: AccountFile['administrator']) => {
    savedAt = now()
    const recent = [...known].filter(([, at]) => at > savedAt - KNOWN_FOR_MS).slice(-MOST_KNOWN)
    return writeAccounts(stateDir, {
      version: 1,
      administrator,
      sessions: sessions.stored(savedAt),
      knownSources: recent.map(([source, lastAt]) => ({ source, lastAt })),
    })
  }
  /** Losing this costs a login after the next restart, so a full disk keeps nobody out. */
  const saveLater = () => {
    if (hash === null) return
    const administrator = { hash }
    inTurn(() => write(administrator)).catch(() => {})
  }
  const remember = (source: string) => {
    known.delete(source)
    known.set(source, now())
  }

  return {
    needsFirstPassword: () => hash === null && read.is !== 'unreadable',

    async setFirstPassword(password) {
      if (hash !== null || choosing || read.is === 'unreadable') return refused(issue('first-password-taken'))
      if ([...password].length < SHORTEST_PASSWORD)
        return refused(issue('password-too-short', { shortest: SHORTEST_PASSWORD }))
      if (password.length > LONGEST_PASSWORD)
        return refused(issue('password-too-long', { longest: LONGEST_PASSWORD }))
      choosing = true
      let session: Session | undefined
      try {
        const chosen = await inTurn(() => hashPassword(password, random))
        session = sessions.open(now())
        await inTurn(() => write({ hash: chosen }))
        hash = chosen
        return ok(session)
      } catch (error) {
        if (session !== undefined) sessions.close(session.token)
        const reason = error instanceof Error ? error.message : String(error)
        return refused(issue('accounts-not-saved', { reason }))
      } finally {
        choosing = false
      }
    },

    async login(password, from): Promise<Result<Session>> {
      if (read.is === 'unreadable') return refused(issue('accounts-unreadable', { reason: read.reason }))
      const expected = hash
      if (expected === null) return refused(issue('login-refused'))
      const source = sourceOf(from)
      const lastAt = known.get(source)
      const waitMs = throttle.attempt(source, lastAt !== undefined && lastAt > now() - KNOWN_FOR_MS, now())
      if (waitMs > 0) return refused(issue('login-throttled', { seconds: Math.ceil(waitMs / 1000) }))
      if (password.length > LONGEST_PASSWORD || !(await inTurn(() => passwordMatches(password, expected))))
        return refused(issue('login-refused'))
      throttle.succeeded(source, now())
      remember(source)
      const session = sessions.open(now())
      saveLater()
      return ok(session)
    },

    session(token) {
      const session = sessions.find(token, now())
      if (session !== null && now() - savedAt > SAVE_SEEN_MS) {
        savedAt = now()
        saveLater()
      }
      return session
    },

    logout(token) {
      if (sessions.close(token)) saveLater()
    },
  }
}
