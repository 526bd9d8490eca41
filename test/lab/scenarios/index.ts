/** Every call, in two parts: with what the first start made by itself, and after a change at the command line. */

import { busyCalls, insideCalls, numberShown } from './inside-calls.ts'
import { analogCalls, emergencyCalls, isdnCalls } from './outside-calls.ts'
import type { Scenario } from './scenario.ts'
import { survival } from './survival.ts'

export { lineTests } from './line-tests.ts'
export { play, type Scenario } from './scenario.ts'
export { applySettings, separateTrunks } from './settings.ts'

export const afterFirstStart: readonly Scenario[] = [
  ...insideCalls,
  ...analogCalls,
  ...emergencyCalls,
  ...survival,
]

/** What depends on the country and the kind of line: callers' numbers on handsets, analog lines, BRI and PRI. */
export const withNumbersShown: readonly Scenario[] = [numberShown, ...analogCalls, ...isdnCalls]

export const withSeparateTrunks: readonly Scenario[] = [...busyCalls, ...isdnCalls]
