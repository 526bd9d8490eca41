/** One-time codes against the vectors of the RFCs; replay, drift, recovery codes. */

import { describe, expect, it } from 'vitest'
import { newRecoveryCodes, recoveryHash } from '../../daemon/users/second-factor/recovery-codes.ts'
import {
  acceptedStep,
  authenticatorUri,
  base32,
  codeAt,
  stepAt,
} from '../../daemon/users/second-factor/totp.ts'

const secret = Buffer.from('12345678901234567890')

describe('codes', () => {
  // RFC 4226, appendix D.
  it.each([
    '755224',
    '287082',
    '359152',
    '969429',
    '338314',
    '254676',
    '287922',
    '162583',
    '399871',
    '520489',
  ])('of RFC 4226: %s', code => {
    const count = Array.from({ length: 10 }, (_, at) => codeAt(secret, at)).indexOf(code)
    expect(count).toBeGreaterThanOrEqual(0)
    expect(codeAt(secret, count)).toBe(code)
  })

  // RFC 6238, appendix B, SHA-1.
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('of RFC 6238 at %i s: %s', (seconds, code) => {
    expect(codeAt(secret, stepAt(seconds * 1000), 8)).toBe(code)
  })
})

describe('what is accepted', () => {
  const now = 1_700_000_000_000
  const at = (steps: number) => codeAt(secret, stepAt(now) + steps)

  it('is the code of now, of half a minute ago and of the next, with blanks as it is shown', () => {
    for (const steps of [-1, 0, 1])
      expect(acceptedStep(secret, at(steps), now, null)).toBe(stepAt(now) + steps)
    expect(acceptedStep(secret, `${at(0).slice(0, 3)} ${at(0).slice(3)}`, now, null)).toBe(stepAt(now))
  })

  it('is no older or later one, and nothing that is none', () => {
    for (const typed of [at(-2), at(2), '', '12345', '1234567', 'abcdef', '１２３４５６'])
      expect(acceptedStep(secret, typed, now, null)).toBeNull()
  })

  it('is never the same step again, nor one before it', () => {
    expect(acceptedStep(secret, at(0), now, stepAt(now))).toBeNull()
    expect(acceptedStep(secret, at(-1), now, stepAt(now))).toBeNull()
    expect(acceptedStep(secret, at(1), now, stepAt(now))).toBe(stepAt(now) + 1)
  })
})

it('keys are written as programs read them', () => {
  // RFC 4648, 10.
  for (const [text, written] of [
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ] as const)
    expect(base32(Buffer.from(text))).toBe(written)
  expect(authenticatorUri(secret, 'Lake & Co', 'anna')).toBe(
    'otpauth://totp/Lake%20%26%20Co:anna?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Lake%20%26%20Co&algorithm=SHA1&digits=6&period=30',
  )
})

it('recovery codes are known however they are copied, and by their hash alone', () => {
  let next = 0
  const codes = newRecoveryCodes(bytes =>
    Uint8Array.from({ length: bytes }, () => (next = (next * 5 + 77) % 256)),
  )
  expect(new Set(codes).size).toBe(10)
  const [code = ''] = codes
  expect(code).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$/)
  expect(recoveryHash(code.toUpperCase().replaceAll('-', ' '))).toBe(recoveryHash(code))
  expect(recoveryHash(code.slice(1))).toBeNull()
  expect(recoveryHash(`0${code.slice(1)}`)).toBeNull()
})
