/** line-tests.json in the state directory: the last results of each port and line. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from '../system/durable-file.ts'
import type { Log } from '../system/log.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'
import { type LineTestResult, resultSchema } from './result.ts'

const MOST_OF_ONE = 10
const MOST_OF_ALL = 1000
/** A thousand results stay well below. */
const MOST_CHARACTERS = 2_000_000

const fileSchema = z.object({ version: z.literal(1), results: z.array(z.unknown()) })

export interface TestResults {
  /** Newest first. */
  of(key: string): readonly LineTestResult[]
  /** Kept at once; on disk soon after, and tried again with the next one when the disk refuses. Never throws. */
  add(result: LineTestResult): Promise<void>
}

export const resultsPath = (stateDir: string): string => join(stateDir, 'line-tests.json')

/** A damaged file is as good as none, a result that is none is left out. Never throws. */
export async function openTestResults(stateDir: string, log: Log): Promise<TestResults> {
  const path = resultsPath(stateDir)
  const turn = oneAtATime()
  let results = bounded(await read(path, log))
  return {
    of: key => results.filter(result => result.key === key),
    async add(result) {
      results = bounded([result, ...results])
      await turn(async () => {
        try {
          await writeDurably(path, `${JSON.stringify({ version: 1, results }, null, 1)}\n`, 0o600)
        } catch (error) {
          log.error({ error: String(error) }, 'the results of the line tests could not be saved')
        }
      })
    },
  }
}

async function read(path: string, log: Log): Promise<readonly LineTestResult[]> {
  try {
    const text = await readFile(path, 'utf8')
    if (text.length > MOST_CHARACTERS) throw new Error(`${text.length} characters`)
    return fileSchema.parse(JSON.parse(text)).results.flatMap(result => {
      const parsed = resultSchema.safeParse(result)
      return parsed.success ? [parsed.data] : []
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      log.warn({ error: String(error).slice(0, 300) }, 'the results of the line tests are not readable')
    return []
  }
}

/** Newest first; of one port and of all together no more than there is room for. */
function bounded(results: readonly LineTestResult[]): readonly LineTestResult[] {
  const counts = new Map<string, number>()
  return [...results]
    .sort((a, b) => b.at - a.at)
    .filter(({ key }) => {
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return count <= MOST_OF_ONE
    })
    .slice(0, MOST_OF_ALL)
}
