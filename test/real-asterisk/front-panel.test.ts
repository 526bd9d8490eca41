/** The front panel over two pseudo-terminals that socat joins; at the other end a device that speaks as its maker says. */

import { describe, expect, it, onTestFinished } from 'vitest'
import { frontPanelOf } from '../../daemon/compose/front-panel.ts'
import { crc16, packetBytes } from '../../daemon/front-panel/crystalfontz.ts'
import { emptyLiveState } from '../../daemon/live/reduce.ts'
import { ok } from '../../daemon/model/issue.ts'
import { openSerial } from '../../daemon/serial/port.ts'
import type { FrontPanelSettings } from '../../daemon/settings/areas/front-panel.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { systemClock } from '../../daemon/system/clock.ts'
import { silentLog } from '../../daemon/system/log.ts'
import { soon } from '../smdr/office.ts'
import { noHardware } from '../web/fake-hardware.ts'
import { cable } from './serial-cable.ts'

const LINE = { dataBits: 8, parity: 'none', stopBits: 1, flow: 'none' } as const

interface Device {
  readonly rows: () => readonly string[]
  readonly lit: () => ReadonlyMap<number, number>
  press(code: number): void
}

async function matrixOrbitalAt(path: string): Promise<Device> {
  const port = await openSerial({ ...LINE, path, baud: 19_200 })
  onTestFinished(port.close)
  const screen = Array.from({ length: 4 }, () => Array<string>(20).fill(' '))
  const lit = new Map<number, number>()
  let [column, row] = [0, 0]
  let held: number[] = []
  /** Bytes after the command's number. */
  const ARGUMENTS: Readonly<Record<number, number>> = { 71: 2, 66: 1, 87: 1, 86: 1 }
  port.onBytes(bytes => {
    held.push(...bytes)
    for (;;) {
      const [first, command = 0] = held
      if (first === undefined) return
      if (first !== 0xfe) {
        const line = screen[row]
        if (line !== undefined) line[column] = String.fromCharCode(first)
        column += 1
        held = held.slice(1)
        continue
      }
      const length = 2 + (ARGUMENTS[command] ?? 0)
      if (held.length < 2 || held.length < length) return
      const [, , a = 0, b = 0] = held
      if (command === 0x58) for (const line of screen) line.fill(' ')
      if (command === 0x47) [column, row] = [a - 1, b - 1]
      if (command === 0x57 || command === 0x56) lit.set(a, command === 0x57 ? 1 : 0)
      held = held.slice(length)
    }
  })
  return {
    rows: () => screen.map(line => line.join('')),
    lit: () => lit,
    press: code => void port.write(Uint8Array.of(code)),
  }
}

/** Answers each packet; one with a wrong CRC is none. */
async function cfa635At(path: string): Promise<Device> {
  const port = await openSerial({ ...LINE, path, baud: 115_200 })
  onTestFinished(port.close)
  const screen = Array.from({ length: 4 }, () => ' '.repeat(20))
  const lit = new Map<number, number>()
  let held = Buffer.alloc(0)
  port.onBytes(bytes => {
    held = Buffer.concat([held, bytes])
    while (held.length >= 4) {
      const end = 2 + (held[1] ?? 0)
      if (held.length < end + 2) return
      const packet = held.subarray(0, end)
      if (held.readUInt16LE(end) !== crc16(packet)) throw new Error('a wrong CRC')
      const [type = 0, , first = 0, second = 0] = packet
      if (type === 6) screen.fill(' '.repeat(20))
      if (type === 31) screen[second] = packet.subarray(4).toString('latin1')
      if (type === 34) lit.set(first, second)
      held = held.subarray(end + 2)
      void port.write(packetBytes(0x40 | type, new Uint8Array()))
    }
  })
  return {
    rows: () => screen,
    lit: () => lit,
    press: code => void port.write(packetBytes(0x80, Uint8Array.of(code))),
  }
}

function house(model: FrontPanelSettings['model'], path: () => string) {
  const settings = settingsSchema.parse({ version: 1, frontPanel: { model, path: '/dev/ttyS0' } })
  const ordered: string[] = []
  let later = 0
  const panel = frontPanelOf({
    ami: {} as Parameters<typeof frontPanelOf>[0]['ami'],
    helper: {
      async machine(action) {
        ordered.push(action)
        return ok(null)
      },
    },
    settings: () => settings,
    model: () => null,
    inventory: () => noHardware,
    live: () => emptyLiveState(0),
    issues: () => [],
    addresses: () => ['192.168.1.10'],
    async setNetwork(fixed) {
      ordered.push(JSON.stringify(fixed))
      return true
    },
    // A port is tried again at once; a device has its time to answer all the same.
    clock: {
      ...systemClock,
      now: () => systemClock.now() + later,
      after: (ms, act) => systemClock.after(ms >= 5000 ? 20 : ms, act),
    },
    log: silentLog,
    open: (_, baud) => openSerial({ ...LINE, path: path(), baud }),
  })
  onTestFinished(panel.stop)
  const pass = (ms: number) => {
    later += ms
  }
  return { panel, ordered, pass }
}

