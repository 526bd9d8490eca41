/** Everything that has to do with the one Asterisk of this machine, joined. */

import { join } from 'node:path'
import { type AmiClient, createAmiClient } from '../ami/client.ts'
import type { Activator, Verifier } from '../apply/activator.ts'
import { activatorOf } from '../asterisk/activator.ts'
import { childRunner } from '../asterisk/child-runner.ts'
import { type Readiness, readinessOf } from '../asterisk/readiness.ts'
import type { AsteriskRunner } from '../asterisk/runner.ts'
import { unitRunner } from '../asterisk/unit-runner.ts'
import { verifierOf } from '../asterisk/verifier.ts'
import { createLiveStore, type LiveStore } from '../live/store.ts'
import type { NetworkBindings } from '../model/gateway-model.ts'
import type { Issue } from '../model/issue.ts'
import type { Placement } from '../placement.ts'
import type { RootHelper } from '../root-helper/client.ts'
import type { Clock } from '../system/clock.ts'

export interface Exchange {
  readonly client: AmiClient
  readonly readiness: Readiness
  readonly runner: AsteriskRunner
  readonly live: LiveStore
  readonly activator: Activator
  readonly verifier: Verifier
}

export interface ExchangeParts {
  readonly placement: Placement
  readonly ami: NetworkBindings['ami']
  readonly helper: RootHelper | null
  readonly clock: Clock
  /** 0 to 1. */
  readonly random: () => number
  /** See the activator's. */
  readonly forgive: (issues: readonly Issue[]) => boolean
}

export function exchangeOf({ placement, ami, helper, clock, random, forgive }: ExchangeParts): Exchange {
  const client = createAmiClient({ ...ami, clock, random })
  const readiness = readinessOf(client, clock)
  const runner = runnerOf(placement, helper, clock)
  return {
    client,
    readiness,
    runner,
    live: createLiveStore({ client, clock }),
    activator: activatorOf({ ami: client, runner, readiness, helper, forgive }),
    verifier: verifierOf({ ami: client, runner, readiness, clock }),
  }
}

/** Throws for a unit without a root helper: nobody could start it. */
function runnerOf(placement: Placement, helper: RootHelper | null, clock: Clock): AsteriskRunner {
  const { runner, runDir, asterisk } = placement
  if (runner.kind === 'child')
    return childRunner({
      command: runner.command,
      runDir,
      outputPath: join(asterisk.logDir, 'output'),
      asteriskPidFile: join(asterisk.runDir, 'asterisk.pid'),
      clock,
    })
  if (helper === null) throw new Error('the placement names a unit but no root helper to start it')
  return unitRunner(helper)
}
