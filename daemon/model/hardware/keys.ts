/** The places settings refer to: who uses them, the same under other keys, the same without them. Pure. */

import type { DeviceSettings, LineSettings, Settings } from '../../settings/schema.ts'
import { destinationsIn, extensionOf } from '../destinations.ts'
import type { KeyMove } from './compare.ts'

export interface Users {
  /** Numbers. */
  readonly extensions: readonly string[]
  /** Names. */
  readonly lines: readonly string[]
}

/** Who is without service when these places are gone. */
export function usersOf(settings: Settings, keys: ReadonlySet<string>): Users {
  return {
    extensions: settings.extensions
      .filter(extension => extension.devices.some(device => isOn(device, keys)))
      .map(extension => extension.number),
    lines: settings.trunks.flatMap(trunk =>
      trunk.lines.filter(line => keys.has(lineKey(line))).map(line => line.name),
    ),
  }
}

/** All at once, so that two cards can change places. */
export function withMovedKeys(settings: Settings, moves: readonly KeyMove[]): Settings {
  const to = new Map(moves.map(move => [move.from, move.to]))
  const device = (one: DeviceSettings): DeviceSettings =>
    one.kind === 'analog' ? { ...one, port: to.get(one.port) ?? one.port } : one
  const line = (one: LineSettings): LineSettings =>
    one.kind === 'analog'
      ? { ...one, port: to.get(one.port) ?? one.port }
      : { ...one, span: to.get(one.span) ?? one.span }
  return {
    ...settings,
    extensions: settings.extensions.map(one => ({ ...one, devices: one.devices.map(device) })),
    trunks: settings.trunks.map(trunk => ({ ...trunk, lines: trunk.lines.map(line) })),
  }
}

/**
 * Lines on these places go, and extensions that have no other telephone. An extension that incoming calls lead to stays:
 * where those calls should go instead, only a person knows.
 */
export function withoutKeys(settings: Settings, keys: ReadonlySet<string>): Settings {
  const called = new Set(
    destinationsIn(settings).flatMap(({ destination }) => extensionOf(destination) ?? []),
  )
  return {
    ...settings,
    extensions: settings.extensions.flatMap(extension => {
      const devices = extension.devices.filter(device => !isOn(device, keys))
      if (devices.length === extension.devices.length) return [extension]
      return devices.length === 0 && !called.has(extension.number) ? [] : [{ ...extension, devices }]
    }),
    trunks: settings.trunks.map(trunk => ({
      ...trunk,
      lines: trunk.lines.filter(line => !keys.has(lineKey(line))),
    })),
  }
}

const isOn = (device: DeviceSettings, keys: ReadonlySet<string>): boolean =>
  device.kind === 'analog' && keys.has(device.port)

const lineKey = (line: LineSettings): string => (line.kind === 'analog' ? line.port : line.span)
