/** The languages of one appliance: its issues speak of ports, lines and routes by the names people gave them. */

import type { Appliance } from '../daemon/appliance.ts'
import { inEachLanguage } from '../daemon/model/languages.ts'
import type { Language } from './i18n/message.ts'
import type { Names } from './i18n/subject.ts'
import { createSpeech, type Speech, type Translate } from './i18n/translate.ts'
import { findPlaces } from './places.ts'

export type Speeches = (language: Language) => Speech

export function createSpeeches(appliance: Appliance): Speeches {
  const speechOf = (language: Language): Speech => {
    let made: { readonly from: readonly [unknown, unknown]; readonly names: Names } | null = null
    return createSpeech(language, t => {
      const { settings } = appliance.settings()
      const inventory = appliance.inventory()
      if (made === null || made.from[0] !== settings || made.from[1] !== inventory)
        made = { from: [settings, inventory], names: namesOf(appliance, t) }
      return made.names
    })
  }
  // Intl's objects are slow to make: one set for each language, for as long as the application lives.
  const speeches: Record<Language, Speech> = inEachLanguage(speechOf)
  return language => speeches[language]
}

function namesOf(appliance: Appliance, t: Translate): Names {
  const { settings } = appliance.settings()
  const inventory = appliance.inventory()
  const places = new Map(findPlaces(settings, inventory, t).names)
  for (const [key, name] of formerPlaces(appliance, t)) if (!places.has(key)) places.set(key, name)
  const { trunks, routes } = settings
  const things: Record<'trunk' | 'line' | 'route' | 'card', ReadonlyMap<string, string | null>> = {
    trunk: new Map(trunks.map(trunk => [trunk.id, trunk.name])),
    line: new Map(trunks.flatMap(trunk => trunk.lines.map(line => [line.id, line.name] as const))),
    route: new Map([
      ...routes.incoming.map(route => [route.id, route.calledNumber ?? t('incoming.any-number')] as const),
      ...routes.outgoing.map(route => [route.id, route.name] as const),
    ]),
    card: new Map(inventory.cards.map(card => [card.id, card.name])),
  }
  return {
    place: key => places.get(key) ?? null,
    thing: (kind, id) => things[kind].get(id) ?? null,
  }
}

/** Sockets that are no longer there, as they were called. */
const formerPlaces = ({ hardware }: Appliance, t: Translate) =>
  hardware
    .proposals()
    .flatMap(({ change: { card } }) =>
      card.sockets.map(
        ({ key, position }) =>
          [key, position === null ? card.name : t('place.socket', { card: card.name, position })] as const,
      ),
    )
