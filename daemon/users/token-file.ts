/** tokens.json: what programs use the API with. Hashes only: the file opens no door. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { PANEL_RIGHTS } from '../settings/areas/people.ts'
import { writeDurably } from '../system/durable-file.ts'
import { TOKEN_ROLES } from './token-desk.ts'

export const MOST_TOKENS = 200

const tokenFileSchema = z.object({
  version: z.literal(1),
  tokens: z
    .array(
      z.object({
        id: z.string().regex(/^[A-Za-z0-9_-]{8}$/),
        /** SHA-256 of the secret, which has 256 bits of chance: nothing slower is needed. */
        hash: z.string().max(100),
        name: z.string().max(60),
        role: z.enum(TOKEN_ROLES),
        extension: z.string().max(8).nullable(),
        panelRights: z.array(z.enum(PANEL_RIGHTS)),
        createdAt: z.number(),
        createdBy: z.string().max(100).nullable(),
        expiresAt: z.number().nullable(),
        lastUsedAt: z.number().nullable(),
      }),
    )
    .max(MOST_TOKENS),
})

export type StoredToken = z.infer<typeof tokenFileSchema>['tokens'][number]

const tokenPath = (stateDir: string): string => join(stateDir, 'tokens.json')

/** A damaged file is a text that says why: no token is known then, and none can be made until it is mended. */
export function readTokens(stateDir: string): StoredToken[] | string {
  try {
    return tokenFileSchema.parse(JSON.parse(readFileSync(tokenPath(stateDir), 'utf8'))).tokens
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    return error instanceof Error ? error.message : String(error)
  }
}

export const writeTokens = (stateDir: string, tokens: readonly StoredToken[]): Promise<void> =>
  writeDurably(tokenPath(stateDir), `${JSON.stringify({ version: 1, tokens }, null, 1)}\n`, 0o600)
