/** guard.json in the state directory: who was blocked, and the addresses lines were last known under. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from '../system/durable-file.ts'
import type { Log } from '../system/log.ts'
import { OFFENCES, type Offender } from './offenders.ts'

const fileSchema = z.object({
  version: z.literal(1),
  offenders: z.array(
    z.object({
      network: z.string().max(50),
      at: z.enum(OFFENCES),
      times: z.int().min(1),
      since: z.number(),
      until: z.number(),
    }),
  ),
  hosts: z.array(z.tuple([z.string().max(200), z.array(z.string().max(50)).max(64)])),
})

export interface Kept {
  readonly offenders: readonly Offender[]
  readonly hosts: ReadonlyMap<string, readonly string[]>
}

const pathIn = (stateDir: string): string => join(stateDir, 'guard.json')

/** A damaged file is as good as none: who goes on guessing is blocked again. Never throws. */
export async function readGuardFile(stateDir: string, log: Log): Promise<Kept> {
  try {
    const { offenders, hosts } = fileSchema.parse(JSON.parse(await readFile(pathIn(stateDir), 'utf8')))
    return { offenders, hosts: new Map(hosts) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      log.warn({ error: String(error).slice(0, 300) }, 'who was blocked is not readable: forgotten')
    return { offenders: [], hosts: new Map() }
  }
}

/** Throws the system's error. */
export const writeGuardFile = (stateDir: string, { offenders, hosts }: Kept): Promise<void> =>
  writeDurably(
    pathIn(stateDir),
    `${JSON.stringify({ version: 1, offenders, hosts: [...hosts] }, null, 1)}\n`,
    0o600,
  )
