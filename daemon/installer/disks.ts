/** The disks of this computer, as the kernel tells them, and which of them Offhook may be put on. */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { leastDiskMiB, SECTOR } from '../disk/layout.ts'

export interface FoundDisk {
  /** `sda`, `nvme0n1`, `mmcblk0`. */
  readonly name: string
  readonly model: string
  /** 512-byte sectors, whatever those of the disk are. */
  readonly sectors: number
  readonly removable: boolean
  /** null: it may be used. */
  readonly unfit: 'too-small' | 'large-sectors' | 'read-only' | 'started-from' | null
}

/** What is no disk: memory, loops, CD drives, and the boot areas of flash chips. */
const NO_DISK = /^(?:loop|ram|zram|sr|fd|dm-|md|nbd|mtdblock)|boot\d+$|rpmb$/

/** `root` is where sys is found; `startedFrom` a partition of the disk that must not be touched, such as `sda5`. */
export async function foundDisks(root: string, startedFrom: string | null): Promise<FoundDisk[]> {
  const names = (await readdir(join(root, 'sys/block'))).filter(name => !NO_DISK.test(name)).sort()
  const disks = await Promise.all(names.map(name => about(root, name, startedFrom)))
  return disks.filter(disk => disk.sectors > 0)
}

async function about(root: string, name: string, startedFrom: string | null): Promise<FoundDisk> {
  const directory = join(root, 'sys/block', name)
  const text = async (file: string) => (await readFile(join(directory, file), 'utf8').catch(() => '')).trim()
  const sectors = Number(await text('size')) || 0
  const holds =
    startedFrom !== null && (await readdir(directory).catch((): string[] => [])).includes(startedFrom)
  const [readOnly, sectorSize, removable] = await Promise.all([
    text('ro'),
    text('queue/logical_block_size'),
    text('removable'),
  ])
  return {
    name,
    model: printable(`${await text('device/vendor')} ${await text('device/model')}`) || name,
    sectors,
    removable: removable === '1',
    unfit: unfitness({ holds, readOnly: readOnly === '1', sectorSize: Number(sectorSize), sectors }),
  }
}

function unfitness(disk: {
  readonly holds: boolean
  readonly readOnly: boolean
  /** Bytes; 0 where the kernel does not say. */
  readonly sectorSize: number
  readonly sectors: number
}): FoundDisk['unfit'] {
  if (disk.holds) return 'started-from'
  if (disk.readOnly) return 'read-only'
  if (disk.sectorSize > SECTOR) return 'large-sectors'
  return disk.sectors * SECTOR < leastDiskMiB * 1024 * 1024 ? 'too-small' : null
}

/** A disk says what it likes about itself. */
const printable = (text: string): string =>
  text
    .replace(/[^\x20-\x7e]/g, '')
    .trim()
    .slice(0, 60)
