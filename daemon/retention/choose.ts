/** Which files go: those that are too old, then the oldest until the rest fits. Pure. */

export interface KeptFile {
  /** Below the spool. */
  readonly path: string
  readonly bytes: number
  /** ms since the epoch. */
  readonly madeAt: number
}

/** 0: no limit. */
export interface Limit {
  readonly days: number
  readonly megabytes: number
}

export interface Disk {
  readonly freeBytes: number
  readonly totalBytes: number
}

const DAY_MS = 86_400_000
const MB = 1_000_000

/**
 * Below this part of the disk, recordings of calls make room whatever their limit says: messages that people leave need it more.
 */
export const RESERVED_PART = 0.15

export function filesToGo(
  files: readonly KeptFile[],
  { days, megabytes }: Limit,
  now: number,
  /** null: the disk is not their business. */
  disk: Disk | null,
): KeptFile[] {
  const oldestFirst = files.toSorted((a, b) => a.madeAt - b.madeAt || (a.path < b.path ? -1 : 1))
  const missing = disk === null ? 0 : disk.totalBytes * RESERVED_PART - disk.freeBytes
  let left = files.reduce((sum, { bytes }) => sum + bytes, 0)
  let freed = 0
  const gone: KeptFile[] = []
  for (const file of oldestFirst) {
    const isOld = days > 0 && file.madeAt < now - days * DAY_MS
    const isTooMuch = megabytes > 0 && left > megabytes * MB
    if (!isOld && !isTooMuch && freed >= missing) break
    gone.push(file)
    left -= file.bytes
    freed += file.bytes
  }
  return gone
}
