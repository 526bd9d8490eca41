/** Runs one stage of the tests and counts what its runner reports. */

import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What failed, with its reason: said again where a reader of only the end sees it. */
  readonly failures: readonly string[]
}

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] }
const oneFailure = (said: string): Counts => ({ ...nothing, failed: 1, failures: [said] })

export const sum = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  failures: [...a.failures, ...b.failures],
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

/** What vitest's JSON reporter writes, as far as it is read here. */
interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

/** Lines of a reason that are worth saying twice. */
const REASON_LINES = 12

function countsOf(report: Report): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report
  const shortened = (reason: string) => reason.split('\n').slice(0, REASON_LINES).join('\n    ')
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(process.cwd(), name)
    const tests = assertionResults
      .filter(test => test.status === 'failed')
      .map(test => `${file}: ${test.fullName}\n    ${shortened(test.failureMessages.join('\n'))}`)
    return status === 'failed' && tests.length === 0 ? [`${file}\n    ${shortened(message)}`] : tests
  })
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
    failures,
  }
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
    const counts = countsOf(JSON.parse(await readFile(report, 'utf8')))
    const broken = oneFailure(`${project}: ended with status ${status}`)
    return status !== 0 && counts.failed === 0 ? sum(counts, broken) : counts
  } catch (error) {
    return oneFailure(`${project}: no report (${error})`)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Counts a whole program as one test. */
export async function programStage(command: string, args: readonly string[]): Promise<Counts> {
  const status = await show(command, args, {})
  return status === 0
    ? { ...nothing, passed: 1 }
    : oneFailure(`${command} ${args.join(' ')}: ended with status ${status}`)
}

/** Runs one test file of the quick project as one test. */
export const vitestFile = (file: string): Promise<Counts> =>
  programStage('vitest', ['run', '--config', 'test/vitest.config.ts', '--project', 'quick', file])
