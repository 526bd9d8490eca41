/** The words of the reports in every language. They are on papers and in mails too, which no page makes. */

import type { PageLanguage } from '../../model/languages.ts'
import type { Outcome } from '../conversation.ts'
import type { SheetId } from './sheet.ts'
import { sheetWordsDe } from './words-de.ts'
import { type columnsEn, sheetWordsEn } from './words-en.ts'
import { sheetWordsEs } from './words-es.ts'
import { sheetWordsFr } from './words-fr.ts'
import { sheetWordsIt } from './words-it.ts'

export type SheetLanguage = PageLanguage

export type SheetColumns = Readonly<Record<keyof typeof columnsEn, string>>

interface Heading {
  readonly title: string
  readonly text: string
}

export interface SheetWords {
  readonly columns: SheetColumns
  readonly sheets: Readonly<Record<SheetId, Heading>>
  readonly upTo: (seconds: number) => string
  readonly longer: (seconds: number) => string
  readonly capacity: (lines: number) => string
  readonly noDepartment: string
  readonly needed: (lines: number, erlangs: string, lost: string) => string
  readonly nothing: string
  readonly page: (page: number, pages: number) => string
  readonly period: (first: string, last: string) => string
  readonly calls: string
  readonly callsText: string
  readonly costs: Readonly<Record<'extensions' | 'departments' | 'tariffs', string>>
  readonly costsText: string
  readonly when: string
  readonly direction: string
  readonly from: string
  readonly to: string
  readonly transferredTo: string
  readonly outcome: string
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly mailSubject: (title: string, period: string) => string
  readonly mailText: (title: string, period: string) => string
}

export const sheetWords: Readonly<Record<SheetLanguage, SheetWords>> = {
  en: sheetWordsEn,
  fr: sheetWordsFr,
  de: sheetWordsDe,
  es: sheetWordsEs,
  it: sheetWordsIt,
}
