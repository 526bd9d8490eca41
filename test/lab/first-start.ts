/** The appliance's first start takes its time in an emulated machine; people come when it is over. */

import { pause } from './deadline.ts'
import type { Guest } from './guest-client.ts'

const LOOK_EVERY_MS = 500
const PATIENCE_MS = 300_000

/** Resolves when the appliance says that its settings are in force: applied, and looked at. */
export async function untilInForce(guest: Guest): Promise<void> {
  const late = AbortSignal.timeout(PATIENCE_MS)
  for (;;) {
    const { stdout, stderr } = await guest.run('offhook', ['status'])
    if (/revision \d+, in force/.test(stdout)) return
    if (late.aborted) throw new Error(`the appliance is not ready: ${stdout}${stderr}`)
    await pause(LOOK_EVERY_MS, guest.clock)
  }
}
