/** Country packs by ISO 3166-1 alpha-2 code. */

import type { CountryPack } from '../../daemon/model/gateway-model.ts'
import { PACKS, unlisted } from './packs.ts'

const byCode: ReadonlyMap<string, CountryPack> = new Map(PACKS.map(pack => [pack.code, pack]))

/** Sorted; each has a pack of its own. */
export const countryCodes = (): readonly string[] => PACKS.map(pack => pack.code)

/** null for a country without a pack. `UK` is what people write for GB. */
export const findCountry = (code: string): CountryPack | null => {
  const upper = code.toUpperCase()
  return byCode.get(upper === 'UK' ? 'GB' : upper) ?? null
}

/** An unlisted country gets a cautious European pack under its own code. */
export const countryPack = (code: string): CountryPack => findCountry(code) ?? unlisted(code.toUpperCase())
