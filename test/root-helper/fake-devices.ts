/** Cards registered with DAHDI, as directories of sysfs: what is written to an attribute can be read there afterwards. */

import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FakeMachine } from './fake-programs.ts'

export interface FakeDevice {
  readonly name: string
  readonly location: string
  readonly hardwareId?: string
  /** Of its spans, from local number 1 up. */
  readonly types: readonly string[]
  /** Spans that have a number already: local, span. */
  readonly numbered?: readonly (readonly [local: number, span: number])[]
  /** Its attributes cannot be written. */
  readonly refuses?: boolean
}

export interface Written {
  readonly types: string
  readonly assign: string
  readonly auto: string
}

const DEVICES = 'sys/bus/dahdi_devices/devices'

/** Tells what each device's attributes hold now. */
export async function fakeDevices(
  machine: FakeMachine,
  devices: readonly FakeDevice[],
): Promise<() => Promise<Readonly<Record<string, Written>>>> {
  await rm(join(machine.root, DEVICES), { recursive: true, force: true })
  for (const { name, location, hardwareId = '', types, numbered = [], refuses } of devices) {
    const at = (file: string) => `${DEVICES}/${name}/${file}`
    await machine.write(at('location'), `${location}\n`)
    await machine.write(at('hardware_id'), `${hardwareId}\n`)
    await machine.write(at('span_count'), `${types.length}\n`)
    await machine.write(at('dahdi_spantype'), types.map((type, index) => `${index + 1}:${type}\n`).join(''))
    for (const file of ['assign_span', 'auto_assign']) await machine.write(at(file), '')
    for (const [local, span] of numbered) await machine.write(at(`span-${span}/local_spanno`), `${local}\n`)
    // root writes to anything: a directory in the attribute's place is what even root cannot write to.
    for (const file of refuses ? ['assign_span', 'dahdi_spantype'] : []) {
      await rm(join(machine.root, at(file)))
      await mkdir(join(machine.root, at(file)))
    }
  }
  return async () => {
    const read = async (name: string, file: string) =>
      ((await machine.read(`${DEVICES}/${name}/${file}`)) ?? '').trim()
    const entries = devices.map(async ({ name }) => {
      const [types, assign, auto] = [
        await read(name, 'dahdi_spantype'),
        await read(name, 'assign_span'),
        await read(name, 'auto_assign'),
      ]
      return [name, { types, assign, auto }] as const
    })
    return Object.fromEntries(await Promise.all(entries))
  }
}
