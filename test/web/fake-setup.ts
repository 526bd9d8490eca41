/** A set-up in memory, watching the paper Asterisk with the code that watches the real one. */

import type { LiveState } from '../../daemon/live/live-state.ts'
import { liveView } from '../../daemon/live/to-json.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { Inventory } from '../../daemon/model/inventory.ts'
import type { FirstCalls, NetworkFacts, SetupDesk, SetupProgress } from '../../daemon/setup/desk.ts'
import { withCalls } from '../../daemon/setup/first-calls.ts'
import { untouched } from '../../daemon/setup/progress-file.ts'

export const paperNetwork: NetworkFacts = {
  hostName: 'offhook',
  interfaces: [{ name: 'eth0', addresses: ['192.0.2.20/24', '2001:db8::20/64'] }],
  cards: ['eth0'],
  isDhcp: true,
  gateway: '192.0.2.1',
  nameServers: ['192.0.2.1'],
  timeZone: 'UTC',
  clockIsSet: true,
  timeServers: [],
}

export function fakeSetup(
  isOver: boolean,
  exchange: { subscribe(listener: (state: LiveState) => void): () => void },
  model: () => GatewayModel | null,
  inventory: () => Inventory,
): SetupDesk {
  let progress: SetupProgress = { ...untouched, isOver }
  let seen: FirstCalls = new Map()
  if (!isOver)
    exchange.subscribe(state => {
      seen = withCalls(seen, liveView(state, model(), inventory()).calls)
    })
  return {
    progress: () => progress,
    async mark(step, how) {
      progress = { ...progress, steps: { ...progress.steps, [step]: how } }
    },
    async finish() {
      progress = { ...progress, isOver: true }
    },
    network: async () => paperNetwork,
    firstCalls: () => seen,
  }
}
