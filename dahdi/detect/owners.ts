/** Which DAHDI device each span belongs to. Pure. */

import type { ProcSpan } from '../parsers/proc-dahdi.ts'
import type { DeviceFacts, SpanFacts } from './dahdi-sysfs.ts'

export interface Owner {
  readonly name: string
  readonly facts: DeviceFacts | null
}

/**
 * The device of each span, as its directory or its `ddev` link tells. Where a capture lost both, a dynamic span's device
 * bears its name, and the only device without spans must be that of the spans without a device.
 */
export function ownersOf(
  numbers: readonly number[],
  devices: readonly DeviceFacts[],
  sysfs: ReadonlyMap<number, SpanFacts>,
  proc: ReadonlyMap<number, ProcSpan>,
): ReadonlyMap<number, Owner> {
  const owners = new Map<number, Owner>()
  const orphans: number[] = []
  for (const number of numbers) {
    const name = sysfs.get(number)?.attributes.get('name') || proc.get(number)?.name || ''
    const told = sysfs.get(number)?.device ?? null
    const facts = devices.find(device =>
      told === null ? name !== '' && device.hardwareId === name : device.name === told,
    )
    if (told !== null || facts !== undefined) {
      owners.set(number, { name: told ?? facts?.name ?? '', facts: facts ?? null })
    } else if (!name.startsWith('DYN/')) orphans.push(number)
  }
  const taken = new Set([...owners.values()].map(owner => owner.name))
  const [idle, ...more] = devices.filter(({ name }) => !taken.has(name) && !name.startsWith('dynamic:'))
  if (idle !== undefined && more.length === 0) {
    for (const number of orphans) owners.set(number, { name: idle.name, facts: idle })
  }
  return owners
}
