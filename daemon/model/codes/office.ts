/** What can be dialled in a house beside its codes: the numbers that codes must live with, and those dialled behind them. */

import type { Settings } from '../../settings/schema.ts'
import type { CountryPack } from '../gateway-model.ts'
import { emergencyNumbers } from '../routes.ts'

export const NUMBER_KINDS = [
  'extension',
  'ring-group',
  'queue',
  'menu',
  'schedule',
  'switch',
  'announcement',
  'conference',
  'paging',
  'parking',
  'slot',
] as const
export type NumberKind = (typeof NUMBER_KINDS)[number]

export interface Office {
  readonly numbers: Readonly<Record<NumberKind, readonly string[]>>
  readonly mailboxes: readonly string[]
  /** Indices, as dialled behind the codes. */
  readonly switches: readonly string[]
  readonly schedules: readonly string[]
  readonly recordings: readonly string[]
  readonly speedDials: readonly string[]
  /** With an access code (`0112`) and without. */
  readonly emergency: readonly string[]
  readonly outside: readonly Outside[]
}

export interface Outside {
  readonly routeId: string
  readonly accessCode: string
  /** Behind the access code; empty: everything. */
  readonly patterns: readonly string[]
}

export function officeOf(settings: Settings, country: CountryPack): Office {
  const { extensions, parking, routes } = settings
  const emergency = emergencyNumbers(settings, country)
  return {
    numbers: {
      extension: unique(extensions.map(({ number }) => number)),
      'ring-group': numbersOf(settings.ringGroups),
      queue: numbersOf(settings.queues),
      menu: numbersOf(settings.menus),
      schedule: numbersOf(settings.schedules),
      switch: numbersOf(settings.switches),
      announcement: numbersOf(settings.announcements),
      conference: numbersOf(settings.conferences),
      paging: numbersOf(settings.pagingGroups),
      parking: parking === null ? [] : [parking.number],
      slot: parking === null ? [] : slots(parking.firstSlot, parking.lastSlot),
    },
    mailboxes: unique(extensions.flatMap(({ number, voicemail }) => (voicemail === null ? [] : [number]))),
    switches: indices(settings.switches),
    schedules: indices(settings.schedules),
    recordings: indices(settings.recordings),
    speedDials: indices(settings.speedDials),
    emergency: unique([
      ...emergency,
      ...routes.outgoing.flatMap(({ accessCode }) => emergency.map(number => accessCode + number)),
    ]),
    outside: routes.outgoing.map(({ id, accessCode, patterns }) => ({ routeId: id, accessCode, patterns })),
  }
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]

const numbersOf = (things: readonly { readonly number: string | null }[]): string[] =>
  unique(things.flatMap(({ number }) => (number === null ? [] : [number])))

const indices = (things: readonly { readonly index: number }[]): string[] =>
  unique(things.map(({ index }) => String(index)))

/** As many as can be told apart by their last digits; a range that is none has no slots. */
const MOST_SLOTS = 1000

export function slots(first: string, last: string): string[] {
  const count = Number(last) - Number(first) + 1
  if (first.length !== last.length || count < 1) return []
  return Array.from({ length: Math.min(count, MOST_SLOTS) }, (_, index) =>
    String(Number(first) + index).padStart(first.length, '0'),
  )
}
