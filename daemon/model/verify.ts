/** The rules the settings must keep, whatever hardware is there. Errors stop an apply. */

import type { Settings } from '../settings/schema.ts'
import type { CountryPack } from './gateway-model.ts'
import type { Issue } from './issue.ts'
import { accessCodes } from './rules/access-codes.ts'
import { callFlow } from './rules/call-flow.ts'
import { callsInProgress } from './rules/calls-in-progress.ts'
import { circles } from './rules/circles.ts'
import { codes } from './rules/codes.ts'
import { countryRule } from './rules/country.ts'
import { destinations } from './rules/destinations.ts'
import { duplicates } from './rules/duplicates.ts'
import { dynamicSpans } from './rules/dynamic-spans.ts'
import { emergency } from './rules/emergency.ts'
import { extensionNumbers } from './rules/extension-numbers.ts'
import { hotlines } from './rules/hotlines.ts'
import { mailboxes } from './rules/mailboxes.ts'
import { network } from './rules/network.ts'
import { numbers } from './rules/numbers.ts'
import { portUsedTwice } from './rules/port-used-twice.ts'
import { rights } from './rules/rights.ts'
import { routeTrunks } from './rules/route-trunks.ts'
import type { Rule } from './rules/rule.ts'

const rules: readonly Rule[] = [
  duplicates,
  portUsedTwice,
  extensionNumbers,
  hotlines,
  accessCodes,
  emergency,
  destinations,
  numbers,
  callFlow,
  circles,
  routeTrunks,
  rights,
  codes,
  callsInProgress,
  dynamicSpans,
  countryRule,
  mailboxes,
  network,
]

export const verify = (settings: Settings, country: CountryPack): Issue[] =>
  rules.flatMap(rule => rule(settings, country))
