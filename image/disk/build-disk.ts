/** A whole disk from a finished image: for a stick, for a disk, for a virtual machine. It needs no root and mounts nothing. */

import { randomUUID } from 'node:crypto'
import { mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environmentBlock } from '../../daemon/disk/boot-state.ts'
import { grubConfiguration } from '../../daemon/disk/grub-configuration.ts'
import {
  leastDiskMiB,
  newPartitionIds,
  type Partition,
  type PartitionName,
  partitionsOf,
  SECTOR,
  sfdiskScript,
} from '../../daemon/disk/layout.ts'
import { run } from '../command.ts'
import type { BuiltImage } from '../vm/built-image.ts'
import { makeDataDisk, type SeedFile } from '../vm/data-disk.ts'
import { biosStages, efiProgram, grubDirectory } from './grub.ts'

const MIB = 1024 * 1024

export interface DiskFile {
  readonly path: string
  /** Of the disk; at least `leastDiskMiB`. */
  readonly sizeMiB?: number
  /** A stick offers to install; a disk offers the system of before. */
  readonly installer: boolean
  /** The boot menu and the kernel speak over the first serial port as well; a stick always does. */
  readonly serial?: boolean
  /** What lies in the second slot already, for a test. */
  readonly other?: string
  /** Files on the data partition, for a test. */
  readonly files?: Readonly<Record<string, SeedFile>>
}

/** Writes the disk as a sparse file; it has its name only when it is whole. */
export async function buildDisk(
  image: BuiltImage,
  { path, sizeMiB = leastDiskMiB, installer, serial = installer, other, files = {} }: DiskFile,
): Promise<void> {
  const partitions = partitionsOf((sizeMiB * MIB) / SECTOR)
  if (partitions === null) throw new Error(`A disk needs ${leastDiskMiB} MiB; ${sizeMiB} are too few`)
  const at = (name: PartitionName): Partition => {
    const found = partitions.find(partition => partition.name === name)
    if (found === undefined) throw new Error(`no partition ${name}`)
    return found
  }
  const ids = newPartitionIds(randomUUID)
  const unfinished = `${path}.new`
  const scratch = await mkdtemp(join(tmpdir(), 'offhook-disk-'))
  try {
    await rm(unfinished, { force: true })
    const disk = await open(unfinished, 'w')
    try {
      await disk.truncate(sizeMiB * MIB)
      await run('sfdisk', ['--quiet', unfinished], { input: sfdiskScript(partitions, ids) })
      const { start, sectors } = at('bios')
      const stages = await biosStages(scratch, start, sectors)
      await disk.write(stages.first, 0, stages.first.length, 0)
      await disk.write(stages.second, 0, stages.second.length, start * SECTOR)
    } finally {
      await disk.close()
    }
    const into = (file: string, partition: Partition) =>
      run('dd', [
        `if=${file}`,
        `of=${unfinished}`,
        'bs=1M',
        `seek=${(partition.start * SECTOR) / MIB}`,
        'conv=notrunc,sparse',
        'status=none',
      ])
    const boot = join(scratch, 'boot.fat')
    await makeBootPartition(scratch, boot, at('boot'), grubConfiguration(ids, { installer, serial }))
    await into(boot, at('boot'))
    await into(image.systemDisk, at('system-a'))
    if (other !== undefined) await into(other, at('system-b'))
    const data = join(scratch, 'data.ext4')
    await makeDataDisk({ path: data, files, sizeMiB: (at('data').sectors * SECTOR) / MIB })
    await into(data, at('data'))
    await rename(unfinished, path)
  } finally {
    await rm(unfinished, { force: true })
    await rm(scratch, { recursive: true, force: true })
  }
}

async function makeBootPartition(
  scratch: string,
  path: string,
  partition: Partition,
  configuration: string,
): Promise<void> {
  const file = (name: string) => join(scratch, name)
  await efiProgram(file('BOOTX64.EFI'))
  await writeFile(file('grub.cfg'), configuration)
  await writeFile(file('grubenv'), environmentBlock({ slot: 'a', trial: '', tries: 0 }))
  const empty = await open(path, 'w')
  await empty.truncate(partition.sectors * SECTOR)
  await empty.close()
  await run('mkfs.vfat', ['-n', 'OFFHOOK', path])
  await run('mmd', ['-i', path, '::/EFI', '::/EFI/BOOT', `::${grubDirectory}`])
  await run('mcopy', ['-i', path, file('BOOTX64.EFI'), '::/EFI/BOOT/'])
  await run('mcopy', ['-i', path, file('grub.cfg'), file('grubenv'), `::${grubDirectory}/`])
}
