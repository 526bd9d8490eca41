/** Everything in the settings that refers to one thing: told before it is deleted, followed when its number moves. Pure. */

import type { SoundSettings } from '../settings/areas/call-flow.ts'
import type { DestinationSettings, OutgoingRouteSettings, Settings } from '../settings/schema.ts'
import { extensionOf } from './destinations.ts'
import { type Naming, visitNamings } from './named-things.ts'
import { patternMatches } from './numbering.ts'

/**
 * Who refers to `thing` (`extension:101`, `queue:sales`, `route:out-1`), as an issue's subject; each once, in the order of the
 * settings. Who refers to a line of a trunk refers to the trunk. A number that is dialled refers to whoever has it; one outside, to every outgoing route that takes it.
 */
export function referencesTo(settings: Settings, thing: string): string[] {
  const number = numberOf(settings, thing)
  const trunk = settings.trunks.find(({ id }) => `trunk:${id}` === thing)
  const lines = new Set([...(trunk?.lines ?? []), ...(trunk?.networkLines ?? [])].map(({ id }) => id))
  const route = settings.routes.outgoing.find(({ id }) => `route:${id}` === thing)
  const inHouse = route === undefined ? new Set<string>() : houseNumbers(settings)
  const names = (dialled: string) =>
    dialled === number || (route !== undefined && !inHouse.has(dialled) && takes(route, dialled))
  const found = new Set<string>()
  visitNamings(settings, (value, naming, by) => {
    for (const [kind, which] of namedBy(value, naming))
      if (
        kind === 'number'
          ? names(which)
          : `${kind}:${which}` === thing || (kind === 'line' && lines.has(which))
      )
        found.add(by)
    return value
  })
  found.delete(thing)
  return [...found]
}

/** Extensions get other numbers, all at once, and whoever named one by its number follows. */
export function renumbered(settings: Settings, numbers: ReadonlyMap<string, string>): Settings {
  const to = (number: string): string => numbers.get(number) ?? number
  const extensions = settings.extensions.map(one => ({ ...one, number: to(one.number) }))
  return followed({ ...settings, extensions }, numbers)
}

/** Whoever names an extension by its former number names it by the new one; the extensions themselves have theirs already. */
export function followed(settings: Settings, numbers: ReadonlyMap<string, string>): Settings {
  const to = (number: string): string => numbers.get(number) ?? number
  return visitNamings(settings, (value, naming) => {
    if (naming === 'extension' || naming === 'number') return to(value as string)
    if (naming !== 'destination') return value
    const destination = value as DestinationSettings
    const number = extensionOf(destination)
    return number === null || to(number) === number ? destination : { ...destination, number: to(number) }
  })
}

type Named = readonly [kind: Naming, which: string]

function namedBy(value: unknown, naming: Naming): Named[] {
  if (naming === 'sound') {
    const sound = value as SoundSettings
    return sound.kind === 'recording' ? [['recording', sound.id]] : []
  }
  if (naming !== 'destination') return [[naming, String(value)]]
  const destination = value as DestinationSettings
  if (destination.kind === 'outside')
    return [
      ['number', destination.number],
      ['class-of-service', destination.classOfService],
    ]
  const number = extensionOf(destination)
  if (number !== null) return [['extension', number]]
  return 'id' in destination ? [[destination.kind, destination.id]] : []
}

const numbered = (settings: Settings) =>
  [
    ['ring-group', settings.ringGroups],
    ['queue', settings.queues],
    ['menu', settings.menus],
    ['schedule', settings.schedules],
    ['switch', settings.switches],
    ['announcement', settings.announcements],
    ['conference', settings.conferences],
    ['paging', settings.pagingGroups],
  ] as const

/** What is dialled to reach the thing; null: nothing. */
function numberOf(settings: Settings, thing: string): string | null {
  if (thing.startsWith('extension:')) return thing.slice('extension:'.length)
  for (const [kind, things] of numbered(settings))
    for (const { id, number } of things) if (`${kind}:${id}` === thing) return number
  return null
}

const houseNumbers = (settings: Settings): Set<string> =>
  new Set([
    ...settings.extensions.map(({ number }) => number),
    ...numbered(settings).flatMap(([, things]) => things.flatMap(({ number }) => number ?? [])),
  ])

function takes({ accessCode, patterns }: OutgoingRouteSettings, dialled: string): boolean {
  const number = dialled.slice(accessCode.length)
  return (
    dialled.startsWith(accessCode) &&
    number !== '' &&
    (patterns.length === 0 || patterns.some(pattern => patternMatches(pattern, number)))
  )
}
