/**
 * CrystalFontz' CFA-631, CFA-633 and CFA-635 (data sheets, "Host Communications"): packets of type, length, data and a CRC of
 * 16 bits, low byte first. The device answers each within 250 ms with the type plus 0x40, errors with 0xC0; keys come as
 * reports of type 0x80. Pure.
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

const CLEAR = 6
const LINE_1 = 7
const KEY_REPORTING = 23
const TEXT_AT = 31
const OUTPUT = 34
const KEY_REPORT = 0x80
/** The longest data of any of the three. */
const MOST_DATA = 22

/** CRC-16/X-25: x^16 + x^12 + x^5 + 1, reflected, from 0xFFFF, inverted. */
export function crc16(bytes: Uint8Array): number {
  let crc = 0xffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0x8408 : crc >> 1
  }
  return ~crc & 0xffff
}

export function packetBytes(type: number, data: Uint8Array): Uint8Array {
  const head = Uint8Array.of(type, data.length, ...data)
  const crc = crc16(head)
  return Uint8Array.of(...head, crc & 0xff, crc >> 8)
}

/** Codes of reports, presses only. The CFA-631 has a key at each corner. */
const KEY_OF: Readonly<Record<number, Key>> = {
  1: 'up',
  2: 'down',
  3: 'left',
  4: 'right',
  5: 'enter',
  6: 'exit',
  13: 'up',
  14: 'exit',
  15: 'down',
  16: 'enter',
}

/** In their characters, other signs stand in the places of these. */
const shown = (text: string, columns: number): string =>
  fitted(text, columns).replace(/[$@[\\\]^_`{|}~]/g, '?')

const packet = (type: number, ...data: readonly number[]) => ({
  bytes: packetBytes(type, Uint8Array.from(data)),
  answeredAs: type,
})

interface Kind {
  readonly columns: number
  readonly rows: number
  readonly baud: number
  /** Those of command 23. */
  readonly keyMask: number
  /** Output of the red half of each lamp, from the top; the green half is the one before. */
  readonly redOutputs: readonly number[]
  readonly textPacket: (row: number, text: string) => ReturnType<typeof packet>
}

const anywhere: Kind['textPacket'] = (row, text) => packet(TEXT_AT, 0, row, ...ascii(text))

const kinds = {
  cfa631: {
    columns: 20,
    rows: 2,
    baud: 115_200,
    keyMask: 0x0f,
    redOutputs: [],
    textPacket: anywhere,
  },
  cfa633: {
    columns: 16,
    rows: 2,
    baud: 19_200,
    keyMask: 0x3f,
    redOutputs: [],
    // Its first firmware has no command 31.
    textPacket: (row, text) => packet(LINE_1 + row, ...ascii(text)),
  },
  cfa635: {
    columns: 20,
    rows: 4,
    baud: 115_200,
    keyMask: 0x3f,
    redOutputs: [12, 10, 8, 6],
    textPacket: anywhere,
  },
} as const satisfies Record<string, Kind>

/** Percent of green and red. */
const BRIGHTNESS: Readonly<Record<Lamp, readonly [number, number]>> = {
  off: [0, 0],
  green: [100, 0],
  red: [0, 100],
  yellow: [100, 100],
}

export function crystalfontz(name: keyof typeof kinds): Protocol {
  const { columns, rows, baud, keyMask, redOutputs, textPacket }: Kind = kinds[name]
  return {
    columns,
    rows,
    baud,
    greet: () => [packet(KEY_REPORTING, keyMask, 0), packet(CLEAR)],
    show: ({ lines, lamps }: Frame, before) => [
      ...Array.from({ length: rows }, (_, row) => row).flatMap(row => {
        const text = shown(lines[row] ?? '', columns)
        const former = before === null ? null : shown(before.lines[row] ?? '', columns)
        return text === former ? [] : [textPacket(row, text)]
      }),
      ...redOutputs.flatMap((red, index) => {
        const lamp = lamps[index] ?? 'off'
        if (before !== null && (before.lamps[index] ?? 'off') === lamp) return []
        const [green, redPart] = BRIGHTNESS[lamp]
        return [packet(OUTPUT, red - 1, green), packet(OUTPUT, red, redPart)]
      }),
    ],
    reader,
  }
}

/** Bytes that are no packet are thrown away one by one until a packet begins: the port may be opened in the middle of one. */
function reader() {
  let held: Uint8Array = new Uint8Array()
  return (bytes: Uint8Array): readonly DeviceEvent[] => {
    held = Uint8Array.of(...held, ...bytes)
    const events: DeviceEvent[] = []
    while (held.length >= 4) {
      const [type = 0, length = 0] = held
      if (length > MOST_DATA) {
        held = held.slice(1)
        continue
      }
      const end = 2 + length
      if (held.length < end + 2) break
      const crc = (held[end] ?? 0) | ((held[end + 1] ?? 0) << 8)
      if (crc !== crc16(held.subarray(0, end))) {
        held = held.slice(1)
        continue
      }
      events.push(...eventOf(type, held.subarray(2, end)))
      held = held.slice(end + 2)
    }
    return events
  }
}

function eventOf(type: number, data: Uint8Array): DeviceEvent[] {
  const kind = type >> 6
  if (kind === 1 || kind === 3) return [{ is: 'answer', command: type & 0x3f, done: kind === 1 }]
  const key = type === KEY_REPORT ? KEY_OF[data[0] ?? 0] : undefined
  return key === undefined ? [] : [{ is: 'key', key }]
}
