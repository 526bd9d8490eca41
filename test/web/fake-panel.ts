/** A panel desk that decides as in earnest, and writes down what Asterisk would be asked for. */

import type { LiveState } from '../../daemon/live/live-state.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { ok } from '../../daemon/model/issue.ts'
import { decide, type Order } from '../../daemon/panel/decide.ts'
import type { PanelDesk } from '../../daemon/panel/desk.ts'

export interface FakePanel {
  readonly desk: PanelDesk
  readonly orders: Order[]
  /** What the paper Asterisk does with an order. */
  onOrder(act: (order: Order) => void): void
}

export function fakePanel(model: () => GatewayModel | null, live: () => LiveState): FakePanel {
  const orders: Order[] = []
  let carryOut: (order: Order) => void = () => {}
  return {
    orders,
    onOrder: act => {
      carryOut = act
    },
    desk: {
      async act(person, act) {
        const decided = decide(live(), model(), person, act)
        if (!decided.ok) return decided
        orders.push(decided.value)
        carryOut(decided.value)
        return ok(null)
      },
    },
  }
}
