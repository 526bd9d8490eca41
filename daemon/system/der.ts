/** ASN.1 in DER (ITU-T X.690), as much as a certificate of our own needs. */

/** Identifier octets, 8.1.2: universal types, and those of a context. */
const TAG = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  text: 0x0c,
  time: 0x17,
  sequence: 0x30,
  set: 0x31,
}

export type Der = Uint8Array

function wrapped(tag: number, content: Uint8Array): Der {
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.from([tag, ...size, ...content])
}

export const sequence = (...parts: readonly Der[]): Der => wrapped(TAG.sequence, Buffer.concat(parts))
export const setOf = (part: Der): Der => wrapped(TAG.set, part)
/** A leading zero keeps it positive. */
export const integer = (bytes: Uint8Array): Der =>
  wrapped(TAG.integer, (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes)
export const octets = (content: Uint8Array): Der => wrapped(TAG.octets, content)
export const bits = (content: Uint8Array): Der => wrapped(TAG.bits, Buffer.concat([Buffer.of(0), content]))
export const text = (value: string): Der => wrapped(TAG.text, Buffer.from(value))
/** `EXPLICIT [n]`. */
export const inContext = (number: number, content: Der): Der => wrapped(0xa0 + number, content)
/** `IMPLICIT [n]` of a primitive type. */
export const primitive = (number: number, content: Uint8Array): Der => wrapped(0x80 + number, content)

/** UTCTime: until 2049 (RFC 5280, 4.1.2.5). */
export const time = (at: Date): Der =>
  wrapped(TAG.time, Buffer.from(`${at.toISOString().replace(/\D/g, '').slice(2, 14)}Z`))

export function oid(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const base128 = (value: number): number[] => {
    const groups = [value & 0x7f]
    for (let left = value >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80)
    return groups
  }
  return wrapped(TAG.oid, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}
