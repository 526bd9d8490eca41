/** `offhookd [--placement FILE]`: the daemon. Pages first; they work while everything below them is broken. */

import { randomBytes, randomInt } from 'node:crypto'
import { flushCompileCache } from 'node:module'
import { parseArgs } from 'node:util'
import { countryCodes, countryPack } from '../dahdi/countries/index.ts'
import { createWebApp } from '../web/app.ts'
import { phoneUpgrade } from '../web/phone/upgrade.ts'
import { serveWeb, type WebServer } from '../web/serve.ts'
import { createSpeeches } from '../web/speeches.ts'
import { type BuiltAppliance, buildAppliance } from './build-appliance.ts'
import { reachableAddresses } from './compose/addresses.ts'
import { issueMailOf } from './compose/issue-mail.ts'
import { type Listening, listenNear } from './compose/listen.ts'
import { readPlacement } from './compose/placement-file.ts'
import { serveControl } from './control/serve.ts'
import { appliancePlacement, type Placement } from './placement.ts'
import { pause, systemClock } from './system/clock.ts'
import { type Log, standardLog } from './system/log.ts'
import { run } from './system/run.ts'
import { keepWatch } from './system/watchdog.ts'

/** Another program may let go of the ports, or the network bring the address that was asked for. */
const LISTEN_AGAIN_MS = 5000
/** Whatever hangs on the way out: Asterisk is none of it. */
const EXIT_AFTER_MS = 5000
const TELL_MS = 5000

const log = standardLog()
/** For a person at the terminal; the log is for the journal. */
const say = (text: string) => console.error(`offhook: ${text}`)

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { placement: { type: 'string' } } })
  const placement =
    values.placement === undefined ? appliancePlacement : await readPlacement(values.placement)
  // From here on: a start that hangs is a hang as well. Node has no datagrams of a Unix socket, which sd_notify needs.
  keepWatch(process.env, process.pid, systemClock, async () => {
    await run('systemd-notify', ['WATCHDOG=1'], { timeoutMs: TELL_MS })
  })
  const built = await buildAppliance({ placement, clock: systemClock, log, random: randomBytes, randomInt })
  const { appliance } = built
  const stopping = new AbortController()
  const web: WebServer[] = []
  const webStarted = startWeb(built, placement, stopping.signal, listening => {
    web.push(listening.server)
    if (listening.issue !== null) built.report(listening.issue)
  }).catch(
    // A fault of ours. Telephones work without pages.
    (error: unknown) => log.error({ error: String(error) }, 'no pages'),
  )
  const control = await serveControl(placement.runDir, appliance).catch((error: Error) => {
    log.error({ error: error.message }, 'no control socket')
    built.report({
      code: 'control-socket-failed',
      severity: 'warning',
      subject: null,
      params: { reason: error.message },
    })
    return null
  })
  const speeches = createSpeeches(appliance)
  const { stateDir, asterisk } = placement
  const issueMail = issueMailOf({
    issues: () => appliance.issues(),
    settings: () => appliance.settings().settings,
    stateDir,
    spoolDir: asterisk.spoolDir,
    say: issue => speeches(appliance.settings().settings.site.language).issue(issue),
    url: () => urlOf(web[0]?.port ?? appliance.settings().settings.web.port, '0.0.0.0'),
    clock: systemClock,
    log,
  })
  const stop = async (signal: string) => {
    if (stopping.signal.aborted) return
    log.info({ signal }, 'stopping; Asterisk keeps running')
    setTimeout(() => process.exit(0), EXIT_AFTER_MS).unref()
    stopping.abort()
    control?.close()
    issueMail.stop()
    built.stop()
    await Promise.all(web.map(server => server.stop()))
    process.exit(0)
  }
  process.on('SIGTERM', signal => void stop(signal))
  process.on('SIGINT', signal => void stop(signal))
  await Promise.race([webStarted, pause(systemClock, LISTEN_AGAIN_MS)])
  await built.start()
  issueMail.start()
  log.info({ issues: appliance.issues() }, 'up')
  // Otherwise written at exit only, and a power cut is no exit: the next start is quicker (NODE_COMPILE_CACHE).
  flushCompileCache()
}

async function startWeb(
  { appliance, certificates }: BuiltAppliance,
  placement: Placement,
  signal: AbortSignal,
  onListening: (listening: Listening<WebServer>) => void,
): Promise<void> {
  const app = createWebApp(appliance, {
    staticDir: placement.staticDir,
    countries: { codes: countryCodes(), pack: countryPack },
    onFault: (incident, error) => log.error({ incident, error: String(error) }, 'a page failed'),
  })
  const { address, port, https } = appliance.settings().settings.web
  const upgrade = phoneUpgrade(appliance, false)
  const listen = async (wanted: number): Promise<Listening<WebServer> | null> => {
    while (!signal.aborted) {
      try {
        const listening = await listenNear(wanted, async tried => {
          const served = await serveWeb(app, address, tried, { tls: certificates, upgrade })
          if (!served.ok) throw served.error
          return served.value
        })
        onListening(listening)
        return listening
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        say(
          `no pages on ${address} port ${wanted}: ${reason}; trying again every ${LISTEN_AGAIN_MS / 1000} s`,
        )
        log.error({ address, port: wanted, reason }, 'no pages')
        await pause(systemClock, LISTEN_AGAIN_MS)
      }
    }
    return null
  }
  const listening = await listen(port)
  if (listening !== null) tellWhere(listening, address, log)
  // Each speaks both; the second is the one people expect HTTPS at. Nobody waits for it.
  if (https.port !== listening?.port) void listen(https.port)
}

function tellWhere({ port, issue }: Listening<WebServer>, address: string, log: Log): void {
  const url = urlOf(port, address)
  if (issue !== null)
    say(`port ${issue.params.wanted} is taken by another program; the pages are on port ${port} for now`)
  say(`pages at ${url}`)
  log.info({ url }, 'pages')
}

function urlOf(port: number, address: string): string {
  const everywhere = address === '0.0.0.0' || address === '::'
  const host = everywhere ? (reachableAddresses()[0] ?? '127.0.0.1') : address
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`
}

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error))
  log.error({ error: String(error), stack: error instanceof Error ? error.stack : undefined }, 'cannot start')
  process.exit(1)
})
