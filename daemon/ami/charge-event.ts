/** AOC-E: what a call has cost, as the exchange says it at its end (main/aoc.c, e_to_json; main/manager.c writes it as headers). */

import type { AmiEventBody } from './event-types.ts'
import { type Frame, field, numberField } from './frame.ts'

/** `Charge/Currency/Multiplier` (main/aoc.c, aoc_multiplier_str), in thousandths. */
const MULTIPLIERS: Readonly<Record<string, number>> = {
  '1/1000': 1,
  '1/100': 10,
  '1/10': 100,
  '1': 1000,
  '10': 10_000,
  '100': 100_000,
  '1000': 1_000_000,
}
const MOST_MILLI = 1_000_000_000

/** null: of no channel, or nothing that is a charge. */
export function chargeEvent(frame: Frame): AmiEventBody | null {
  const uniqueId = field(frame, 'uniqueid')
  const linkedId = field(frame, 'linkedid')
  if (uniqueId === '' || linkedId === '') return null
  const charge = (milli: number | null, units: number | null, currency = ''): AmiEventBody => ({
    kind: 'charge',
    advice: { uniqueId, linkedId, milli, units, currency },
  })
  switch (field(frame, 'charge/type')) {
    case 'Free':
      return charge(0, null)
    case 'Currency': {
      const cost = numberField(frame, 'charge/currency/cost')
      const multiplier = MULTIPLIERS[field(frame, 'charge/currency/multiplier')]
      if (cost === null || multiplier === undefined || cost < 0 || cost * multiplier > MOST_MILLI) return null
      return charge(cost * multiplier, null, field(frame, 'charge/currency/name').slice(0, 10))
    }
    case 'Units': {
      const units = unitsOf(frame)
      return units === null ? null : charge(null, units)
    }
    default:
      return null
  }
}

/** A list: several kinds of units add up. */
function unitsOf(frame: Frame): number | null {
  const counts = Object.entries(frame)
    .filter(([name]) => /^charge\/units.*numberof$/.test(name))
    .map(([, value]) => Number(value))
    .filter(count => Number.isInteger(count) && count >= 0 && count <= 10_000_000)
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0)
}
