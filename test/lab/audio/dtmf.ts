/** The sixteen keys of a telephone as pairs of tones (ITU-T Q.23). */

import { joined, silence, tones } from './sounds.ts'

export const lowTones: readonly number[] = [697, 770, 852, 941]
export const highTones: readonly number[] = [1209, 1336, 1477, 1633]
const keypad = ['123A', '456B', '789C', '*0#D'] as const

export interface KeyTones {
  readonly low: number
  readonly high: number
}

export function tonesOfKey(key: string): KeyTones | null {
  for (const [row, keys] of keypad.entries()) {
    const column = keys.indexOf(key.toUpperCase())
    const low = lowTones[row]
    const high = highTones[column]
    if (column >= 0 && low !== undefined && high !== undefined) return { low, high }
  }
  return null
}

export function keyOfTones(low: number, high: number): string | null {
  return keypad[lowTones.indexOf(low)]?.[highTones.indexOf(high)] ?? null
}

/** A tenth of a second each, with as much silence after it: what a quick finger or a dialler does. */
export function dialledKeys(keys: string, onMs = 100, offMs = 100): Int16Array {
  const parts = [...keys].flatMap(key => {
    const pair = tonesOfKey(key)
    if (pair === null) throw new Error(`"${key}" is not a key of a telephone`)
    return [tones([pair.low, pair.high], onMs), silence(offMs)]
  })
  return joined(parts)
}
