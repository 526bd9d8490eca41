/** Asterisk does not answer: no calls at all. */

import { type Check, found } from './facts.ts'

export const asteriskDown: Check = ({ live }) =>
  live.asterisk.is === 'down' ? [found('asterisk-down', 'error', null, { reason: live.asterisk.reason })] : []
