/** The set-up's desk: its progress on disk, the machine's network, and the first calls of this appliance. */

import type { LiveState } from '../live/live-state.ts'
import { liveView } from '../live/to-json.ts'
import type { GatewayModel } from '../model/gateway-model.ts'
import type { Inventory } from '../model/inventory.ts'
import type { FirstCalls, SetupDesk } from '../setup/desk.ts'
import { isProven, withCalls } from '../setup/first-calls.ts'
import { readNetworkFacts } from '../setup/network-facts.ts'
import { openProgress } from '../setup/progress-file.ts'
import { durableFiles } from '../system/durable-files.ts'
import type { Log } from '../system/log.ts'

export interface SetupParts {
  readonly stateDir: string
  readonly live: {
    state(): LiveState
    subscribe(listener: (state: LiveState) => void): () => void
  }
  readonly model: () => GatewayModel | null
  readonly inventory: () => Inventory
  readonly log: Log
}

export async function setupDesk({ stateDir, live, model, inventory, log }: SetupParts): Promise<SetupDesk> {
  const file = await openProgress(stateDir, durableFiles, log)
  let seen: FirstCalls = new Map()
  const look = (state: LiveState) => {
    const plan = model()
    if (plan === null || state.channels.size === 0) return
    seen = withCalls(seen, liveView(state, plan, inventory()).calls)
    if (isProven(seen)) stopLooking()
  }
  const stopLooking = file.progress().isOver ? () => {} : live.subscribe(look)
  return {
    progress: file.progress,
    mark: file.mark,
    async finish() {
      stopLooking()
      await file.finish()
    },
    network: () => readNetworkFacts('/'),
    firstCalls: () => seen,
  }
}
