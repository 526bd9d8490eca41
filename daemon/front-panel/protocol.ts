/** What a display with keys is to the rest: frames become packets, bytes become events. Each protocol is one pure module. */

import { plain } from '../smdr/call-facts.ts'

export const KEYS = ['up', 'down', 'left', 'right', 'enter', 'exit'] as const
export type Key = (typeof KEYS)[number]

export type Lamp = 'off' | 'green' | 'red' | 'yellow'

export interface Frame {
  /** As many as the display has rows. */
  readonly lines: readonly string[]
  /** From the top; those the device has not are left out. */
  readonly lamps: readonly Lamp[]
}

export type DeviceEvent =
  | { readonly is: 'key'; readonly key: Key }
  /** The device has done, or refused, the command of that number. */
  | { readonly is: 'answer'; readonly command: number; readonly done: boolean }

export interface Packet {
  readonly bytes: Uint8Array
  /** The command that is answered before the next packet may be sent; null: nothing is. */
  readonly answeredAs: number | null
}

export interface Protocol {
  readonly columns: number
  readonly rows: number
  readonly baud: number
  /** Makes a device ready that was in whatever state, and empties it. */
  greet(): readonly Packet[]
  /** What turns `before` into `frame`; null: an emptied display. */
  show(frame: Frame, before: Frame | null): readonly Packet[]
  /** One for each time the port is opened: a packet may come in pieces. */
  reader(): (bytes: Uint8Array) => readonly DeviceEvent[]
}

/** Exactly as wide as the display. Both kinds of devices have ASCII; accents differ. */
export const fitted = (text: string, columns: number): string => plain(text).slice(0, columns).padEnd(columns)

export const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1')
