/** A trunk's form: its name, its lines' names, numbers and options, lines to add and to remove. */

import type { LineSettings, Settings, TrunkSettings } from '../../../daemon/settings/schema.ts'
import { trunkSchema } from '../../../daemon/settings/schema.ts'
import {
  analogLineFields,
  basicRateFields,
  type DetailField,
  detailError,
  faultyField,
  primaryRateFields,
  readDetails,
  setDetails,
} from '../../form/details.ts'
import { everySignalField, readSignal, setSignal, signalField } from '../../form/digital-line.ts'
import { type FieldFault, fieldErrors } from '../../form/field-errors.ts'
import { number, phone, text } from '../../form/read-form.ts'
import type { Speech } from '../../i18n/translate.ts'
import type { Place } from '../../places.ts'

/** Name of a line's field: ids have no dots. */
export const lineField = (id: string, field: string): string => `line.${id}.${field}`

const fieldsByKind = { analog: analogLineFields, bri: basicRateFields, pri: primaryRateFields } as const

/** An ISDN dialect means nothing to R2. */
export const detailFields = (line: LineSettings): readonly DetailField[] =>
  line.kind === 'pri' && line.protocol === 'r2'
    ? primaryRateFields.filter(
        ({ key, detail: { theme } }) => key === 'companding' || (theme !== 'isdn' && theme !== 'numbers'),
      )
    : fieldsByKind[line.kind]

export function trunkValues(trunk: TrunkSettings): URLSearchParams {
  const values = new URLSearchParams({ name: trunk.name, selection: trunk.selection })
  for (const line of trunk.lines) {
    const set = (field: string, value: string) => values.set(lineField(line.id, field), value)
    set('name', line.name)
    set('number', line.number ?? '')
    if (line.kind === 'analog') {
      set('rx', String(line.rxGainDb))
      set('tx', String(line.txGainDb))
    } else set('side', line.side)
    if (line.kind === 'bri') set('bus', line.bus)
    if (line.kind === 'pri') set('crc4', line.crc4 === null ? '' : line.crc4 ? 'yes' : 'no')
    setSignal(values, line, key => lineField(line.id, key))
    setDetails(values, fieldsByKind[line.kind], line.details, key => lineField(line.id, key))
  }
  return values
}

const crc4Of = (typed: string): boolean | null => (typed === 'yes' ? true : typed === 'no' ? false : null)

function lineOf(line: LineSettings, values: URLSearchParams): unknown {
  const field = (name: string) => lineField(line.id, name)
  // Not on the form: somebody added it meanwhile, and the revision will tell.
  if (!values.has(field('name'))) return line
  const common = {
    name: text(values, field('name')),
    number: phone(values, field('number')),
    details: readDetails(values, fieldsByKind[line.kind], line.details, field),
  }
  const side = text(values, field('side'))
  switch (line.kind) {
    case 'analog':
      return {
        ...line,
        ...common,
        rxGainDb: number(values, field('rx')),
        txGainDb: number(values, field('tx')),
      }
    case 'bri':
      return { ...line, ...common, ...readSignal(values, line, field), side, bus: text(values, field('bus')) }
    case 'pri': {
      // Not on the form of a T1.
      const crc4 = values.has(field('crc4')) ? crc4Of(text(values, field('crc4'))) : line.crc4
      return { ...line, ...common, ...readSignal(values, line, field), side, crc4 }
    }
  }
}

export interface TrunkSurroundings {
  /** Free FXO sockets and ISDN connections. */
  readonly free: readonly Place[]
  /** Ids of all lines and trunks there are. */
  readonly taken: ReadonlySet<string>
  readonly speech: Speech
}

export type ParsedTrunk =
  | { readonly ok: true; readonly trunk: TrunkSettings }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

export function parseTrunk(
  values: URLSearchParams,
  former: TrunkSettings | null,
  { free, taken, speech }: TrunkSurroundings,
): ParsedTrunk {
  const kept = (former?.lines ?? []).filter(line => values.get(lineField(line.id, 'remove')) !== 'on')
  const wanted = values.getAll('add')
  // A group called “New” must not be where the page for the next one is.
  const ids = new Set([...taken, 'new'])
  const added = free
    .filter(place => wanted.includes(place.key))
    .map(place => newLine(place, freeId(place.kind === 'fxo' ? 'analog' : place.kind, ids), speech))
  const name = text(values, 'name')
  const lines = [...kept.map(line => lineOf(line, values)), ...added]
  const parsed = trunkSchema.safeParse({
    ...former,
    id: former?.id ?? freeId(slug(name), ids),
    name,
    selection: text(values, 'selection'),
    lines,
  })
  if (parsed.success) return { ok: true, trunk: parsed.data }
  return { ok: false, errors: fieldErrors(parsed.error.issues, path => describe(path, kept, speech)) }
}

