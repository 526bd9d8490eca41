/** What an analog handset's digits do, one by one: the collecting of channels/sig_analog.c over a rendered extensions.conf. */

export interface Outcome {
  /** Where the dialplan starts; or what the driver did by itself. */
  readonly reached:
    | { readonly context: string; readonly exten: string }
    | { readonly builtIn: string }
    | { readonly congestion: string }
  /** How long the driver waited for a digit that did not come before it went on: 0, 3 or 8 s. */
  readonly waitedSeconds: number
}

interface Context {
  readonly patterns: readonly string[]
  readonly includes: readonly string[]
}

const MATCH_DIGIT_SECONDS = 3
const INTER_DIGIT_SECONDS = 8

export function dialFromHandset(extensionsConf: string, digits: string): Outcome {
  const contexts = readContexts(extensionsConf)
  const patterns = flatten(contexts, 'from-handset')
  const exists = (number: string) => patterns.find(({ pattern }) => matches(pattern, number) === 'whole')
  const matchMore = (number: string) => patterns.some(({ pattern }) => matches(pattern, number) === 'more')
  let number = ''
  for (const digit of digits) {
    number += digit
    // `#` ends dialling where it belongs to no extension.
    if (number.length > 1 && digit === '#' && exists(number) === undefined) {
      const found = exists(number.slice(0, -1))
      if (found !== undefined) return reached(found, number.slice(0, -1), 0)
    }
    const found = exists(number)
    if (found !== undefined && !matchMore(number)) return reached(found, number, 0)
    if (found !== undefined) continue
    // With callwaiting, callreturn and cancallforward off, pickupexten empty, and a call that has come in before
    // (*60).
    if (['*67', '*78', '*79', '*60', '*0'].includes(number))
      return { reached: { builtIn: number }, waitedSeconds: 0 }
    if (!matchMore(number) && !mayBeBuiltIn(number))
      return { reached: { congestion: number }, waitedSeconds: 0 }
  }
  const found = exists(number)
  return found === undefined
    ? { reached: { congestion: number }, waitedSeconds: INTER_DIGIT_SECONDS }
    : reached(found, number, MATCH_DIGIT_SECONDS)
}

/** analog_canmatch_featurecode, with an empty pickup code. */
const mayBeBuiltIn = (number: string): boolean => number === '#' || number === '*' || /^\*[678]$/.test(number)

const reached = (
  { context }: { readonly context: string },
  exten: string,
  waitedSeconds: number,
): Outcome => ({
  reached: { context, exten },
  waitedSeconds,
})

function readContexts(text: string): ReadonlyMap<string, Context> {
  const contexts = new Map<string, { patterns: string[]; includes: string[] }>()
  let current = { patterns: [] as string[], includes: [] as string[] }
  for (const line of text.split('\n')) {
    const header = /^\[(.+)\]$/.exec(line)
    if (header !== null) {
      current = { patterns: [], includes: [] }
      contexts.set(header[1] ?? '', current)
    }
    const exten = /^exten => ([^,]+),1[,(]/.exec(line)
    if (exten !== null) current.patterns.push(exten[1] ?? '')
    const included = /^include => (.+)$/.exec(line)
    if (included !== null) current.includes.push(included[1] ?? '')
  }
  return contexts
}

const flatten = (
  contexts: ReadonlyMap<string, Context>,
  name: string,
): { readonly context: string; readonly pattern: string }[] => [
  ...(contexts.get(name)?.patterns ?? []).map(pattern => ({ context: name, pattern })),
  ...(contexts.get(name)?.includes ?? []).flatMap(included => flatten(contexts, included)),
]

const ANY_DIGIT = '0123456789'
const SETS: Readonly<Record<string, string>> = { X: ANY_DIGIT, Z: '123456789', N: '23456789' }

/** `whole`: the number is matched; `more`: it could be the beginning of one that is. A pattern with `.` is both. */
function matches(pattern: string, number: string): 'whole' | 'more' | 'no' {
  const tokens = pattern.startsWith('_') ? (pattern.slice(1).match(/\[[^\]]*\]|./g) ?? []) : [...pattern]
  if (tokens.some(token => token === '.' || token === '!'))
    throw new Error(`not of a fixed length: ${pattern}`)
  const places = tokens.map(token => {
    if (!pattern.startsWith('_')) return token
    return SETS[token] ?? (token.startsWith('[') ? token.slice(1, -1) : token)
  })
  if (number.length > places.length) return 'no'
  if (![...number].every((digit, index) => places[index]?.includes(digit))) return 'no'
  return number.length === places.length ? 'whole' : 'more'
}
