/** Second factors and passkeys: what a person does with the own ones, what an administrator resets, and the login with a passkey. */

import type { Audit } from '../../audit/audit.ts'
import { type Issue, ok, type Result, refused } from '../../model/issue.ts'
import type { Account } from '../find-person.ts'
import type { CameFrom, NewAuthenticator, SecondFactorDesk } from '../own-access.ts'
import type { Person } from '../person.ts'
import type { Session } from '../session.ts'
import { type FactorBook, issue } from './factor-book.ts'
import { MOST_PASSKEYS, type StoredFactors } from './factor-file.ts'
import {
  authenticatedCounter,
  authenticationOptions,
  credentialIdOf,
  registeredPasskey,
  registrationOptions,
} from './passkeys.ts'
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts'
import { acceptedStep, authenticatorUri, base32, SECRET_BYTES } from './totp.ts'
import { waiting } from './waiting.ts'

export interface FactorDeskParts {
  readonly book: FactorBook
  /** ms since the epoch. */
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  /** What programs show beside the code. */
  readonly issuer: () => string
  readonly note: Audit['note']
  readonly accountOf: (token: string) => Account | null
  readonly accountOfLogin: (login: string) => Account | null
  readonly personOf: (account: Account) => Person | null
  /** Password or PIN of that account, as often as a person may try. null: it is right. */
  readonly prove: (account: Account, present: string, from: string) => Promise<Issue[] | null>
  /** Lets somebody in who has proved it: `throttled` first. */
  readonly throttled: (from: string) => Issue[] | null
  readonly letIn: (account: Account, at: CameFrom, how: string) => Session | null
  readonly wrong: (account: Account | null, from: string) => void
  readonly endOthers: (account: Account, keep?: string) => void
}

const emptyFactors = (account: Account, random: (bytes: number) => Uint8Array): StoredFactors => ({
  account,
  handle: Buffer.from(random(24)).toString('base64url'),
  codes: null,
  recovery: [],
  passkeys: [],
})

/** Nothing of it is left: the file forgets the person. */
const unlessEmpty = (one: StoredFactors): StoredFactors | null =>
  one.codes === null && one.passkeys.length === 0 ? null : one

