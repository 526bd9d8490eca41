/** From which slot this machine runs, and where the other one is. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { otherSlot, type SlotName } from '../disk/boot-state.ts'
import { partitionsOf } from '../disk/layout.ts'
import { diskOf, partitionName, partitionNamed } from '../disk/partitions.ts'

export interface StartedBy {
  readonly slot: SlotName
  readonly isTrial: boolean
  /** Identifiers of partitions. */
  readonly system: string
  readonly boot: string
}

/** Of the kernel's command line as the boot loader of a disk writes it; null for a machine without slots. */
export function startedBy(commandLine: string): StartedBy | null {
  const words = commandLine.trim().split(/\s+/)
  const value = (name: string) => words.find(word => word.startsWith(`${name}=`))?.slice(name.length + 1)
  const id = (name: string) =>
    /^PARTUUID=([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i.exec(value(name) ?? '')?.[1]
  const [slot, system, boot] = [value('offhook.slot'), id('offhook.system'), id('offhook.boot')]
  if ((slot !== 'a' && slot !== 'b') || system === undefined || boot === undefined) return null
  return { slot, isTrial: words.includes('offhook.trial'), system, boot }
}

export interface SlotDevices {
  readonly boot: string
  readonly other: string
  /** Of the other slot, bytes. */
  readonly otherBytes: number
}

/** `root` is where sys is found. null: the partitions are not as this version makes them, and nothing may be written. */
export async function slotDevices(
  root: string,
  { slot, system, boot }: StartedBy,
): Promise<SlotDevices | null> {
  const own = await partitionNamed(root, system)
  const bootPartition = await partitionNamed(root, boot)
  const disk = own === null ? null : await diskOf(root, own)
  if (own === null || disk === null || bootPartition === null) return null
  const layout = partitionsOf(Number.MAX_SAFE_INTEGER) ?? []
  const named = (name: string) => layout.find(partition => partition.name === name)
  const other = named(`system-${otherSlot(slot)}`)
  if (other === undefined || own !== partitionName(disk, named(`system-${slot}`)?.number ?? 0)) return null
  const name = partitionName(disk, other.number)
  const about = (file: string) => readFile(join(root, 'sys/class/block', name, file), 'utf8').catch(() => '')
  // Its own name in the partition table, and the size it was given: never anything else.
  const isOurs = (await about('uevent')).split('\n').includes(`PARTNAME=offhook-${other.name}`)
  if (!isOurs || Number(await about('size')) !== other.sectors) return null
  return { boot: `/dev/${bootPartition}`, other: `/dev/${name}`, otherBytes: other.sectors * 512 }
}
