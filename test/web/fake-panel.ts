/** A panel desk that decides as in earnest, and writes down what Asterisk would be asked for. */

import type { Database } from '../../daemon/calls/database.ts'
import type { LiveState } from '../../daemon/live/live-state.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { ok } from '../../daemon/model/issue.ts'
import { decide, type Order } from '../../daemon/panel/decide.ts'
import type { PanelDesk } from '../../daemon/panel/desk.ts'
import { memoryDesk, panelMemory } from '../../daemon/panel/memory.ts'
import { undoOf } from '../../daemon/panel/undo.ts'

export interface FakePanel {
  readonly desk: PanelDesk
  readonly orders: Order[]
  /** What the paper Asterisk does with an order. */
  onOrder(act: (order: Order) => void): void
}

export function fakePanel(
  model: () => GatewayModel | null,
  live: () => LiveState,
  database: () => Database,
  now: () => number,
): FakePanel {
  const orders: Order[] = []
  let carryOut: (order: Order) => void = () => {}
  return {
    orders,
    onOrder: act => {
      carryOut = act
    },
    desk: {
      ...memoryDesk(panelMemory(database), now),
      async act(person, act) {
        const before = live()
        const decided = decide(before, model(), person, act)
        if (!decided.ok) return decided
        orders.push(decided.value)
        carryOut(decided.value)
        return ok({ undo: undoOf(before, model(), act) })
      },
    },
  }
}
