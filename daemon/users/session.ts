/** Somebody who is logged in at a browser. */

import type { Person } from './person.ts'

export interface Session {
  /** Unguessable; the cookie's value. */
  readonly token: string
  readonly person: Person
  /** ms since the epoch. */
  readonly expiresAt: number
  readonly isRemembered?: boolean
  /** The password was made by an administrator: nothing else may be done before there is another. */
  readonly mustChoosePassword?: boolean
}