describe.each([
  // Keys: enter, down; outputs: those of the topmost lamp, red while there is no exchange.
  [
    'lk204-7t-1u',
    matrixOrbitalAt,
    { enter: 0x45, down: 0x48 },
    [
      [1, 0],
      [2, 1],
    ],
  ],
  [
    'cfa635',
    cfa635At,
    { enter: 5, down: 2 },
    [
      [11, 0],
      [12, 100],
    ],
  ],
] as const)('%s', (model, at, keys, lamp) => {
  it('shows the machine, lights its lamps, and restarts it when asked twice', async () => {
    const { ours, theirs } = await cable()
    const device = await at(theirs)
    const { panel, ordered } = house(model, () => ours)
    await panel.look()
    await soon(() => device.rows()[1]?.startsWith('192.168.1.10:8080'))
    expect(device.rows()[0]).toMatch(/^Offhook {8}[0-9:]{5}$/)
    await soon(() => lamp.every(([output, value]) => device.lit().get(output) === value))
    device.press(keys.enter)
    await soon(() => device.rows()[0]?.startsWith('>Address'))
    device.press(keys.down)
    await soon(() => device.rows()[1]?.startsWith('>Night switch'))
    device.press(keys.down)
    await soon(() => device.rows()[2]?.startsWith('>Restart'))
    device.press(keys.enter)
    await soon(() => device.rows()[3]?.startsWith('>No'))
    expect(ordered).toEqual([])
    device.press(keys.down)
    await soon(() => device.rows()[3]?.includes('>Yes'))
    device.press(keys.enter)
    await soon(() => ordered.length === 1)
    expect(ordered).toEqual(['restart'])
  })

  it('is told another address digit by digit', async () => {
    const { ours, theirs } = await cable()
    const device = await at(theirs)
    const { panel, ordered } = house(model, () => ours)
    await panel.look()
    await soon(() => device.rows()[1]?.startsWith('192.168.1.10:8080'))
    device.press(keys.enter)
    await soon(() => device.rows()[0]?.startsWith('>Address'))
    device.press(keys.enter)
    await soon(() => device.rows()[0]?.startsWith('192.168.1.10:8080'))
    device.press(keys.enter)
    await soon(() => device.rows()[0]?.startsWith('>'))
    device.press(keys.down)
    await soon(() => device.rows()[1]?.startsWith('>Fixed'))
    device.press(keys.enter)
    await soon(() => device.rows()[0]?.startsWith('192.168.001.010/24'))
    device.press(keys.down)
    await soon(() => device.rows()[0]?.startsWith('092.168.001.010/24'))
    device.press(keys.enter)
    await soon(() => device.rows()[0]?.startsWith('092.168.001.001'))
    device.press(keys.enter)
    await soon(() => device.rows()[1]?.startsWith('92.168.1.10/24'))
    device.press(keys.down)
    await soon(() => device.rows()[3]?.includes('>Yes'))
    device.press(keys.enter)
    await soon(() => ordered.length === 1)
    expect(ordered).toEqual(['{"address":"92.168.1.10/24","gateway":"92.168.1.1"}'])
    await soon(() => device.rows()[0]?.startsWith('Offhook'))
  })

  it('that is pulled out is away, and comes back whole', async () => {
    const before = await cable()
    let path = before.ours
    await at(before.theirs)
    const { panel } = house(model, () => path)
    await panel.look()
    await soon(() => panel.desk.view()?.state.is === 'connected')
    await before.pull()
    await soon(() => panel.desk.view()?.state.is === 'away')
    const after = await cable()
    const device = await at(after.theirs)
    path = after.ours
    await soon(() => device.rows()[1]?.startsWith('192.168.1.10:8080'))
    expect(panel.desk.view()?.state.is).toBe('connected')
  })
})

it('a port that is not there is an issue after a while', async () => {
  const { panel, pass } = house('cfa635', () => '/dev/no-such-port')
  await panel.look()
  await soon(() => panel.desk.view()?.state.is === 'away')
  expect(panel.issues()).toEqual([])
  pass(60_000)
  expect(panel.issues()).toMatchObject([{ code: 'front-panel-away', params: { path: '/dev/ttyS0' } }])
})
