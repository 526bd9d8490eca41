/** What the model takes from the machine beside settings and inventory. */

import type { AsteriskLayout, CountryPack, NetworkBindings } from './gateway-model.ts'

export interface Surroundings {
  readonly layout: AsteriskLayout
  readonly ami: NetworkBindings['ami']
  readonly countries: CountryLookup
}

/** By ISO code, upper case; null for a country without a pack (dahdi/countries). */
export type CountryLookup = (code: string) => CountryPack | null

/** A whole number from 0 up to, not including, `below`: `randomInt` of node:crypto. */
export type Randomness = (below: number) => number
