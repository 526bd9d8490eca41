/** Runs the programs of the build: throws with their last words when they fail. */

import { spawn } from 'node:child_process'

export interface CommandOptions {
  readonly input?: string
  /** The program may ask the person at the terminal (sudo's password). */
  readonly inheritInput?: boolean
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Sees the output while it comes. */
  readonly onOutput?: (text: string) => void
  readonly signal?: AbortSignal
}

export class CommandFailed extends Error {
  readonly command: string
  readonly output: string
  constructor(command: string, output: string, reason: string) {
    super(`${command}: ${reason}\n${output.trimEnd().split('\n').slice(-15).join('\n')}`)
    this.name = 'CommandFailed'
    this.command = command
    this.output = output
  }
}

export function run(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<{ stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      stdio: [options.inheritInput ? 'inherit' : 'pipe', 'pipe', 'pipe'],
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: { ...process.env, PATH: programPath(process.env.PATH), ...options.env },
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    })
    const endWithUs = () => child.kill('SIGTERM')
    process.once('exit', endWithUs)
    const collected = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream]?.setEncoding('utf8').on('data', (text: string) => {
        collected[stream] += text
        options.onOutput?.(text)
      })
    }
    child.on('error', error => reject(new CommandFailed(command, '', error.message)))
    child.on('close', (code, signal) => {
      process.off('exit', endWithUs)
      if (code === 0) resolve(collected)
      else
        reject(
          new CommandFailed(command, collected.stderr || collected.stdout, signal ?? `exit status ${code}`),
        )
    })
    child.stdin?.on('error', () => {})
    child.stdin?.end(options.input ?? '')
  })
}

/** mke2fs, debugfs and depmod live in sbin, which is not on everybody's PATH in Debian. */
function programPath(path = ''): string {
  return `${path}:/usr/local/sbin:/usr/sbin:/sbin`
}
