/** Restoring on a machine with other cards: which socket or ISDN connection takes the place of which. */

import type { Settings } from '../settings/schema.ts'

export type Kind = 'fxs' | 'fxo' | 'bri' | 'pri'

export interface BackedPlace {
  /** Key of the port or, for ISDN, of the span, on the machine of the backup. */
  readonly key: string
  readonly kind: Kind
  /** Number of the extension, or name of the line. */
  readonly usedBy: string
}

/** A socket, or an ISDN connection, of this machine. */
export interface MachinePlace {
  readonly key: string
  readonly kind: Kind
}

/** Everything of the settings that is at a socket or a span, in the order of the settings. */
export function placesInUse({ extensions, trunks }: Settings): BackedPlace[] {
  const handsets = extensions.flatMap(({ number, devices }) =>
    devices.flatMap(device =>
      device.kind === 'analog' ? [{ key: device.port, kind: 'fxs' as const, usedBy: number }] : [],
    ),
  )
  const lines = trunks.flatMap(trunk =>
    trunk.lines.map(line =>
      line.kind === 'analog'
        ? { key: line.port, kind: 'fxo' as const, usedBy: line.name }
        : {
            key: line.span,
            kind: line.kind === 'bri' ? ('bri' as const) : ('pri' as const),
            usedBy: line.name,
          },
    ),
  )
  return [...handsets, ...lines]
}

/** The same place where it is still there, otherwise the next free one of its kind; what finds none is left out. */
export function proposePlaces(
  used: readonly BackedPlace[],
  here: readonly MachinePlace[],
): Map<string, string> {
  const kinds = new Map(here.map(({ key, kind }) => [key, kind]))
  const proposal = new Map<string, string>()
  for (const { key, kind } of used) if (kinds.get(key) === kind) proposal.set(key, key)
  for (const { key, kind } of used) {
    if (proposal.has(key)) continue
    const taken = new Set(proposal.values())
    const free = here.find(place => place.kind === kind && !taken.has(place.key))
    if (free !== undefined) proposal.set(key, free.key)
  }
  return proposal
}

/**
 * The settings of the backup with the places of this machine. What has no place here keeps its old one, and is told as
 * missing until a card comes. How this machine is reached, and its virtual spans, stay as they are.
 */
export function settleHere(backup: Settings, here: Settings, places: ReadonlyMap<string, string>): Settings {
  const at = (key: string) => places.get(key) ?? key
  return {
    ...backup,
    extensions: backup.extensions.map(extension => ({
      ...extension,
      devices: extension.devices.map(device =>
        device.kind === 'analog' ? { ...device, port: at(device.port) } : device,
      ),
    })),
    trunks: backup.trunks.map(trunk => ({
      ...trunk,
      lines: trunk.lines.map(line =>
        line.kind === 'analog' ? { ...line, port: at(line.port) } : { ...line, span: at(line.span) },
      ),
    })),
    echo: { ...backup.echo, places: backup.echo.places.map(one => ({ ...one, place: at(one.place) })) },
    dynamicSpans: here.dynamicSpans,
    web: here.web,
    portsAssigned: true,
  }
}
