/**
 * A change of the network that waits to be confirmed. Kept by root and systemd alone, so that the former address comes back
 * though the daemon has died, and at the next start though the power was cut: offhook-network-back.service runs `bringNetworkBack`.
 */

import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { type Issue, ok, refused } from '../model/issue.ts'
import { removeDurably, writeDurably } from '../system/durable-file.ts'
import { run } from '../system/run.ts'
import { errorName } from '../system/system-error.ts'
import { complaints } from './guards.ts'
import { reloadNetwork } from './network-force.ts'
import type { Places } from './places.ts'
import { type HelperAnswer, INSTALLABLE } from './verbs.ts'

const PATIENCE_MS = 30_000
const SERVICE = 'offhook-network-back.service'
const TIMER = 'offhook-network-back.timer'

/** A text that is null: there was no such file. */
const formerSchema = z.object({
  files: z.partialRecord(
    z.enum(INSTALLABLE.systemd),
    z
      .string()
      .max(64 * 1024)
      .nullable(),
  ),
  /** Who is let in from which network: telephones must get in again without the daemon. */
  firewall: z.string().nullable(),
})

/** The files first, then the timer: a cut in between leaves files that come back at the next start, unchanged. */
export async function tryNetwork(places: Places, seconds: number): Promise<HelperAnswer> {
  try {
    const files: Record<string, string | null> = {}
    for (const name of INSTALLABLE.systemd) files[name] = await textOf(join(places.systemd, name))
    const former = { files, firewall: await textOf(places.firewall) }
    await removeDurably(places.networkReturned)
    await writeDurably(places.networkTrial, JSON.stringify(former), 0o600)
  } catch (error) {
    return refused([failure(errorName(error))])
  }
  await run('systemctl', ['stop', TIMER], { timeoutMs: PATIENCE_MS })
  const armed = await run(
    'systemd-run',
    [`--unit=${SERVICE}`, `--on-active=${seconds}s`, '--timer-property=AccuracySec=1s'],
    { timeoutMs: PATIENCE_MS },
  )
  if (armed.code === 0) return ok(null)
  await removeDurably(places.networkTrial).catch(() => {})
  return refused([failure(armed.stderr.trim() || 'no timer')])
}

/** The files first: once they are forgotten, a timer that fires all the same finds nothing to do. */
export async function keepNetwork(places: Places): Promise<HelperAnswer> {
  try {
    await removeDurably(places.networkTrial)
    await removeDurably(places.networkReturned)
  } catch (error) {
    return refused([failure(errorName(error))])
  }
  await run('systemctl', ['stop', TIMER], { timeoutMs: PATIENCE_MS })
  return ok(null)
}

export async function networkState(places: Places): Promise<HelperAnswer> {
  const there = (path: string) =>
    readFile(path).then(
      () => true,
      () => false,
    )
  if (await there(places.networkTrial)) return ok({ network: 'on-trial' })
  return ok({ network: (await there(places.networkReturned)) ? 'returned' : 'settled' })
}

/** Begun anew when it is killed: what is on trial is forgotten last. At boot systemd-networkd does not run yet and reads the files by itself. */
export async function bringNetworkBack(places: Places): Promise<void> {
  const text = await readFile(places.networkTrial, 'utf8').catch(() => null)
  if (text === null) return
  const former = formerOf(text)
  const changed: string[] = []
  for (const name of former === null ? [] : INSTALLABLE.systemd) {
    const before = former?.files[name]
    if (before === undefined || before === (await textOf(join(places.systemd, name)))) continue
    if (before !== null && complaints('systemd', name, before).length > 0) continue
    const path = join(places.systemd, name)
    await mkdir(dirname(path), { recursive: true })
    if (before === null) await removeDurably(path)
    else await writeDurably(path, before, 0o644)
    changed.push(name)
  }
  if (changed.length > 0) {
    await writeDurably(places.networkReturned, '', 0o600)
    await letInAsBefore(places, former?.firewall ?? null)
  }
  const isRunning =
    (await run('systemctl', ['is-active', '--quiet', 'systemd-networkd.service'], { timeoutMs: PATIENCE_MS }))
      .code === 0
  // Name and clock follow when the daemon takes its settings back: they shut nobody out.
  if (isRunning && changed.some(name => name.startsWith('network/'))) await reloadNetwork(places)
  await removeDurably(places.networkTrial)
}

/** A file that says nothing of use must not keep the network from starting, now and for ever. */
function formerOf(text: string): z.infer<typeof formerSchema> | null {
  try {
    return formerSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** The daemon corrects what has changed since, once it runs. */
async function letInAsBefore({ firewall }: Places, text: string | null): Promise<void> {
  if (text === null || text === (await textOf(firewall))) return
  await writeDurably(firewall, text, 0o600)
  await run('nft', ['-f', '-'], { input: text, timeoutMs: PATIENCE_MS })
}

const textOf = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

const failure = (reason: string): Issue => ({
  code: 'network-not-set',
  severity: 'error',
  subject: null,
  params: { program: 'systemd', reason: reason.slice(0, 300) },
})
