/** What the checks find at one look at a machine or a captured tree, without a daemon. */

import type { SpanReading } from '../../dahdi/detect/span-readings.ts'
import { parseKernelLog, sinceLastLoad } from '../../dahdi/parsers/kernel-log.ts'
import { readLogNotes } from '../asterisk/log-notes.ts'
import { checkHardware, worstFirst } from '../checks/all.ts'
import type { Facts } from '../checks/facts.ts'
import { noHistory } from '../checks/history.ts'
import { emptyLiveState } from '../live/reduce.ts'
import type { Inventory } from '../model/inventory.ts'
import type { Issue } from '../model/issue.ts'
import type { Told } from './captured.ts'
import { issueLine, issueTodo } from './words/issues.ts'

export const issuesAtOneLook = (inventory: Inventory, spans: readonly SpanReading[], told: Told): Issue[] =>
  worstFirst(checkHardware(factsOf(inventory, spans, told)))

/** One look: no settings and no Asterisk. What there is to compare with is the machine's start, when all counters were zero. */
const factsOf = (inventory: Inventory, spans: readonly SpanReading[], told: Told): Facts => ({
  inventory,
  model: null,
  live: { ...emptyLiveState(0), asterisk: { is: 'connecting' } },
  kernelLog: sinceLastLoad(parseKernelLog(told.kernelLog)),
  history: {
    ...noHistory,
    readings: [
      ...(told.uptimeMs === null
        ? []
        : [{ at: -told.uptimeMs, spans: spans.map(span => atTheStart(span, told.uptimeMs ?? 0)) }]),
      { at: 0, spans },
    ],
  },
  exchangeLog: readLogNotes(told.exchangeLog),
  driverFailures: [],
  host: null,
  addresses: [],
  now: 0,
})

/** Once in ten minutes on the average: less is what every machine loses while it starts. */
const WORTH_A_WORD_MS = 10 * 60_000

/** A counter that is worth no word over all that time counts as if it had stood so from the start. */
function atTheStart(span: SpanReading, uptimeMs: number): SpanReading {
  const seldom = (count: number) => count < uptimeMs / WORTH_A_WORD_MS
  const counters = Object.entries(span.counters).map(([name, count]) => [name, seldom(count) ? count : 0])
  return { ...span, counters: Object.fromEntries(counters) as SpanReading['counters'] }
}

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
