/** The keys callers may press during a person's greeting (VmX locator), between AstDB's keys (asterisk-conf/astdb.ts) and the portal. Pure. */

import type { KeyWrites } from './write-keys.ts'

export const VMX_KEYS = ['0', '1', '2'] as const
export type VmxKey = (typeof VMX_KEYS)[number]

export interface GreetingKeys {
  /** During the greeting for no answer, and for a busy telephone. */
  readonly whenUnavailable: boolean
  readonly whenBusy: boolean
  /** As the own telephone dials them, `*` the own mailbox, `*n` another; '': the key leads to the mailbox. */
  readonly leadsTo: Readonly<Record<VmxKey, string>>
  /** How to leave a message is said after the greeting; else only the tone comes. */
  readonly instructions: boolean
}

const HOW = ['unavail', 'busy'] as const

/** Where the two greetings differ, what holds for no answer is shown. */
export function readGreetingKeys(rows: ReadonlyMap<string, string>, extension: string): GreetingKeys {
  const value = (how: (typeof HOW)[number], key: string) =>
    rows.get(`AMPUSER/${extension}/vmx/${how}/${key}`) ?? ''
  const to = (key: VmxKey) =>
    (value('unavail', `${key}/ext`) || value('busy', `${key}/ext`)).replace(/[^0-9*]/g, '')
  return {
    whenUnavailable: value('unavail', 'state') === 'enabled',
    whenBusy: value('busy', 'state') === 'enabled',
    leadsTo: { 0: to('0'), 1: to('1'), 2: to('2') },
    instructions: value('unavail', 'vmxopts/timeout') !== 's',
  }
}

/** The switches come last: keys half written lead nobody astray. */
export function greetingKeyWrites(
  { whenUnavailable, whenBusy, leadsTo, instructions }: GreetingKeys,
  extension: string,
): KeyWrites {
  const key = (how: (typeof HOW)[number], name: string) => `AMPUSER/${extension}/vmx/${how}/${name}`
  return [
    ...HOW.flatMap(how => [
      ...VMX_KEYS.map(one => [key(how, `${one}/ext`), leadsTo[one] === '' ? null : leadsTo[one]] as const),
      [key(how, 'vmxopts/timeout'), instructions ? null : 's'] as const,
    ]),
    [key('unavail', 'state'), whenUnavailable ? 'enabled' : 'disabled'],
    [key('busy', 'state'), whenBusy ? 'enabled' : 'disabled'],
  ]
}
