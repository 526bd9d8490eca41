/** Reads a placement from a file, for a daemon outside the appliance. */

import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Placement } from '../placement.ts'

const path = z.string().regex(/^\/[^\0]*$/, 'an absolute path')

const placementSchema: z.ZodType<Placement> = z.strictObject({
  stateDir: path,
  runDir: path,
  staticDir: path,
  rooms: z.strictObject({ asterisk: path, dahdi: path, modprobe: path, systemd: path }),
  asterisk: z.strictObject({
    configDir: path,
    modulesDir: path,
    dataDir: path,
    stateDir: path,
    spoolDir: path,
    runDir: path,
    logDir: path,
    program: z.string().regex(/^\/[A-Za-z0-9_/. -]+$/),
  }),
  ami: z.strictObject({ address: z.string(), port: z.int().min(1).max(65535) }),
  hardwareRoot: path,
  rootHelper: path.nullable(),
  runner: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('unit'), unit: z.string() }),
    z.strictObject({ kind: z.literal('child'), command: z.array(z.string()).min(1) }),
  ]),
})

/** Throws an error whose message says which value of which file is wrong. */
export async function readPlacement(file: string): Promise<Placement> {
  const parsed = placementSchema.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (parsed.success) return parsed.data
  const fault = parsed.error.issues[0]
  throw new Error(`${file}: ${fault?.path.join('.') ?? ''}: ${fault?.message ?? 'not a placement'}`)
}
