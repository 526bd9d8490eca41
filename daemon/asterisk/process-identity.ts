/** Names one process of this machine for good: a pid alone is given to somebody else sooner or later. */

import { readFile } from 'node:fs/promises'

export interface ProcessIdentity {
  readonly pid: number
  /** Clock ticks between boot and the start of the process (proc_pid_stat(5), field 22). */
  readonly startTime: string
  /** Tells apart two boots, whose ticks begin again (/proc/sys/kernel/random/boot_id). */
  readonly bootId: string
}

/** null: no such process, or a zombie. */
export async function identify(pid: number): Promise<ProcessIdentity | null> {
  const [stat, bootId] = await Promise.all([
    readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''),
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
  ])
  const startTime = parseStartTime(stat)
  return startTime === null ? null : { pid, startTime, bootId: bootId.trim() }
}

/** The command name (field 2) may hold blanks and brackets: fields are counted after the last `)`. */
export function parseStartTime(stat: string): string | null {
  const fields = stat
    .slice(stat.lastIndexOf(')') + 1)
    .trim()
    .split(/\s+/)
  const state = fields[0]
  const startTime = fields[19]
  if (state === undefined || state === 'Z' || state === 'X' || state === 'x') return null
  return startTime !== undefined && /^[0-9]+$/.test(startTime) ? startTime : null
}

export async function isAlive(process: ProcessIdentity): Promise<boolean> {
  const now = await identify(process.pid)
  return now !== null && now.startTime === process.startTime && now.bootId === process.bootId
}

/** From the text of a pid file; null when it is not one of ours. */
export function parseIdentity(text: string): ProcessIdentity | null {
  try {
    const { pid, startTime, bootId } = JSON.parse(text) as Record<string, unknown>
    return Number.isSafeInteger(pid) &&
      (pid as number) > 1 &&
      typeof startTime === 'string' &&
      typeof bootId === 'string'
      ? { pid: pid as number, startTime, bootId }
      : null
  } catch {
    return null
  }
}
