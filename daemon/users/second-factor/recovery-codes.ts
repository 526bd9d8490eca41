/** Codes on paper for who has lost the telephone with the authenticator: each good once, kept as hashes. */

import { createHash } from 'node:crypto'

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
export const RECOVERY_CODES = 10
const GROUPS = 3
const GROUP = 5

/** 74 bits each: nothing slower than SHA-256 is needed to keep them. */
export function newRecoveryCodes(random: (bytes: number) => Uint8Array): string[] {
  const letters: string[] = []
  while (letters.length < RECOVERY_CODES * GROUPS * GROUP)
    for (const byte of random(64)) {
      // 31 letters do not divide 256: what is over would make some of them likelier.
      const letter = byte < 8 * LETTERS.length ? LETTERS[byte % LETTERS.length] : undefined
      if (letter !== undefined) letters.push(letter)
    }
  return Array.from({ length: RECOVERY_CODES }, (_, code) =>
    Array.from({ length: GROUPS }, (_, group) => {
      const at = (code * GROUPS + group) * GROUP
      return letters.slice(at, at + GROUP).join('')
    }).join('-'),
  )
}

const LENGTH = GROUPS * GROUP

/** null: it cannot be one. However it was copied: capitals, blanks, without hyphens. */
export function recoveryHash(typed: string): string | null {
  const letters = typed.toLowerCase().replace(/[\s-]/g, '')
  return letters.length === LENGTH && [...letters].every(letter => LETTERS.includes(letter))
    ? createHash('sha256').update(letters).digest('base64url')
    : null
}
