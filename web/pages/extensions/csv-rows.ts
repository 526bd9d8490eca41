/** Extensions as rows of a table: written, read, and checked row by row before anything is saved. Pure. */

import { csvLine } from '../../../daemon/calls/csv.ts'
import { newExtension, newSipDevice } from '../../../daemon/model/new-extension.ts'
import type { Randomness } from '../../../daemon/model/surroundings.ts'
import {
  deviceSchema,
  type ExtensionSettings,
  extensionSchema,
  type Settings,
} from '../../../daemon/settings/schema.ts'
import type { Speech } from '../../i18n/translate.ts'
import { readCsv } from './csv-read.ts'
import { withExtension } from './form.ts'

/** Secrets and PINs stay in the house. */
export const COLUMNS = ['number', 'name', 'socket', 'sip', 'voicemail', 'email', 'ringSeconds'] as const
type Column = (typeof COLUMNS)[number]

const YES = ['yes', 'oui', 'sí', 'sì', 'si', 'x', '1', 'true']
const NO = ['no', 'non', '0', 'false', '']

export const writeRows = (extensions: readonly ExtensionSettings[]): string =>
  csvLine(COLUMNS) +
  extensions
    .map(one =>
      csvLine([
        one.number,
        one.name,
        one.devices.flatMap(device => (device.kind === 'analog' ? [device.port] : [])).join('|'),
        one.devices.some(({ kind }) => kind === 'sip') ? 'yes' : 'no',
        one.voicemail === null ? 'no' : 'yes',
        one.voicemail?.email ?? '',
        one.ringSeconds,
      ]),
    )
    .join('')

export interface ReadRow {
  readonly line: number
  readonly number: string
  readonly name: string
  readonly is: 'new' | 'changed'
  /** Sentences; none: it can be saved. */
  readonly errors: readonly string[]
  readonly extension: ExtensionSettings | null
}

export interface RowSurroundings {
  readonly settings: Settings
  readonly sockets: ReadonlySet<string>
  readonly random: Randomness
  readonly speech: Speech
}

export type ReadTable =
  | { readonly ok: true; readonly rows: readonly ReadRow[] }
  | { readonly ok: false; readonly error: string }

const MOST_ROWS = 2000

/** What a row does not say stays as it is, or as a new extension has it. */
export function readRows(text: string, surroundings: RowSurroundings): ReadTable {
  const { t } = surroundings.speech
  const [header = [], ...lines] = readCsv(text)
  const columns = header.map(word => COLUMNS.find(column => column.toLowerCase() === word.toLowerCase()))
  if (!columns.includes('number'))
    return { ok: false, error: t('import.no-header', { columns: COLUMNS.join(', ') }) }
  if (lines.length === 0) return { ok: false, error: t('import.empty') }
  if (lines.length > MOST_ROWS) return { ok: false, error: t('import.too-many', { most: MOST_ROWS }) }
  const seen = { numbers: new Set<string>(), sockets: new Set<string>() }
  return {
    ok: true,
    rows: lines.map((cells, index) => {
      const said = new Map(
        columns.flatMap((column, at): [Column, string][] =>
          column === undefined || cells[at] === undefined ? [] : [[column, cells[at]]],
        ),
      )
      return readRow(said, index + 2, surroundings, seen)
    }),
  }
}

function readRow(
  said: ReadonlyMap<Column, string>,
  line: number,
  { settings, sockets, random, speech: { t } }: RowSurroundings,
  seen: { readonly numbers: Set<string>; readonly sockets: Set<string> },
): ReadRow {
  const errors: string[] = []
  const number = said.get('number') ?? ''
  const former = settings.extensions.find(one => one.number === number) ?? null
  const isNumber = extensionSchema.shape.number.safeParse(number).success
  if (!isNumber) errors.push(t('error.extension-number'))
  if (seen.numbers.has(number)) errors.push(t('import.twice', { number }))
  seen.numbers.add(number)
  const base = former ?? (isNumber ? newExtension(number, [], random) : null)
  const name = said.get('name') ?? ''
  const row = {
    line,
    number,
    name: name === '' ? (base?.name ?? '') : name,
    is: former === null ? 'new' : 'changed',
  } as const
  if (base === null) return { ...row, errors, extension: null }
  const answer = (column: 'sip' | 'voicemail'): boolean | null => {
    const word = said.get(column)?.toLowerCase()
    if (word === undefined || (word === '' && former !== null)) return null
    if (YES.includes(word)) return true
    if (!NO.includes(word)) errors.push(t('import.yes-no', { column, word }))
    return false
  }
  const devices = devicesOf(base, said.get('socket'), answer('sip'))
  for (const device of devices) {
    if (device.kind !== 'analog') continue
    if (!sockets.has(device.port)) errors.push(t('import.no-socket', { socket: device.port }))
    else if (seen.sockets.has(device.port)) errors.push(t('import.socket-twice', { socket: device.port }))
    seen.sockets.add(device.port)
  }
  const wantsMailbox = answer('voicemail')
  const mailbox =
    wantsMailbox === false
      ? null
      : (base.voicemail ?? (wantsMailbox === true ? newExtension(number, [], random).voicemail : null))
  const email = said.get('email')
  const parsed = extensionSchema.safeParse({
    ...base,
    name: row.name,
    devices,
    voicemail:
      mailbox === null || email === undefined ? mailbox : { ...mailbox, email: email === '' ? null : email },
    ringSeconds: said.get('ringSeconds') ? Number(said.get('ringSeconds')) : base.ringSeconds,
  })
  if (!parsed.success) for (const { path } of parsed.error.issues) errors.push(t(faultOf(path[0], path[1])))
  return { ...row, errors, extension: parsed.success && errors.length === 0 ? parsed.data : null }

  function devicesOf(one: ExtensionSettings, ports: string | undefined, sip: boolean | null) {
    const wanted =
      ports === undefined
        ? null
        : ports
            .split('|')
            .map(port => port.trim())
            .filter(port => port !== '')
    const analog =
      wanted === null
        ? one.devices.filter(({ kind }) => kind === 'analog')
        : wanted.map(
            port =>
              one.devices.find(device => device.kind === 'analog' && device.port === port) ?? deviceOn(port),
          )
    const kept = one.devices.filter(({ kind }) => kind !== 'analog' && (kind !== 'sip' || sip !== false))
    const fresh = sip === true && !kept.some(({ kind }) => kind === 'sip') ? [newSipDevice(random)] : []
    return [...analog.flatMap(device => (device === null ? [] : [device])), ...kept, ...fresh]
  }
  function deviceOn(port: string) {
    const parsed = deviceSchema.safeParse({ kind: 'analog', port })
    if (!parsed.success) errors.push(t('import.no-socket', { socket: port.slice(0, 60) }))
    return parsed.success ? parsed.data : null
  }
}

const faultOf = (first: PropertyKey | undefined, second: PropertyKey | undefined) =>
  first === 'name'
    ? 'error.name'
    : first === 'ringSeconds'
      ? 'error.ring-seconds'
      : first === 'voicemail' && second === 'email'
        ? 'error.email'
        : 'error.devices'

export const withRows = (settings: Settings, rows: readonly ReadRow[]): Settings =>
  rows.reduce(
    (draft, { extension, is, number }) =>
      extension === null ? draft : withExtension(draft, is === 'new' ? null : number, extension),
    settings,
  )
