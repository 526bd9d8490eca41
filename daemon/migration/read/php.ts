/** PHP's serialize(): `a:1:{s:2:"CF";s:3:"101";}`. Lengths count bytes, so that a text keeps a byte in each character. */

import { decoded } from './text.ts'

export type PhpValue = string | number | boolean | null | { readonly [key: string]: PhpValue }

const DEEPEST = 30

/** undefined for what is none. Never throws, builds no objects of classes. */
export function readPhp(text: string): PhpValue | undefined {
  let at = 0
  let isBad = false
  const until = (sign: string): string => {
    const end = text.indexOf(sign, at)
    if (end === -1 || end - at > 40) {
      isBad = true
      return ''
    }
    const part = text.slice(at, end)
    at = end + sign.length
    return part
  }
  const string = (): string => {
    const length = Number(until(':'))
    const part = text.slice(at + 1, at + 1 + length)
    if (!Number.isInteger(length) || length < 0 || text[at] !== '"' || text[at + 1 + length] !== '"')
      isBad = true
    at += length + 2
    return decoded(part)
  }
  const value = (depth: number): PhpValue => {
    const kind = text[at]
    at += 2
    if (isBad || depth > DEEPEST || at > text.length) {
      isBad = true
      return null
    }
    switch (kind) {
      case 'N':
        return null
      case 'b':
        return until(';') === '1'
      case 'i':
      case 'd':
        return Number(until(';'))
      case 's': {
        const part = string()
        at += 1
        return part
      }
      case 'a': {
        const count = Number(until(':'))
        at += 1
        const all: Record<string, PhpValue> = Object.create(null)
        for (let nth = 0; nth < count && !isBad; nth++) {
          const key = value(depth + 1)
          const own = value(depth + 1)
          if (typeof key === 'object' || isBad) isBad = true
          else all[String(key)] = own
        }
        if (text[at] !== '}') isBad = true
        at += 1
        return all
      }
      default:
        isBad = true
        return null
    }
  }
  const found = value(0)
  return isBad ? undefined : found
}
