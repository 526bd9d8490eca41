/** Small helpers for texts that come from elsewhere. */

/** Lines without their ends; LF, CRLF and CR all count, a NUL or a byte order mark never matters. */
export const linesOf = (text: string): string[] => {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '')
    .split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** A whole decimal number, null for anything else. */
export const wholeNumber = (text: string | undefined | null): number | null => {
  const trimmed = text?.trim() ?? ''
  if (!/^[+-]?\d{1,15}$/.test(trimmed)) return null
  return Number(trimmed)
}

/** Decimal, or hexadecimal with 0x. */
export const anyNumber = (text: string | undefined | null): number | null => {
  const trimmed = text?.trim() ?? ''
  return /^0x[0-9a-f]{1,12}$/i.test(trimmed) ? Number(trimmed) : wholeNumber(trimmed)
}

/** Four lower-case hex digits from `0xE159`, `e159`, `0001`; null when it is none. */
export const hexId = (text: string | undefined | null): string | null => {
  const match = /^(?:0x)?([0-9a-f]{1,8})$/i.exec(text?.trim() ?? '')
  if (match?.[1] === undefined) return null
  const value = Number.parseInt(match[1], 16)
  return value > 0xffff ? null : value.toString(16).padStart(4, '0')
}
