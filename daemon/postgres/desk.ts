/** The copy in PostgreSQL as the page sees it. */

export type CopyState =
  | { readonly is: 'off' }
  /** Trying for the first time. */
  | { readonly is: 'starting' }
  | { readonly is: 'copying' }
  /** `reason`: as the server or the system says it. */
  | { readonly is: 'away'; readonly reason: string }

export interface CopyView {
  readonly state: CopyState
  /** ms since the epoch. */
  readonly since: number
  /** Calls and records that are not there yet; counted up to MOST_DUE of each. */
  readonly due: number
}

export const MOST_DUE = 100_000

export interface PostgresDesk {
  view(): CopyView
}
