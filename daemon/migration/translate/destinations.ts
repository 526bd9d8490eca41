/** Where old calls led, as our destinations: only to what comes over. */

import { dialledNumber } from '../../settings/atoms.ts'
import type { DestinationSettings } from '../../settings/schema.ts'
import type { OldDestination } from '../old-system.ts'
import { remark } from '../remarks.ts'
import type { Notes } from './context.ts'

export interface Carried {
  readonly extensions: ReadonlySet<string>
  readonly mailboxes: ReadonlySet<string>
  /** By kind, the old one's key to our id. */
  readonly ids: Readonly<Record<NamedKind, ReadonlyMap<string, string>>>
  readonly classOfService: string
}

export type NamedKind =
  | 'ring-group'
  | 'queue'
  | 'menu'
  | 'schedule'
  | 'switch'
  | 'announcement'
  | 'conference'
  | 'disa'

/** What leads nowhere any more ends the call, and is said. */
export function destinationFor(old: OldDestination, carried: Carried, to: Notes): DestinationSettings {
  const nowhere = (text: string): DestinationSettings => {
    to.add(remark('destination-left', { value: text }))
    return { kind: 'hangup' }
  }
  switch (old.to) {
    case 'nowhere':
    case 'hangup':
      return { kind: 'hangup' }
    case 'busy':
    case 'congestion':
    case 'directory':
      return { kind: old.to }
    case 'fax':
      return { kind: 'fax', email: null }
    case 'unknown':
      return nowhere(old.text)
    case 'extension':
      return carried.extensions.has(old.number)
        ? { kind: 'extension', number: old.number }
        : nowhere(old.number)
    case 'voicemail':
      if (carried.mailboxes.has(old.number))
        return { kind: 'voicemail', number: old.number, greeting: old.greeting }
      return nowhere(`${old.number} (voicemail)`)
    case 'outside': {
      const number = old.number.replace(/[\s().-]/g, '')
      if (carried.extensions.has(number)) return { kind: 'extension', number }
      return dialledNumber.safeParse(number).success
        ? { kind: 'outside', number, classOfService: carried.classOfService }
        : nowhere(old.number)
    }
    default: {
      const id = carried.ids[old.to].get(old.key)
      return id === undefined ? nowhere(`${old.to} ${old.key}`) : { kind: old.to, id }
    }
  }
}
