/** One channel line of /proc/dahdi/N: `   4 WCTDM/0/3 FXSKS (In use) RED (EC: MG2 - INACTIVE)`. */

import type { Alarm } from '../../daemon/model/inventory.ts'
import { alarmOfWord, alarmsFromWords } from './alarms.ts'
import { SIGNALLINGS } from './signalling.ts'

export interface ProcChannel {
  readonly channel: number
  readonly name: string
  /** As the kernel names it; null when never configured. */
  readonly signalling: string | null
  /** The driver offers no signalling at all: an empty socket. */
  readonly reserved: boolean
  readonly inUse: boolean
  readonly alarms: readonly Alarm[]
  readonly echoCanceller: { readonly name: string; readonly active: boolean } | null
}

/** null for anything that does not begin with a channel number. */
export function parseProcChannel(line: string): ProcChannel | null {
  const match = /^\s*(\d{1,5})(?:\s+(.*))?$/.exec(line)
  if (match === null) return null
  const text = match[2] ?? ''
  // A name never holds a blank; an absent one shows because the first word is already something else.
  const first = /^\S+/.exec(text)?.[0] ?? ''
  const name = isName(first, text) ? first : ''
  const rest = text.slice(name.length)
  const flags = rest.replace(/\([^)]*\)?/g, ' ')
  return {
    channel: Number(match[1]),
    name,
    signalling: signallingIn(rest),
    reserved: /(^|\s)Reserved(\s|$)/i.test(flags),
    inUse: /\(In use\)/i.test(rest),
    alarms: alarmsFromWords(flags),
    echoCanceller: echoCancellerIn(rest),
  }
}

const isName = (word: string, text: string): boolean =>
  word !== '' &&
  !word.startsWith('(') &&
  !/^Reserved$/i.test(word) &&
  alarmOfWord(word) === null &&
  !SIGNALLINGS.some(name => text === name || text.startsWith(`${name} `))

function signallingIn(text: string): string | null {
  const padded = ` ${text.replace(/\s+/g, ' ')} `
  const name = SIGNALLINGS.find(each => padded.includes(` ${each} `))
  return name === undefined || name === 'Unconfigured' ? null : name
}

/**
 * Since 2.3 `(EC: MG2 - ACTIVE)`. Before, `(SWEC: MG2)` named the configured one and `(EC: MG2)` the one at work
 * (dahdi-base.c of 2.2).
 */
function echoCancellerIn(text: string): ProcChannel['echoCanceller'] {
  const found = [...text.matchAll(/\((SW|HW)?EC:\s*([^)]*?)(?:\s+-\s+(ACTIVE|INACTIVE))?\s*\)/gi)]
  const name = found.map(match => match[2] ?? '').find(each => each !== '')
  if (name === undefined) return null
  const active = found.some(match =>
    match[3] === undefined ? match[1] === undefined : /^active$/i.test(match[3]),
  )
  return { name, active }
}
