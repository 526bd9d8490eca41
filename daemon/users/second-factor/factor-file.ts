/** second-factors.json: secrets of authenticators, recovery codes as hashes, public keys of passkeys. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from '../../system/durable-file.ts'
import { accountKey } from '../account-file.ts'

export const MOST_PASSKEYS = 20

const base64url = z.string().regex(/^[A-Za-z0-9_-]{1,2000}$/)

const passkeySchema = z.object({
  /** Of the credential, as the browser names it. */
  id: base64url,
  publicKey: base64url,
  counter: z.int().min(0),
  transports: z.array(z.string().max(20)).max(10),
  host: z.string().max(255),
  name: z.string().max(60),
  createdAt: z.number(),
  lastUsedAt: z.number().nullable(),
})

const factorsSchema = z.object({
  account: accountKey,
  /** Unguessable and without a meaning: what a passkey keeps as its owner (WebAuthn, 14.6.1). */
  handle: base64url,
  /** null: no codes are asked. */
  codes: z.object({ secret: base64url, lastStep: z.int().nullable() }).nullable(),
  recovery: z.array(z.string().max(100)).max(20),
  passkeys: z.array(passkeySchema).max(MOST_PASSKEYS),
})

const fileSchema = z.object({ version: z.literal(1), people: z.array(factorsSchema).max(5000) })

export type StoredPasskey = z.infer<typeof passkeySchema>
export type StoredFactors = z.infer<typeof factorsSchema>

const pathIn = (stateDir: string): string => join(stateDir, 'second-factors.json')

/** A text says why it cannot be read: then nobody can tell who needs a second factor, and nobody is let in. */
export function readFactors(stateDir: string): StoredFactors[] | string {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(pathIn(stateDir), 'utf8'))).people
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    return error instanceof Error ? error.message : String(error)
  }
}

export const writeFactors = (stateDir: string, people: readonly StoredFactors[]): Promise<void> =>
  writeDurably(pathIn(stateDir), `${JSON.stringify({ version: 1, people }, null, 1)}\n`, 0o600)
