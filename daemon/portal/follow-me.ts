/** A person's follow-me, between AstDB's keys (asterisk-conf/astdb.ts) and the portal. Pure. */

import type { KeyWrites } from './write-keys.ts'

/** Those the portal offers first; whatever else is stored is kept and shown. */
export const STRATEGIES = ['ringallv2', 'ringall', 'hunt', 'memoryhunt', 'random'] as const

export interface FollowMe {
  readonly on: boolean
  /** As the own telephone dials them, in their order. */
  readonly numbers: readonly string[]
  /** The own telephones ring alone first, seconds; 0: the list rings at once. */
  readonly firstSeconds: number
  /** The list rings, seconds. */
  readonly listSeconds: number
  /** Who answers an outside number presses 1 to take the call. */
  readonly confirm: boolean
  readonly strategy: string
}

/** More at once would be a flood of calls. */
export const MOST_NUMBERS = 10

export function readFollowMe(rows: ReadonlyMap<string, string>, extension: string): FollowMe {
  const value = (key: string) => rows.get(`AMPUSER/${extension}/followme/${key}`) ?? ''
  const seconds = (key: string, usual: number) =>
    /^[0-9]{1,4}$/.test(value(key)) ? Number(value(key)) : usual
  const strategy = value('strategy')
  return {
    on: value('ddial') === 'DIRECT',
    numbers: value('grplist')
      .split('-')
      .map(one => one.replace(/[^0-9]/g, ''))
      .filter(one => one !== ''),
    firstSeconds: seconds('prering', 0),
    listSeconds: seconds('grptime', 20),
    confirm: value('grpconf') === 'ENABLED',
    strategy: /^[a-z0-9-]{1,30}$/.test(strategy) ? strategy : 'ringallv2',
  }
}

/** The switch comes last: a list half written is followed by nobody. `isInside`: an extension of the house. */
export function followMeWrites(
  { on, numbers, firstSeconds, listSeconds, confirm, strategy }: FollowMe,
  extension: string,
  isInside: (number: string) => boolean,
): KeyWrites {
  const key = (name: string) => `AMPUSER/${extension}/followme/${name}`
  const list = numbers.map(number => (isInside(number) ? number : `${number}#`)).join('-')
  return [
    [key('grplist'), list === '' ? null : list],
    [key('prering'), String(firstSeconds)],
    [key('grptime'), String(listSeconds)],
    [key('grpconf'), confirm ? 'ENABLED' : null],
    [key('strategy'), strategy],
    [key('ddial'), on ? 'DIRECT' : 'EXTENSION'],
  ]
}
