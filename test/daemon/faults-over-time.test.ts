/** Faults that one look cannot see: what grows, what lasts, and what Asterisk alone knows, on trees that change. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ListedDChannel, ListedPort } from '../../daemon/ami/dahdi-actions.ts'
import { noNotes, readLogNotes } from '../../daemon/asterisk/log-notes.ts'
import { check } from '../../daemon/checks/all.ts'
import type { Facts } from '../../daemon/checks/facts.ts'
import { type History, looked, noHistory, read } from '../../daemon/checks/history.ts'
import type { LiveEvent } from '../../daemon/live/live-event.ts'
import type { LiveState } from '../../daemon/live/live-state.ts'
import { emptyLiveState, reduce } from '../../daemon/live/reduce.ts'
import { buildModel } from '../../daemon/model/build-model.ts'
import { assignPorts } from '../../daemon/model/first-settings.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { Inventory } from '../../daemon/model/inventory.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'
import { readSpans } from '../../dahdi/detect/span-readings.ts'
import { detect } from '../../dahdi/detect.ts'
import { alarm, analog, digital, type Socket, type Trunk, working } from '../dahdi/card-trees.ts'
import { layOut, type Machine } from '../dahdi/machine.ts'
import { procText } from '../dahdi/proc-text.ts'
import { countries, surroundings } from '../model/support.ts'

const MINUTE = 60_000
const START = 1_800_000_000_000

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'machine-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** A machine on which time passes. */
class Watched {
  inventory: Inventory | null = null
  history: History = noHistory
  live: LiveState = { ...emptyLiveState(0), asterisk: { is: 'up', since: 0, version: '22', systemName: '' } }
  notes = noNotes
  model: GatewayModel | null = null
  now = START

  /** What changes of the tree is written anew and read, as every half minute. */
  async reads(machine: Machine): Promise<this> {
    if (this.inventory === null) {
      await rm(root, { recursive: true, force: true })
      await layOut(root, machine, 'buses')
      this.inventory = await detect(root)
    }
    for (const span of machine.devices?.flatMap(device => device.spans) ?? []) {
      await writeFile(join(root, `proc/dahdi/${span.number}`), procText(span))
      const directory = join(root, `sys/bus/dahdi_spans/devices/span-${span.number}`)
      await writeFile(join(directory, 'alarms'), `${span.alarms ?? '0x0'}\n`)
    }
    this.history = read(this.history, { at: this.now, spans: await readSpans(root) })
    return this.#look()
  }

  /** Every port gets its purpose, as on the first start. */
  configured(change: (settings: Settings) => Settings = same => same): this {
    const inventory = this.inventory ?? expect.fail()
    const bare = settingsSchema.parse({ version: 1, site: { country: 'CH' } })
    const settings = change(assignPorts(bare, inventory, countries, () => 1))
    this.model = buildModel(settings, inventory, surroundings).model
    return this
  }

  /** DAHDIShowChannels and PRIShowSpans. */
  lists(ports: readonly number[], dChannels: readonly Partial<ListedDChannel>[] = []): this {
    return this.tells({
      kind: 'hardware-read',
      receivedAt: this.now,
      hardware: {
        ports: ports.map(
          (dahdiChannel): ListedPort => ({
            dahdiChannel,
            signalling: '',
            context: '',
            doNotDisturb: false,
            alarm: null,
            uniqueId: '',
          }),
        ),
        dChannels: dChannels.map(each => ({
          span: 1,
          dahdiChannel: 16,
          up: true,
          active: true,
          inAlarm: false,
          ...each,
        })),
      },
    })
  }

  tells(...events: readonly LiveEvent[]): this {
    this.live = events.reduce(reduce, this.live)
    return this.#look()
  }

  after(ms: number): this {
    this.now += ms
    return this
  }

  #look(): this {
    this.history = looked(this.history, this.live, this.now)
    return this
  }

  issues(more: Partial<Facts> = {}): string[] {
    return check({
      inventory: this.inventory ?? expect.fail(),
      model: this.model,
      live: this.live,
      kernelLog: [],
      history: this.history,
      exchangeLog: this.notes,
      driverFailures: [],
      host: null,
      addresses: ['192.0.2.1'],
      now: this.now,
      ...more,
    }).map(({ code, severity, fix }) => `${code} ${severity}${fix === undefined ? '' : `, ${fix.do}`}`)
  }
}

