/** Destinations on a form: one word each for a select, and a name a person understands. */

import type { DestinationSettings, Settings } from '../../../daemon/settings/schema.ts'
import type { Speech } from '../../i18n/translate.ts'
import type { Option } from '../../parts/fields.tsx'

/** `extension:101`, `queue:sales`, `hangup`. */
export function destinationWord(destination: DestinationSettings): string {
  if (destination.kind === 'outside') return `outside:${destination.number}:${destination.classOfService}`
  if ('number' in destination) return `${destination.kind}:${destination.number}`
  return 'id' in destination ? `${destination.kind}:${destination.id}` : destination.kind
}

/** Unchecked: the schema says whether it is one. */
export function destinationOf(word: string): unknown {
  const [kind, which, classOfService] = word.split(':')
  return { kind, number: which, id: which, classOfService }
}

type Named = { readonly id: string; readonly name: string; readonly number?: string | null }

const things = (settings: Settings) =>
  ({
    'ring-group': settings.ringGroups,
    queue: settings.queues,
    menu: settings.menus,
    schedule: settings.schedules,
    switch: settings.switches,
    announcement: settings.announcements,
    conference: settings.conferences,
    disa: settings.disa,
  }) as const satisfies Record<string, readonly Named[]>

export function destinationName(destination: DestinationSettings, settings: Settings, { t }: Speech): string {
  if ('number' in destination) {
    const { number } = destination
    const name = settings.extensions.find(extension => extension.number === number)?.name ?? ''
    return t(`destination.${destination.kind}`, { number, name })
  }
  if (!('id' in destination)) return t(`destination.${destination.kind}`)
  const { kind, id } = destination
  const all: readonly Named[] = things(settings)[kind]
  const thing = all.find(one => one.id === id)
  return t(`destination.${kind}`, { name: thing?.name ?? id, number: thing?.number ?? '' })
}

export function destinationOptions(settings: Settings, speech: Speech): Option[] {
  const { extensions } = settings
  const destinations: DestinationSettings[] = [
    ...extensions.map(({ number }) => ({ kind: 'extension' as const, number })),
    ...extensions
      .filter(({ voicemail }) => voicemail !== null)
      .map(({ number }) => ({ kind: 'voicemail' as const, number, greeting: 'unavailable' as const })),
    ...Object.entries(things(settings)).flatMap(([kind, all]) =>
      all.map(({ id }) => ({ kind: kind as keyof ReturnType<typeof things>, id })),
    ),
    { kind: 'directory' },
    { kind: 'busy' },
    { kind: 'congestion' },
    { kind: 'hangup' },
  ]
  return destinations.map(destination => ({
    value: destinationWord(destination),
    label: destinationName(destination, settings, speech),
  }))
}
