/** A person's own speed dials, between AstDB and the portal. Pure. */

/** Two digits, as the code that sets them takes (asterisk-conf/contexts/services/speed-dials.ts). */
export const PLACE = /^[0-9]{1,2}$/

export interface OwnSpeedDial {
  /** Dialled behind the code. */
  readonly place: string
  /** As the own telephone dials it. */
  readonly number: string
}

export const speedDialKey = (extension: string, place: string): string =>
  `AMPUSER/${extension}/speeddials/${place}`

export function readSpeedDials(rows: ReadonlyMap<string, string>, extension: string): OwnSpeedDial[] {
  const begin = speedDialKey(extension, '')
  return [...rows]
    .flatMap(([key, value]) =>
      key.startsWith(begin) && PLACE.test(key.slice(begin.length)) && /^[0-9*#]{1,30}$/.test(value)
        ? [{ place: key.slice(begin.length), number: value }]
        : [],
    )
    .sort((a, b) => Number(a.place) - Number(b.place) || a.place.localeCompare(b.place))
}
