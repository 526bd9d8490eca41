/** Which disks of a computer Offhook may be put on, read off a tree as the kernel shows it. */

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { leastDiskMiB } from '../../daemon/disk/layout.ts'
import { diskOf, partitionName, partitionNamed } from '../../daemon/disk/partitions.ts'
import { foundDisks } from '../../daemon/installer/disks.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'offhook-disks-'))
})
afterEach(() => rm(root, { recursive: true }))

async function file(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), `${text}\n`)
}

async function disk(name: string, about: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(about)) await file(`sys/block/${name}/${path}`, text)
}

const LARGE = `${(leastDiskMiB + 100) * 2048}`

it('tells the fit from the unfit, and what is no disk at all', async () => {
  await disk('sda', {
    size: LARGE,
    'device/vendor': 'ATA',
    'device/model': 'Samsung SSD 870',
    ro: '0',
    removable: '0',
  })
  await disk('sdb', { size: LARGE, removable: '1', ro: '0', 'sdb2/partition': '2' })
  await disk('sdc', { size: '1000', ro: '0' })
  await disk('sdd', { size: LARGE, ro: '1' })
  await disk('nvme0n1', {
    size: LARGE,
    ro: '0',
    'queue/logical_block_size': '4096',
    'device/model': 'big\x1b[2J',
  })
  await disk('loop0', { size: LARGE })
  await disk('sr0', { size: LARGE })
  await disk('mmcblk0boot0', { size: LARGE })
  await disk('sde', { size: '0' })
  expect(await foundDisks(root, 'sdb2')).toEqual([
    { name: 'nvme0n1', model: 'big[2J', sectors: Number(LARGE), removable: false, unfit: 'large-sectors' },
    { name: 'sda', model: 'ATA Samsung SSD 870', sectors: Number(LARGE), removable: false, unfit: null },
    { name: 'sdb', model: 'sdb', sectors: Number(LARGE), removable: true, unfit: 'started-from' },
    { name: 'sdc', model: 'sdc', sectors: 1000, removable: false, unfit: 'too-small' },
    { name: 'sdd', model: 'sdd', sectors: Number(LARGE), removable: false, unfit: 'read-only' },
  ])
})

it('finds a partition by its identifier, and the disk it is on', async () => {
  const id = '11111111-2222-4333-8444-555555555555'
  await file('sys/devices/pci/block/sdb/sdb2/uevent', `DEVNAME=sdb2\nPARTUUID=${id.toUpperCase()}`)
  await mkdir(join(root, 'sys/class/block'), { recursive: true })
  await symlink('../../devices/pci/block/sdb/sdb2', join(root, 'sys/class/block/sdb2'))
  expect(await partitionNamed(root, id)).toBe('sdb2')
  expect(await partitionNamed(root, '99999999-2222-4333-8444-555555555555')).toBe(null)
  expect(await diskOf(root, 'sdb2')).toBe('sdb')
  expect(await diskOf(root, 'sdz1')).toBe(null)
})

it('names partitions as the kernel does', () => {
  expect([partitionName('sda', 3), partitionName('nvme0n1', 3), partitionName('mmcblk0', 1)]).toEqual([
    'sda3',
    'nvme0n1p3',
    'mmcblk0p1',
  ])
})
