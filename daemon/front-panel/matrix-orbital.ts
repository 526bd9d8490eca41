/**
 * Matrix Orbital's LK204-7T-1U and ELK204-7T-1U: text as it is, commands after 0xFE (technical manual: clear 0x58, cursor to
 * column and row 0x47, general purpose outputs on 0x57 and off 0x56, keys as they are pressed 0x41). Pure.
 */

import {
  ascii,
  type DeviceEvent,
  type Frame,
  fitted,
  type Key,
  type Lamp,
  type Protocol,
} from './protocol.ts'

const COMMAND = 0xfe
const COLUMNS = 20
const ROWS = 4
const LAMPS = 3

/** As the keypad of seven comes from the maker; its lowest key is a second way out. Releases are small letters. */
const KEY_OF: Readonly<Record<string, Key>> = {
  A: 'exit',
  B: 'up',
  C: 'right',
  D: 'left',
  E: 'enter',
  G: 'exit',
  H: 'down',
}

/** Each lamp has two outputs, the lower number first; both on is dark. */
const OUTPUTS: Readonly<Record<Lamp, readonly [boolean, boolean]>> = {
  off: [true, true],
  green: [true, false],
  red: [false, true],
  yellow: [false, false],
}

const command = (...bytes: readonly number[]) => ({
  bytes: Uint8Array.of(COMMAND, ...bytes),
  answeredAs: null,
})

export const matrixOrbital: Protocol = {
  columns: COLUMNS,
  rows: ROWS,
  baud: 19_200,
  greet: () => [
    command(0x52), // no scrolling
    command(0x44), // no wrapping of lines
    command(0x4b), // no underline
    command(0x54), // no block
    command(0x60), // a key that is held is sent once
    command(0x41), // keys as they are pressed
    command(0x42, 0), // light, without end
    command(0x58),
  ],
  show: ({ lines, lamps }: Frame, before) => [
    ...Array.from({ length: ROWS }, (_, row) => row).flatMap(row => {
      const text = fitted(lines[row] ?? '', COLUMNS)
      const former = before === null ? null : fitted(before.lines[row] ?? '', COLUMNS)
      return text === former ? [] : [command(0x47, 1, row + 1, ...ascii(text))]
    }),
    ...Array.from({ length: LAMPS }, (_, index) => index).flatMap(index => {
      const lamp = lamps[index] ?? 'off'
      if (before !== null && (before.lamps[index] ?? 'off') === lamp) return []
      return OUTPUTS[lamp].map((on, output) => command(on ? 0x57 : 0x56, index * 2 + output + 1))
    }),
  ],
  reader: () => bytes =>
    [...bytes].flatMap((byte): DeviceEvent[] => {
      const key = KEY_OF[String.fromCharCode(byte)]
      return key === undefined ? [] : [{ is: 'key', key }]
    }),
}
