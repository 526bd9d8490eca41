/** What the checks find at one look at a machine or a captured tree, without a daemon. */

import type { SpanReading } from '../../dahdi/detect/span-readings.ts'
import { parseKernelLog, sinceLastLoad } from '../../dahdi/parsers/kernel-log.ts'
import { noNotes } from '../asterisk/log-notes.ts'
import { checkHardware, worstFirst } from '../checks/all.ts'
import type { Facts } from '../checks/facts.ts'
import { noHistory } from '../checks/history.ts'
import { emptyLiveState } from '../live/reduce.ts'
import type { Inventory } from '../model/inventory.ts'
import type { Issue } from '../model/issue.ts'
import { issueLine, issueTodo } from './words/issues.ts'

export const issuesAtOneLook = (
  inventory: Inventory,
  spans: readonly SpanReading[],
  kernelLog: string,
): Issue[] => worstFirst(checkHardware(factsOf(inventory, spans, kernelLog)))

/** One look: no settings, no Asterisk, and nothing to compare with. */
const factsOf = (inventory: Inventory, spans: readonly SpanReading[], kernelLog: string): Facts => ({
  inventory,
  model: null,
  live: { ...emptyLiveState(0), asterisk: { is: 'connecting' } },
  kernelLog: sinceLastLoad(parseKernelLog(kernelLog)),
  history: { ...noHistory, readings: [{ at: 0, spans }] },
  exchangeLog: noNotes,
  driverFailures: [],
  host: null,
  addresses: [],
  now: 0,
})

/** For those who read the JSON and not the codes. */
export const withWords = (issue: Issue, inventory: Inventory) => {
  const named = inWords(issue, inventory)
  return { ...issue, text: issueLine(named), todo: issueTodo(named) }
}

/** Nobody reads keys: `socket 3 of span 1`. */
export function inWords(issue: Issue, { spans }: Inventory): Issue {
  for (const span of spans) {
    if (issue.subject === `span:${span.key}`) return { ...issue, subject: `span ${span.number}` }
    const port = span.ports.find(one => issue.subject === `port:${one.key}`)
    if (port !== undefined) return { ...issue, subject: `socket ${port.position} of span ${span.number}` }
  }
  return issue
}
