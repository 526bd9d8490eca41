/** Asterisk does not answer: no calls at all. */

import { type Check, found } from './facts.ts'

/** A start, or a restart somebody asked for, is not worth a word. */
const GRACE_MS = 10_000

export const asteriskDown: Check = ({ live, now }) =>
  live.asterisk.is === 'down' && now - live.asterisk.since >= GRACE_MS
    ? [found('asterisk-down', 'error', null, { reason: live.asterisk.reason })]
    : []
