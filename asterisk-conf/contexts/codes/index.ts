/** Feature codes of the handsets: what is in force becomes extensions of one context. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import { type Context, extension } from '../../dialplan.ts'
import { CODES } from '../../names.ts'
import type { CodeBuilders } from './builder.ts'
import { flowCodes } from './flow.ts'
import { forwardCodes } from './forwards.ts'
import { informationCodes } from './information.ts'
import { logOnCodes } from './log-on.ts'
import { notOffered } from './not-offered.ts'
import { personalCodes } from './personal.ts'
import { voicemailCodes } from './voicemail.ts'

export { CODES } from '../../names.ts'

export const codeBuilders: CodeBuilders = {
  ...informationCodes,
  ...voicemailCodes,
  ...forwardCodes,
  ...personalCodes,
  ...logOnCodes,
  ...flowCodes,
}

/**
 * Digits that the analog driver would act on by itself as soon as no extension matches them (sig_analog.c): `*0`
 * flashes the line, `*67` hides the number, `*70` switches call waiting off for one call, `*78` and `*79` set a do-not-disturb nobody else sees; `*60` puts the
 * last caller on a list nobody reads. As extensions they are ours, and a longer code that begins with one of them
 * can be dialled from an analog handset.
 */
const DRIVERS_OWN = ['*0', '*60', '*67', '*70', '*78', '*79']

export function codeContexts(model: GatewayModel): Context[] {
  const parts = model.codes.flatMap(({ feature, code }) => codeBuilders[feature]?.(code, model) ?? [])
  const taken = new Set(parts.flatMap(part => (part.is === 'extension' ? [part.pattern] : [])))
  const rest = DRIVERS_OWN.filter(number => !taken.has(number))
  return [{ name: CODES, parts: [...parts, ...rest.map(number => extension(number, ...notOffered()))] }]
}
