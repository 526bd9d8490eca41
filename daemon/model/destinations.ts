/** Every destination the settings name, found and changed in one place. */

import type { DestinationSettings, Settings } from '../settings/schema.ts'
import { visitNamings } from './named-things.ts'

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
  visitNamings(settings, (value, naming, subject) => {
    if (naming === 'destination') found.push({ subject, destination: value as DestinationSettings })
    return value
  })
  return found
}

export const withDestinations = (
  settings: Settings,
  change: (destination: DestinationSettings) => DestinationSettings,
): Settings =>
  visitNamings(settings, (value, naming) =>
    naming === 'destination' ? change(value as DestinationSettings) : value,
  )
