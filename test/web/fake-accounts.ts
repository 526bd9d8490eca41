/** Accounts in memory: one password, sessions that can be ended, a throttle on demand. */

import type { Accounts, Session } from '../../daemon/appliance.ts'
import { type Issue, ok, refused } from '../../daemon/model/issue.ts'
import type { SecondFactorDesk } from '../../daemon/users/own-access.ts'
import { type Person, theAdministrator } from '../../daemon/users/person.ts'

export interface FakeAccounts extends Accounts {
  /** Logs in without a password, as the administrator unless said otherwise. */
  open(person?: Person): Session
  endAll(): void
  throttle(seconds: number): void
  /** Addresses that tried to log in. */
  readonly sources: string[]
}

const issue = (code: string, params: Issue['params'] = {}): Issue[] => [
  { code, severity: 'error', subject: null, params },
]

export function fakeAccounts(password: string | null): FakeAccounts {
  const sessions = new Map<string, Session>()
  const sources: string[] = []
  const staff = new Set<string>()
  let known = password
  let throttled = 0
  const open = (person = theAdministrator): Session => {
    const token = `session-${sessions.size + 1}`
    const session: Session = { token, person, expiresAt: Number.MAX_SAFE_INTEGER }
    sessions.set(token, session)
    return session
  }
  const accounts: FakeAccounts = {
    sources,
    open,
    endAll: () => sessions.clear(),
    throttle(seconds) {
      throttled = seconds
    },
    needsFirstPassword: () => known === null,
    async setFirstPassword(chosen) {
      if (known !== null) return refused(issue('first-password-taken'))
      known = chosen
      return ok(open())
    },
    async login({ password: typed }, from) {
      sources.push(from)
      if (throttled > 0) return refused(issue('login-throttled', { seconds: throttled }))
      return typed === known ? ok({ is: 'in', session: open() }) : refused(issue('login-refused'))
    },
    secondStep: async () => refused(issue('login-too-late')),
    factors: noFactors,
    session: token => sessions.get(token) ?? null,
    verifiedSession: async token => accounts.session(token),
    pinRenewed: () => {},
    logout: token => void sessions.delete(token),
    sessionsOf: token =>
      ['this', 'other'].map(id => ({
        id,
        createdAt: 0,
        lastSeenAt: 0,
        source: '192.168.1.7',
        browser: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
        isThis: id === 'this' && sessions.has(token),
      })),
    endSession: () => {},
    endOtherSessions: () => {},
    async changePassword(_token, present, wanted) {
      if (present !== known) return refused(issue('login-refused'))
      known = wanted
      return ok(null)
    },
    async giveStartPassword(staffId) {
      staff.add(staffId)
      return ok('abcd-efgh-jkmn')
    },
    async forgetPortalPassword() {
      return ok(null)
    },
    passwordsOf: () => ({ staff: [...staff], extensions: [] }),
  }
  return accounts
}

const none = async () => refused(issue('factor-not-begun'))
const noFactors: SecondFactorDesk = {
  of: () => ({ hasCodes: false, recoveryCodesLeft: 0, passkeys: [] }),
  begin: none,
  begun: () => null,
  confirm: none,
  turnOff: none,
  newRecoveryCodes: none,
  reset: none,
  withFactors: () => [],
  passkeyOptions: none,
  addPasskey: none,
  removePasskey: none,
  loginOptions: async () => ({ ticket: '', options: {} }),
  loginWithPasskey: none,
}
