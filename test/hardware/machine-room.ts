/**
 * A machine with cards in a composed tree, whose programs read the files as the real ones would: dahdi_cfg refuses channels
 * that are not there, Asterisk opens those that are configured and leaves out the others.
 */

import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { entryOf, parseSections } from '../../asterisk-conf/parse-sections.ts'
import { createApplier } from '../../daemon/apply/applier.ts'
import { directRoom } from '../../daemon/apply/room-writer.ts'
import { activatorOf } from '../../daemon/asterisk/activator.ts'
import { verifierOf } from '../../daemon/asterisk/verifier.ts'
import { comingUpOf } from '../../daemon/compose/coming-up.ts'
import { type Configuration, configurationOf } from '../../daemon/compose/configuration.ts'
import { type Hardware, hardwareOf } from '../../daemon/compose/hardware.ts'
import { type Picture, pictureOf } from '../../daemon/compose/picture.ts'
import { render } from '../../daemon/compose/render.ts'
import { openHardwareMemory } from '../../daemon/hardware/memory-file.ts'
import type { Issue } from '../../daemon/model/issue.ts'
import { ok, refused } from '../../daemon/model/issue.ts'
import type { RootHelper } from '../../daemon/root-helper/client.ts'
import { openSettings, type SettingsStore } from '../../daemon/settings/store.ts'
import type { DurableFiles } from '../../daemon/system/durable-files.ts'
import { silentLog } from '../../daemon/system/log.ts'
import { oneAtATime } from '../../daemon/system/one-at-a-time.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import { detect } from '../../dahdi/detect.ts'
import { parseSystemConf } from '../../dahdi/parsers/system-conf.ts'
import { fakeClock } from '../asterisk/fake-clock.ts'
import { type FakeExchange, fakeExchange, list } from '../asterisk/fake-exchange.ts'
import { type DahdiChannel, layOut } from '../dahdi/machine.ts'
import { DEBIAN_ALIASES } from '../dahdi/machines.ts'
import { layout, seeded } from '../model/support.ts'

export type Module = 'fxs' | 'fxo' | 'empty'

export interface PluggedCard {
  /** As its driver counts: 14 is PCI device 0d. */
  readonly slot: number
  readonly modules: readonly Module[]
  /** Another make than the TDM400P revision I. */
  readonly ids?: string
}

export interface Room {
  readonly exchange: FakeExchange
  readonly calls: { running: number }
  readonly stateDir: string
  /** Exactly these cards from now on: what stays keeps its driver and its ports, what is new has neither. */
  plug(...cards: readonly PluggedCard[]): Promise<void>
  /** The machine is switched off and on: nothing is loaded or configured, then the boot script does what the files say. */
  boot(): Promise<Daemon>
  /** Channel and number of every handset Asterisk has open, and the channels of its lines. */
  telephones(): Promise<readonly string[]>
  systemConf(): Promise<string>
}

export interface Daemon {
  readonly store: SettingsStore
  readonly configuration: Configuration
  readonly hardware: Hardware
  readonly picture: Picture
  /** What udev's events lead to. */
  look(): Promise<'done' | 'again'>
  codes(): readonly string[]
}

interface Standing extends PluggedCard {
  loaded: boolean
  readonly configured: Map<number, string>
}

/** Nobody pulls the plug here: without fsync a test takes a tenth of the time. */
const quickFiles: DurableFiles = {
  async write(path, text, mode) {
    await writeFile(`${path}.new`, text, { mode })
    await rename(`${path}.new`, path)
  },
  remove: path => rm(path, { force: true }),
}

const SIGCAP = { fxs: 'FXOLS FXOGS FXOKS', fxo: 'FXSLS FXSKS', empty: '' }

