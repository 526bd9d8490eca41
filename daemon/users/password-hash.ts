/** Password hashes: scrypt with its parameters written beside the salt, so that they can grow later. */

import { scrypt, timingSafeEqual } from 'node:crypto'

/** OWASP's second choice (2^14, 8, 5): 16 MiB while it runs, which a small appliance can spare. */
const NOW = { cost: 16384, blockSize: 8, parallelization: 5 } as const
const SALT_BYTES = 16
const KEY_BYTES = 32
const MOST_MEMORY_BYTES = 64 * 1024 * 1024

interface Cost {
  readonly cost: number
  readonly blockSize: number
  readonly parallelization: number
}

/** Composed and decomposed accents are one password (RFC 8265, OpaqueString uses NFC). */
const canonical = (password: string): string => password.normalize('NFC')

function derive(password: string, salt: Uint8Array, cost: Cost, bytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(canonical(password), salt, bytes, { ...cost, maxmem: MOST_MEMORY_BYTES }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

/** `scrypt$cost$blockSize$parallelization$salt$key`, salt and key in base64url. */
export async function hashPassword(password: string, random: (bytes: number) => Uint8Array): Promise<string> {
  const salt = random(SALT_BYTES)
  const key = await derive(password, salt, NOW, KEY_BYTES)
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
  return ['scrypt', NOW.cost, NOW.blockSize, NOW.parallelization, text(salt), text(key)].join('$')
}

const HASH = /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([A-Za-z0-9_-]{16,100})\$([A-Za-z0-9_-]{22,200})$/

/** False for a wrong password and for a hash it cannot read; takes the same time whatever the password is. */
export async function passwordMatches(password: string, hash: string): Promise<boolean> {
  const [, cost, blockSize, parallelization, salt, key] = HASH.exec(hash) ?? []
  if (salt === undefined || key === undefined) return false
  const expected = Buffer.from(key, 'base64url')
  try {
    const derived = await derive(
      password,
      Buffer.from(salt, 'base64url'),
      { cost: Number(cost), blockSize: Number(blockSize), parallelization: Number(parallelization) },
      expected.length,
    )
    return timingSafeEqual(derived, expected)
  } catch {
    return false
  }
}
