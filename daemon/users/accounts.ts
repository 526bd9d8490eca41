/** Logging in and out: the administrator, the staff, and everybody with an extension. */

import { createHash, timingSafeEqual } from 'node:crypto'
import type { Accounts, LoginStep, Session } from '../appliance.ts'
import type { Audit } from '../audit/audit.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import type { Settings } from '../settings/schema.ts'
import { issue, openAccountStore } from './account-store.ts'
import { type Account, accountOf, personOf } from './find-person.ts'
import type { CameFrom } from './own-access.ts'
import { hashPassword, passwordMatches } from './password-hash.ts'
import { theAdministrator } from './person.ts'
import { factorDesk } from './second-factor/desk.ts'
import { openFactorBook } from './second-factor/factor-book.ts'
import { waiting } from './second-factor/waiting.ts'
import type { OpenSession } from './sessions.ts'
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
  readonly note?: Audit['note']
}

export interface OwnAccounts extends Accounts {
  /** After the settings were saved: passwords and sessions of who has gone are forgotten, so that nobody inherits a number. */
  peopleChanged(): void
}

export const SHORTEST_PASSWORD = 8
/** A longer one only costs time. */
const LONGEST_PASSWORD = 200
/** Matches no password: a name nobody has takes as long to refuse as one that somebody has. */
const NOBODYS_HASH = `scrypt$16384$8$5$${'A'.repeat(22)}$${'A'.repeat(43)}`
/** Codes that may be tried after one right password. */
const MOST_CODES = 5

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
  note = () => {},
}: AccountsParts): OwnAccounts {
  const store = openAccountStore(stateDir, now, random)
  const book = openFactorBook(stateDir, now)
  const { sessions, passwords, inTurn, keep, saveLater } = store
  const perAccount = createThrottle(accountLimits)
  const perFactor = createThrottle(accountLimits)
  const halfway = waiting<{ account: Account; at: CameFrom; tries: number }>(now, random)
  const damage = store.damage ?? book.damage
  let choosing = false

  const loginName = (account: Account | null) =>
    account === null ? null : (personOf(account, settings())?.login ?? null)

  async function isRight(account: Account | null, typed: string): Promise<boolean> {
    if (typed.length > LONGEST_PASSWORD) return false
    const own = account === null ? undefined : passwords.get(account)
    const isPassword = await inTurn(() => passwordMatches(typed, own?.hash ?? NOBODYS_HASH))
    const extension = account === null ? null : extensionOf(account)
    if (own !== undefined || extension === null) return own !== undefined && isPassword
    const pin = await pinOf(extension)
    return pin !== null && timingSafeEqual(digest(typed), digest(pin))
  }

  const throttled = (waitMs: number): Issue[] | null =>
    waitMs > 0 ? issue('login-throttled', { seconds: Math.ceil(waitMs / 1000) }) : null
  const sourceThrottled = (from: string) => {
    const source = sourceOf(from)
    return throttled(throttle.attempt(source, store.isKnownSource(source), now()))
  }
  /** The office does not wait for what the Internet does to an account. */
  const placeOf = (account: Account | null, from: string) =>
    `${account ?? 'nobody'} ${isLocalSource(sourceOf(from)) ? 'local' : 'outside'}`

  const wrong = (account: Account | null, from: string) => {
    onWrong(from)
    note('login-refused', loginName(account) ?? '?', { how: 'pages', person: null, from })
  }

  /** Looks at a password as often as a person may try; throttled per source, and per account against many sources. */
  async function check(account: Account | null, typed: string, from: string): Promise<Issue[] | null> {
    const waits = sourceThrottled(from)
    if (waits !== null) return waits
    // Who has come from here before does not wait for what strangers do to his account.
    if (!store.isKnown(account, sourceOf(from))) {
      const accountWaits = throttled(perAccount.attempt(placeOf(account, from), true, now()))
      if (accountWaits !== null) return accountWaits
    }
    if (!(await isRight(account, typed))) {
      wrong(account, from)
      return issue('login-refused')
    }
    throttle.succeeded(sourceOf(from), now())
    perAccount.succeeded(placeOf(account, from), now())
    return null
  }

  const asSession = ({ token, account, expiresAt, isRemembered }: OpenSession): Session | null => {
    const person = personOf(account, settings())
    if (person === null) return null
    const mustChoosePassword = passwords.get(account)?.isStart === true
    return { token, person, expiresAt, isRemembered, ...(mustChoosePassword && { mustChoosePassword }) }
  }

  function letIn(account: Account, { from, browser, isRemembered }: CameFrom, how: string): Session | null {
    const source = sourceOf(from)
    throttle.succeeded(source, now())
    store.know(account, source)
    const session = asSession(sessions.open(account, isRemembered, now(), { source: from, browser }))
    saveLater()
    if (session !== null) note('login', how, { how: 'pages', person: session.person.login, from })
    return session
  }

  const endOthers = (account: Account, keepToken?: string) => {
    if (sessions.closeAll(one => one === account, keepToken)) saveLater()
  }
  const accountOfToken = (token: string) => sessions.find(token, now())?.account ?? null

  return {
    factors: factorDesk({
      book,
      now,
      random,
      issuer: () => settings().site.name,
      note,
      accountOf: accountOfToken,
      accountOfLogin: login => accountOf(login, settings()),
      personOf: account => personOf(account, settings()),
      prove: check,
      throttled: sourceThrottled,
      letIn,
      wrong,
      endOthers,
    }),

    needsFirstPassword: () => !passwords.has(theAdministrator.login) && store.damage === null,

    async setFirstPassword(password) {
      if (passwords.has(theAdministrator.login) || choosing || store.damage !== null)
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

    async login({ name, password, isRemembered, browser = '' }, from): Promise<Result<LoginStep>> {
      if (damage !== null) return refused(issue('accounts-unreadable', { reason: damage }))
      if (!passwords.has(theAdministrator.login)) return refused(issue('login-refused'))
      const account = accountOf(name, settings())
      const refusal = await check(account, password, from)
      if (refusal !== null || account === null) return refused(refusal ?? issue('login-refused'))
      const at: CameFrom = { from, browser, isRemembered }
      if (book.of(account)?.codes != null)
        return ok({ is: 'second-factor', ticket: halfway.put({ account, at, tries: 0 }) })
      const session = letIn(account, at, 'password')
      return session === null ? refused(issue('login-refused')) : ok({ is: 'in', session })
    },

    async secondStep(ticket, typed, from) {
      const waits = halfway.get(ticket)
      if (waits === null) return refused(issue('login-too-late'))
      const { account, at } = waits
      const refusal =
        sourceThrottled(from) ?? throttled(perFactor.attempt(placeOf(account, from), true, now()))
      if (refusal !== null) return refused(refusal)
      const taken = await book.take(account, typed)
      if (taken === null) {
        wrong(account, from)
        if (waits.tries + 1 >= MOST_CODES) halfway.take(ticket)
        else halfway.set(ticket, { ...waits, tries: waits.tries + 1 })
        return refused(issue('factor-wrong-code'))
      }
      halfway.take(ticket)
      perFactor.succeeded(placeOf(account, from), now())
      if (taken === 'recovery')
        note('recovery-code-used', '', { how: 'pages', person: loginName(account), from })
      const session = letIn(account, { ...at, from }, taken)
      return session === null ? refused(issue('login-refused')) : ok(session)
    },

    session(token) {
      const found = sessions.find(token, now())
      if (found === null) return null
      store.saveSometimes()
      return asSession(found)
    },

    async verifiedSession(token) {
      const found = sessions.find(token, now())
      const extension = found === null ? null : extensionOf(found.account)
      if (found !== null && extension !== null && !passwords.has(found.account)) {
        const pin = await pinOf(extension)
        // Where nobody can tell the PIN nobody is thrown out: Asterisk may be writing it just now.
        if (pin !== null && !sessions.hasPin(token, pin)) {
          sessions.close(token)
          saveLater()
          note('session-ended', 'pin-changed', { person: extension })
        }
      }
      return this.session(token)
    },

    pinRenewed: token => sessions.forgetPin(token),

    logout(token) {
      const login = loginName(accountOfToken(token))
      if (!sessions.close(token)) return
      saveLater()
      note('logout', '', { person: login })
    },

    sessionsOf(token) {
      const account = accountOfToken(token)
      return account === null ? [] : sessions.list(account, token, now())
    },

    endSession(token, id) {
      const account = accountOfToken(token)
      if (account === null || !sessions.closeOne(account, id)) return
      saveLater()
      note('session-ended', 'elsewhere')
    },

    endOtherSessions(token) {
      const account = accountOfToken(token)
      if (account === null) return
      endOthers(account, token)
      note('sessions-ended', 'elsewhere')
    },

    async changePassword(token, present, wanted, from) {
      const account = accountOfToken(token)
      if (account === null) return refused(issue('login-refused'))
      const refusal = (await check(account, present, from)) ?? badLength(wanted)
      if (refusal !== null) return refused(refusal)
      const hash = await inTurn(() => hashPassword(wanted, random))
      const kept = await keep(account, { hash, isStart: false })
      if (!kept.ok) return kept
      endOthers(account, token)
      note('password-changed', '')
      return kept
    },

    async giveStartPassword(staffId) {
      const isAdministrator = staffId === theAdministrator.login
      const account = isAdministrator ? theAdministrator.login : `staff:${staffId}`
      if (store.damage !== null || personOf(account, settings()) === null)
        return refused(issue('no-such-person'))
      const password = startPassword(random)
      const hash = await inTurn(() => hashPassword(password, random))
      // The administrator is let in at once: there is nobody else who could help.
      const kept = await keep(account, { hash, isStart: !isAdministrator })
      if (!kept.ok) return kept
      endOthers(account)
      note('start-password-made', staffId)
      return ok(password)
    },

    async forgetPortalPassword(extension) {
      const account = `extension:${extension}`
      if (!passwords.has(account)) return ok(null)
      const kept = await keep(account, null)
      if (!kept.ok) return kept
      endOthers(account)
      note('portal-password-forgotten', extension)
      return kept
    },

    passwordsOf: () => ({
      staff: [...passwords.keys()].flatMap(key => (key.startsWith('staff:') ? [key.slice(6)] : [])),
      extensions: [...passwords.keys()].flatMap(key => extensionOf(key) ?? []),
    }),

    peopleChanged() {
      const hasGone = (account: Account) => personOf(account, settings()) === null
      const gone = [...passwords.keys()].filter(hasGone)
      store.forget(gone)
      for (const { account } of book.all()) if (hasGone(account)) void book.change(account, () => null)
      if (sessions.closeAll(hasGone) || gone.length > 0) saveLater()
    },
  }
}
