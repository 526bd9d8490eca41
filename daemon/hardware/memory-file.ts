/** known-hardware.json in the state directory: what the appliance knew of its cards when it was last awake. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { knownHardwareSchema } from '../model/hardware/known-hardware.ts'
import { ok, refused } from '../model/issue.ts'
import { writeDurably } from '../system/durable-file.ts'
import type { Log } from '../system/log.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'
import { type HardwareMemory, hardwareMemory, type Remembered } from './memory.ts'

const fileSchema = z.object({
  version: z.literal(1),
  known: knownHardwareSchema.nullable(),
  drafted: knownHardwareSchema.nullable(),
})

export const memoryPath = (stateDir: string): string => join(stateDir, 'known-hardware.json')

/** A damaged file is as good as none: the hardware of the next look is then what is known. Never throws. */
export async function openHardwareMemory(stateDir: string, log: Log): Promise<HardwareMemory> {
  const path = memoryPath(stateDir)
  const turn = oneAtATime()
  return hardwareMemory(await read(path, log), ({ known, drafted }) =>
    turn(async () => {
      try {
        await writeDurably(path, `${JSON.stringify({ version: 1, known, drafted }, null, 1)}\n`, 0o600)
        return ok(null)
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        log.error({ reason }, 'the known hardware could not be saved')
        return refused([
          { code: 'known-hardware-not-saved', severity: 'warning', subject: null, params: { reason } },
        ])
      }
    }),
  )
}

async function read(path: string, log: Log): Promise<Remembered> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      log.warn({ error: String(error).slice(0, 300) }, 'the known hardware is not readable: learned anew')
    return { known: null, drafted: null }
  }
}