export async function machineRoom(): Promise<Room> {
  const directory = await mkdtemp(join(tmpdir(), 'offhook-room-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  const path = (name: string) => join(directory, name)
  const rooms = {
    asterisk: path('asterisk'),
    dahdi: path('dahdi'),
    modprobe: path('modprobe'),
    systemd: path('systemd'),
  }
  for (const room of [...Object.values(rooms), path('state')]) await mkdir(room)
  const read = (room: keyof typeof rooms, name: string) =>
    readFile(join(rooms[room], name), 'utf8').catch(() => '')
  const clock = fakeClock()
  const exchange = fakeExchange(clock)
  const calls = { running: 0 }
  let cards: Standing[] = []

  /** Spans are numbered as the drivers come: in the order of the slots. */
  const channels = () => {
    let channel = 0
    return cards
      .filter(card => card.loaded)
      .map(card => ({ card, ports: card.modules.map((kind, at) => ({ kind, at, channel: ++channel })) }))
  }
  const lay = async () => {
    await rm(path('root'), { recursive: true, force: true })
    await layOut(path('root'), {
      aliases: DEBIAN_ALIASES,
      pci: cards.map(({ slot, ids, loaded }) => ({
        address: `0000:05:${(slot - 1).toString(16).padStart(2, '0')}.0`,
        ids: ids ?? 'e159:0001/b1d9:0003',
        ...(loaded ? { driver: 'wctdm' } : {}),
      })),
      devices: channels().map(({ card, ports }, at) => ({
        name: `pci:0000:05:${(card.slot - 1).toString(16).padStart(2, '0')}.0`,
        location: `PCI Bus 05 Slot ${String(card.slot).padStart(2, '0')}`,
        spans: [
          {
            number: at + 1,
            name: `WCTDM/${at}`,
            desc: 'Wildcard TDM400P',
            spantype: 'ANALOG_MIXED',
            digital: false,
            channels: ports.map((port): DahdiChannel => {
              const sig = card.configured.get(port.at)
              const name = `WCTDM/${at}/${port.at}`
              return { channo: port.channel, name, sigcap: SIGCAP[port.kind], ...(sig ? { sig } : {}) }
            }),
          },
        ],
      })),
    })
  }
  const dahdiCfg = async () => {
    exchange.done.push('dahdi_cfg')
    const wanted = parseSystemConf(await read('dahdi', 'system.conf')).channels
    const there = new Map(
      channels().flatMap(({ card, ports }) => ports.map(port => [port.channel, { card, port }] as const)),
    )
    const absent = [...wanted.keys()].find(channel => !there.has(channel))
    if (absent !== undefined) return refused([issue('dahdi-no-channel', { channel: absent })])
    for (const card of cards) card.configured.clear()
    for (const [channel, { signalling }] of wanted) {
      const place = there.get(channel)
      place?.card.configured.set(place.port.at, signalling.toUpperCase())
    }
    await lay()
    return ok(null)
  }
  const helper: RootHelper = {
    network: {
      put: async () => ok(null),
      try: async () => ok(null),
      keep: async () => ok(null),
      state: async () => ok('settled'),
    },
    async loadDrivers() {
      exchange.done.push('load drivers')
      for (const card of cards) card.loaded = true
      await lay()
      return ok(null)
    },
    unloadDrivers: async () => {
      for (const card of cards) {
        card.loaded = false
        card.configured.clear()
      }
      await lay()
      return ok(null)
    },
    configureDahdi: dahdiCfg,
    installFiles: async () => ok(null),
    kernelLog: async () => ok([]),
    journal: async () => ({ ok: true, value: [] }),
    rebindCard: async () => ok(null),
    setFirewall: async () => ok(null),
    asteriskUnit: async () => refused([]),
    machine: async () => ok(null),
    updates: {
      state: async () => ok(null),
      write: async () => ok(null),
      arm: async () => ok(null),
      disarm: async () => ok(null),
    },
  }
  const open = async () => {
    const ready = new Map(
      channels().flatMap(({ card, ports }) =>
        ports.map(port => [port.channel, card.configured.has(port.at)] as const),
      ),
    )
    return parseSections(await read('asterisk', 'chan_dahdi.conf')).flatMap(section => {
      const channel = entryOf(section, 'dahdichan')
      if (channel === null || ready.get(Number(channel)) !== true) return []
      return [{ channel, number: entryOf(section, 'cid_number') ?? 'line' }]
    })
  }
  const ask = exchange.ami.ask
  const ami: typeof exchange.ami = {
    async ask(request, ...rest) {
      exchange.answers.DAHDIShowChannels = list(
        ...(await open()).map(({ channel }) => ({ dahdichannel: channel })),
      )
      return ask(request, ...rest)
    },
  }
  exchange.otherwise = list()
  exchange.process = { is: 'running', restarts: 0 }
  exchange.tell({ is: 'ready' })

  const start = async (): Promise<Daemon> => {
    const parts = { ...exchange, ami, clock }
    const surroundings = {
      layout,
      ami: { address: '127.0.0.1', port: 5038, user: 'offhook', secret: 'secret' },
      countries: countryPack,
      r2: true,
    }
    const picture = pictureOf(() => detect(path('root')), surroundings)
    const store = await openSettings({
      stateDir: path('state'),
      check: settings => picture.modelOf(settings).issues,
      files: quickFiles,
    })
    const activator = activatorOf({ ...parts, helper })
    const writers = {
      asterisk: directRoom(rooms.asterisk, quickFiles),
      dahdi: directRoom(rooms.dahdi, quickFiles),
      modprobe: directRoom(rooms.modprobe, quickFiles),
      systemd: directRoom(rooms.systemd, quickFiles),
    }
    const turn = oneAtATime()
    const configuration = configurationOf({
      store,
      picture,
      applier: createApplier({
        stateDir: path('state'),
        rooms,
        writers,
        activator,
        verifier: verifierOf({ ...parts, settleMs: 0 }),
        render,
        files: quickFiles,
      }),
      calls: () => ({ total: calls.running, onCards: calls.running }),
      hold: async work => (await turn(work)).value,
      onOutcome: () => void hardware.applied(),
    })
    const random = seeded(1)
    const comingUp = comingUpOf({
      configuration,
      picture,
      store,
      helper,
      faults: { driversLoaded: () => {} },
      lookAtHardware: picture.detect,
      callsKnown: async () => true,
      onOpened: async () => {},
      onTried: () => hardware.learn(),
      onInForce: () => {},
      countries: countryPack,
      random,
      clock,
      log: silentLog,
    })
    const hardware = hardwareOf({
      memory: await openHardwareMemory(path('state'), silentLog),
      picture,
      configuration,
      store,
      activator,
      helper,
      isQuiet: () => calls.running === 0,
      comingUp,
      hold: turn,
      countries: countryPack,
      random,
      clock,
      log: silentLog,
    })
    await comingUp.toWork()
    return {
      store,
      configuration,
      hardware,
      picture,
      look: hardware.look,
      codes: () => [...hardware.issues(), ...configuration.issues()].map(({ code }) => code),
    }
  }
  return {
    exchange,
    calls,
    stateDir: path('state'),
    async plug(...plugged) {
      cards = plugged
        .toSorted((a, b) => a.slot - b.slot)
        .map(card => {
          const stays = cards.find(({ slot, ids }) => slot === card.slot && ids === card.ids)
          return { loaded: false, configured: new Map(), ...stays, ...card }
        })
      await lay()
    },
    async boot() {
      for (const card of cards) {
        card.loaded = true
        card.configured.clear()
      }
      await lay()
      await dahdiCfg()
      return start()
    },
    telephones: async () => (await open()).map(({ channel, number }) => `${channel}: ${number}`),
    systemConf: () => read('dahdi', 'system.conf'),
  }
}

const issue = (code: string, params: Issue['params']): Issue => ({
  code,
  severity: 'error',
  subject: null,
  params,
})
