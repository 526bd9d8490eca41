/** setup.json in the state directory: how far the set-up has come. Not part of the settings: nothing is rendered from it. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { DurableFiles } from '../system/durable-files.ts'
import type { Log } from '../system/log.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'
import { SETUP_STEPS, type SetupProgress, type SetupStep } from './desk.ts'

const state = z.enum(['open', 'done', 'skipped']).default('open')

const fileSchema = z.object({
  version: z.literal(1),
  steps: z
    .object({ place: state, network: state, cards: state, handsets: state, lines: state, calls: state })
    .prefault({}),
  isOver: z.boolean().default(false),
})

export interface ProgressFile {
  progress(): SetupProgress
  mark(step: SetupStep, how: 'done' | 'skipped'): Promise<void>
  finish(): Promise<void>
}

export const untouched: SetupProgress = {
  steps: Object.fromEntries(SETUP_STEPS.map(step => [step, 'open'])) as SetupProgress['steps'],
  isOver: false,
}

/** A damaged file is as good as none. Never throws. */
export async function openProgress(stateDir: string, files: DurableFiles, log: Log): Promise<ProgressFile> {
  const path = join(stateDir, 'setup.json')
  const turn = oneAtATime()
  let progress = await read(path, log)
  const save = (next: SetupProgress): Promise<void> => {
    progress = next
    return turn(async () => {
      try {
        await files.write(path, `${JSON.stringify({ version: 1, ...progress }, null, 1)}\n`, 0o600)
      } catch (error) {
        log.warn({ error: String(error) }, 'how far the set-up is could not be saved')
      }
    })
  }
  return {
    progress: () => progress,
    mark: (step, how) => save({ ...progress, steps: { ...progress.steps, [step]: how } }),
    finish: () => save({ ...progress, isOver: true }),
  }
}

async function read(path: string, log: Log): Promise<SetupProgress> {
  try {
    const { steps, isOver } = fileSchema.parse(JSON.parse(await readFile(path, 'utf8')))
    return { steps, isOver }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      log.warn({ error: String(error).slice(0, 300) }, 'how far the set-up is cannot be read')
    return untouched
  }
}
