/** The signal of a digital line in a form: an empty field is as usual, which the schema's default says. */

import { basicRateTexts, primaryRateTexts, r2Texts } from '../../daemon/settings/details/digital-line.ts'
import {
  basicRateSignal,
  type LineSettings,
  primaryRateSignal,
  r2Schema,
} from '../../daemon/settings/schema.ts'
import { type DetailField, fieldsOf, readDetails, setDetails } from './details.ts'

const basicRate = fieldsOf(basicRateSignal, basicRateTexts)
const primaryRate = fieldsOf(primaryRateSignal, primaryRateTexts)
const r2 = fieldsOf(r2Schema, r2Texts)
/** Under their own name beside `clock` and the like. */
const r2Fields = r2.map(field => ({ ...field, key: `r2.${field.key}` }))

/** What the line's span is, so far as its form must know. */
export interface SpanOfLine {
  /** null: a dynamic span, which has no signal. */
  readonly standard: 'e1' | 't1' | 'j1' | null
  readonly roleBySoftware: boolean
}

const ON_T1_ALONE = ['framing', 'buildOut']
const ON_E1_ALONE = ['protocol']

/** What makes sense on such a span. */
export function signalFields(
  line: LineSettings,
  { standard, roleBySoftware }: SpanOfLine,
): readonly DetailField[] {
  if (line.kind === 'analog' || standard === null) return []
  if (line.kind === 'bri') return basicRate.filter(({ key }) => key !== 'terminated' || roleBySoftware)
  // Who chose R2 on anything but an E1 must find his way back.
  const canBeR2 = standard === 'e1' || line.protocol === 'r2'
  const others = standard === 'e1' ? ON_T1_ALONE : canBeR2 ? [] : ON_E1_ALONE
  return [...primaryRate.filter(({ key }) => !others.includes(key)), ...(canBeR2 ? r2Fields : [])]
}

/** All that could be on its form. */
export const everySignalField = (line: LineSettings): readonly DetailField[] =>
  line.kind === 'analog' ? [] : line.kind === 'bri' ? basicRate : [...primaryRate, ...r2Fields]

export const signalField = (line: LineSettings, path: readonly PropertyKey[]): DetailField | undefined =>
  everySignalField(line).find(
    ({ key }) => key === path[0] || (path[0] === 'r2' && key === `r2.${String(path[1])}`),
  )

type Stored = Readonly<Record<string, unknown>>

/** What differs from the defaults alone. */
function own(stored: Stored, usual: Stored): Stored {
  return Object.fromEntries(
    Object.entries(stored).filter(([key, value]) => value !== null && value !== usual[key]),
  )
}

const defaults = {
  bri: basicRateSignal.parse({}),
  pri: primaryRateSignal.parse({}),
  r2: r2Schema.parse({}),
}

export function setSignal(
  values: URLSearchParams,
  line: LineSettings,
  nameOf: (key: string) => string,
): void {
  if (line.kind === 'bri') setDetails(values, basicRate, own(line, defaults.bri), nameOf)
  if (line.kind !== 'pri') return
  setDetails(values, primaryRate, own(line, defaults.pri), nameOf)
  setDetails(values, r2, own(line.r2, defaults.r2), key => nameOf(`r2.${key}`))
}

/** For the schema to judge. What is not on the form stays as it was. */
export function readSignal(
  values: URLSearchParams,
  line: LineSettings,
  nameOf: (key: string) => string,
): Stored {
  if (line.kind === 'analog') return {}
  const fields = line.kind === 'bri' ? basicRate : primaryRate
  // Fields without a value get the schema's.
  const none = Object.fromEntries(fields.map(({ key }) => [key, undefined]))
  const read = { ...none, ...readDetails(values, fields, { ...line }, nameOf) }
  if (line.kind === 'bri') return read
  return { ...read, r2: readDetails(values, r2, { ...line.r2 }, key => nameOf(`r2.${key}`)) }
}
