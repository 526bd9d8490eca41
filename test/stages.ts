/** Runs one stage of the tests and counts what its runner reports. */

import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0 }
const oneFailure: Counts = { ...nothing, failed: 1 }

export const sum = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/** Exit status of a program whose output goes to the terminal; 127 when it cannot be started. */
function show(command: string, args: readonly string[], env: Record<string, string>): Promise<number> {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.on('error', () => resolve(127))
    child.on('close', code => resolve(code ?? 1))
  })
}

/** Runs a vitest project of test/vitest.config.ts. A run that ends badly without a failed test counts as one failure. */
export async function vitestStage(
  project: string,
  env: Record<string, string> = {},
  options: readonly string[] = [],
): Promise<Counts> {
  const directory = await mkdtemp(join(tmpdir(), 'offhook-test-'))
  const report = join(directory, 'report.json')
  const args = ['run', '--config', 'test/vitest.config.ts', '--project', project]
  const status = await show(
    'vitest',
    [...args, ...options, '--reporter=default', '--reporter=json', `--outputFile=${report}`],
    env,
  )
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      await readFile(report, 'utf8'),
    )
    const counts = { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
    return status !== 0 && counts.failed === 0 ? sum(counts, oneFailure) : counts
  } catch {
    return oneFailure
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Counts a whole program as one test. */
export async function programStage(command: string, args: readonly string[]): Promise<Counts> {
  return (await show(command, args, {})) === 0 ? { ...nothing, passed: 1 } : oneFailure
}

/** Runs one test file of the quick project as one test. */
export const vitestFile = (file: string): Promise<Counts> =>
  programStage('vitest', ['run', '--config', 'test/vitest.config.ts', '--project', 'quick', file])
