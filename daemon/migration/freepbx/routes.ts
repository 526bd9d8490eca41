/** Outgoing and incoming routes of a FreePBX, of every layout of its tables since 2.4. */

import type { OldDestination, OldIncoming, OldOutgoing, OldPattern } from '../old-system.ts'
import { isYes, parts, whole } from '../read/values.ts'
import type { SqlRow } from '../sql/rows.ts'
import { rowsOf, type Tables, text } from './tables.ts'

export function outgoingOf(tables: Tables): OldOutgoing[] {
  const routes = rowsOf(tables, 'outbound_routes')
  if (routes.length === 0) return outgoingOfExtensions(tables)
  const order = new Map(
    rowsOf(tables, 'outbound_route_sequence').map(row => [
      text(row, 'route_id'),
      whole(text(row, 'seq')) ?? 0,
    ]),
  )
  const patterns = Map.groupBy(rowsOf(tables, 'outbound_route_patterns'), row => text(row, 'route_id'))
  const trunks = Map.groupBy(rowsOf(tables, 'outbound_route_trunks'), row => text(row, 'route_id'))
  const pins = pinSets(tables)
  const place = (row: SqlRow) => order.get(text(row, 'route_id')) ?? whole(text(row, 'seq')) ?? 0
  return routes
    .toSorted((a, b) => place(a) - place(b))
    .map(row => {
      const key = text(row, 'route_id')
      const password = text(row, 'password')
      return {
        key,
        name: text(row, 'name') || key,
        patterns: (patterns.get(key) ?? []).map(patternOf),
        trunks: (trunks.get(key) ?? [])
          .toSorted((a, b) => (whole(text(a, 'seq')) ?? 0) - (whole(text(b, 'seq')) ?? 0))
          .map(one => text(one, 'trunk_id')),
        pins: /^[0-9]+$/.test(password) ? [password] : (pins.get(`routing_${key}`) ?? []),
        callerId: text(row, 'outcid'),
        isEmergency: isYes(text(row, 'emergency_route')),
        hours: text(row, 'time_group_id') || null,
      }
    })
}

const patternOf = (row: SqlRow): OldPattern => ({
  prefix: text(row, 'match_pattern_prefix'),
  match: text(row, 'match_pattern_pass'),
  prepend: text(row, 'prepend_digits'),
  caller: text(row, 'match_cid'),
})

/** `pinsets` with their numbers a line each, and `pinset_usage` that says where. */
function pinSets(tables: Tables): Map<string, string[]> {
  const sets = new Map(
    rowsOf(tables, 'pinsets').map(row => [text(row, 'pinsets_id'), parts(text(row, 'passwords'), /[\s,]+/)]),
  )
  return new Map(
    rowsOf(tables, 'pinset_usage').map(row => [
      `${text(row, 'dispname')}_${text(row, 'foreign_id')}`,
      sets.get(text(row, 'pinsets_id')) ?? [],
    ]),
  )
}

/**
 * Up to 2.7 a route is a context: `outrt-001-9_outside`, `_9.`, `Macro`, `dialout-trunk,1,${EXTEN:1},PASSWORD`; one row for each
 * pattern and trunk.
 */
function outgoingOfExtensions(tables: Tables): OldOutgoing[] {
  const rows = rowsOf(tables, 'extensions').filter(
    row =>
      /^outrt-[0-9]/.test(text(row, 'context')) && /^dialout-(?:trunk|enum|dundi)/.test(text(row, 'args')),
  )
  const routes = [...Map.groupBy(rows, row => text(row, 'context'))]
  return routes
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([context, own]) => {
      const ordered = own.toSorted(
        (a, b) => (whole(text(a, 'priority')) ?? 0) - (whole(text(b, 'priority')) ?? 0),
      )
      const args = ordered.map(row => text(row, 'args').split(','))
      const [password = ''] = args.flatMap(([, , , given = '']) => (/^[0-9]+$/.test(given) ? [given] : []))
      const patterns = new Map(
        ordered.map((row, index) => [
          text(row, 'extension'),
          whole(/\$\{EXTEN:([0-9]+)\}/.exec(args[index]?.[2] ?? '')?.[1] ?? '') ?? 0,
        ]),
      )
      return {
        key: context,
        name: context.replace(/^outrt-[0-9]+-?/, '') || context,
        patterns: [...patterns].map(([extension, stripped]) => {
          const written = extension.replace(/^_/, '')
          return {
            prefix: written.slice(0, stripped),
            match: written.slice(stripped),
            prepend: '',
            caller: '',
          }
        }),
        trunks: [...new Set(args.flatMap(([, trunk = '']) => (trunk === '' ? [] : [trunk])))],
        pins: password === '' ? [] : [password],
        callerId: '',
        isEmergency: false,
        hours: null,
      }
    })
}

export function incomingOf(tables: Tables, read: (written: string) => OldDestination): OldIncoming[] {
  const faxes = new Map(
    rowsOf(tables, 'fax_incoming').map(row => [
      `${text(row, 'extension')}/${text(row, 'cidnum')}`,
      text(row, 'destination', 'legacy_email'),
    ]),
  )
  const channels = channelNumbers(tables)
  return rowsOf(tables, 'incoming').map(row => {
    const [called, caller] = [text(row, 'extension'), text(row, 'cidnum')]
    const channel =
      whole(/^zapchan([0-9]+)$/.exec(called)?.[1] ?? text(row, 'channel')) ?? channels.get(called) ?? null
    const fax = text(row, 'faxemail') || (faxes.get(`${called}/${caller}`) ?? '')
    return {
      key: `${called}/${caller}`,
      name: text(row, 'description') || called || caller || '*',
      called: channel === null ? called : '',
      caller,
      destination: read(text(row, 'destination')),
      namePrefix: text(row, 'grppre'),
      faxTo: fax.includes('@') ? fax : '',
      channel,
    }
  })
}

/** The number a person gave to an analog line, which then counts as the number called. */
const channelNumbers = (tables: Tables): Map<string, number> =>
  new Map(
    [...rowsOf(tables, 'dahdichandids'), ...rowsOf(tables, 'zapchandids')].flatMap(row => {
      const channel = whole(text(row, 'channel'))
      return channel === null || text(row, 'did') === '' ? [] : [[text(row, 'did'), channel] as const]
    }),
  )
