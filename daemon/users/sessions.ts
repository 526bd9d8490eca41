/** Who is logged in: sessions kept under the hash of their token, so that the file on disk opens no door. */

import { createHash, createHmac } from 'node:crypto'
import type { AccountFile } from './account-file.ts'
import type { Account } from './find-person.ts'
import type { OwnSession } from './own-access.ts'

export interface SessionLimits {
  readonly idleMs: number
  readonly longestMs: number
  /** Of who wants to be remembered at this browser. */
  readonly rememberedIdleMs: number
  readonly rememberedLongestMs: number
  readonly most: number
}

export interface OpenSession {
  readonly token: string
  readonly account: Account
  readonly isRemembered: boolean
  /** ms since the epoch. */
  readonly expiresAt: number
}

/** Where a session was opened: told to its owner, who may know it or not. */
export interface OpenedAt {
  readonly source: string
  readonly browser: string
}

export const defaultSessionLimits: SessionLimits = {
  idleMs: 12 * 3_600_000,
  longestMs: 30 * 86_400_000,
  rememberedIdleMs: 30 * 86_400_000,
  rememberedLongestMs: 90 * 86_400_000,
  most: 2000,
}

const TOKEN_BYTES = 32
const TOKEN = /^[A-Za-z0-9_-]{43}$/
/** Of the hash: enough to tell the sessions of one person apart. */
const ID_LENGTH = 12

const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url')
/** Under a key that only the browser has: the few PINs there are cannot be tried on the file. */
const markOf = (token: string, pin: string): string =>
  createHmac('sha256', token).update(pin).digest('base64url')

export interface SessionTable {
  open(account: Account, isRemembered: boolean, now: number, at?: OpenedAt): OpenSession
  /** The session of a live token, whose idle time starts again; null for anything else. */
  find(token: string, now: number): OpenSession | null
  /** Of one account, latest seen first. `token`: the session that asks. */
  list(account: Account, token: string, now: number): readonly OwnSession[]
  /** True when there was one. */
  close(token: string): boolean
  /** One of this account by its id; true when there was one. */
  closeOne(account: Account, id: string): boolean
  /** All of these accounts, but the one of `keep`; true when there was one. */
  closeAll(isMeant: (account: Account) => boolean, keep?: string): boolean
  /** Whether the PIN is still the one this session was opened with; a session that knows none yet takes this one. */
  hasPin(token: string, pin: string): boolean
  /** The next PIN is this session's. */
  forgetPin(token: string): void
  stored(now: number): AccountFile['sessions']
}

interface Entry {
  readonly account: Account
  readonly isRemembered: boolean
  readonly createdAt: number
  readonly source: string
  readonly browser: string
  lastSeenAt: number
  pinMark: string | null
}

const nowhere: OpenedAt = { source: '', browser: '' }

export function createSessionTable(
  stored: AccountFile['sessions'],
  random: (bytes: number) => Uint8Array,
  limits: SessionLimits = defaultSessionLimits,
): SessionTable {
  const entries = new Map<string, Entry>(stored.map(({ hash, ...entry }) => [hash, entry]))
  const expiresAt = ({ createdAt, lastSeenAt, isRemembered }: Entry) =>
    isRemembered
      ? Math.min(createdAt + limits.rememberedLongestMs, lastSeenAt + limits.rememberedIdleMs)
      : Math.min(createdAt + limits.longestMs, lastSeenAt + limits.idleMs)
  const dropExpired = (now: number) => {
    for (const [hash, entry] of entries) if (expiresAt(entry) <= now) entries.delete(hash)
  }
  const sessionOf = (token: string, entry: Entry): OpenSession => ({
    token,
    account: entry.account,
    isRemembered: entry.isRemembered,
    expiresAt: expiresAt(entry),
  })

  return {
    open(account, isRemembered, now, { source, browser } = nowhere) {
      dropExpired(now)
      while (entries.size >= limits.most) {
        const [idlest] = [...entries].reduce((a, b) => (b[1].lastSeenAt < a[1].lastSeenAt ? b : a))
        entries.delete(idlest)
      }
      const token = Buffer.from(random(TOKEN_BYTES)).toString('base64url')
      const entry: Entry = {
        account,
        isRemembered,
        createdAt: now,
        lastSeenAt: now,
        source: source.slice(0, 60),
        browser: browser.slice(0, 200),
        pinMark: null,
      }
      entries.set(tokenHash(token), entry)
      return sessionOf(token, entry)
    },
    find(token, now) {
      if (!TOKEN.test(token)) return null
      const hash = tokenHash(token)
      const entry = entries.get(hash)
      if (entry === undefined) return null
      if (expiresAt(entry) <= now) {
        entries.delete(hash)
        return null
      }
      entry.lastSeenAt = Math.max(entry.lastSeenAt, now)
      return sessionOf(token, entry)
    },
    list(account, token, now) {
      dropExpired(now)
      const own = tokenHash(token)
      return [...entries]
        .filter(([, entry]) => entry.account === account)
        .map(([hash, { createdAt, lastSeenAt, source, browser }]) => ({
          id: hash.slice(0, ID_LENGTH),
          createdAt,
          lastSeenAt,
          source,
          browser,
          isThis: hash === own,
        }))
        .sort((a, b) => b.lastSeenAt - a.lastSeenAt)
    },
    close: token => TOKEN.test(token) && entries.delete(tokenHash(token)),
    closeOne(account, id) {
      const found = [...entries].find(
        ([hash, entry]) => entry.account === account && hash.slice(0, ID_LENGTH) === id,
      )
      return found !== undefined && entries.delete(found[0])
    },
    closeAll(isMeant, keep) {
      const kept = keep === undefined ? null : tokenHash(keep)
      const meant = [...entries].filter(([hash, { account }]) => hash !== kept && isMeant(account))
      for (const [hash] of meant) entries.delete(hash)
      return meant.length > 0
    },
    hasPin(token, pin) {
      const entry = entries.get(tokenHash(token))
      if (entry === undefined) return false
      const mark = markOf(token, pin)
      entry.pinMark ??= mark
      return entry.pinMark === mark
    },
    forgetPin(token) {
      const entry = entries.get(tokenHash(token))
      if (entry !== undefined) entry.pinMark = null
    },
    stored(now) {
      dropExpired(now)
      return [...entries].map(([hash, entry]) => ({ hash, ...entry }))
    },
  }
}
