/** The one door to other programs: no shell; a deadline and bounded output, or line by line until they are stopped. */

import { spawn } from 'node:child_process'

export interface RunOptions {
  readonly timeoutMs: number
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

export interface RunResult {
  /** Exit status; null when a signal or the deadline ended it, or it could not be started. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly timedOut: boolean
}

const LONGEST_OUTPUT = 4 * 1024 * 1024

/**
 * Runs a program to its end. Never throws: a program that cannot be started has code null and the reason in stderr.
 * At the deadline it gets SIGTERM, two seconds later SIGKILL (dahdi_cfg must be able to release its semaphore).
 */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<RunResult> {
  return new Promise(resolve => {
    const child = spawn(command, [...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.env === undefined ? {} : { env: { ...process.env, ...options.env } }),
    })
    let stdout = ''
    let stderr = ''
    let timedOut = false
    let hardStop: NodeJS.Timeout | undefined
    const deadline = setTimeout(() => {
      timedOut = true
      child.kill('SIGTERM')
      hardStop = setTimeout(() => child.kill('SIGKILL'), 2000)
    }, options.timeoutMs)
    const done = (code: number | null) => {
      clearTimeout(deadline)
      clearTimeout(hardStop)
      resolve({ code, stdout, stderr, timedOut })
    }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (stdout.length < LONGEST_OUTPUT) stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (stderr.length < LONGEST_OUTPUT) stderr += text
    })
    child.on('error', error => {
      stderr += error.message
      done(null)
    })
    child.on('close', code => done(code))
    child.stdin.on('error', () => {})
    child.stdin.end(options.input ?? '')
  })
}

export interface Heard {
  /** Without its end of line. A line longer than any sensible one is cut. */
  readonly line: (text: string) => void
  /** Once, when it ended by itself or could not be started, after all it said. */
  readonly end: (reason: string) => void
}

const LONGEST_LINE = 8192

/** Runs a program that talks until it is told to stop: call what is returned. Never throws. */
export function listenTo(command: string, args: readonly string[], heard: Heard): () => void {
  const child = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'ignore'] })
  let rest = ''
  let isOver = false
  const end = (reason: string) => {
    if (isOver) return
    isOver = true
    heard.end(reason)
  }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE)
    for (const line of lines) if (!isOver) heard.line(line.slice(0, LONGEST_LINE))
  })
  child.on('error', error => end(error.message))
  child.on('close', (code, signal) => end(signal ?? `status ${code}`))
  return () => {
    isOver = true
    child.kill('SIGTERM')
  }
}
