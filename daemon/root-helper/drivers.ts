/** Loads and unloads the kernel modules of the cards. */

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Issue, ok, refused } from '../model/issue.ts'
import { run } from '../system/run.ts'
import { assignSpans, assignsSpans } from './assign-spans.ts'
import { dynamicDrivers, moduleNames } from './module-files.ts'
import type { Places } from './places.ts'
import { unloadOrder } from './unload-order.ts'
import type { HelperAnswer } from './verbs.ts'

/** A card's firmware can take its time (wct4xxp, xpp), and `modprobe` returns only after the probe. */
const LOAD_TIMEOUT_MS = 60_000
const SETTLE_TIMEOUT_MS = 15_000

const readIfThere = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')

/** Goes on after a module that fails: the other cards must still work. */
export async function loadDrivers(places: Places, more: readonly string[]): Promise<HelperAnswer> {
  const listed = moduleNames(await readIfThere(join(places.dahdi, 'modules')))
  const dynamic = dynamicDrivers(await readIfThere(join(places.dahdi, 'system.conf')))
  const wanted = [...new Set(['dahdi', ...listed, ...more, ...dynamic])]
  const autoAssign = (await assignsSpans(places)) ? '0' : '1'
  const issues: Issue[] = []
  for (const name of wanted) {
    const done = await run('modprobe', ['--', name], { timeoutMs: LOAD_TIMEOUT_MS })
    if (done.code !== 0) issues.push(moduleIssue('driver-load-failed', name, done.stderr))
    // Its default is 0 (dahdi-base.c of 3.4), and somebody may have loaded it before our modprobe.d file was there.
    if (name === 'dahdi') await writeFile(places.autoAssign, autoAssign).catch(() => {})
  }
  issues.push(...(await assignSpans(places)))
  // Asterisk opens /dev/dahdi/* as its own user: udev's rule must have set the owner before it starts.
  await run('udevadm', ['settle', '--timeout=10'], { timeoutMs: SETTLE_TIMEOUT_MS })
  return issues.length === 0 ? ok(null) : refused(issues)
}

export async function unloadDrivers(places: Places): Promise<HelperAnswer> {
  // Dynamic spans go with their driver, as long as no channel of theirs is open (dahdi_dynamic.c, dahdi_dynamic_open).
  const order = unloadOrder(await readIfThere(join(places.proc, 'modules')))
  const issues: Issue[] = []
  for (const name of order) {
    const done = await run('rmmod', ['--', name], { timeoutMs: LOAD_TIMEOUT_MS })
    if (done.code !== 0) issues.push(moduleIssue('driver-unload-failed', name, done.stderr))
  }
  return issues.length === 0 ? ok(null) : refused(issues)
}

const moduleIssue = (code: string, module: string, stderr: string): Issue => ({
  code,
  severity: 'error',
  subject: `driver:${module}`,
  params: { module, reason: stderr.trim().split('\n')[0]?.slice(0, 300) ?? '' },
})
