/** What the web is told by whoever starts it, with defaults for all but the built files and the countries. */

import { randomBytes, randomInt } from 'node:crypto'
import type { CountryLookup, Randomness } from '../daemon/model/surroundings.ts'

export interface WebOptions {
  /** Absolute path of the scripts, styles and pictures that `npm run build` makes. */
  readonly staticDir: string
  /** The countries the appliance knows: their ISO codes, and what each needs. */
  readonly countries: { readonly codes: readonly string[]; readonly pack: CountryLookup }
  /** Served over TLS: cookies become Secure, and browsers are told to stay on TLS. */
  readonly tls: boolean
  /** ms since the epoch. */
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  readonly randomInt: Randomness
  /** A fault in a page: the person sees `incident`, the log has the rest. */
  readonly onFault: (incident: string, error: unknown) => void
  /** How long a page waits for an apply before it shows that it is still running. */
  readonly applyPatienceMs: number
  readonly live: LiveOptions
}

export interface LiveOptions {
  /** Changes within this time travel together. */
  readonly coalesceMs: number
  /** At the switchboard a person acts on what is shown. */
  readonly panelCoalesceMs: number
  readonly heartbeatMs: number
  /** Missing for longer, the panel says that it may be wrong. */
  readonly panelHeartbeatMs: number
  /** How often host and issues are looked at while somebody watches. */
  readonly refreshMs: number
  /** More streams of one session end its oldest: a browser allows six connections to one host. */
  readonly mostPerSession: number
  /** The same of all sessions of one person, who keeps nobody else from watching. */
  readonly mostPerPerson: number
  readonly mostTogether: number
}

export type GivenOptions = Partial<WebOptions> & Pick<WebOptions, 'staticDir' | 'countries'>

export const withDefaults = (given: GivenOptions): WebOptions => ({
  tls: false,
  now: Date.now,
  random: randomBytes,
  randomInt: below => randomInt(below),
  onFault: (incident, error) => console.error(`web: fault ${incident}:`, error),
  applyPatienceMs: 3_000,
  live: {
    coalesceMs: 120,
    panelCoalesceMs: 20,
    heartbeatMs: 15_000,
    panelHeartbeatMs: 1_000,
    refreshMs: 5_000,
    mostPerSession: 4,
    mostPerPerson: 20,
    mostTogether: 200,
  },
  ...given,
})
