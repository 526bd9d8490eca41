/**
 * Numbers of one length in the closed numbering plans: a handset that has dialled the last digit need not wait for a
 * further one. Only what is certain (E.129 notifications); elsewhere dialling ends by `#` or by waiting.
 */

import type { NumberingPlan } from '../../daemon/model/numbering.ts'

type Lengths = NonNullable<NumberingPlan['lengths']>

const all = (digits: number, ...begins: readonly string[]): Lengths =>
  begins.map(one => ({ begins: one, digits }))

/** More digits than any number has: what begins so is open. */
const OPEN = 20

export const LENGTHS: Readonly<Record<string, Lengths>> = {
  // 086 leads to the mailbox of a mobile number, which follows.
  CH: [...all(10, '0'), ...all(OPEN, '00', '086')],
  FR: [...all(10, '0'), ...all(OPEN, '00')],
  CA: all(11, '1'),
  US: all(11, '1'),
  DK: all(8, '2', '3', '4', '5', '6', '7', '8', '9'),
  ES: all(9, '6', '7', '8', '9'),
  GR: all(10, '2', '6'),
  NO: all(8, '2', '3', '4', '6', '7', '9'),
  PL: all(9, '5', '6', '7', '8'),
  PT: all(9, '2', '3', '9'),
}
