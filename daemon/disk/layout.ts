/** How a disk of the appliance is divided: as data, so that the stick, the installer and the tests divide alike. */

/** Bytes. Disks with larger sectors (4Kn) have other tables and are not for us. */
export const SECTOR = 512
const sectorsOf = (mebibytes: number): number => (mebibytes * 1024 * 1024) / SECTOR

/** Of a slot: what make-base.sh makes of it. */
const SLOT_MIB = 1024

export type PartitionName = 'bios' | 'boot' | 'system-a' | 'system-b' | 'data'

export interface Partition {
  readonly name: PartitionName
  /** Counted from 1, as GRUB and the kernel do. */
  readonly number: number
  /** 512-byte sectors. */
  readonly start: number
  readonly sectors: number
  /** Partition type of the UEFI specification and the Discoverable Partitions Specification. */
  readonly type: string
}

const types: Record<PartitionName, string> = {
  bios: '21686148-6449-6E6F-744E-656564454649',
  boot: 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B',
  'system-a': '0FC63DAF-8483-4772-8E79-3D69D8477DE4',
  'system-b': '0FC63DAF-8483-4772-8E79-3D69D8477DE4',
  data: '4D21B016-B534-45C2-A9FB-5C16E091FD2D',
}

/** Fixed, whatever the disk: the first stage of GRUB finds the second by its sector. */
const sizes: readonly (readonly [PartitionName, number])[] = [
  ['bios', 1],
  ['boot', 62],
  ['system-a', SLOT_MIB],
  ['system-b', SLOT_MIB],
]
const FIRST = sectorsOf(1)
/** The second copy of the table, at the end of the disk. */
const TABLE_AT_END = 34

/** Room for messages, recordings and the history of calls of a small office. */
export const LEAST_DATA_MIB = 512
export const leastDiskMiB = 1 + sizes.reduce((sum, [, size]) => sum + size, 0) + LEAST_DATA_MIB + 1

/** `sectors` of the whole disk, of 512 bytes each; null when it is too small. */
export function partitionsOf(sectors: number): readonly Partition[] | null {
  let start = FIRST
  const fixed = sizes.map(([name, size], index): Partition => {
    const partition = { name, number: index + 1, start, sectors: sectorsOf(size), type: types[name] }
    start += partition.sectors
    return partition
  })
  // Whole mebibytes, as every partitioning program would.
  const left = Math.floor((sectors - TABLE_AT_END - start) / sectorsOf(1)) * sectorsOf(1)
  if (left < sectorsOf(LEAST_DATA_MIB)) return null
  return [...fixed, { name: 'data', number: fixed.length + 1, start, sectors: left, type: types.data }]
}

/** Unique identifiers of the partitions of one disk: a stick and the disk it was copied to must not be mixed up. */
export type PartitionIds = Readonly<Record<PartitionName, string>>

/** `newId` gives a random UUID (RFC 9562). */
export const newPartitionIds = (newId: () => string): PartitionIds => ({
  bios: newId(),
  boot: newId(),
  'system-a': newId(),
  'system-b': newId(),
  data: newId(),
})

/** Input of sfdisk(8). */
export function sfdiskScript(partitions: readonly Partition[], ids: PartitionIds): string {
  const lines = partitions.map(
    ({ name, start, sectors, type }) =>
      `start=${start}, size=${sectors}, type=${type}, uuid=${ids[name]}, name="offhook-${name}"`,
  )
  return `${['label: gpt', 'unit: sectors', '', ...lines].join('\n')}\n`
}
