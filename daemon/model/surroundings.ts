/** What the model takes from the machine beside settings and inventory. */

import type { AsteriskLayout, CountryPack, NetworkBindings } from './gateway-model.ts'

export interface Surroundings {
  readonly layout: AsteriskLayout
  readonly ami: NetworkBindings['ami']
  readonly countries: CountryLookup
  /** Asterisk's chan_dahdi was built with libopenr2. */
  readonly r2: boolean
  /** Channel drivers of Asterisk that not every machine has, of those that are there: `chan_ooh323`. Missing: none. */
  readonly optionalChannels?: ReadonlySet<string>
  /** Missing: no telephones in browsers. */
  readonly browserPhones?: BrowserPhones
}

export interface BrowserPhones {
  /** On the loopback. */
  readonly port: number
  /** The same for a number as long as the machine is not set up anew. */
  readonly secretOf: (number: string) => string
}

/** By ISO 3166-1 alpha-2 code: `countryPack` of dahdi/countries, which has a cautious pack for countries it does not list. */
export type CountryLookup = (code: string) => CountryPack

/** A whole number from 0 up to, not including, `below`: `randomInt` of node:crypto. */
export type Randomness = (below: number) => number
