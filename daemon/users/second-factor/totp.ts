/** One-time codes from a shared secret and the clock (RFC 6238 over RFC 4226): six digits, thirty seconds, SHA-1, as every authenticator program has them. */

import { createHmac, timingSafeEqual } from 'node:crypto'

export const STEP_SECONDS = 30
const DIGITS = 6
/** Steps the clocks may differ, before and after (RFC 6238, 5.2). */
const DRIFT = 1
/** RFC 4226, 4: at least 128 bits, 160 recommended. */
export const SECRET_BYTES = 20

export const stepAt = (nowMs: number): number => Math.floor(nowMs / 1000 / STEP_SECONDS)

/** RFC 4226, 5.3. */
export function codeAt(secret: Uint8Array, step: number, digits: number = DIGITS): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 0xf
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0')
}

/**
 * The step whose code was typed; null: none. `lastStep` is the latest that was accepted: neither it nor an earlier one
 * is again (RFC 6238, 5.2).
 */
export function acceptedStep(
  secret: Uint8Array,
  typed: string,
  nowMs: number,
  lastStep: number | null,
): number | null {
  const code = typed.replace(/\s/g, '')
  if (!/^[0-9]{6}$/.test(code)) return null
  const now = stepAt(nowMs)
  let accepted: number | null = null
  for (let step = now - DRIFT; step <= now + DRIFT; step++)
    if (step >= 0 && timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code))) accepted = step
  return accepted !== null && (lastStep === null || accepted > lastStep) ? accepted : null
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648, 6, without padding. */
export function base32(bytes: Uint8Array): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? []).map(group => BASE32[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

/** The address that authenticator programs read from a QR code (Key Uri Format). */
export function authenticatorUri(secret: Uint8Array, issuer: string, login: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(login)}`
  const asked = new URLSearchParams({ secret: base32(secret), issuer, algorithm: 'SHA1' })
  return `otpauth://totp/${label}?${asked.toString().replaceAll('+', '%20')}&digits=${DIGITS}&period=${STEP_SECONDS}`
}
