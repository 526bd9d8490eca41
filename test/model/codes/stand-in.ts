/** A dialplan that stands for every code, written from the table by hand: what the compiler's verdicts are held against. */

import type { Office } from '../../../daemon/model/codes/office.ts'
import { speedDialLengths } from '../../../daemon/model/codes/speed-dial-lengths.ts'
import { type Follows, rowOf } from '../../../daemon/model/codes/table.ts'
import type { ActiveCode } from '../../../daemon/model/switchboard.ts'

const LENGTHS = Array.from({ length: 18 }, (_, index) => index + 2)
const digits = (count: number) => 'X'.repeat(count)

/** Patterns with an underscore, or plain numbers. */
function followers(follows: Follows, { numbers, ...office }: Office): readonly string[] {
  switch (follows) {
    case 'extension':
    case 'queue':
    case 'conference':
    case 'slot':
      return numbers[follows]
    case 'mailbox':
      return office.mailboxes
    case 'switch':
      return office.switches
    case 'schedule':
      return office.schedules
    case 'recording':
      return office.recordings
    case 'contact':
      return office.speedDials
    case 'speed-dial':
      return speedDialLengths(office.speedDials).map(length => `_${'X'.repeat(length)}`)
    case 'number':
      return LENGTHS.map(count => `_${digits(count)}`)
  }
}

export function extensionsOf({ feature, code }: ActiveCode, office: Office): readonly string[] {
  const { form, follows } = rowOf(feature)
  const more = follows === null ? [] : followers(follows, office)
  const behind = more.map(one => (one.startsWith('_') ? `_${code}${one.slice(1)}` : code + one))
  switch (form) {
    case 'alone':
      return [code]
    case 'prefix':
      return behind
    case 'either':
      return [code, ...behind]
    case 'behind':
      return more.map(number => number + code)
    case 'in-call':
    case 'consulting':
      return []
  }
}

/** One number of each: patterns become their first number. */
export const samplesOf = (active: ActiveCode, office: Office): readonly string[] => {
  const all = extensionsOf(active, office)
  const plain = all.filter(one => !one.startsWith('_'))
  const shapes = all.filter(one => one.startsWith('_')).map(one => one.slice(1).replaceAll('X', '3'))
  return [...plain, ...shapes]
}

export const contextOf = ({ feature }: ActiveCode): string => `code-${feature}`

/** Each code is a context of its own, so that a test sees who answers; the longest comes first. */
export function standIn(codes: readonly ActiveCode[], office: Office): string {
  const ranked = codes
    .filter(active => extensionsOf(active, office).length > 0)
    .toSorted((one, other) => rankOf(other) - rankOf(one))
  const house = Object.values(office.numbers).flat()
  const outside = office.outside.flatMap(({ accessCode, patterns }) =>
    patterns.length === 0
      ? [1, ...LENGTHS].map(count => `_${accessCode}${digits(count)}`)
      : patterns.map(pattern => `_${accessCode}${pattern}`),
  )
  const driver = ['*0', '*60', '*67', '*70', '*78', '*79']
  return [
    context('from-handset', [], ['emergency', ...ranked.map(contextOf), 'driver', 'house', 'outside']),
    context('emergency', office.emergency),
    ...ranked.map(active => context(contextOf(active), extensionsOf(active, office))),
    context('driver', driver),
    context('house', house),
    context('outside', outside),
  ].join('\n')
}

const rankOf = ({ feature, code }: ActiveCode): number =>
  rowOf(feature).form === 'behind' ? 99 : code.length

const context = (name: string, extensions: readonly string[], includes: readonly string[] = []): string =>
  [
    `[${name}]`,
    ...includes.map(included => `include => ${included}`),
    ...extensions.map(extension => `exten => ${extension},1,NoOp()`),
  ].join('\n')
