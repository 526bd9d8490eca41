/** Runs Asterisk as a detached child: it outlives the daemon, and the next daemon finds it again. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import { type Clock, pause } from '../system/clock.ts'
import { writeDurably } from '../system/durable-file.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'
import { startDetached } from './child-process.ts'
import { identify, isAlive, type ProcessIdentity, parseIdentity } from './process-identity.ts'
import type { AsteriskRunner, RunnerState } from './runner.ts'

export interface ChildRunnerOptions {
  readonly command: readonly string[]
  /** Where the process is remembered between two daemons. */
  readonly runDir: string
  /** What it prints goes here. */
  readonly outputPath: string
  /** Asterisk's own pid file: finds a process started just before the daemon died. */
  readonly asteriskPidFile: string
  readonly clock: Clock
  /** After SIGTERM, before SIGKILL. */
  readonly stopTimeoutMs?: number
}

const FIRST_DELAY_MS = 100
const LONGEST_DELAY_MS = 10_000
/** A process that ran this long is not part of a crash loop. */
const STABLE_MS = 60_000
const LOOK_AGAIN_MS = 50

/** Delay before the nth automatic restart (from 1). */
export const restartDelayMs = (nth: number): number =>
  Math.min(FIRST_DELAY_MS * 2 ** Math.max(0, nth - 1), LONGEST_DELAY_MS)

export function childRunner(options: ChildRunnerOptions): AsteriskRunner {
  const { command, runDir, clock } = options
  const memory = join(runDir, 'asterisk-process.json')
  const turn = oneAtATime()
  let wanted = false
  let current: ProcessIdentity | null = null
  let startedAt = 0
  let restarts = 0
  let quickEnds = 0
  let cancelRestart: (() => void) | null = null

  const launch = async (): Promise<Result<null>> => {
    try {
      const { pid, ended } = await startDetached(command, options.outputPath)
      const process = await identify(pid)
      current = process
      startedAt = clock.elapsed()
      if (process !== null) await writeDurably(memory, JSON.stringify(process), 0o600)
      void ended.then(() => turn(() => noticeEnd(process)))
      return ok(null)
    } catch (error) {
      current = null
      return refused([startIssue(error)])
    }
  }

  /** The end of a process nobody asked to end: start it again, later each time. */
  const noticeEnd = async (process: ProcessIdentity | null): Promise<void> => {
    if (!wanted || current !== process || cancelRestart !== null) return
    current = null
    restarts += 1
    quickEnds = clock.elapsed() - startedAt >= STABLE_MS ? 1 : quickEnds + 1
    cancelRestart = clock.after(restartDelayMs(quickEnds), () => {
      cancelRestart = null
      void turn(async () => {
        if (!wanted || current !== null) return
        const started = await launch()
        if (!started.ok) await noticeEnd(null)
      })
    })
  }

  const find = async (): Promise<ProcessIdentity | null> => {
    const known = current ?? parseIdentity(await readFile(memory, 'utf8').catch(() => ''))
    if (known !== null && (await isAlive(known))) return known
    const pid = Number((await readFile(options.asteriskPidFile, 'utf8').catch(() => '')).trim())
    if (!Number.isSafeInteger(pid) || pid <= 1) return null
    const told = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0').slice(0, -1)
    const isOurs = told.length === command.length && told.every((word, at) => word === command[at])
    return isOurs ? identify(pid) : null
  }

  const start = async (): Promise<Result<null>> => {
    wanted = true
    cancelRestart?.()
    cancelRestart = null
    restarts = 0
    quickEnds = 0
    current = await find()
    return current === null ? launch() : ok(null)
  }

  const stop = async (): Promise<Result<null>> => {
    wanted = false
    cancelRestart?.()
    cancelRestart = null
    const process = await find()
    current = null
    if (process === null) return ok(null)
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      const deadline = clock.elapsed() + (options.stopTimeoutMs ?? 10_000)
      if (!(await signalOurs(process, signal))) return ok(null)
      while (clock.elapsed() < deadline) {
        if (!(await isAlive(process))) return ok(null)
        await pause(clock, LOOK_AGAIN_MS)
      }
    }
    return refused([startIssue(new Error(`process ${process.pid} does not end`))])
  }

  const state = async (): Promise<RunnerState> => {
    const alive = await find()
    if (alive !== null) {
      current ??= alive
      return { is: 'running', restarts }
    }
    // An adopted process tells nobody when it ends: this is where it is noticed.
    if (current !== null) await noticeEnd(current)
    if (cancelRestart !== null) return { is: 'starting', restarts }
    return { is: 'stopped', restarts }
  }

  return {
    state: () => turn(state),
    start: () => turn(start),
    stop: () => turn(stop),
    restart: () =>
      turn(async () => {
        const stopped = await stop()
        return stopped.ok ? start() : stopped
      }),
    reload: () =>
      turn(async () => {
        const process = await find()
        const told = process !== null && (await signalOurs(process, 'SIGHUP'))
        return told ? ok(null) : refused([startIssue(new Error('no process to reload'))])
      }),
    release() {
      wanted = false
      cancelRestart?.()
      cancelRestart = null
    },
  }
}

/** False when the process is gone: its pid may be somebody else's by now. */
async function signalOurs(
  identity: ProcessIdentity,
  signal: 'SIGHUP' | 'SIGTERM' | 'SIGKILL',
): Promise<boolean> {
  if (!(await isAlive(identity))) return false
  try {
    return process.kill(identity.pid, signal)
  } catch {
    return false
  }
}

const startIssue = (error: unknown): Issue => ({
  code: 'asterisk-not-started',
  severity: 'error',
  subject: null,
  params: { reason: error instanceof Error ? error.message : String(error) },
})
