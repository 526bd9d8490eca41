/** The lines' form: name and number of each, and where its calls go; to the settings and back. */

import {
  type IncomingRouteSettings,
  incomingRouteSchema,
  type LineSettings,
  lineSchema,
  type Settings,
} from '../../../daemon/settings/schema.ts'
import { phone, text } from '../../form/read-form.ts'
import type { Speech } from '../../i18n/translate.ts'
import { destinationOf, destinationWord } from '../routes/destination-words.ts'

export const lineField = (id: string, what: 'name' | 'number' | 'to'): string => `line ${id} ${what}`
/** Where calls go that no line says anything of. */
export const EVERY_LINE = 'every line'

export interface TrunkLine {
  readonly trunk: string
  readonly line: LineSettings
}

export const linesOf = ({ trunks }: Settings): readonly TrunkLine[] =>
  trunks.flatMap(trunk => trunk.lines.map(line => ({ trunk: trunk.id, line })))

type Route = IncomingRouteSettings
const takesAll = (route: Route) => route.calledNumber === null && route.caller === null
const isOfLine = (id: string) => (route: Route) => route.line === id && takesAll(route)
const isForAll = (route: Route) => route.trunk === null && route.line === null && takesAll(route)

export function lineValues(settings: Settings): URLSearchParams {
  const { incoming } = settings.routes
  const word = (route: Route | undefined) => (route === undefined ? '' : destinationWord(route.destination))
  const values = new URLSearchParams({ [EVERY_LINE]: word(incoming.find(isForAll)) })
  for (const { line } of linesOf(settings)) {
    values.set(lineField(line.id, 'name'), line.name)
    values.set(lineField(line.id, 'number'), line.number ?? '')
    values.set(lineField(line.id, 'to'), word(incoming.find(isOfLine(line.id))))
  }
  return values
}

export type ReadLines =
  | { readonly ok: true; readonly change: (draft: Settings) => Settings }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

export function readLines(values: URLSearchParams, settings: Settings, { t }: Speech): ReadLines {
  const errors: Record<string, string> = {}
  const named = new Map<string, { readonly name: string; readonly number: string | null }>()
  const led: { readonly route: Omit<Route, 'destination'>; readonly to: Route['destination'] | null }[] = []
  const lead = (field: string, id: string, trunk: string | null, line: string | null) => {
    const word = text(values, field)
    const parsed =
      word === ''
        ? null
        : incomingRouteSchema.safeParse({ id, trunk, line, destination: destinationOf(word) })
    if (parsed !== null && !parsed.success) errors[field] = t('error.choice')
    const route = incomingRouteSchema.parse({ id, trunk, line, destination: { kind: 'hangup' } })
    led.push({ route, to: parsed?.success === true ? parsed.data.destination : null })
  }
  for (const { trunk, line } of linesOf(settings)) {
    const { id } = line
    const [first] = lineSchema.options
    const name = first.shape.name.safeParse(text(values, lineField(id, 'name')))
    const number = first.shape.number.safeParse(phone(values, lineField(id, 'number')))
    if (!name.success) errors[lineField(id, 'name')] = t('error.name')
    if (!number.success) errors[lineField(id, 'number')] = t('error.phone-number')
    if (name.success && number.success) named.set(id, { name: name.data, number: number.data })
    lead(lineField(id, 'to'), `only-${id}`, trunk, id)
  }
  lead(EVERY_LINE, 'anything', null, null)
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    change: draft => led.reduce(withRoute, withLineNames(draft, named)),
  }
}

const withLineNames = (
  draft: Settings,
  named: ReadonlyMap<string, { readonly name: string; readonly number: string | null }>,
): Settings => ({
  ...draft,
  trunks: draft.trunks.map(trunk => ({
    ...trunk,
    lines: trunk.lines.map(line => ({ ...line, ...named.get(line.id) })),
  })),
})

/** A line's own way stands before the one for all; no way of its own takes it away. The one for all only changes. */
function withRoute(
  draft: Settings,
  { route, to }: { readonly route: Omit<Route, 'destination'>; readonly to: Route['destination'] | null },
): Settings {
  const { incoming } = draft.routes
  const isIt = route.line === null ? isForAll : isOfLine(route.line)
  const there = incoming.find(isIt)
  const put = (routes: readonly Route[]): Settings => ({
    ...draft,
    routes: { ...draft.routes, incoming: [...routes] },
  })
  if (to === null) return route.line === null ? draft : put(incoming.filter(each => !isIt(each)))
  if (there !== undefined)
    return put(incoming.map(each => (each === there ? { ...each, destination: to } : each)))
  const last = incoming.findIndex(isForAll)
  const at = last < 0 ? incoming.length : last
  return put([...incoming.slice(0, at), { ...route, destination: to }, ...incoming.slice(at)])
}
