/** What an analog handset's digits do, one by one, over a rendered extensions.conf. */

import { type Collected, collect } from '../../daemon/model/codes/analog-driver.ts'
import {
  type DialPattern,
  dialPattern,
  goesOn,
  isWhole,
  literal,
} from '../../daemon/model/codes/dial-pattern.ts'

export interface Outcome {
  /** Where the dialplan starts; or what the driver did by itself. */
  readonly reached:
    | { readonly context: string; readonly exten: string }
    | { readonly builtIn: string }
    | { readonly congestion: string }
  /** How long the driver waited for a digit that did not come before it went on: 0, 3 or 8 s. */
  readonly waitedSeconds: number
}

interface Entry {
  readonly context: string
  readonly pattern: DialPattern
  /** The first step. */
  readonly application: string
}

interface Context {
  readonly entries: readonly Entry[]
  readonly includes: readonly string[]
}

export const dialFromHandset = (extensionsConf: string, digits: string): Outcome =>
  handsetOf(extensionsConf)(digits)

/** For many calls over one dialplan. */
export function handsetOf(extensionsConf: string): (digits: string) => Outcome {
  const entries = flatten(readContexts(extensionsConf), 'from-handset')
  const found = (number: string) => entries.find(({ pattern }) => isWhole(pattern, number))
  const dialplan = {
    exists: (number: string) => found(number) !== undefined,
    goesOn: (number: string) => entries.some(({ pattern }) => goesOn(pattern, number)),
    parks: (number: string) => /^Park\(/i.test(found(number)?.application ?? ''),
  }
  return digits => outcome(collect(digits, dialplan), number => found(number)?.context ?? '')
}

function outcome({ end, waitedSeconds }: Collected, contextOf: (number: string) => string): Outcome {
  switch (end.is) {
    case 'called':
      return { reached: { context: contextOf(end.number), exten: end.number }, waitedSeconds }
    case 'built-in':
      return { reached: { builtIn: end.code }, waitedSeconds }
    case 'congestion':
      return { reached: { congestion: end.after }, waitedSeconds }
  }
}

function readContexts(text: string): ReadonlyMap<string, Context> {
  const contexts = new Map<string, { entries: Entry[]; includes: string[] }>()
  let current = { entries: [] as Entry[], includes: [] as string[] }
  let name = ''
  for (const line of text.split('\n')) {
    const header = /^\[(.+)\]$/.exec(line)
    if (header !== null) {
      name = header[1] ?? ''
      current = { entries: [], includes: [] }
      contexts.set(name, current)
    }
    const exten = /^exten => ([^,]+),1(?:\([^)]*\))?,(.*)$/.exec(line)
    if (exten !== null)
      current.entries.push({ context: name, pattern: patternOf(exten[1] ?? ''), application: exten[2] ?? '' })
    const included = /^include => (.+)$/.exec(line)
    if (included !== null) current.includes.push(included[1] ?? '')
  }
  return contexts
}

const patternOf = (text: string): DialPattern =>
  text.startsWith('_') ? dialPattern(text.slice(1)) : literal(text)

/** A pattern of no fixed length would never let `#` end dialling, and always wait. */
const flatten = (contexts: ReadonlyMap<string, Context>, name: string): Entry[] => {
  const found = contexts.get(name)
  const own = found?.entries ?? []
  for (const { pattern } of own)
    if (pattern.endless) throw new Error(`not of a fixed length in ${name}: ${pattern.places.join('')}`)
  return [...own, ...(found?.includes ?? []).flatMap(included => flatten(contexts, included))]
}
