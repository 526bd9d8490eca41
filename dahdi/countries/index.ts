/** Country packs by ISO 3166-1 alpha-2 code. */

import type { CountryPack } from '../../daemon/model/gateway-model.ts'
import { PACKS, unlisted } from './packs.ts'

const byCode: ReadonlyMap<string, CountryPack> = new Map(PACKS.map(pack => [pack.code, pack]))

/** Sorted; each has a pack of its own. */
export const countryCodes = (): readonly string[] => PACKS.map(pack => pack.code)

/** `UK` is what people write for GB. An unlisted country gets a cautious European pack under its own code. */
export function countryPack(code: string): CountryPack {
  const upper = code.toUpperCase()
  return byCode.get(upper === 'UK' ? 'GB' : upper) ?? unlisted(upper)
}
