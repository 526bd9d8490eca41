/** Passwords and sessions: of the administrator, the staff, and everybody with an extension. */

import { createHash, timingSafeEqual } from 'node:crypto'
import type { Accounts, Session } from '../appliance.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import type { Settings } from '../settings/schema.ts'
import { noAccounts, readAccounts, writeAccounts } from './account-file.ts'
import { type Account, accountOf, personOf } from './find-person.ts'
import { hashPassword, passwordMatches } from './password-hash.ts'
import { theAdministrator } from './person.ts'
import { createSessionTable, type OpenSession } from './sessions.ts'
import { isLocalSource, sourceOf } from './source-address.ts'
import { startPassword } from './start-password.ts'
import { accountLimits, createThrottle, type Throttle } from './throttle.ts'

export interface AccountsParts {
  readonly stateDir: string
  /** ms since the epoch. */
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  /** As saved: who is not there any more has no session any more. */
  readonly settings: () => Settings
  /** In force for the mailbox of an extension; null: there is none, or nobody can tell. */
  readonly pinOf: (extension: string) => Promise<string | null>
  readonly throttle?: Throttle
  /** Told of every wrong password, with the address it came from. */
  readonly onWrong?: (from: string) => void
}

export interface OwnAccounts extends Accounts {
  /** After the settings were saved: passwords and sessions of who has gone are forgotten, so that nobody inherits a number. */
  peopleChanged(): void
}

export const SHORTEST_PASSWORD = 8
/** A longer one only costs time. */
const LONGEST_PASSWORD = 200
/** A session's idle time is saved this often, not with every page. */
const SAVE_SEEN_MS = 10 * 60_000
const KNOWN_FOR_MS = 30 * 86_400_000
const MOST_KNOWN = 2000
/** Matches no password: a name nobody has takes as long to refuse as one that somebody has. */
const NOBODYS_HASH = `scrypt$16384$8$5$${'A'.repeat(22)}$${'A'.repeat(43)}`

interface Password {
  readonly hash: string
  readonly isStart: boolean
}

const issue = (code: string, params: Issue['params'] = {}): Issue[] => [
  { code, severity: 'error', subject: null, params },
]

const extensionOf = (account: Account): string | null =>
  account.startsWith('extension:') ? account.slice('extension:'.length) : null

