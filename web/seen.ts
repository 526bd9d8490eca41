/** A short text that is another one as soon as the thing is: what a form or a program has seen of it. */

import { createHash } from 'node:crypto'

export const seenOf = (thing: unknown): string =>
  createHash('sha256').update(JSON.stringify(thing)).digest('base64url').slice(0, 16)