/** `analog-1`, `analog-2`…: the first that nothing is called yet; it is taken then. */
function freeId(stem: string, taken: Set<string>): string {
  const all = [stem, ...Array.from({ length: taken.size + 1 }, (_, index) => `${stem}-${index + 1}`)]
  const numbered = ['analog', 'bri', 'pri'].includes(stem) ? all.slice(1) : all
  const id = numbered.find(candidate => !taken.has(candidate)) ?? `${stem}-${taken.size + 2}`
  taken.add(id)
  return id
}

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 30) || 'trunk'

function newLine({ key, kind }: Place, id: string, { t }: Speech): unknown {
  const name = `${kind === 'fxo' ? t('line.word') : kind.toUpperCase()} ${/\d+$/.exec(id)?.[0] ?? ''}`.trim()
  return kind === 'fxo' ? { kind: 'analog', id, name, port: key } : { kind, id, name, span: key }
}

const lineFields: Readonly<Record<string, { readonly field: string; readonly key: LineErrorKey }>> = {
  name: { field: 'name', key: 'error.name' },
  number: { field: 'number', key: 'error.phone-number' },
  rxGainDb: { field: 'rx', key: 'error.gain' },
  txGainDb: { field: 'tx', key: 'error.gain' },
  side: { field: 'side', key: 'error.choice' },
  bus: { field: 'bus', key: 'error.choice' },
  crc4: { field: 'crc4', key: 'error.choice' },
}
type LineErrorKey = 'error.name' | 'error.phone-number' | 'error.gain' | 'error.choice'

function describe(
  [first, second, third, fourth]: readonly PropertyKey[],
  kept: readonly LineSettings[],
  speech: Speech,
): FieldFault | null {
  const { t } = speech
  if (first === 'name') return { field: 'name', sentence: t('error.name') }
  if (first === 'selection') return { field: 'selection', sentence: t('error.choice') }
  if (first !== 'lines') return null
  const line = kept[Number(second)]
  const known = lineFields[String(third)]
  const detail =
    line === undefined
      ? undefined
      : third === 'details'
        ? faultyField(fieldsByKind[line.kind], fourth)
        : signalField(line, [third ?? '', fourth ?? ''])
  if (detail !== undefined && line !== undefined)
    return { field: lineField(line.id, detail.key), sentence: detailError(detail.control, speech) }
  if (line === undefined || known === undefined) return { field: 'add', sentence: t('error.lines') }
  return { field: lineField(line.id, known.field), sentence: t(known.key) }
}

export const lineIds = (settings: Settings): ReadonlySet<string> =>
  new Set(settings.trunks.flatMap(trunk => [trunk.id, ...trunk.lines.map(line => line.id)]))

export function withTrunk(settings: Settings, trunk: TrunkSettings, isNew: boolean): Settings {
  return {
    ...settings,
    trunks: isNew
      ? [...settings.trunks, trunk]
      : settings.trunks.map(item => (item.id === trunk.id ? trunk : item)),
  }
}

/** Routes let go of the trunk too; one that had no other leads nowhere and goes. */
export function withoutTrunk(settings: Settings, id: string): Settings {
  return {
    ...settings,
    trunks: settings.trunks.filter(trunk => trunk.id !== id),
    routes: {
      incoming: settings.routes.incoming.filter(route => route.trunk !== id),
      outgoing: settings.routes.outgoing
        .map(route => ({ ...route, trunks: route.trunks.filter(trunk => trunk !== id) }))
        .filter(route => route.trunks.length > 0),
    },
  }
}

export function trunkLabels(trunk: TrunkSettings, { t, language }: Speech): Record<string, string> {
  const labels: Record<string, string> = { name: t('trunk.name'), selection: t('trunk.selection') }
  for (const line of trunk.lines) {
    const label = (field: string, text: string) => {
      labels[lineField(line.id, field)] = `${line.name}: ${text}`
    }
    label('name', t('line.name'))
    label('number', t('line.number'))
    if (line.kind === 'analog') {
      label('rx', t('line.rx'))
      label('tx', t('line.tx'))
    } else label('side', t('line.side'))
    if (line.kind === 'bri') label('bus', t('line.bus'))
    if (line.kind === 'pri') label('crc4', t('line.crc4'))
    for (const { key, detail } of [...everySignalField(line), ...fieldsByKind[line.kind]])
      label(key, detail.label[language])
  }
  return labels
}
