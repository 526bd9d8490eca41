/** Patterns of Asterisk's dialplan without their underscore, and what they say about a number dialled so far. */

const ANY = '0123456789'
const SETS: Readonly<Record<string, string>> = { X: ANY, Z: '123456789', N: '23456789' }

/** The keys allowed at each place; `endless`: any number of any keys follow, but one at least. */
export interface DialPattern {
  readonly places: readonly string[]
  readonly endless: boolean
}

export function dialPattern(text: string): DialPattern {
  const endless = text.endsWith('.') || text.endsWith('!')
  const tokens = (endless ? text.slice(0, -1) : text).match(/\[[^\]]*\]|./g) ?? []
  return {
    places: tokens
      .filter(token => token !== '-')
      .map(token => SETS[token] ?? (token.startsWith('[') ? bracket(token.slice(1, -1)) : token)),
    endless,
  }
}

export const literal = (text: string): DialPattern => ({ places: [...text], endless: false })
export const behind = (text: string, { places, endless }: DialPattern): DialPattern => ({
  places: [...text, ...places],
  endless,
})

/** `0-37` is 0, 1, 2, 3 and 7. */
const bracket = (inner: string): string =>
  inner.replace(/([0-9])-([0-9])/g, (_, from: string, to: string) =>
    [...ANY].filter(digit => digit >= from && digit <= to).join(''),
  )

const begins = ({ places }: DialPattern, number: string): boolean =>
  [...number].every((digit, index) => index >= places.length || places[index]?.includes(digit))

export const isWhole = (pattern: DialPattern, number: string): boolean =>
  begins(pattern, number) &&
  (pattern.endless ? number.length > pattern.places.length : number.length === pattern.places.length)

/** Something longer than `number` matches. */
export const goesOn = (pattern: DialPattern, number: string): boolean =>
  begins(pattern, number) && (pattern.endless || number.length < pattern.places.length)

/** A number that both match; null: there is none. */
export function common(one: DialPattern, other: DialPattern): string | null {
  const shortest = Math.max(least(one), least(other))
  if ((!one.endless && shortest > least(one)) || (!other.endless && shortest > least(other))) return null
  let number = ''
  for (let place = 0; place < shortest; place += 1) {
    const [mine, theirs] = [one.places[place] ?? ANY, other.places[place] ?? ANY]
    const key = [...mine].find(candidate => theirs.includes(candidate))
    if (key === undefined) return null
    number += key
  }
  return number
}

const least = ({ places, endless }: DialPattern): number => places.length + (endless ? 1 : 0)

/** The first number it matches. */
export const example = ({ places, endless }: DialPattern): string =>
  places.map(keys => keys[0] ?? '').join('') + (endless ? '1' : '')
