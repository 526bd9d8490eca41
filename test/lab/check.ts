/** `npm run demo -- --check`: makes every call and says how it went. */

import { untilInForce } from './first-start.ts'
import { joinLab, type Lab } from './lab.ts'
import type { LabMachine } from './machine.ts'
import {
  afterFirstStart,
  applySettings,
  play,
  type Scenario,
  separateTrunks,
  withSeparateTrunks,
} from './scenarios/index.ts'

/** Resolves to the number of calls that failed. */
export async function runCheck(machine: LabMachine, tell: (text: string) => void): Promise<number> {
  const lab = await joinLab(machine.place)
  try {
    await untilInForce(lab.guest)
    let failed = await runAll(lab, afterFirstStart, tell)
    await applySettings(lab, separateTrunks(lab.network))
    failed += await runAll(lab, withSeparateTrunks, tell)
    return failed
  } finally {
    await lab.close()
  }
}

async function runAll(
  lab: Lab,
  scenarios: readonly Scenario[],
  tell: (text: string) => void,
): Promise<number> {
  let failed = 0
  for (const { name, run } of scenarios) {
    const failure = await play(lab, run).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    if (failure !== null) failed += 1
    tell(failure === null ? `ok      ${name}` : `FAILED  ${name}: ${failure}`)
    await lab.quiet().catch((error: Error) => tell(`        not quiet afterwards: ${error.message}`))
  }
  return failed
}