function badLength(wanted: string): Issue[] | null {
  if ([...wanted].length < SHORTEST_PASSWORD)
    return issue('password-too-short', { shortest: SHORTEST_PASSWORD })
  return wanted.length > LONGEST_PASSWORD ? issue('password-too-long', { longest: LONGEST_PASSWORD }) : null
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Reads `<stateDir>/accounts.json`; a damaged one refuses every login with `accounts-unreadable`. */
export function createAccounts({
  stateDir,
  now,
  random,
  settings,
  pinOf,
  throttle = createThrottle(),
  onWrong = () => {},
}: AccountsParts): OwnAccounts {
  const read = readAccounts(stateDir)
  const start = read.is === 'read' ? read.accounts : noAccounts
  const sessions = createSessionTable(start.sessions, random)
  const perAccount = createThrottle(accountLimits)
  /** `account source` of whoever got in, and when. */
  const known = new Map(
    start.knownSources.map(({ account, source, lastAt }) => [`${account} ${source}`, lastAt]),
  )
  const passwords = new Map<Account, Password>(
    start.passwords.map(({ account, hash, isStart }) => [account, { hash, isStart }]),
  )
  if (start.administrator !== null)
    passwords.set(theAdministrator.login, { hash: start.administrator.hash, isStart: false })
  let choosing = false
  let savedAt = now()
  let turn: Promise<unknown> = Promise.resolve()

  /** One after the other: hashing takes memory, and the file has one writer. */
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
  /** Losing this costs a login after the next restart, so a full disk keeps nobody out. */
  const saveLater = () => {
    if (passwords.has(theAdministrator.login)) inTurn(() => write(passwords)).catch(() => {})
  }
  /** In memory only once it is on disk. */
  const keep = async (account: Account, password: Password | null): Promise<Result<null>> => {
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
  }

  const isKnown = (key: string) => (known.get(key) ?? Number.NEGATIVE_INFINITY) > now() - KNOWN_FOR_MS
  const isKnownSource = (source: string) =>
    [...known.keys()].some(key => key.endsWith(` ${source}`) && isKnown(key))

  async function isRight(account: Account | null, typed: string): Promise<boolean> {
    if (typed.length > LONGEST_PASSWORD) return false
    const own = account === null ? undefined : passwords.get(account)
    const isPassword = await inTurn(() => passwordMatches(typed, own?.hash ?? NOBODYS_HASH))
    const extension = account === null ? null : extensionOf(account)
    if (own !== undefined || extension === null) return own !== undefined && isPassword
    const pin = await pinOf(extension)
    return pin !== null && timingSafeEqual(digest(typed), digest(pin))
  }

  /** Looks at a password as often as a person may try; throttled per source, and per account against many sources. */
  async function check(account: Account | null, typed: string, from: string): Promise<Issue[] | null> {
    const source = sourceOf(from)
    const waitMs = throttle.attempt(source, isKnownSource(source), now())
    if (waitMs > 0) return issue('login-throttled', { seconds: Math.ceil(waitMs / 1000) })
    // Who has come from here before does not wait for what strangers do to his account; the office not for the Internet.
    const strangers = `${account ?? 'nobody'} ${isLocalSource(source) ? 'local' : 'outside'}`
    if (!isKnown(`${account} ${source}`)) {
      const accountWaitMs = perAccount.attempt(strangers, true, now())
      if (accountWaitMs > 0) return issue('login-throttled', { seconds: Math.ceil(accountWaitMs / 1000) })
    }
    if (!(await isRight(account, typed))) {
      onWrong(from)
      return issue('login-refused')
    }
    throttle.succeeded(source, now())
    perAccount.succeeded(strangers, now())
    known.delete(`${account} ${source}`)
    known.set(`${account} ${source}`, now())
    return null
  }

  const asSession = ({ token, account, expiresAt }: OpenSession): Session | null => {
    const person = personOf(account, settings())
    if (person === null) return null
    const mustChoosePassword = passwords.get(account)?.isStart === true
    return { token, person, expiresAt, ...(mustChoosePassword && { mustChoosePassword }) }
  }

  return {
    needsFirstPassword: () => !passwords.has(theAdministrator.login) && read.is !== 'unreadable',

    async setFirstPassword(password) {
      if (passwords.has(theAdministrator.login) || choosing || read.is === 'unreadable')
        return refused(issue('first-password-taken'))
      const bad = badLength(password)
      if (bad !== null) return refused(bad)
      choosing = true
      const session = sessions.open(theAdministrator.login, false, now())
      try {
        const hash = await inTurn(() => hashPassword(password, random))
        const kept = await keep(theAdministrator.login, { hash, isStart: false })
        if (kept.ok) return ok({ ...session, person: theAdministrator })
        sessions.close(session.token)
        return kept
      } finally {
        choosing = false
      }
    },

    async login({ name, password, isRemembered }, from) {
      if (read.is === 'unreadable') return refused(issue('accounts-unreadable', { reason: read.reason }))
      if (!passwords.has(theAdministrator.login)) return refused(issue('login-refused'))
      const account = accountOf(name, settings())
      const wrong = await check(account, password, from)
      if (wrong !== null || account === null) return refused(wrong ?? issue('login-refused'))
      const session = asSession(sessions.open(account, isRemembered, now()))
      saveLater()
      return session === null ? refused(issue('login-refused')) : ok(session)
    },

    session(token) {
      const found = sessions.find(token, now())
      if (found === null) return null
      if (now() - savedAt > SAVE_SEEN_MS) {
        savedAt = now()
        saveLater()
      }
      return asSession(found)
    },

    logout(token) {
      if (sessions.close(token)) saveLater()
    },

    async changePassword(token, present, wanted, from) {
      const session = sessions.find(token, now())
      if (session === null) return refused(issue('login-refused'))
      const wrong = (await check(session.account, present, from)) ?? badLength(wanted)
      if (wrong !== null) return refused(wrong)
      const hash = await inTurn(() => hashPassword(wanted, random))
      const kept = await keep(session.account, { hash, isStart: false })
      if (kept.ok && sessions.closeAll(account => account === session.account, token)) saveLater()
      return kept
    },

    async giveStartPassword(staffId) {
      const isAdministrator = staffId === theAdministrator.login
      const account = isAdministrator ? theAdministrator.login : `staff:${staffId}`
      if (read.is === 'unreadable' || personOf(account, settings()) === null)
        return refused(issue('no-such-person'))
      const password = startPassword(random)
      const hash = await inTurn(() => hashPassword(password, random))
      // The administrator is let in at once: there is nobody else who could help.
      const kept = await keep(account, { hash, isStart: !isAdministrator })
      if (!kept.ok) return kept
      if (sessions.closeAll(one => one === account)) saveLater()
      return ok(password)
    },

    async forgetPortalPassword(extension) {
      const account = `extension:${extension}`
      if (!passwords.has(account)) return ok(null)
      const kept = await keep(account, null)
      if (kept.ok && sessions.closeAll(one => one === account)) saveLater()
      return kept
    },

    passwordsOf: () => ({
      staff: [...passwords.keys()].flatMap(key => (key.startsWith('staff:') ? [key.slice(6)] : [])),
      extensions: [...passwords.keys()].flatMap(key => extensionOf(key) ?? []),
    }),

    peopleChanged() {
      const hasGone = (account: Account) => personOf(account, settings()) === null
      const gone = [...passwords.keys()].filter(hasGone)
      for (const account of gone) passwords.delete(account)
      if (sessions.closeAll(hasGone) || gone.length > 0) saveLater()
    },
  }
}
