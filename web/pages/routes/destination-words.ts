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

/** By number; of a thousand extensions many names are asked for at once. */
const names = new WeakMap<Settings['extensions'], ReadonlyMap<string, string>>()

function namesOf(extensions: Settings['extensions']): ReadonlyMap<string, string> {
  const known = names.get(extensions) ?? new Map(extensions.map(({ number, name }) => [number, name]))
  names.set(extensions, known)
  return known
}

export function destinationName(destination: DestinationSettings, settings: Settings, { t }: Speech): string {
  if ('number' in destination) {
    const { number } = destination
    const name = namesOf(settings.extensions).get(number) ?? ''
    return t(`destination.${destination.kind}`, { number, name })
  }
  if (!('id' in destination)) return t(`destination.${destination.kind}`)
  const { kind, id } = destination
  const all: readonly Named[] = things(settings)[kind]
  const thing = all.find(one => one.id === id)
  return t(`destination.${kind}`, { name: thing?.name ?? id, number: thing?.number ?? '' })
}

/** A form asks for them once for each of its destinations. */
const options = new WeakMap<Settings, Map<string, readonly Option[]>>()

export function destinationOptions(settings: Settings, speech: Speech): readonly Option[] {
  const known = options.get(settings) ?? new Map<string, readonly Option[]>()
  options.set(settings, known)
  const found = known.get(speech.language) ?? madeOptions(settings, speech)
  known.set(speech.language, found)
  return found
}

function madeOptions(settings: Settings, speech: Speech): Option[] {
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