export function factorDesk(parts: FactorDeskParts): SecondFactorDesk {
  const { book, now, random, note, accountOf, personOf } = parts
  const begun = waiting<{ account: Account; secret: Uint8Array }>(now, random)
  const challenges = waiting<{ challenge: string; name: string }>(now, random)

  const authenticator = ({
    account,
    secret,
  }: {
    account: Account
    secret: Uint8Array
  }): NewAuthenticator => ({
    secret: base32(secret),
    uri: authenticatorUri(secret, parts.issuer(), personOf(account)?.login ?? ''),
  })

  /** `work` for who has proved to be the owner of the session. */
  const proved = async <T>(
    token: string,
    present: string,
    from: string,
    work: (account: Account) => Promise<Result<T>> | Result<T>,
  ): Promise<Result<T>> => {
    const account = accountOf(token)
    if (account === null) return refused(issue('login-refused'))
    const wrong = await parts.prove(account, present, from)
    return wrong === null ? work(account) : refused(wrong)
  }

  const freshCodes = () => {
    const codes = newRecoveryCodes(random)
    return { codes, hashes: codes.map(code => recoveryHash(code) ?? '') }
  }

  return {
    of(token) {
      const account = accountOf(token)
      const own = account === null ? null : book.of(account)
      return {
        hasCodes: own?.codes != null,
        recoveryCodesLeft: own?.recovery.length ?? 0,
        passkeys: (own?.passkeys ?? []).map(({ id, name, createdAt, lastUsedAt, host }) => ({
          id,
          name,
          createdAt,
          lastUsedAt,
          host,
        })),
      }
    },

    begin: (token, present, from) =>
      proved(token, present, from, account => {
        if (book.of(account)?.codes != null) return refused(issue('factor-is-on'))
        const one = { account, secret: random(SECRET_BYTES) }
        begun.set(token, one)
        return ok(authenticator(one))
      }),

    begun(token) {
      const one = begun.get(token)
      return one === null ? null : authenticator(one)
    },

    async confirm(token, code) {
      const account = accountOf(token)
      const one = begun.get(token)
      if (account === null || one === null || one.account !== account)
        return refused(issue('factor-not-begun'))
      const step = acceptedStep(one.secret, code, now(), null)
      if (step === null) return refused(issue('factor-wrong-code'))
      const { codes, hashes } = freshCodes()
      const secret = Buffer.from(one.secret).toString('base64url')
      const kept = await book.change(account, former => ({
        ...(former ?? emptyFactors(account, random)),
        codes: { secret, lastStep: step },
        recovery: hashes,
      }))
      if (!kept.ok) return kept
      begun.take(token)
      parts.endOthers(account, token)
      note('second-factor-on', '')
      return ok(codes)
    },

    turnOff: (token, present, from) =>
      proved(token, present, from, async account => {
        const kept = await book.change(account, former =>
          former === null ? null : unlessEmpty({ ...former, codes: null, recovery: [] }),
        )
        if (kept.ok) note('second-factor-off', '')
        return kept
      }),

    newRecoveryCodes: (token, present, from) =>
      proved(token, present, from, async account => {
        const own = book.of(account)
        if (own === null || own.codes === null) return refused(issue('factor-not-begun'))
        const { codes, hashes } = freshCodes()
        const kept = await book.change(account, former =>
          former === null ? null : { ...former, recovery: hashes },
        )
        return kept.ok ? ok(codes) : kept
      }),

    async reset(login) {
      const account = parts.accountOfLogin(login)
      if (account === null || personOf(account) === null)
        return refused(issue('no-such-person', { id: login }))
      const kept = await book.change(account, () => null)
      if (!kept.ok) return kept
      parts.endOthers(account)
      note('second-factor-reset', personOf(account)?.login ?? login)
      return kept
    },

    withFactors: () => book.all().flatMap(({ account }) => personOf(account)?.login ?? []),

    passkeyOptions: (token, present, from, site) =>
      proved(token, present, from, async account => {
        const own = book.of(account) ?? emptyFactors(account, random)
        const person = personOf(account)
        if (person === null) return refused(issue('login-refused'))
        if (own.passkeys.length >= MOST_PASSKEYS)
          return refused(issue('passkey-too-many', { most: MOST_PASSKEYS }))
        const options = await registrationOptions(
          site,
          { ...person, handle: own.handle },
          own.passkeys.filter(({ host }) => host === site.host),
          random(32),
        )
        challenges.set(`new ${token}`, { challenge: options.challenge, name: own.handle })
        return ok(options)
      }),

    async addPasskey(token, name, answer, site) {
      const account = accountOf(token)
      const asked = challenges.take(`new ${token}`)
      if (account === null || asked === null) return refused(issue('passkey-refused'))
      const made = await registeredPasskey(answer, asked.challenge, site)
      const isKnown = (id: string) =>
        book.all().some(({ passkeys }) => passkeys.some(passkey => passkey.id === id))
      if (made === null || isKnown(made.id)) return refused(issue('passkey-refused'))
      const passkey = {
        ...made,
        host: site.host,
        name: name.slice(0, 60),
        createdAt: now(),
        lastUsedAt: null,
      }
      const kept = await book.change(account, former => {
        const own = former ?? { ...emptyFactors(account, random), handle: asked.name }
        return { ...own, passkeys: [...own.passkeys, passkey].slice(0, MOST_PASSKEYS) }
      })
      if (kept.ok) note('passkey-added', passkey.name)
      return kept
    },

    async removePasskey(token, id) {
      const account = accountOf(token)
      if (account === null) return refused(issue('login-refused'))
      const gone = book.of(account)?.passkeys.find(passkey => passkey.id === id)
      if (gone === undefined) return ok(null)
      const kept = await book.change(account, former =>
        former === null
          ? null
          : unlessEmpty({ ...former, passkeys: former.passkeys.filter(one => one.id !== id) }),
      )
      if (kept.ok) note('passkey-removed', gone.name)
      return kept
    },

    async loginOptions(site) {
      const options = await authenticationOptions(site, random(32))
      return { ticket: challenges.put({ challenge: options.challenge, name: '' }), options }
    },

    async loginWithPasskey(ticket, answer, site, at) {
      const throttled = parts.throttled(at.from)
      if (throttled !== null) return refused(throttled)
      const asked = challenges.take(ticket)
      const id = credentialIdOf(answer)
      const owner = book.all().find(({ passkeys }) => passkeys.some(one => one.id === id))
      const passkey = owner?.passkeys.find(one => one.id === id && one.host === site.host)
      const counter =
        asked === null || passkey === undefined
          ? null
          : await authenticatedCounter(answer, asked.challenge, site, passkey)
      if (owner === undefined || counter === null) {
        parts.wrong(owner?.account ?? null, at.from)
        return refused(issue('passkey-refused'))
      }
      await book.change(owner.account, former =>
        former === null
          ? null
          : {
              ...former,
              passkeys: former.passkeys.map(one =>
                one.id === id ? { ...one, counter, lastUsedAt: now() } : one,
              ),
            },
      )
      const session = parts.letIn(owner.account, at, 'passkey')
      return session === null ? refused(issue('passkey-refused')) : ok(session)
    },
  }
}
