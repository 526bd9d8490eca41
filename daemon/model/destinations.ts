/** Every destination the settings name, found and changed in one place. */

import type { DestinationSettings, Settings } from '../settings/schema.ts'

/** Who leads there: `route:…`, `ring-group:…`, as an issue's subject. */
export interface FoundDestination {
  readonly subject: string
  readonly destination: DestinationSettings
}

/** The extension a destination rings, or whose mailbox it fills. */
export const extensionOf = (destination: DestinationSettings): string | null =>
  destination.kind === 'extension' || destination.kind === 'voicemail' ? destination.number : null

export function destinationsIn(settings: Settings): FoundDestination[] {
  const found: FoundDestination[] = []
  walk(settings, (destination, subject) => {
    found.push({ subject, destination })
    return destination
  })
  return found
}

export const withDestinations = (
  settings: Settings,
  change: (destination: DestinationSettings) => DestinationSettings,
): Settings => walk(settings, change)

type Change = (destination: DestinationSettings, subject: string) => DestinationSettings

function walk(settings: Settings, change: Change): Settings {
  const optional = (destination: DestinationSettings | null, subject: string) =>
    destination === null ? null : change(destination, subject)
  return {
    ...settings,
    extensions: settings.extensions.map(one => ({
      ...one,
      voicemail: one.voicemail && {
        ...one.voicemail,
        operator: optional(one.voicemail.operator, `extension:${one.number}`),
      },
    })),
    routes: {
      ...settings.routes,
      incoming: settings.routes.incoming.map(one => ({
        ...one,
        destination: change(one.destination, `route:${one.id}`),
      })),
    },
    ringGroups: settings.ringGroups.map(one => ({
      ...one,
      otherwise: change(one.otherwise, `ring-group:${one.id}`),
    })),
    queues: settings.queues.map(one => ({ ...one, otherwise: change(one.otherwise, `queue:${one.id}`) })),
    menus: settings.menus.map(one => ({
      ...one,
      keys: one.keys.map(key => ({ ...key, destination: change(key.destination, `menu:${one.id}`) })),
      otherwise: change(one.otherwise, `menu:${one.id}`),
    })),
    schedules: settings.schedules.map(one => ({
      ...one,
      open: change(one.open, `schedule:${one.id}`),
      closed: change(one.closed, `schedule:${one.id}`),
      onHoliday: optional(one.onHoliday, `schedule:${one.id}`),
    })),
    switches: settings.switches.map(one => ({
      ...one,
      day: change(one.day, `switch:${one.id}`),
      night: change(one.night, `switch:${one.id}`),
    })),
    announcements: settings.announcements.map(one => ({
      ...one,
      afterwards: change(one.afterwards, `announcement:${one.id}`),
    })),
    parking: settings.parking && {
      ...settings.parking,
      otherwise: optional(settings.parking.otherwise, 'parking'),
    },
    blacklist: { ...settings.blacklist, destination: change(settings.blacklist.destination, 'blacklist') },
  }
}
