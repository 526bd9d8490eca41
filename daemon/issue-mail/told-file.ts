/** issue-mail.json in the state directory: a restart tells nothing twice. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from '../system/durable-file.ts'
import { nothingTold, type Told } from './told.ts'

const fileSchema = z.object({
  version: z.literal(1),
  mailedAt: z.number().nullable(),
  seen: z.array(
    z.tuple([
      z.string().max(500),
      z.object({
        issue: z.object({
          code: z.string().max(100),
          severity: z.enum(['error', 'warning', 'notice']),
          subject: z.string().max(300).nullable(),
          params: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
        from: z.number(),
        to: z.number(),
        isTold: z.boolean(),
      }),
    ]),
  ),
})

const pathIn = (stateDir: string): string => join(stateDir, 'issue-mail.json')

/** A damaged file, like none, means that what is wrong now is told once more. Never throws. */
export async function readTold(stateDir: string): Promise<Told> {
  try {
    const { seen, mailedAt } = fileSchema.parse(JSON.parse(await readFile(pathIn(stateDir), 'utf8')))
    return { seen: new Map(seen), mailedAt }
  } catch {
    return nothingTold
  }
}

/** Throws the system's error. */
export const writeTold = (stateDir: string, { seen, mailedAt }: Told): Promise<void> =>
  writeDurably(
    pathIn(stateDir),
    `${JSON.stringify({ version: 1, mailedAt, seen: [...seen] }, null, 1)}\n`,
    0o600,
  )
