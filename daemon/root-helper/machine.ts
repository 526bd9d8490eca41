/** Restarts, switches off, or forgets everything and restarts. */

import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ok, refused } from '../model/issue.ts'
import { run } from '../system/run.ts'
import type { Places } from './places.ts'
import type { HelperAnswer, MachineAction } from './verbs.ts'

/** systemd takes the order and does the rest. */
const ORDER_MS = 30_000

/** What is erased is erased at the next start, before anything of it is in use (image/layers/boot/init.sh): a power cut meanwhile starts it over. */
export async function actOnMachine(places: Places, action: MachineAction): Promise<HelperAnswer> {
  if (action === 'factory-reset') {
    await mkdir(dirname(places.factoryReset), { recursive: true })
    await writeFile(places.factoryReset, '', { flush: true })
  }
  const verb = action === 'power-off' ? 'poweroff' : 'reboot'
  const done = await run('systemctl', [verb], { timeoutMs: ORDER_MS })
  if (done.code === 0) return ok(null)
  const reason = done.stderr.trim().slice(0, 300)
  return refused([{ code: 'machine-refused', severity: 'error', subject: null, params: { action, reason } }])
}
