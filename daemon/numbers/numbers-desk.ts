/** Numbers that AstDB holds for the whole house: who is not let in, and what each person has put on speed dial. */

import type { Result } from '../model/issue.ts'

export interface BlockedNumber {
  readonly number: string
  /** Empty: put there by code. */
  readonly name: string
}

/** Two digits, as the code that sets them takes (asterisk-conf/contexts/services/speed-dials.ts). */
export const PLACE = /^[0-9]{1,2}$/

export interface OwnSpeedDial {
  readonly extension: string
  readonly place: string
  readonly number: string
}

export interface HouseNumbers {
  readonly blocked: readonly BlockedNumber[]
  readonly speedDials: readonly OwnSpeedDial[]
}

/** At once, without an apply. Refused with `numbers-number`, `numbers-name`, `numbers-place` or `asterisk-not-asked`. */
export interface NumbersDesk {
  /** null while Asterisk does not answer. */
  read(): Promise<HouseNumbers | null>
  block(number: string, name: string): Promise<Result<null>>
  unblock(number: string): Promise<Result<null>>
  setSpeedDial(dial: OwnSpeedDial): Promise<Result<null>>
  clearSpeedDial(extension: string, place: string): Promise<Result<null>>
}
