/** Numbers, dates and durations as people of a language write them. */

import { PAGE_LANGUAGES } from '../../daemon/model/languages.ts'
import type { Language } from './message.ts'

export interface Format {
  number(value: number): string
  /** With all its places, as 1.25. */
  decimal(value: number): string
  percent(value: number): string
  /** `1.5 GB`: powers of 1000, like the labels of disks. */
  bytes(value: number): string
  celsius(value: number): string
  /** Date and time of day; the zone is the machine's. */
  moment(ms: number): string
  /** How long something has been running, in its largest unit: `3 days`. */
  duration(seconds: number): string
  plural(count: number): 'one' | 'other'
  list(items: readonly string[]): string
  /** Name of a country by its ISO code. */
  country(code: string): string
  compare(a: string, b: string): number
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

export function createFormat(language: Language): Format {
  const { locale } = PAGE_LANGUAGES[language]
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const decimal = new Intl.NumberFormat(locale)
  const unit = (name: string, unitDisplay: 'short' | 'long', maximumFractionDigits = 0) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay, maximumFractionDigits })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const bytes = BYTE_UNITS.map((name, power) => unit(name, 'short', power < 3 ? 0 : 1))
  const celsius = unit('celsius', 'short')
  const spans = [
    { seconds: 86_400, text: unit('day', 'long') },
    { seconds: 3_600, text: unit('hour', 'long') },
    { seconds: 60, text: unit('minute', 'long') },
    { seconds: 1, text: unit('second', 'long') },
  ]
  const plural = new Intl.PluralRules(locale)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const region = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  const collator = new Intl.Collator(locale, { numeric: true })
  return {
    number: value => number.format(value),
    decimal: value => decimal.format(value),
    percent: value => percent.format(value),
    bytes(value) {
      const power = Math.min(bytes.length - 1, value < 1 ? 0 : Math.floor(Math.log10(value) / 3))
      // Number and unit stay on one line.
      return (bytes[power]?.format(value / 1000 ** power) ?? String(value)).replace(' ', '\u00a0')
    },
    celsius: value => celsius.format(value),
    moment: ms => moment.format(ms),
    duration(seconds) {
      const span = spans.find(candidate => seconds >= candidate.seconds)
      return span === undefined
        ? (spans.at(-1)?.text.format(0) ?? '')
        : span.text.format(Math.floor(seconds / span.seconds))
    },
    plural: count => (plural.select(count) === 'one' ? 'one' : 'other'),
    list: items => list.format(items),
    country: code => region.of(code) ?? code,
    compare: (a, b) => collator.compare(a, b),
  }
}
