/** Programs of the system, replaced by small scripts that write down how they were called: real processes, nobody's real machine. */

import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Places, placesBelow } from '../../daemon/root-helper/places.ts'

export interface FakeMachine {
  readonly root: string
  readonly places: Places
  /** `script` is the body of a shell script; its arguments are written down before it runs. */
  program(name: string, script?: string): Promise<void>
  /** Every call so far, in order: `modprobe -- wctdm`. */
  calls(): Promise<string[]>
  write(path: string, text: string): Promise<void>
  read(path: string): Promise<string | null>
  remove(): Promise<void>
}

/** Puts its programs at the front of PATH until it is removed. */
export async function fakeMachine(): Promise<FakeMachine> {
  const root = await mkdtemp(join(tmpdir(), 'offhook-root-'))
  const bin = join(root, 'bin')
  const log = join(root, 'calls')
  for (const directory of [bin, 'etc/dahdi', 'etc/modprobe.d', 'dev/shm', 'proc'])
    await mkdir(directory === bin ? bin : join(root, directory), { recursive: true })
  await writeFile(log, '')
  const formerPath = process.env.PATH
  process.env.PATH = `${bin}:${formerPath}`
  const machine: FakeMachine = {
    root,
    places: placesBelow(root),
    async program(name, script = '') {
      const path = join(bin, name)
      await writeFile(path, `#!/bin/sh\necho "${name} $*" >> '${log}'\n${script}\n`)
      await chmod(path, 0o755)
    },
    calls: async () => (await readFile(log, 'utf8')).split('\n').slice(0, -1),
    async write(path, text) {
      await mkdir(join(root, path, '..'), { recursive: true })
      await writeFile(join(root, path), text)
    },
    read: path => readFile(join(root, path), 'utf8').catch(() => null),
    async remove() {
      process.env.PATH = formerPath
      await rm(root, { recursive: true, force: true })
    },
  }
  for (const name of ['modprobe', 'rmmod', 'udevadm', 'dahdi_cfg', 'systemctl']) await machine.program(name)
  return machine
}
