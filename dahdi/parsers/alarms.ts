/** Alarms in the three ways DAHDI writes them: words, bits, and the short names of dahdi_scan. */

import type { Alarm } from '../../daemon/model/inventory.ts'

/** In the order the kernel prints them (dahdi-base.c fill_alarm_string). */
const ORDER: readonly Alarm[] = ['blue', 'yellow', 'red', 'loopback', 'recovering', 'notopen']

/** Long words of /proc/dahdi and of a channel's sysfs directory, short ones of dahdi_scan and `dahdi show status`. */
const WORDS: Readonly<Record<string, Alarm>> = {
  BLUE: 'blue',
  BLU: 'blue',
  YELLOW: 'yellow',
  YEL: 'yellow',
  RED: 'red',
  // Loss of signal and of framing come with red; an old tool may print the cause alone.
  LOS: 'red',
  LFA: 'red',
  LOOP: 'loopback',
  LOOPBACK: 'loopback',
  LB: 'loopback',
  RECOVERING: 'recovering',
  REC: 'recovering',
  NOTOPEN: 'notopen',
  NOP: 'notopen',
}

/** include/dahdi/user.h: DAHDI_ALARM_* (LOS 0x100 and LFA 0x200 mean red too, LMFA 0x400 alone is no alarm of its own). */
const BITS: readonly (readonly [mask: number, alarm: Alarm])[] = [
  [0x10, 'blue'],
  [0x04, 'yellow'],
  [0x308, 'red'],
  [0x02, 'loopback'],
  [0x01, 'recovering'],
  [0x20, 'notopen'],
]

export const alarmOfWord = (word: string): Alarm | null => {
  const upper = word.toUpperCase()
  return Object.hasOwn(WORDS, upper) ? (WORDS[upper] ?? null) : null
}

/** Words between blanks, commas or slashes; unknown ones (`OK`, `UNCONFIGURED`, `LMFA`) mean nothing. */
export function alarmsFromWords(text: string): Alarm[] {
  const found = new Set(text.split(/[\s,/]+/).map(alarmOfWord))
  return ORDER.filter(alarm => found.has(alarm))
}

export const alarmsFromBits = (bits: number): Alarm[] => {
  const found = new Set(BITS.filter(([mask]) => (bits & mask) !== 0).map(([, alarm]) => alarm))
  return ORDER.filter(alarm => found.has(alarm))
}

/** A span's `alarms` attribute is a number today and may become words (dahdi-linux README). */
export function parseAlarms(text: string): Alarm[] {
  const trimmed = text.trim()
  if (/^0x[0-9a-f]{1,8}$/i.test(trimmed) || /^\d{1,9}$/.test(trimmed)) return alarmsFromBits(Number(trimmed))
  return alarmsFromWords(trimmed)
}