const e1 = (more: Trunk[1] = {}, kind: 'E1' | 'T1' = 'E1'): Machine =>
  working([
    digital({ address: '0000:02:00.0', ids: 'd161:8001/d161:8001', driver: 'wcte12xp' }, [[kind, more]]),
  ])
const counting = (counters: Record<string, number>) => e1({ counters })
const bri = (more: Trunk[1] = {}): Machine =>
  working([
    digital({ address: '0000:02:00.0', ids: 'd161:b410/d161:b410', driver: 'wcb4xxp' }, [['BRI_TE', more]]),
  ])
const tdm400p = (...sockets: Socket[]): Machine =>
  working([analog({ address: '0000:05:0d.0', ids: 'e159:0001/b119:0003', driver: 'wctdm' }, sockets)])
const bearers = Array.from({ length: 31 }, (_, at) => at + 1).filter(channel => channel !== 16)

describe('counters', () => {
  it.each([
    ['IRQ misses', 'irq-misses'],
    ['Timing slips', 'clock-slips'],
    ['BPV count', 'line-errors'],
    ['CRC4 error count', 'line-errors'],
    ['FAS error count', 'line-errors'],
    ['E-bit error count', 'line-errors-sent'],
  ])('%s rising is %s', async (counter, code) => {
    const watched = await new Watched().reads(counting({ [counter]: 1_762_187 }))
    expect(watched.issues()).toEqual([])
    await watched.after(MINUTE / 2).reads(counting({ [counter]: 1_762_287 }))
    expect(watched.issues()).toEqual([`${code} warning`])
  })

  it('that stood still for a while are forgiven, those of another driver start anew', async () => {
    const watched = await new Watched().reads(counting({ 'IRQ misses': 0 }))
    await watched.after(MINUTE).reads(counting({ 'IRQ misses': 500 }))
    await watched.after(4 * MINUTE).reads(counting({ 'IRQ misses': 500 }))
    expect(watched.issues()).toEqual(['irq-misses warning'])
    await watched.after(2 * MINUTE).reads(counting({ 'IRQ misses': 500 }))
    expect(watched.issues()).toEqual([])
    await watched.after(MINUTE).reads(counting({ 'IRQ misses': 3 }))
    expect(watched.issues()).toEqual([])
  })

  it('are not worth a word below a handful, nor while the line is dead', async () => {
    const watched = await new Watched().reads(
      counting({ 'IRQ misses': 1, 'Timing slips': 1, 'BPV count': 1 }),
    )
    await watched.after(MINUTE).reads(counting({ 'IRQ misses': 5, 'Timing slips': 2, 'BPV count': 6 }))
    expect(watched.issues()).toEqual([])
    await watched.after(MINUTE).reads(e1(alarm(0x108, 'RED', { counters: { 'BPV count': 90_000 } })))
    expect(watched.issues()).toEqual(['line-alarm error'])
  })
})

