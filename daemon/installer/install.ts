/** Puts the running system onto a disk: everything that was on it is lost. Needs root. */

import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { environmentBlock } from '../disk/boot-state.ts'
import { grubConfiguration } from '../disk/grub-configuration.ts'
import { newPartitionIds, type PartitionName, partitionsOf, SECTOR, sfdiskScript } from '../disk/layout.ts'
import { partitionName } from '../disk/partitions.ts'
import { run } from '../system/run.ts'
import type { FoundDisk } from './disks.ts'

export interface Source {
  /** The disk this system was started from, `sdb`. */
  readonly disk: string
  readonly slot: 'a' | 'b'
}

/** Boot sector, GRUB, the slot in use: what is the same on every disk. */
const BOOT_CODE = 440
const CHUNK = 4 * 1024 * 1024
const MOUNT = '/run/offhook-install'

export class InstallFailed extends Error {}

/** Throws InstallFailed, or the system's error; the disk is of no use then, and can be tried again. */
export async function install(
  source: Source,
  target: FoundDisk,
  onPart: (done: number) => void,
): Promise<void> {
  const partitions = partitionsOf(target.sectors)
  if (partitions === null) throw new InstallFailed(`${target.name} is too small`)
  if (await isMounted(target.name)) throw new InstallFailed(`${target.name} is in use`)
  const ids = newPartitionIds(randomUUID)
  await command(
    'sfdisk',
    ['--quiet', '--wipe', 'always', '--wipe-partitions', 'always', `/dev/${target.name}`],
    {
      input: sfdiskScript(partitions, ids),
    },
  )
  await command('udevadm', ['settle', '--timeout=20'])
  const device = (disk: string, name: PartitionName) => {
    const { number = 0 } = partitions.find(partition => partition.name === name) ?? {}
    return `/dev/${partitionName(disk, number)}`
  }
  await copy(`/dev/${source.disk}`, `/dev/${target.name}`, BOOT_CODE, () => {})
  await copy(device(source.disk, 'bios'), device(target.name, 'bios'), null, () => {})
  await copy(device(source.disk, 'boot'), device(target.name, 'boot'), null, () => {})
  await copy(device(source.disk, `system-${source.slot}`), device(target.name, 'system-a'), null, onPart)
  await command('mke2fs', [
    '-q',
    '-F',
    '-t',
    'ext4',
    '-L',
    'OFFHOOK-DATA',
    '-m',
    '0',
    device(target.name, 'data'),
  ])
  await mkdir(MOUNT, { recursive: true })
  await command('mount', ['-t', 'vfat', device(target.name, 'boot'), MOUNT])
  try {
    await writeFile(join(MOUNT, 'grub/grub.cfg'), grubConfiguration(ids, { installer: false, serial: false }))
    await writeFile(join(MOUNT, 'grub/grubenv'), environmentBlock({ slot: 'a', trial: '', tries: 0 }))
  } finally {
    await command('umount', [MOUNT])
    await rm(MOUNT, { recursive: true, force: true })
  }
  await command('sync', [])
}

/** Bytes of one device onto another: `bytes`, or all of the smaller. `onPart` is told the share that is done, 0 to 1. */
async function copy(
  from: string,
  to: string,
  bytes: number | null,
  onPart: (done: number) => void,
): Promise<void> {
  await using(await open(from, 'r'), async input => {
    await using(await open(to, 'r+'), async output => {
      const size = bytes ?? (await sizeOf(from))
      const buffer = Buffer.alloc(CHUNK)
      for (let at = 0; at < size; ) {
        const { bytesRead } = await input.read(buffer, 0, Math.min(CHUNK, size - at), at)
        if (bytesRead === 0) throw new InstallFailed(`${from} ends too soon`)
        await output.write(buffer, 0, bytesRead, at)
        at += bytesRead
        onPart(at / size)
      }
      await output.sync()
    })
  })
}

async function using(file: FileHandle, work: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    await work(file)
  } finally {
    await file.close()
  }
}

/** stat(2) says nothing of a device's size; the kernel does. */
async function sizeOf(device: string): Promise<number> {
  const name = device.replace('/dev/', '')
  return Number(await readFile(`/sys/class/block/${name}/size`, 'utf8')) * SECTOR
}

async function isMounted(disk: string): Promise<boolean> {
  const mounts = await readFile('/proc/self/mounts', 'utf8')
  return mounts.split('\n').some(line => new RegExp(`^/dev/${disk}(?:p?\\d+)? `).test(line))
}

const MINUTES = 60_000

async function command(
  program: string,
  args: readonly string[],
  options: { readonly input?: string } = {},
): Promise<void> {
  const { code, stderr } = await run(program, args, { timeoutMs: 10 * MINUTES, ...options })
  if (code !== 0)
    throw new InstallFailed(`${program}: ${stderr.trim().split('\n').at(-1) ?? `status ${code}`}`)
}
