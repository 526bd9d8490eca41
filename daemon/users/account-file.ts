/** accounts.json: password hashes, sessions as hashes, and addresses that have logged in before. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from '../system/durable-file.ts'

/** `administrator`, `staff:anna`, `extension:101`: an id among the staff may look like a number. */
export const accountKey = z.string().regex(/^(?:administrator|staff:[a-z0-9-]{1,40}|extension:[0-9]{2,8})$/)

const accountFileSchema = z.object({
  version: z.literal(1),
  administrator: z.object({ hash: z.string().min(1).max(500) }).nullable(),
  sessions: z
    .array(
      z.object({
        hash: z.string().max(100),
        createdAt: z.number(),
        lastSeenAt: z.number(),
        account: accountKey.default('administrator'),
        isRemembered: z.boolean().default(false),
        source: z.string().max(60).default(''),
        browser: z.string().max(200).default(''),
        /** Of the PIN it was opened with (users/sessions.ts). */
        pinMark: z.string().max(100).nullable().default(null),
      }),
    )
    .max(10_000),
  knownSources: z
    .array(
      z.object({
        source: z.string().max(60),
        lastAt: z.number(),
        account: accountKey.default('administrator'),
      }),
    )
    .max(10_000),
  /** Of staff, and of people with an extension who wanted a password instead of their PIN. */
  passwords: z
    .array(
      z.object({
        account: accountKey,
        hash: z.string().min(1).max(500),
        /** Made by an administrator: the person chooses another at the first login. */
        isStart: z.boolean().default(false),
      }),
    )
    .max(10_000)
    .default([]),
})

export type AccountFile = z.infer<typeof accountFileSchema>

export const noAccounts: AccountFile = {
  version: 1,
  administrator: null,
  sessions: [],
  knownSources: [],
  passwords: [],
}

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