describe('a line without voltage', () => {
  const dead = tdm400p('fxs', 'dead', 'empty', 'empty')
  it('is said after a while, not for a moment between two calls', async () => {
    const watched = (await new Watched().reads(tdm400p('fxs', 'fxo', 'empty', 'empty')))
      .configured()
      .lists([1, 2])
    watched.tells({ kind: 'alarm', dahdiChannel: 2, alarm: 'red', receivedAt: watched.now })
    expect(watched.after(2000).issues()).toEqual([])
    watched.tells({ kind: 'alarm-clear', dahdiChannel: 2, receivedAt: watched.now })
    expect(watched.after(20_000).issues()).toEqual([])
    watched.tells({ kind: 'alarm', dahdiChannel: 2, alarm: 'red', receivedAt: watched.now })
    expect(watched.after(12_000).issues()).toEqual(['no-battery warning'])
  })

  it('is not one while it rings', async () => {
    const watched = (await new Watched().reads(tdm400p('fxs', 'fxo', 'empty', 'empty')))
      .configured()
      .lists([1, 2])
    const channel = {
      uniqueId: '1.1',
      linkedId: '1.1',
      name: 'DAHDI/2-1',
      phase: 'ring',
      callerNumber: '',
      callerName: '',
      connectedNumber: '',
      connectedName: '',
      exten: 's',
      context: 'in',
    } as const
    watched.tells(
      { kind: 'alarm', dahdiChannel: 2, alarm: 'red', receivedAt: watched.now },
      { kind: 'new-channel', channel, receivedAt: watched.now },
      { kind: 'dahdi-channel', uniqueId: '1.1', span: 1, dahdiChannel: 2, receivedAt: watched.now },
    )
    expect(watched.after(30_000).issues()).toEqual([])
    watched.tells({ kind: 'hangup', uniqueId: '1.1', cause: 16, receivedAt: watched.now })
    expect(watched.issues()).toEqual(['no-battery warning'])
  })

  it('is seen without Asterisk too', async () => {
    const watched = (await new Watched().reads(dead)).configured()
    watched.live = { ...watched.live, asterisk: { is: 'connecting' } }
    await watched.after(MINUTE).reads(dead)
    await watched.after(MINUTE).reads(dead)
    expect(watched.issues()).toEqual(['no-battery warning'])
  })
})

describe('a D-channel', () => {
  it('that is up is fine; down, it may be the side', async () => {
    const watched = (await new Watched().reads(e1())).configured().lists(bearers, [{ up: true }])
    expect(watched.issues()).toEqual([])
    watched.lists(bearers, [{ up: false }])
    expect(watched.after(5000).issues()).toEqual([])
    expect(watched.after(20_000).issues()).toEqual(['d-channel-down error, swap-side'])
  })

  it('whose other end plays the same side: Asterisk’s log says so', async () => {
    const watched = (await new Watched().reads(e1())).configured().lists(bearers, [{ up: false }])
    watched.notes = readLogNotes(
      "[2026-11-25 06:45:05.123] WARNING[7] chan_dahdi.c: PRI Error on span 1: We think we're the CPE, but they think they're the CPE too.\n",
    )
    expect(watched.issues()).toEqual(['same-side error, swap-side'])
    watched.lists(bearers, [{ up: true }])
    expect(watched.issues()).toEqual([])
  })

  it('is not what is wrong while the span is in alarm, or CRC4 does not match', async () => {
    const down = [{ up: false, inAlarm: true }]
    const watched = (await new Watched().reads(e1(alarm(0x108, 'RED')))).configured().lists(bearers, down)
    expect(watched.after(MINUTE).issues()).toEqual(['line-alarm error'])
    const crc4 = (await new Watched().reads(e1(alarm(0x408, 'RED')))).configured().lists(bearers, down)
    expect(crc4.after(MINUTE).issues()).toEqual(['crc4-mismatch error, toggle-crc4'])
  })

  it('of a BRI rests between calls, but not for days', async () => {
    const asleep = bri(alarm(0x8, 'RED'))
    const watched = (await new Watched().reads(asleep))
      .configured()
      .lists([1, 2], [{ up: false, inAlarm: true }])
    expect(watched.after(8 * 60 * MINUTE).issues()).toEqual(['bri-asleep notice'])
    expect(watched.after(17 * 60 * MINUTE).issues()).toEqual(['bri-never-wakes warning'])
    // One call wakes it, and the time starts again.
    watched.lists([1, 2], [{ up: true }])
    await watched.reads(bri())
    expect(watched.issues()).toEqual([])
    await watched.after(60 * MINUTE).reads(asleep)
    watched.lists([1, 2], [{ up: false, inAlarm: true }])
    expect(watched.after(60 * MINUTE).issues()).toEqual(['bri-asleep notice'])
  })

  it('of a BRI system line stays up', async () => {
    const point = (settings: Settings): Settings => ({
      ...settings,
      trunks: settings.trunks.map(trunk => ({
        ...trunk,
        lines: trunk.lines.map(line =>
          line.kind === 'bri' ? { ...line, bus: 'point-to-point' as const } : line,
        ),
      })),
    })
    const watched = (await new Watched().reads(bri(alarm(0x8, 'RED')))).configured(point)
    watched.lists([1, 2], [{ up: false, inAlarm: true }])
    expect(watched.after(MINUTE).issues()).toEqual(['line-alarm error'])
  })
})

