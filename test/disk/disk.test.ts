/** How a disk is divided, and how its boot loader picks the slot. */

import { describe, expect, it } from 'vitest'
import { environmentBlock } from '../../daemon/disk/boot-state.ts'
import { grubConfiguration } from '../../daemon/disk/grub-configuration.ts'
import { leastDiskMiB, newPartitionIds, partitionsOf, sfdiskScript } from '../../daemon/disk/layout.ts'

const MIB_SECTORS = 2048
const numbered = () => {
  let next = 0
  return newPartitionIds(() => `00000000-0000-4000-8000-${String(++next).padStart(12, '0')}`)
}

describe('a disk', () => {
  it('is divided without overlap, in whole mebibytes, with room for the second table', () => {
    for (const mebibytes of [leastDiskMiB, leastDiskMiB + 1, 8000, 2_000_000]) {
      const sectors = mebibytes * MIB_SECTORS
      const partitions = partitionsOf(sectors) ?? []
      expect(partitions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
      let free = MIB_SECTORS
      for (const { start, sectors: length } of partitions) {
        expect(start).toBe(free)
        expect(start % MIB_SECTORS).toBe(0)
        expect(length % MIB_SECTORS).toBe(0)
        free = start + length
      }
      expect(free).toBeLessThanOrEqual(sectors - 34)
    }
  })

  it('has its slots at the same place whatever its size', () => {
    const places = (mebibytes: number) => partitionsOf(mebibytes * MIB_SECTORS)?.slice(0, 4)
    expect(places(leastDiskMiB)).toEqual(places(500_000))
  })

  it('is refused when it is too small', () => {
    expect(partitionsOf((leastDiskMiB - 1) * MIB_SECTORS)).toBe(null)
    expect(partitionsOf(0)).toBe(null)
  })

  it('is written as sfdisk reads it', () => {
    const script = sfdiskScript(partitionsOf(leastDiskMiB * MIB_SECTORS) ?? [], numbered())
    expect(script).toContain('label: gpt')
    expect(script.match(/^start=/gm)).toHaveLength(5)
    expect(script).toContain('name="offhook-system-b"')
  })
})

describe('the boot loader', () => {
  it('has an environment of the size it writes back', () => {
    for (const trial of ['', 'b'] as const) {
      const block = environmentBlock({ slot: 'a', trial, tries: trial === '' ? 0 : 3 })
      expect(block).toHaveLength(1024)
      expect(block.toString().startsWith('# GRUB Environment Block\nslot=a\n')).toBe(true)
      expect(block.toString().endsWith('#')).toBe(true)
    }
  })

  it('starts the system with the identifiers of its own disk', () => {
    const ids = numbered()
    const text = grubConfiguration(ids, { installer: false, serial: false })
    for (const id of [ids['system-a'], ids['system-b'], ids.data, ids.boot]) expect(text).toContain(id)
    expect(text).toContain('as it was before the last update')
    expect(text).not.toContain('Install')
    expect(text).not.toContain('ttyS0')
  })

  it('offers to install on a stick, also over its serial port', () => {
    const text = grubConfiguration(numbered(), { installer: true, serial: true })
    expect(text).toContain('offhook.install')
    expect(text).toContain('serial --unit=0')
  })
})
