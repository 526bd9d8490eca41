/**
 * The JSON of a FreePBX backup from 15 on, one file a module (`modulejson/Core.json`), as rows of the tables it was made from.
 * Modules name their parts differently (Backup.php of each): a table's own name counts wherever it is found.
 */

import { addRows } from '../add-rows.ts'
import type { Found } from '../found.ts'
import type { SqlRow } from '../sql/rows.ts'
import { flatten } from './astdb.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Where a module calls a table by another name: `module/part`. An empty part is the module's whole. */
const PARTS: Readonly<Record<string, string>> = {
  'core/dialpatterns': 'trunk_dialpatterns',
  'core/did': 'incoming',
  'core/dahdichannels': 'dahdichandids',
  'ringgroups/groups': 'ringgroups',
  'ivr/ivrs': 'ivr_details',
  'ivr/entries': 'ivr_entries',
  'queues/queues': 'queues_config',
  'queues/details': 'queues_details',
  'announcement/': 'announcement',
  'announcement/configs': 'announcement',
  'recordings/data': 'recordings',
  'miscdests/': 'miscdests',
  'miscdests/configs': 'miscdests',
  'callback/': 'callback',
  'callback/configs': 'callback',
  'conferences/': 'meetme',
  'conferences/configs': 'meetme',
  'conferences/data': 'meetme',
  'conferences/conferences': 'meetme',
  'disa/': 'disa',
  'disa/configs': 'disa',
  'cidlookup/': 'cidlookup',
  'setcid/': 'setcid',
  'languages/': 'languages',
  'queueprio/': 'queueprio',
  'callrecording/': 'callrecording',
  'miscapps/data': 'miscapps',
}

const KNOWN = new Set([
  'users',
  'devices',
  'sip',
  'pjsip',
  'iax',
  'dahdi',
  'trunks',
  'trunk_dialpatterns',
  'incoming',
  'dahdichandids',
  'outbound_routes',
  'outbound_route_patterns',
  'outbound_route_trunks',
  'outbound_route_sequence',
  'ringgroups',
  'queues_config',
  'queues_details',
  'ivr_details',
  'ivr_entries',
  'timeconditions',
  'timegroups_groups',
  'timegroups_details',
  'daynight',
  'announcement',
  'recordings',
  'miscdests',
  'meetme',
  'paging_groups',
  'paging_config',
  'parkplus',
  'parkinglot',
  'featurecodes',
  'findmefollow',
  'disa',
  'pinsets',
  'pinset_usage',
  'fax_incoming',
  'callback',
  'cidlookup',
  'custom_destinations',
  'custom_extensions',
  'vmblast',
  'dynroute',
  'directory_details',
  'setcid',
  'queueprio',
  'languages',
  'callrecording',
  'miscapps',
  'allowlist',
])

const DEEPEST = 12

/** What is no JSON, or of no module, is passed over. */
export function addModule(path: string, text: string, found: Found): void {
  let json: Json
  try {
    json = JSON.parse(text) as Json
  } catch {
    found.faults.set(path, 'damaged')
    return
  }
  const module = (path.split('/').at(-1) ?? '').replace(/\.json$/i, '').toLowerCase()
  if (module === 'metadata' || module === 'manifest') {
    const version = isObject(json)
      ? (json.pbx_framework_version ?? json.pbx_version ?? json.framework_version)
      : null
    if (typeof version === 'string' && /^[0-9][0-9.]*$/.test(version)) found.version = version
    return
  }
  visit(json, '', module, 0, found)
}

