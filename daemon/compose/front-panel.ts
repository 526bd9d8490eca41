/** The front panel: follows the settings, shows the machine, carries out what its keys ask for. */

import type { Asker } from '../ami/ask.ts'
import { crystalfontz } from '../front-panel/crystalfontz.ts'
import type { FrontPanelDesk } from '../front-panel/desk.ts'
import { type Drive, startDrive } from '../front-panel/drive.ts'
import { matrixOrbital } from '../front-panel/matrix-orbital.ts'
import {
  frameOf,
  HOME,
  type PanelFacts,
  type PanelOrder,
  type PanelState,
  step,
} from '../front-panel/menu.ts'
import type { Frame, Key, Protocol } from '../front-panel/protocol.ts'
import type { FixedAddress } from '../front-panel/typed-address.ts'
import { panelWords } from '../front-panel/words.ts'
import type { LiveState } from '../live/live-state.ts'
import { liveView } from '../live/to-json.ts'
import type { GatewayModel } from '../model/gateway-model.ts'
import type { Inventory } from '../model/inventory.ts'
import type { Issue } from '../model/issue.ts'
import { carryOut } from '../panel/carry-out.ts'
import type { RootHelper } from '../root-helper/client.ts'
import { type OpenSerial, openSerial, serialPorts } from '../serial/port.ts'
import type { FrontPanelSettings } from '../settings/areas/front-panel.ts'
import type { Settings } from '../settings/schema.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'
import { reachableAddresses } from './addresses.ts'

export interface FrontPanelParts {
  readonly ami: Asker
  readonly helper: Pick<RootHelper, 'machine'> | null
  readonly settings: () => Settings
  readonly model: () => GatewayModel | null
  readonly inventory: () => Inventory
  readonly live: () => LiveState
  readonly issues: () => readonly Issue[]
  /** Puts it in force; false: refused. */
  readonly setNetwork: (fixed: FixedAddress | null) => Promise<boolean>
  readonly clock: Clock
  readonly log: Log
  readonly addresses?: () => readonly string[]
  /** For tests: another port. */
  readonly open?: (settings: FrontPanelSettings, baud: number) => Promise<OpenSerial>
}

export interface FrontPanel {
  readonly desk: FrontPanelDesk
  issues(): readonly Issue[]
  /** Settings may have changed. */
  look(): Promise<void>
  stop(): Promise<void>
}

/** A cable that is moved is no fault yet. */
const AWAY_MS = 15_000
/** Who has gone away leaves no question behind. */
const IDLE_MS = 60_000

const protocols: Readonly<Record<FrontPanelSettings['model'], Protocol>> = {
  'lk204-7t-1u': matrixOrbital,
  cfa631: crystalfontz('cfa631'),
  cfa633: crystalfontz('cfa633'),
  cfa635: crystalfontz('cfa635'),
}

const usualOpen = ({ path }: FrontPanelSettings, baud: number) =>
  openSerial({ path, baud, dataBits: 8, parity: 'none', stopBits: 1, flow: 'none' })

export function frontPanelOf(parts: FrontPanelParts): FrontPanel {
  const { helper, settings, clock, log } = parts
  const open = parts.open ?? usualOpen
  const turn = oneAtATime()
  let running: { readonly drive: Drive; readonly made: string; readonly frame: () => Frame } | null = null

  const start = (made: FrontPanelSettings) => {
    const protocol = protocols[made.model]
    let state: PanelState = HOME
    let pressedAt = clock.elapsed()
    const facts = () => factsOf(parts)

    const obey = async (order: PanelOrder) => {
      log.warn({ do: order.do }, 'asked for at the front panel')
      const isDone = await carriedOut(parts, order)
      if (!isDone) state = { at: 'refused' }
      else if (order.do === 'network') state = HOME
      drive.wake()
    }
    const onKey = (key: Key) => {
      pressedAt = clock.elapsed()
      const stepped = step(state, key, facts(), protocol.rows)
      state = stepped.state
      if (stepped.order !== null) void obey(stepped.order)
      drive.wake()
    }
    const frame = () => {
      if (state.at !== 'doing' && clock.elapsed() - pressedAt >= IDLE_MS) state = HOME
      return frameOf(state, facts(), panelWords(settings().site.language), protocol)
    }
    const drive: Drive = startDrive({
      protocol,
      open: () => open(made, protocol.baud),
      frame,
      onKey,
      clock,
      log,
    })
    return { drive, frame }
  }

  return {
    desk: {
      view: () => (running === null ? null : { state: running.drive.state(), lines: running.frame().lines }),
      ports: serialPorts,
    },
    issues() {
      const state = running?.drive.state()
      const path = settings().frontPanel?.path
      if (state === undefined || path === undefined || state.is === 'connected') return []
      if (clock.now() - state.since <= AWAY_MS) return []
      const reason = state.is === 'away' ? state.reason : '–'
      return [
        { code: 'front-panel-away', severity: 'warning', subject: 'front-panel', params: { path, reason } },
      ]
    },
    look: () =>
      turn(async () => {
        const wanted = settings().frontPanel
        const made = JSON.stringify(wanted)
        if (running?.made === made) return
        const former = running
        running = null
        await former?.drive.stop()
        if (wanted !== null) running = { made, ...start(wanted) }
      }),
    stop: () =>
      turn(async () => {
        const former = running
        running = null
        await former?.drive.stop()
      }),
  }

  async function carriedOut({ ami, model }: FrontPanelParts, order: PanelOrder): Promise<boolean> {
    if (order.do === 'network') return parts.setNetwork(order.fixed)
    if (order.do !== 'switch') return helper !== null && (await helper.machine(order.do)).ok
    const one = model()?.switches.find(({ id }) => id === order.id)
    if (one === undefined) return false
    return (await carryOut(ami, { do: 'switch', index: one.index, isNight: order.isNight })).ok
  }
}

function factsOf(parts: FrontPanelParts): PanelFacts {
  const settings = parts.settings()
  const live = parts.live()
  const model = parts.model()
  const { port } = settings.web
  const { ipv4 } = settings.network.office
  const lines = liveView(live, model, parts.inventory()).trunks.flatMap(trunk => trunk.lines)
  const issues = parts.issues()
  const count = (severity: Issue['severity']) => issues.filter(issue => issue.severity === severity).length
  const now = new Date(parts.clock.now())
  return {
    // An address of version 6 with its port is wider than any of the displays.
    addresses: (parts.addresses ?? reachableAddresses)()
      .filter(address => !address.includes(':'))
      .map(address => (port === 80 ? address : `${address}:${port}`)),
    ipv4: ipv4.is === 'fixed' ? { is: 'fixed', gateway: ipv4.gateway } : { is: 'dhcp' },
    time: `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`,
    lines: {
      busy: lines.reduce((sum, { busy }) => sum + busy, 0),
      all: lines.reduce((sum, { capacity }) => sum + capacity, 0),
    },
    alarms: count('error'),
    warnings: count('warning'),
    asterisk: live.asterisk.is,
    switches: (model?.switches ?? []).map(({ id, name, index }) => ({
      id,
      name,
      isNight: live.services.lamps.has(`DAYNIGHT${index}`),
    })),
  }
}
