/** Rooms, paging, parking, recordings, speed dials, codes of a FreePBX; and what it has that we do not. */

import type {
  OldCode,
  OldConference,
  OldDisa,
  OldOther,
  OldPaging,
  OldParking,
  OldRecording,
  OldSpeedDial,
} from '../old-system.ts'
import { isYes, parts, whole } from '../read/values.ts'
import { byId, rowsOf, type Tables, text } from './tables.ts'

export const conferencesOf = (tables: Tables): OldConference[] =>
  rowsOf(tables, 'meetme').map(row => ({
    key: text(row, 'exten'),
    number: text(row, 'exten'),
    name: text(row, 'description'),
    pin: text(row, 'userpin'),
    adminPin: text(row, 'adminpin'),
    options: text(row, 'options'),
  }))

export function pagingOf(tables: Tables): OldPaging[] {
  const members = Map.groupBy(rowsOf(tables, 'paging_groups'), row => text(row, 'page_number'))
  const configs = new Map(rowsOf(tables, 'paging_config').map(row => [text(row, 'page_group'), row]))
  return [...new Set([...configs.keys(), ...members.keys()])].flatMap(number => {
    if (number === '') return []
    const config = configs.get(number) ?? {}
    return [
      {
        key: number,
        number,
        name: text(config, 'description') || number,
        members: (members.get(number) ?? []).map(row => text(row, 'ext')),
        duplex: isYes(text(config, 'duplex')),
        // 2: into the talk that goes on, heard by our side alone.
        ifBusy: text(config, 'force_page') === '2' ? 'whisper' : 'skip',
      },
    ]
  })
}

export function parkingOf(tables: Tables): OldParking | null {
  const [newer] = rowsOf(tables, 'parkplus')
  const older = byId(rowsOf(tables, 'parkinglot')).get('1')
  const get = (name: string) => (newer === undefined ? (older?.get(name) ?? '') : text(newer, name))
  const number = get('parkext')
  if (number === '' || (newer === undefined && get('parkingenabled') === '')) return null
  return { number, slots: whole(get('numslots')) ?? 8, seconds: whole(get('parkingtime')) }
}

export const recordingsOf = (tables: Tables): OldRecording[] =>
  rowsOf(tables, 'recordings')
    .filter(row => text(row, 'displayname') !== '__invalid')
    .map(row => ({
      key: text(row, 'id'),
      name: text(row, 'displayname') || text(row, 'filename'),
      files: parts(text(row, 'filename'), /&/),
    }))

export const disaOf = (tables: Tables): OldDisa[] =>
  rowsOf(tables, 'disa').map(row => ({
    key: text(row, 'disa_id'),
    name: text(row, 'displayname'),
    pin: text(row, 'pin'),
    callerId: text(row, 'cid'),
  }))

/** Only those that are not as they came. */
export const codesOf = (tables: Tables): OldCode[] =>
  rowsOf(tables, 'featurecodes').flatMap(row => {
    const [custom, usual] = [text(row, 'customcode'), text(row, 'defaultcode')]
    const enabled = text(row, 'enabled') !== '0'
    const code = custom || usual
    return code === '' || (enabled && (custom === '' || custom === usual))
      ? []
      : [{ module: text(row, 'modulename'), feature: text(row, 'featurename'), code, enabled }]
  })

export function speedDialsOf(state: ReadonlyMap<string, string>): OldSpeedDial[] {
  return [...state].flatMap(([key, number]): OldSpeedDial[] => {
    const index = whole(/^sysspeeddials\/([0-9]+)$/.exec(key)?.[1] ?? '')
    return index === null || number === '' ? [] : [{ index, name: '', number }]
  })
}

export const blacklistOf = (state: ReadonlyMap<string, string>): string[] =>
  [...state.keys()].flatMap(key => /^blacklist\/(.+)$/.exec(key)?.[1] ?? [])

/** Tables with a person's work in them that nothing here stands for, and the column that names a row. */
const ELSEWHERE: readonly (readonly [table: string, ...columns: string[]])[] = [
  ['callback', 'description'],
  ['cidlookup', 'description'],
  ['superfectaconfig', 'source'],
  ['custom_destinations', 'description', 'custom_dest'],
  ['custom_extensions', 'description', 'custom_exten'],
  ['customappsreg', 'description'],
  ['customcontexts_contexts', 'description', 'context'],
  ['dynroute', 'displayname', 'name'],
  ['directory_details', 'dirname'],
  ['vmblast', 'description', 'grpnum'],
  ['miscapps', 'description'],
  ['setcid', 'description'],
  ['queueprio', 'description'],
  ['languages', 'description'],
  ['callrecording', 'description'],
  ['gabcast', 'ext'],
  ['phpagiconf', 'phpagiid'],
  ['backup', 'name'],
  ['ampusers', 'username'],
  ['userman_users', 'username'],
  ['manager', 'name'],
  ['inventorydb', 'extension'],
  ['bosssecretary_group', 'label'],
  ['allowlist', 'number'],
  ['texttospeech', 'name'],
  ['xmpp_users', 'username'],
  ['endpointman_mac_list', 'mac'],
  ['sms_routing', 'did'],
]

export const othersOf = (tables: Tables): OldOther[] =>
  ELSEWHERE.flatMap(([table, ...columns]) => {
    const names = rowsOf(tables, table).map(row => text(row, ...columns) || '?')
    return names.length === 0 ? [] : [{ what: table, names }]
  })