const isObject = (json: Json | undefined): json is { readonly [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

const isRows = (json: Json): json is readonly { readonly [key: string]: Json }[] =>
  Array.isArray(json) && json.length > 0 && json.every(one => isObject(one))

function visit(json: Json, key: string, module: string, depth: number, found: Found): void {
  if (depth > DEEPEST || take(json, key.toLowerCase(), module, depth, found)) return
  if (Array.isArray(json)) for (const one of json) visit(one, key, module, depth + 1, found)
  else if (isObject(json))
    for (const [own, value] of Object.entries(json)) visit(value, own, module, depth + 1, found)
}

/** True when it was all of it. */
function take(json: Json, name: string, module: string, depth: number, found: Found): boolean {
  const whole = depth === 0 ? '' : name
  const table = PARTS[`${module}/${whole}`] ?? (KNOWN.has(name) ? name : undefined)
  if (name === 'routing' && Array.isArray(json)) addRoutes(json, found)
  else if (name === 'features' && isRows(json)) addRows(found, 'featurecodes', json.map(rowOf))
  else if (name === 'astdb' && Array.isArray(json))
    for (const one of json) flatten(one as never, '', found.state)
  else if (name === 'astdb' && isObject(json)) flatten(json as never, '', found.state)
  else if (table !== undefined && isRows(json)) addRows(found, table, json.map(rowOf))
  // PHP writes a list whose keys are not counted up as an object: by the id of each row.
  else if (table !== undefined && isMapOfRows(json)) addRows(found, table, Object.values(json).map(rowOf))
  else if (name === 'voicemailconf' && isObject(json)) addVoicemail(json, found)
  else if (module === 'callforward' && name === 'data' && isObject(json)) addForwards(json, found)
  else if (module === 'findmefollow' && isObject(json) && Object.values(json).some(hasFollowMe))
    addFollowMe(json, found)
  else if ((module === 'donotdisturb' || module === 'callwaiting') && isMapOfRows(json))
    addSwitches(json, found)
  else return false
  return true
}

const isMapOfRows = (json: Json): json is { readonly [key: string]: { readonly [key: string]: Json } } =>
  isObject(json) && Object.values(json).length > 0 && Object.values(json).every(isObject)

const rowOf = (json: { readonly [key: string]: Json }): SqlRow =>
  Object.fromEntries(Object.entries(json).map(([key, value]) => [key.toLowerCase(), textOf(value)]))

const textOf = (value: Json): string | null =>
  value === null
    ? null
    : typeof value === 'object'
      ? JSON.stringify(value)
      : value === true
        ? '1'
        : value === false
          ? '0'
          : String(value)

/** Outgoing routes come with their patterns and trunks within. */
function addRoutes(routes: readonly Json[], found: Found): void {
  for (const [seq, route] of routes.entries()) {
    if (!isObject(route)) continue
    const id = textOf(route.route_id ?? null) ?? String(seq)
    addRows(found, 'outbound_routes', [rowOf(route)])
    addRows(found, 'outbound_route_sequence', [
      { route_id: id, seq: textOf(route.seq ?? null) ?? String(seq) },
    ])
    const { patterns, trunks } = route
    if (Array.isArray(patterns))
      addRows(
        found,
        'outbound_route_patterns',
        patterns.filter(isObject).map(one => ({ ...rowOf(one), route_id: id })),
      )
    const list = Array.isArray(trunks) ? trunks : isObject(trunks) ? Object.values(trunks) : []
    addRows(
      found,
      'outbound_route_trunks',
      list.map((one, place) => ({
        route_id: id,
        trunk_id: isObject(one) ? textOf(one.trunk_id ?? null) : textOf(one),
        seq: String(place),
      })),
    )
  }
}

/** `{"default": {"101": {"pwd": …, "name": …, "email": …, "pager": …, "options": {…}}}}`, as voicemail.conf. */
function addVoicemail(json: { readonly [key: string]: Json }, found: Found): void {
  const lines = Object.entries(json).flatMap(([context, boxes]) => {
    if (!isObject(boxes) || context === 'general' || context === 'zonemessages') return []
    const own = Object.entries(boxes).flatMap(([number, box]) => {
      if (!isObject(box) || !/^[0-9]+$/.test(number)) return []
      const part = (name: string) => (textOf(box[name] ?? null) ?? '').replace(/[,\r\n]/g, ' ')
      const options = isObject(box.options)
        ? Object.entries(box.options).map(
            ([name, value]) => `${name}=${(textOf(value) ?? '').replace(/[|\r\n]/g, ' ')}`,
          )
        : []
      return [
        `${number} => ${part('pwd')},${part('name')},${part('email')},${part('pager')},${options.join('|')}`,
      ]
    })
    return [`[${context.replace(/[\]\r\n]/g, '')}]`, ...own]
  })
  found.confs.set('modulejson/voicemail.conf', lines.join('\n'))
}

function addForwards(json: { readonly [key: string]: Json }, found: Found): void {
  for (const [number, own] of Object.entries(json)) {
    const numbers = isObject(own) ? own.numbers : undefined
    if (!isObject(numbers)) continue
    for (const family of ['CF', 'CFU', 'CFB']) {
      const to = numbers[family]
      if (typeof to === 'string' && to !== '') found.state.set(`${family}/${number}`, to)
    }
  }
}

/** Columns of a CSV of extensions, by extension: `donotdisturb_enabled`, `callwaiting_enable`. */
function addSwitches(json: Json, found: Found): void {
  if (!isObject(json)) return
  for (const [number, own] of Object.entries(json)) {
    if (!isObject(own) || !/^[0-9]+$/.test(number)) continue
    for (const [column, value] of Object.entries(own)) {
      const isOn = /^(?:yes|enabled|1|true)$/i.test(textOf(value) ?? '')
      if (/^(?:donotdisturb|dnd)/i.test(column) && isOn) found.state.set(`DND/${number}`, 'YES')
      if (/^callwaiting/i.test(column)) found.state.set(`CW/${number}`, isOn ? 'ENABLED' : '')
    }
  }
}

const hasFollowMe = (json: Json): boolean =>
  isObject(json) && Object.keys(json).some(key => key.startsWith('findmefollow_'))

function addFollowMe(json: { readonly [key: string]: Json }, found: Found): void {
  for (const [number, own] of Object.entries(json)) {
    if (!isObject(own)) continue
    const get = (name: string) => textOf(own[`findmefollow_${name}`] ?? null) ?? ''
    const put = (key: string, value: string) => {
      if (value !== '') found.state.set(`AMPUSER/${number}/followme/${key}`, value)
    }
    put('ddial', /^(?:yes|1|true|enabled)$/i.test(get('enabled')) ? 'DIRECT' : 'EXTENSION')
    put('grplist', get('grplist').replace(/[\s,]+/g, '-'))
    put('grptime', get('grptime'))
    put('prering', get('pre_ring'))
    put('strategy', get('strategy'))
    put('grppre', get('grppre'))
    put('grpconf', /^(?:yes|1|true|checked|enabled)$/i.test(get('needsconf')) ? 'ENABLED' : '')
    put('changecid', get('changecid'))
    put('fixedcid', get('fixedcid'))
    put('postdest', get('postdest'))
  }
}
