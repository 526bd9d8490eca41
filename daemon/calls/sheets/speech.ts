/** Figures, days and months of the reports as people of a language write them. */

import { PAGE_LANGUAGES } from '../../model/languages.ts'
import { startOfDay } from '../calendar.ts'
import type { Cell, ColumnKind } from './sheet.ts'
import { type SheetLanguage, type SheetWords, sheetWords } from './words.ts'

export interface SheetSpeech {
  readonly words: SheetWords
  readonly language: SheetLanguage
  write(kind: ColumnKind, cell: Cell): string
  /** `Wed 25/11/2026` */
  day(day: number): string
  /** `25/11` where there is little room. */
  shortDay(day: number): string
  month(month: number): string
  shortMonth(month: number): string
  moment(ms: number): string
  /** Monday to Sunday. */
  readonly weekdays: readonly string[]
}

/** Monday, 5 January 2026. */
const MONDAY = 20260105

/** `currency`: ISO 4217. */
export function sheetSpeech(language: SheetLanguage, currency = 'CHF'): SheetSpeech {
  const locale = PAGE_LANGUAGES[language].reports
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options)
    return (ms: number) => format.format(ms)
  }
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const day = date({ weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' })
  const shortDay = date({ day: '2-digit', month: '2-digit' })
  const month = date({ month: 'long', year: 'numeric' })
  const shortMonth = date({ month: 'short', year: '2-digit' })
  const moment = date({ dateStyle: 'short', timeStyle: 'short' })
  const weekday = date({ weekday: 'short' })
  const startOfMonth = (at: number) => startOfDay(at * 100 + 1)
  return {
    words: sheetWords[language],
    language,
    write(kind, cell) {
      if (cell === null) return '–'
      if (typeof cell === 'string') return cell
      switch (kind) {
        case 'text':
          return String(cell)
        case 'count':
          return count.format(cell)
        case 'decimal':
          return decimal.format(cell)
        case 'percent':
          return percent.format(cell)
        case 'duration':
          return hoursAndMinutes(cell)
        case 'money':
          return money.format(cell / 1000)
      }
    },
    day: at => day(startOfDay(at)),
    shortDay: at => shortDay(startOfDay(at)),
    month: at => month(startOfMonth(at)),
    shortMonth: at => shortMonth(startOfMonth(at)),
    moment,
    weekdays: Array.from({ length: 7 }, (_, index) => weekday(startOfDay(MONDAY, index))),
  }
}

/** `1:02:05`: with hours, so that columns of them are read alike. */
export function hoursAndMinutes(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
