/** Starts a program that outlives us: own session, output to a file, nothing shared. */

import { spawn } from 'node:child_process'
import { open } from 'node:fs/promises'

export interface Detached {
  readonly pid: number
  /** Resolves once, when the process ended while we were there to see it. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>
}

/** Throws the system's error when the program cannot be started. */
export async function startDetached(command: readonly string[], outputPath: string): Promise<Detached> {
  const [program = '', ...args] = command
  const output = await open(outputPath, 'a', 0o640)
  try {
    const child = spawn(program, args, { detached: true, stdio: ['ignore', output.fd, output.fd], cwd: '/' })
    const ended = new Promise<{ code: number | null; signal: string | null }>(resolve => {
      child.on('exit', (code, signal) => resolve({ code, signal }))
    })
    const pid = await new Promise<number>((resolve, reject) => {
      child.on('error', reject)
      child.on('spawn', () => resolve(child.pid ?? 0))
    })
    child.unref()
    return { pid, ended }
  } finally {
    await output.close()
  }
}
