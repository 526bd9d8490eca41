/** Every check, and their issues in the order they are shown. */

import type { Issue, Severity } from '../model/issue.ts'
import { asteriskDown } from './asterisk-down.ts'
import { cards } from './cards.ts'
import { closedPorts } from './closed-ports.ts'
import { disk } from './disk.ts'
import { driversMissing } from './drivers-missing.ts'
import type { Check, Facts } from './facts.ts'
import { failedPorts } from './failed-ports.ts'
import { lines } from './lines.ts'
import { network } from './network.ts'

const checks: readonly Check[] = [
  asteriskDown,
  driversMissing,
  cards,
  failedPorts,
  closedPorts,
  lines,
  disk,
  network,
]

export const check = (facts: Facts): readonly Issue[] => checks.flatMap(rule => rule(facts))

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 }

/** Worst first, otherwise as given; the same issue from two sources once. */
export function worstFirst(issues: readonly Issue[]): Issue[] {
  const once = new Map(issues.map(issue => [`${issue.code} ${issue.subject}`, issue] as const))
  return [...once.values()].sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
}
