/** Tokens of programs that use the API, as the pages and the command line see them. */

import { z } from 'zod'
import type { Result } from '../model/issue.ts'
import { PANEL_RIGHTS, STAFF_ROLES } from '../settings/areas/people.ts'
import { extensionNumber, label } from '../settings/atoms.ts'
import type { Person } from './person.ts'

export const TOKEN_ROLES = [...STAFF_ROLES, 'user'] as const

/** Role `user` is somebody with an extension: it opens what that person's portal shows, and nothing else. */
export const newTokenSchema = z
  .object({
    name: label(60),
    role: z.enum(TOKEN_ROLES),
    /** Whose portal it opens, and whose telephone the panel calls from. */
    extension: extensionNumber.nullable(),
    panelRights: z.array(z.enum(PANEL_RIGHTS)).max(PANEL_RIGHTS.length),
    /** Days from now; null: without end. */
    days: z.int().min(1).max(3650).nullable(),
  })
  .refine(({ role, extension }) => role !== 'user' || extension !== null, { path: ['extension'] })

export type NewToken = z.infer<typeof newTokenSchema>

export interface ApiToken extends Omit<NewToken, 'days'> {
  readonly id: string
  /** ms since the epoch, here and below. */
  readonly createdAt: number
  /** As they log in; null: at the command line. */
  readonly createdBy: string | null
  /** null: without end. */
  readonly expiresAt: number | null
  /** To some minutes; null: never. */
  readonly lastUsedAt: number | null
}

export interface TokenDesk {
  /** Newest first; expired ones stay until they are revoked, so that somebody sees why a program stopped. */
  list(): readonly ApiToken[]
  /** The secret is told this once. Refused with `token-too-many`, `token-no-such-extension` or `tokens-not-saved`. */
  make(wanted: NewToken, by: string | null): Promise<Result<MadeToken>>
  /** Refused with `token-gone` or `tokens-not-saved`. */
  revoke(id: string): Promise<Result<null>>
  /** Who asks with this secret; null: nobody (any more). */
  find(secret: string): { readonly id: string; readonly person: Person } | null
}

export interface MadeToken {
  readonly token: ApiToken
  readonly secret: string
}
