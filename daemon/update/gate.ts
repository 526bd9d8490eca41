/** Judges a system on trial. It is kept when everything is as it was before; otherwise the machine restarts, into the former one. */

import { readFile } from 'node:fs/promises'
import { request } from 'node:https'
import { join } from 'node:path'
import { askDaemon } from '../control/ask.ts'
import type { Clock } from '../system/clock.ts'
import { pause } from '../system/clock.ts'
import { run } from '../system/run.ts'
import { writeBootState } from './boot-block.ts'
import { type Before, beforeSchema, type Health, healthSchema, missing, type Seen } from './health.ts'
import { beforePath, type UpdatePlaces } from './places.ts'
import type { Reason } from './reasons.ts'
import { didNotPass, passed, reachedGate } from './record.ts'
import { readRecord, writeRecord } from './record-file.ts'
import { slotDevices, startedBy } from './this-start.ts'

/** For a daemon that answers, on a slow machine with much to take over. */
const DAEMON_MS = 240_000
/** From then on: cards, lines that come up, and telephones, which register anew each few minutes at most. */
const EVERYTHING_MS = 300_000
const LOOK_EVERY_MS = 2000
/** systemd has started it again so often. */
const RESTARTS_TOO_MANY = 5
const WEB_MS = 10_000

/** True: kept. False: the reasons are written down, and the machine has to be restarted. */
export async function judge(
  places: UpdatePlaces,
  clock: Clock,
  say: (text: string) => void,
): Promise<boolean> {
  const started = startedBy(await readFile(join(places.root, 'proc/cmdline'), 'utf8'))
  const record = await readRecord(places)
  if (started === null || !started.isTrial) return true
  await writeRecord(places, reachedGate(record))
  say('on trial')
  const before = await readBefore(places)
  const reasons = await watch(before, places, clock)
  if (reasons.length > 0) {
    say(`did not pass: ${reasons.map(({ what, names }) => [what, ...names].join(' ')).join('; ')}`)
    await writeRecord(places, didNotPass(await readRecord(places), reasons))
    return false
  }
  const devices = await slotDevices(places.root, started)
  if (devices === null) throw new Error('the partitions are not as they were')
  await writeBootState(devices.boot, places.runDir, { slot: started.slot, trial: '', tries: 0 })
  await writeRecord(places, passed(await readRecord(places), clock.now()))
  say('passed')
  return true
}

/** Without one nothing is asked but that the daemon and the pages answer and a call goes through. */
async function readBefore({ stateDir }: UpdatePlaces): Promise<Before> {
  try {
    return beforeSchema.parse(JSON.parse(await readFile(beforePath(stateDir), 'utf8')))
  } catch {
    const health = { asterisk: true, spans: [], ports: [], phones: [] }
    return { version: '', at: 0, webPort: 8080, health }
  }
}

async function watch(before: Before, places: UpdatePlaces, clock: Clock): Promise<readonly Reason[]> {
  let answered: number | null = null
  const began = clock.elapsed()
  for (;;) {
    const seen = await look(before, places)
    if (seen.health !== null) answered ??= clock.elapsed()
    const reasons = missing(before.health, seen)
    if (reasons.length === 0) return before.health.asterisk && !(await callGoesThrough(places)) ? CALL : []
    const late =
      answered === null
        ? clock.elapsed() - began > DAEMON_MS || (await isCrashing())
        : clock.elapsed() - answered > EVERYTHING_MS
    if (late) return reasons
    await pause(clock, LOOK_EVERY_MS)
  }
}

const CALL: readonly Reason[] = [{ what: 'call', names: [] }]

async function look({ webPort }: Before, { controlDir }: UpdatePlaces): Promise<Seen> {
  const [health, web] = await Promise.all([
    askDaemon<Health>(controlDir, { ask: 'health' }).then(asked =>
      asked.is === 'answered' && asked.result.ok
        ? (healthSchema.safeParse(asked.result.value).data ?? null)
        : null,
    ),
    webAnswers(webPort),
  ])
  return { health, web }
}

async function callGoesThrough({ controlDir }: UpdatePlaces): Promise<boolean> {
  const asked = await askDaemon<boolean>(controlDir, { ask: 'test-call' })
  return asked.is === 'answered' && asked.result.ok && asked.result.value === true
}

async function webAnswers(port: number): Promise<boolean> {
  const plain = await fetch(`http://127.0.0.1:${port}/`, {
    redirect: 'manual',
    signal: AbortSignal.timeout(WEB_MS),
  }).catch(() => null)
  if (plain !== null) return plain.status < 500
  return new Promise(resolve => {
    // Whose certificate it is does not matter: it is this machine.
    const asked = request({ host: '127.0.0.1', port, rejectUnauthorized: false, timeout: WEB_MS }, answer => {
      answer.destroy()
      resolve((answer.statusCode ?? 500) < 500)
    })
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve(false))
    asked.end()
  })
}

/** A daemon that ends again and again is not waited for. */
async function isCrashing(): Promise<boolean> {
  const shown = await run('systemctl', ['show', '--property=NRestarts', '--value', 'offhook.service'], {
    timeoutMs: 10_000,
  })
  return shown.code === 0 && Number(shown.stdout.trim()) >= RESTARTS_TOO_MANY
}
