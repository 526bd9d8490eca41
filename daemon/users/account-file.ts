/** accounts.json: the administrator's password hash, sessions as hashes, and addresses that have logged in before. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from '../system/durable-file.ts'

const accountFileSchema = z.object({
  version: z.literal(1),
  administrator: z.object({ hash: z.string().min(1).max(500) }).nullable(),
  sessions: z
    .array(z.object({ hash: z.string().max(100), createdAt: z.number(), lastSeenAt: z.number() }))
    .max(1000),
  knownSources: z.array(z.object({ source: z.string().max(60), lastAt: z.number() })).max(1000),
})

export type AccountFile = z.infer<typeof accountFileSchema>

export const noAccounts: AccountFile = { version: 1, administrator: null, sessions: [], knownSources: [] }

export const accountPath = (stateDir: string): string => join(stateDir, 'accounts.json')

/**
 * `unreadable` is not the same as `missing`: a damaged file must not open the first-visit page, where anybody could
 * choose a new password.
 */
export type AccountsRead =
  | { readonly is: 'read'; readonly accounts: AccountFile }
  | { readonly is: 'missing' }
  | { readonly is: 'unreadable'; readonly reason: string }

export function readAccounts(stateDir: string): AccountsRead {
  try {
    const text = readFileSync(accountPath(stateDir), 'utf8')
    return { is: 'read', accounts: accountFileSchema.parse(JSON.parse(text)) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { is: 'missing' }
    return { is: 'unreadable', reason: error instanceof Error ? error.message : String(error) }
  }
}

export const writeAccounts = (stateDir: string, accounts: AccountFile): Promise<void> =>
  writeDurably(accountPath(stateDir), `${JSON.stringify(accounts, null, 1)}\n`, 0o600)
