/** The sheets as one PDF, a page for each telephone. */

import { makePdf, type PdfPages } from '../../../daemon/print/flowing.ts'
import type { Speech } from '../../i18n/translate.ts'
import { outsideText } from './page.tsx'
import type { Sheet, SheetCode } from './sheet.ts'

const CODE_WIDTH = 55
const LABEL_WIDTH = 150
const COLUMNS = 2

export function sheetsPdf(sheets: readonly Sheet[], speech: Speech, made: Date): Promise<Uint8Array> {
  const title = `${sheets[0]?.siteName ?? 'Offhook'}: ${speech.t('sheets.title')}`
  return makePdf(title, made, pages => {
    for (const sheet of sheets) drawSheet(sheet, pages, speech)
  })
}

function drawSheet(sheet: Sheet, pages: PdfPages, speech: Speech): void {
  const { t } = speech
  pages.page()
  pages.line(sheet.siteName, 10)
  pages.line(sheet.number, 40, true)
  pages.line(sheet.name, 18)
  pages.line(' ', 6)
  if (sheet.outsideNumber !== null) pages.pair(t('sheets.outside-number'), sheet.outsideNumber, LABEL_WIDTH)
  pages.pair(t('sheets.call-outside'), outsideText(sheet, speech), LABEL_WIDTH)
  pages.pair(t('sheets.emergency'), sheet.emergency.join(' · '), LABEL_WIDTH)
  codes(
    t('sheets.codes'),
    sheet.codes.filter(code => !code.whileTalking),
    pages,
  )
  codes(
    t('sheets.codes-talking'),
    sheet.codes.filter(code => code.whileTalking),
    pages,
  )
  if (sheet.people.length === 0) return
  pages.heading(t('sheets.people'))
  pages.columns(
    sheet.people.map(({ number, name }) => `${number}  ${name}`),
    COLUMNS,
  )
}

function codes(title: string, list: readonly SheetCode[], pages: PdfPages): void {
  if (list.length === 0) return
  pages.heading(title)
  pages.pairs(
    list.map(({ code, name }) => [code, name] as const),
    CODE_WIDTH,
    COLUMNS,
  )
}