describe('what the settings want and the machine has not', () => {
  it('a T1 in a country of E1 speaks the other law', async () => {
    const watched = (await new Watched().reads(e1({}, 'T1'))).configured()
    watched.lists(
      Array.from({ length: 23 }, (_, at) => at + 1),
      [{ up: true }],
    )
    expect(watched.issues()).toContain('companding-mismatch warning')
  })

  it('a T1 that was chosen is none too many', async () => {
    const chosen = (settings: Settings): Settings => ({
      ...settings,
      trunks: settings.trunks.map(trunk => ({
        ...trunk,
        lines: trunk.lines.map(line => (line.kind === 'pri' ? { ...line, standard: 't1' as const } : line)),
      })),
    })
    const watched = (await new Watched().reads(e1({}, 'T1'))).configured(chosen)
    watched.lists(
      Array.from({ length: 23 }, (_, at) => at + 1),
      [{ up: true }],
    )
    expect(watched.issues()).toEqual([])
  })

  it('a port with the signalling of the other end, in the kernel or in Asterisk’s log', async () => {
    const turned = tdm400p('fxs', 'fxo', 'empty', 'empty')
    const channels = turned.devices?.[0]?.spans[0]?.channels
    if (channels?.[0] !== undefined) Object.assign(channels[0], { sig: 'FXSKS' })
    const watched = (await new Watched().reads(turned)).configured().lists([1, 2])
    expect(watched.issues()).toEqual(['signalling-reversed error'])

    const told = (await new Watched().reads(tdm400p('fxs', 'fxo', 'empty', 'empty'))).configured().lists([1])
    told.notes = readLogNotes(
      'ERROR[1] chan_dahdi.c: Signalling requested on channel 2 is FXS Kewlstart but line is in FXO Kewlstart signalling\n',
    )
    expect(told.issues()).toEqual(['signalling-reversed error', 'port-not-open error'])
    told.lists([1, 2])
    expect(told.issues()).toEqual([])
  })

  it('channels missing in Asterisk', async () => {
    const watched = (await new Watched().reads(e1())).configured().lists(bearers.slice(0, 28), [{ up: true }])
    expect(watched.issues()).toEqual(['port-not-open error', 'port-not-open error'])
  })

  it('echo cancellers that were not attached', async () => {
    const bare = e1()
    for (const channel of bare.devices?.[0]?.spans[0]?.channels ?? []) Object.assign(channel, { ec: '' })
    const watched = (await new Watched().reads(bare)).configured().lists(bearers, [{ up: true }])
    expect(watched.issues()).toEqual(['echo-canceller-missing warning'])
  })

  it('drivers the loader would not take', async () => {
    const watched = await new Watched().reads(tdm400p('fxs', 'fxo', 'empty', 'empty'))
    const failed = (reason: string) => watched.issues({ driverFailures: [{ module: 'wctdm', reason }] })
    const modprobe = "modprobe: ERROR: could not insert 'wctdm': "
    expect(failed(`${modprobe}Exec format error`)).toEqual(['driver-other-kernel error'])
    expect(failed(`${modprobe}Key was rejected by service`)).toEqual(['driver-unsigned error'])
    expect(failed(`${modprobe}No such device`)).toEqual(['driver-load-failed error'])
  })
})

describe('Asterisk’s log', () => {
  it('counts from its last beginning', () => {
    const old =
      "WARNING[1]: PRI Error on span 2: We think we're the network, but they think they're the network, too.\n"
    expect([...readLogNotes(old).sameSide]).toEqual([2])
    const begun =
      '[2026-11-25 07:00:00.000] Asterisk 22.10.1 built by a @ b on a x86_64 running Linux on 2026-01-01\n'
    expect([...readLogNotes(old + begun).sameSide]).toEqual([])
    expect([...readLogNotes(begun + old).sameSide]).toEqual([2])
  })
})
