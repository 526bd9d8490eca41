/** Tokens of the API: made once, kept as hashes, forgotten when revoked. */

import { createHash } from 'node:crypto'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import type { Settings } from '../settings/schema.ts'
import type { Person } from './person.ts'
import type { ApiToken, TokenDesk } from './token-desk.ts'
import { MOST_TOKENS, readTokens, type StoredToken, writeTokens } from './token-file.ts'

export interface TokenParts {
  readonly stateDir: string
  /** ms since the epoch. */
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  readonly settings: () => Settings
}

/** Found by scanners of leaked secrets, and by a person who wonders what it is. */
const PREFIX = 'offhook_'
const SECRET = /^offhook_[A-Za-z0-9_-]{43}$/
const SECRET_BYTES = 32
const ID_BYTES = 6
const DAY_MS = 86_400_000
/** The last use is saved this often, not with every request. */
const SAVE_USED_MS = 10 * 60_000

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

const issue = (code: string, params: Issue['params'] = {}): Issue[] => [
  { code, severity: 'error', subject: null, params },
]

const asToken = ({ hash: _, ...token }: StoredToken): ApiToken => token

/** null: the person with the extension has gone. */
function personOf({ name, role, extension, panelRights }: StoredToken, settings: Settings): Person | null {
  const own = settings.extensions.some(({ number }) => number === extension) ? extension : null
  if (role === 'user' && own === null) return null
  return { login: `token:${name}`, name, role, extension: own, panelRights }
}

/** Reads `<stateDir>/tokens.json`; a damaged one knows nobody and refuses every change with `tokens-not-saved`. */
export function createTokens({ stateDir, now, random, settings }: TokenParts): TokenDesk {
  const read = readTokens(stateDir)
  const damage = typeof read === 'string' ? read : null
  let tokens: readonly StoredToken[] = typeof read === 'string' ? [] : read
  let savedAt = now()
  let turn: Promise<unknown> = Promise.resolve()

  /** In memory only once it is on disk; one writer. */
  const keep = (change: (all: readonly StoredToken[]) => readonly StoredToken[]): Promise<Result<null>> => {
    const saved = turn.then(async (): Promise<Result<null>> => {
      if (damage !== null) return refused(issue('tokens-not-saved', { reason: damage }))
      const next = change(tokens)
      savedAt = now()
      try {
        await writeTokens(stateDir, next)
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        return refused(issue('tokens-not-saved', { reason }))
      }
      tokens = change(tokens)
      return ok(null)
    })
    turn = saved
    return saved
  }

  return {
    list: () => tokens.map(asToken).toSorted((a, b) => b.createdAt - a.createdAt),

    async make({ days, ...wanted }, by) {
      const { extension } = wanted
      if (tokens.length >= MOST_TOKENS) return refused(issue('token-too-many', { most: MOST_TOKENS }))
      if (extension !== null && !settings().extensions.some(({ number }) => number === extension))
        return refused(issue('token-no-such-extension', { extension }))
      const secret = `${PREFIX}${Buffer.from(random(SECRET_BYTES)).toString('base64url')}`
      const made: StoredToken = {
        ...wanted,
        id: Buffer.from(random(ID_BYTES)).toString('base64url'),
        hash: hashOf(secret),
        createdAt: now(),
        createdBy: by,
        expiresAt: days === null ? null : now() + days * DAY_MS,
        lastUsedAt: null,
      }
      const kept = await keep(all => [...all, made])
      return kept.ok ? ok({ token: asToken(made), secret }) : kept
    },

    async revoke(id) {
      if (!tokens.some(token => token.id === id)) return refused(issue('token-gone'))
      return keep(all => all.filter(token => token.id !== id))
    },

    find(secret) {
      if (!SECRET.test(secret)) return null
      const hash = hashOf(secret)
      const found = tokens.find(token => token.hash === hash)
      if (found === undefined || (found.expiresAt !== null && found.expiresAt <= now())) return null
      const person = personOf(found, settings())
      if (person === null) return null
      const usedAt = now()
      tokens = tokens.map(token => (token === found ? { ...token, lastUsedAt: usedAt } : token))
      // Losing this costs a date on a page, so a full disk keeps no program out.
      if (usedAt - savedAt > SAVE_USED_MS || found.lastUsedAt === null) void keep(all => all)
      return { id: found.id, person }
    },
  }
}
