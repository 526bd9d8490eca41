/** Echo cancellers: of the card where it has none or a broken one, of the computer where none was attached. */

import type { Issue } from '../model/issue.ts'
import { cardOf, cardParams, cardSubject } from './card-names.ts'
import { type Check, type Facts, found } from './facts.ts'

export const echoCanceller: Check = facts => [...ofCards(facts), ...ofPorts(facts)]

function ofCards({ inventory, kernelLog }: Facts): Issue[] {
  return kernelLog.flatMap(event => {
    const card = event.is === 'no-hardware-echo' ? cardOf(inventory, event.device) : null
    if (event.is !== 'no-hardware-echo' || card === null) return []
    return event.why === 'failed'
      ? [found('hardware-echo-failed', 'warning', cardSubject(card), cardParams(card))]
      : [found('hardware-echo-absent', 'notice', cardSubject(card), cardParams(card))]
  })
}

/** One issue a span: a port whose channel has no `(EC: …)` though the configuration asks for one. */
function ofPorts({ inventory, model }: Facts): Issue[] {
  return (model?.spans ?? []).flatMap(span => {
    const ports = inventory.spans.find(one => one.key === span.key)?.ports ?? []
    const bare = span.ports.filter(wanted => {
      const port = ports.find(one => one.key === wanted.key)
      return wanted.echoCanceller !== null && port?.signalling != null && port.echoCanceller === null
    })
    return bare.length === 0
      ? []
      : [found('echo-canceller-missing', 'warning', `span:${span.key}`, { ports: bare.length })]
  })
}
