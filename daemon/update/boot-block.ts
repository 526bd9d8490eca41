/** The boot loader's variables, on the boot partition: mounted as long as it takes to read or write one block. Needs root. */

import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type BootState,
  ENVIRONMENT_BYTES,
  environmentBlock,
  parseEnvironmentBlock,
} from '../disk/boot-state.ts'
import { run } from '../system/run.ts'

const PATIENCE_MS = 60_000

export class BootPartitionFailed extends Error {}

async function mounted<T>(
  device: string,
  runDir: string,
  option: 'ro' | 'rw',
  work: (file: string) => Promise<T>,
): Promise<T> {
  const place = join(runDir, 'boot')
  await mkdir(place, { recursive: true, mode: 0o700 })
  const mount = await run('mount', ['-t', 'vfat', '-o', `${option},nosuid,nodev,noexec`, device, place], {
    timeoutMs: PATIENCE_MS,
  })
  if (mount.code !== 0) throw new BootPartitionFailed(mount.stderr.trim().slice(0, 300))
  try {
    return await work(join(place, 'grub/grubenv'))
  } finally {
    await run('umount', [place], { timeoutMs: PATIENCE_MS })
  }
}

/** Throws BootPartitionFailed, or the system's error. */
export const readBootState = (device: string, runDir: string): Promise<BootState> =>
  mounted(device, runDir, 'ro', async path => {
    const file = await open(path, 'r')
    try {
      const block = Buffer.alloc(ENVIRONMENT_BYTES)
      await file.read(block, 0, ENVIRONMENT_BYTES, 0)
      return parseEnvironmentBlock(block)
    } finally {
      await file.close()
    }
  })

/** In place, as GRUB does it: where the file lies must not change, and what changes is one sector. */
export const writeBootState = (device: string, runDir: string, state: BootState): Promise<void> =>
  mounted(device, runDir, 'rw', async path => {
    const file = await open(path, 'r+')
    try {
      await file.write(environmentBlock(state), 0, ENVIRONMENT_BYTES, 0)
      await file.sync()
    } finally {
      await file.close()
    }
  })
