/** Extension patterns (main/pbx.c) that say exactly which numbers they mean. */

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']

/** E.164 allows 15 digits, behind a prefix to dial abroad. */
export const LONGEST_NUMBER = 20

/**
 * Patterns for `prefix` and 1 to `longest` digits that begin with none of `except`. Of fixed lengths rather than
 * ending in `.`: so `#` ends dialling on an analog handset (sig_analog.c takes it for that only where no
 * extension matches it), and a handset that dials one of `except` is served at once, because nothing longer can
 * match.
 */
export function numbersBehind(prefix: string, except: readonly string[], longest = LONGEST_NUMBER): string[] {
  const patterns: string[] = []
  const walk = (begun: string) => {
    if (except.includes(begun) || begun.length >= longest) return
    if (begun !== '') patterns.push(prefix + begun)
    const special = DIGITS.filter(digit => except.some(one => one.startsWith(begun + digit)))
    const free = DIGITS.filter(digit => !special.includes(digit))
    if (free.length > 0)
      for (let length = begun.length + 1; length <= longest; length += 1)
        patterns.push(`_${prefix}${begun}${digitClass(free)}${'X'.repeat(length - begun.length - 1)}`)
    for (const digit of special) walk(begun + digit)
  }
  walk('')
  return patterns
}

const digitClass = (digits: readonly string[]): string => {
  if (digits.length === DIGITS.length) return 'X'
  return digits.length === 1 ? `${digits[0]}` : `[${digits.join('')}]`
}

/**
 * A called number as a person wrote it, plain or as a pattern without its underscore. null where Asterisk would
 * not understand it: such a number is never called.
 */
export function calledNumberPattern(text: string): string | null {
  if (/^\+?[0-9]+$/.test(text)) return text
  if (!/^\+?(?:[0-9XZN-]|\[(?:[0-9](?:-[0-9])?)+\])*\.?$/.test(text) || !/[0-9XZN.]/.test(text)) return null
  // Alone, `.` would match h, i and t too.
  return text === '.' ? '_X!' : `_${text}`
}
