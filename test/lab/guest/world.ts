/** Brings up the world inside the machine: its halves of the card, then the Asterisk that plays telephones and exchange. */

import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lawLines, lawsIn } from './laws.ts'
import type { LabOrders, WorldState } from './orders.ts'
import { localSpans } from './spans.ts'
import {
  asteriskFiles,
  dahdiChannelsFile,
  dahdiSpansFile,
  type WorldSpan,
  type WorldSpans,
} from './world-files.ts'

const home = '/run/offhook-world'
const modulesDir = '/usr/lib/x86_64-linux-gnu/asterisk/modules'
const LOOK_EVERY_MS = 250

export interface World {
  state(): WorldState
  /** Resolves with the first state that is not `waiting`. */
  readonly settled: Promise<WorldState>
  stop(): void
}

/** Waits for the gateway to make its halves (they must get the first numbers), then starts. */
export function startWorld(orders: LabOrders): World {
  let state: WorldState = { is: 'waiting', for: 'spans of the gateway' }
  let asterisk: ChildProcess | null = null
  let settle: (state: WorldState) => void
  const settled = new Promise<WorldState>(resolve => {
    settle = resolve
  })
  const look = setInterval(() => {
    const missing = gatewaySpansMissing(orders)
    if (missing.length > 0) {
      state = { is: 'waiting', for: `spans ${missing.join(', ')} of the gateway` }
      return
    }
    clearInterval(look)
    bringUp()
  }, LOOK_EVERY_MS)
  const bringUp = () => {
    try {
      const spans = makeSpans(orders)
      asterisk = startAsterisk(orders, spans)
      let complaints = ''
      asterisk.stderr?.setEncoding('utf8').on('data', (text: string) => {
        complaints = (complaints + text).slice(-2000)
      })
      asterisk.on('close', code => {
        const reason = `the world's Asterisk ended with ${code}: ${complaints}${logTail()}`
        state = { is: 'failed', reason }
        settle(state)
      })
      const { analog, bri, pri } = spans
      whenReady(() => {
        const channels = {
          analogFirst: analog.firstChannel,
          briSpan: bri.number,
          priSpan: pri.number,
        }
        state = { is: 'up', channels }
        settle(state)
      })
    } catch (error) {
      state = { is: 'failed', reason: error instanceof Error ? error.message : String(error) }
      settle(state)
    }
  }
  return {
    state: () => state,
    settled,
    stop: () => {
      clearInterval(look)
      asterisk?.kill('SIGKILL')
    },
  }
}

function gatewaySpansMissing(orders: LabOrders): string[] {
  const present = localSpans()
  return Object.values(orders.spans)
    .map(pair => pair.gateway)
    .filter(address => !present.has(address))
}

function makeSpans(orders: LabOrders): WorldSpans {
  rmSync(home, { recursive: true, force: true })
  for (const each of ['etc', 'lib', 'spool', 'log']) mkdirSync(join(home, each), { recursive: true })
  const gatewayConf = read('/etc/dahdi/system.conf')
  const zones = zoneLines(gatewayConf)
  const wanted = Object.values(orders.spans).map(({ world, channels }) => ({ address: world, channels }))
  configure('spans.conf', dahdiSpansFile(wanted, zones))
  const present = localSpans()
  const half = (kind: keyof LabOrders['spans']) => {
    const span = present.get(orders.spans[kind].world)
    if (span === undefined) throw new Error(`dahdi_cfg did not make the span ${orders.spans[kind].world}`)
    return span
  }
  const spans = { analog: half('analog'), bri: half('bri'), pri: half('pri') }
  const all = Object.entries(spans).map(([kind, { firstChannel }]) => {
    const { channels } = orders.spans[kind as keyof LabOrders['spans']]
    return `${firstChannel}-${firstChannel + channels - 1}`
  })
  const laws = lawLines(mirrors(orders, spans, present), lawsIn(gatewayConf))
  const channels = dahdiChannelsFile(spans, orders.options, [...laws, ...zones])
  configure('channels.conf', channels, '-C', all.join(','))
  return spans
}

/** Each channel of the world with the gateway's that it is looped to. */
function mirrors(orders: LabOrders, spans: WorldSpans, present: Map<string, WorldSpan>) {
  return (['analog', 'bri', 'pri'] as const).flatMap(kind => {
    const { gateway, channels } = orders.spans[kind]
    const peer = present.get(gateway)?.firstChannel ?? 0
    const { firstChannel } = spans[kind]
    return Array.from({ length: channels }, (_, at) => ({ channel: firstChannel + at, peer: peer + at }))
  })
}

/** The kernel has one default tone zone for both sides: what the gateway chose stays. */
export function zoneLines(systemConf: string): string[] {
  const found = systemConf.split('\n').filter(line => /^\s*(loadzone|defaultzone)\s*=/.test(line))
  return found.length > 0 ? found : ['loadzone=us', 'defaultzone=us']
}

function configure(name: string, text: string, ...more: string[]): void {
  const path = join(home, name)
  writeFileSync(path, text)
  const { status, stderr } = spawnSync('dahdi_cfg', ['-c', path, ...more], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`dahdi_cfg -c ${name}: ${status} ${stderr}\n${text}`)
}

function startAsterisk(orders: LabOrders, spans: WorldSpans): ChildProcess {
  const configDir = join(home, 'etc')
  const files = asteriskFiles(spans, orders.options, {
    configDir,
    runDir: home,
    modulesDir,
    amiPort: orders.amiPort,
  })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(configDir, name), text)
  // In the real-time class (-p) as the gateway's: neither waits for what else the machine does.
  return spawn('/usr/sbin/asterisk', ['-f', '-p', '-C', join(configDir, 'asterisk.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/** Its control socket answers `core waitfullybooted` when every module is there; before that nobody listens. */
function whenReady(then: () => void): void {
  const config = join(home, 'etc', 'asterisk.conf')
  execFile('/usr/sbin/asterisk', ['-C', config, '-rx', 'core waitfullybooted'], error => {
    if (error === null) then()
    else setTimeout(() => whenReady(then), LOOK_EVERY_MS)
  })
}

const logTail = () =>
  read(join(home, 'log', 'full'))
    .split('\n')
    .slice(-15)
    .join('\n')

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
