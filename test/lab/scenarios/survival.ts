/** What telephones notice of a crash: of Asterisk, dial tone comes back; of the daemon, nothing. */

import { pause } from '../deadline.ts'
import type { Lab } from '../lab.ts'
import { talkTogether } from './inside-calls.ts'
import type { Scenario } from './scenario.ts'

const BACK_MS = 120_000

/** Of the unit's main process, once the unit has said that it is ready; 0 before that. */
async function processOf(lab: Lab, unit: string): Promise<number> {
  const shown = await lab.guest.ask('systemctl', ['show', '--property=ActiveState,MainPID', unit])
  return /^ActiveState=active$/m.test(shown) ? Number(shown.match(/^MainPID=(\d+)$/m)?.[1] ?? 0) : 0
}

async function killed(lab: Lab, unit: string, signal = 'KILL'): Promise<number> {
  const pid = await processOf(lab, unit)
  if (pid === 0) throw new Error(`${unit} does not run`)
  await lab.guest.ask('kill', [`-${signal}`, `${pid}`])
  return pid
}

async function untilBack(lab: Lab, unit: string, former: number, withinMs = BACK_MS): Promise<void> {
  for (const until = performance.now() + withinMs; performance.now() < until; await pause(500)) {
    const now = await processOf(lab, unit)
    if (now !== 0 && now !== former) return
  }
  throw new Error(`${unit} did not come back`)
}

export const survival: readonly Scenario[] = [
  {
    name: 'the daemon is killed during a call: the call goes on',
    async run(lab) {
      await talkTogether(lab)
      const former = await killed(lab, 'offhook.service')
      await lab.handset(2).hears(lab.handset(1))
      await untilBack(lab, 'offhook.service', former)
      await lab.handset(1).hears(lab.handset(2))
      await lab.handset(2).hears(lab.handset(1))
    },
  },
  {
    name: 'Asterisk is killed: the dial tone comes back',
    async run(lab) {
      const former = await killed(lab, 'asterisk.service')
      await untilBack(lab, 'asterisk.service', former)
      await lab.handset(1).lift()
      await lab.handset(1).hears('dial tone', { withinMs: BACK_MS })
    },
  },
]

/** systemd waits a minute and a half for signs of life, and lets the program end by itself for a while. */
const HUNG_MS = 360_000

export const hanging: readonly Scenario[] = [
  {
    name: 'the daemon hangs: systemd starts it anew, and the call goes on',
    async run(lab) {
      await talkTogether(lab)
      const former = await killed(lab, 'offhook.service', 'STOP')
      await untilBack(lab, 'offhook.service', former, HUNG_MS)
      await lab.handset(1).hears(lab.handset(2))
      await lab.handset(2).hears(lab.handset(1))
    },
  },
]
