/** Who is logged in: sessions kept under the hash of their token, so that the file on disk opens no door. */

import { createHash } from 'node:crypto'
import type { AccountFile } from './account-file.ts'
import type { Account } from './find-person.ts'

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
  /** ms since the epoch. */
  readonly expiresAt: number
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

const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url')

export interface SessionTable {
  open(account: Account, isRemembered: boolean, now: number): OpenSession
  /** The session of a live token, whose idle time starts again; null for anything else. */
  find(token: string, now: number): OpenSession | null
  /** True when there was one. */
  close(token: string): boolean
  /** All of these accounts, but the one of `keep`; true when there was one. */
  closeAll(isMeant: (account: Account) => boolean, keep?: string): boolean
  stored(now: number): AccountFile['sessions']
}

interface Entry {
  readonly account: Account
  readonly isRemembered: boolean
  readonly createdAt: number
  lastSeenAt: number
}

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
    expiresAt: expiresAt(entry),
  })

  return {
    open(account, isRemembered, now) {
      dropExpired(now)
      while (entries.size >= limits.most) {
        const [idlest] = [...entries].reduce((a, b) => (b[1].lastSeenAt < a[1].lastSeenAt ? b : a))
        entries.delete(idlest)
      }
      const token = Buffer.from(random(TOKEN_BYTES)).toString('base64url')
      const entry = { account, isRemembered, createdAt: now, lastSeenAt: now }
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
    close: token => TOKEN.test(token) && entries.delete(tokenHash(token)),
    closeAll(isMeant, keep) {
      const kept = keep === undefined ? null : tokenHash(keep)
      const meant = [...entries].filter(([hash, { account }]) => hash !== kept && isMeant(account))
      for (const [hash] of meant) entries.delete(hash)
      return meant.length > 0
    },
    stored(now) {
      dropExpired(now)
      return [...entries].map(([hash, entry]) => ({ hash, ...entry }))
    },
  }
}
