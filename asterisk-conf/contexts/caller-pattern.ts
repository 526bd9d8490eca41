/** The callers a route is for, as the dialplan compares them: with the number as a line here dials it. */

import { asLineDials } from '../../daemon/model/caller-number.ts'
import type { CountryPack } from '../../daemon/model/gateway-model.ts'
import { calledNumberPattern } from '../patterns.ts'

/** Empty for callers without a number (main/pbx.c, matchcid); null where Asterisk would not understand the pattern. */
export function callerPattern(caller: string, country: CountryPack): string | null {
  if (caller === 'anonymous') return ''
  return calledNumberPattern(asLineDials(caller, country))
}
