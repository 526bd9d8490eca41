/** Partitions as the kernel names them. */

import { readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'

/** The kernel's name of the partition with this identifier, `sda3`; null when there is none. */
export async function partitionNamed(root: string, id: string): Promise<string | null> {
  for (const name of await readdir(join(root, 'sys/class/block')).catch(() => [])) {
    const event = await readFile(join(root, 'sys/class/block', name, 'uevent'), 'utf8').catch(() => '')
    if (event.toLowerCase().split('\n').includes(`partuuid=${id.toLowerCase()}`)) return name
  }
  return null
}

/** `sda` + 3 = `sda3`, `nvme0n1` + 3 = `nvme0n1p3` (the kernel's rule: a name that ends with a digit gets a p). */
export const partitionName = (disk: string, number: number): string =>
  /\d$/.test(disk) ? `${disk}p${number}` : `${disk}${number}`

/** The disk a partition is on; null when it is none. */
export async function diskOf(root: string, partition: string): Promise<string | null> {
  const target = await readlink(join(root, 'sys/class/block', partition)).catch(() => null)
  const [disk = ''] = target?.split('/').slice(-2) ?? []
  return disk === '' || disk === 'block' ? null : disk
}
