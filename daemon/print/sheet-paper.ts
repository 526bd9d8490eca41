/** A report on paper: title, picture, table over as many pages as it takes, totals, page numbers. */

import { setImmediate } from 'node:timers/promises'
import type { Cell, Column } from '../calls/sheets/sheet.ts'
import type { SheetSpeech } from '../calls/sheets/speech.ts'
import type { Chart } from '../charts/chart.ts'
import { draw } from '../charts/draw.ts'
import { drawOnPaper, SOFT } from './chart-paper.ts'
import { openPdf, type Pdf } from './pdf.ts'

/** A report, or any table of calls: rows may come one by one. */
export interface Paper {
  readonly house: string
  readonly title: string
  /** Period and filter, one line each. */
  readonly about: readonly string[]
  readonly text: string
  readonly chart: Chart | null
  readonly columns: readonly Column[]
  readonly rows: Iterable<readonly Cell[]>
  readonly rowCount: number
  readonly totals: readonly Cell[] | null
  readonly createdAt: Date
}

export interface PrintOptions {
  readonly signal?: AbortSignal
  /** Part done, 0 to 1; called now and then. */
  readonly onProgress?: (part: number) => void
}

const MARGIN = 36
const ROW = 14
const SIZE = 8
const CHART_HEIGHT = 200
/** Rows drawn before others have their turn. */
const AT_ONCE = 25
/** Rows whose text decides how wide a column is. */
const MEASURED = 200

/** Throws the signal's reason when it is aborted. */
export async function printSheet(
  paper: Paper,
  speech: SheetSpeech,
  { signal, onProgress }: PrintOptions = {},
): Promise<Buffer> {
  const { columns, chart, title, rowCount, totals, createdAt } = paper
  const pdf = await openPdf({ title, language: speech.language, landscape: columns.length > 7, createdAt })
  const inner = pdf.width - 2 * MARGIN
  const written = (row: readonly Cell[]) =>
    row.map((cell, index) => speech.write(columns[index]?.kind ?? 'text', cell))
  const rows = paper.rows[Symbol.iterator]()
  const first: string[][] = []
  for (let next = rows.next(); !next.done; next = rows.next()) {
    first.push(written(next.value))
    if (first.length >= MEASURED) break
  }
  const lastLine = totals === null ? [] : [written(totals)]
  const layout = columnsFor(pdf, columns, [...first, ...lastLine], inner)
  const top = MARGIN + 26 + (paper.about.length + 1) * 12 + wrapped(pdf, paper.text, inner).length * 11
  const tableTop = top + (chart === null ? 8 : CHART_HEIGHT + 22)
  const room = (from: number) => Math.max(0, Math.floor((pdf.height - MARGIN - 20 - from) / ROW) - 1)
  const lines = rowCount + lastLine.length
  const onFirst = room(tableTop)
  const onOthers = room(MARGIN)
  const pages = 1 + Math.max(0, Math.ceil((lines - onFirst) / onOthers))

  let page = 0
  let y = 0
  let left = 0
  const turn = () => {
    page += 1
    pdf.newPage()
    pdf.text(speech.words.page(page, pages), pdf.width - MARGIN, pdf.height - 22, {
      size: 8,
      align: 'end',
      colour: SOFT,
    })
    pdf.text(`${paper.house} · ${title}`, MARGIN, pdf.height - 22, { size: 8, colour: SOFT })
    if (page === 1) heading(pdf, paper, inner)
    if (page === 1 && chart !== null)
      drawOnPaper(pdf, draw(chart, { width: inner, height: CHART_HEIGHT }), MARGIN, top + 4)
    y = page === 1 ? tableTop : MARGIN
    left = page === 1 ? onFirst : onOthers
    drawRow(
      pdf,
      layout,
      columns.map(column => column.title),
      y,
      true,
    )
    y += ROW
  }
  const put = (cells: readonly string[], bold: boolean) => {
    if (left === 0) turn()
    left -= 1
    drawRow(pdf, layout, cells, y, bold)
    y += ROW
  }

  turn()
  let count = 0
  const row = async (cells: readonly string[]) => {
    put(cells, false)
    count += 1
    if (count % AT_ONCE !== 0) return
    onProgress?.(count / Math.max(1, rowCount))
    await setImmediate()
    signal?.throwIfAborted()
  }
  try {
    for (const cells of first) await row(cells)
    for (let next = rows.next(); !next.done; next = rows.next()) await row(written(next.value))
  } finally {
    // Nobody reads on in the history when the work was given up.
    rows.return?.()
  }
  for (const cells of lastLine) put(cells, true)
  return pdf.finish()
}

interface Place {
  readonly x: number
  readonly width: number
  readonly atEnd: boolean
}

const GAP = 8

/** As wide as what is in them; the widest give way where the paper is too narrow. */
function columnsFor(pdf: Pdf, columns: readonly Column[], rows: readonly string[][], inner: number): Place[] {
  const wanted = columns.map(({ title }, index) =>
    Math.max(
      pdf.widthOf(title, { size: SIZE, bold: true }),
      ...rows.map(row => pdf.widthOf(row[index] ?? '', { size: SIZE, bold: true })),
    ),
  )
  const room = inner - GAP * (columns.length - 1)
  let limit = Math.max(...wanted)
  const sum = () => wanted.reduce((all, width) => all + Math.min(width, limit), 0)
  while (sum() > room && limit > 10) limit -= 1
  // Figures stay beside their names on a wide paper.
  const spare = Math.min(24, (room - sum()) / Math.max(1, columns.length - 1))
  let x = MARGIN
  return columns.map(({ kind }, index): Place => {
    const place = { x, width: Math.min(wanted[index] ?? 0, limit), atEnd: kind !== 'text' }
    x += place.width + GAP + Math.max(0, spare)
    return place
  })
}

function drawRow(
  pdf: Pdf,
  places: readonly Place[],
  cells: readonly string[],
  y: number,
  bold: boolean,
): void {
  for (const [index, { x, width, atEnd }] of places.entries())
    pdf.text(cells[index] ?? '', atEnd ? x + width : x, y + 10, {
      size: SIZE,
      bold,
      align: atEnd ? 'end' : 'start',
      maxWidth: width + 0.1,
    })
  const end = places.at(-1)
  const right = end === undefined ? MARGIN : end.x + end.width
  pdf.line(
    [
      [MARGIN, y + ROW - 0.5],
      [right, y + ROW - 0.5],
    ],
    bold ? 0.8 : 0.25,
    SOFT,
  )
}

function heading(pdf: Pdf, paper: Paper, inner: number): void {
  pdf.text(paper.title, MARGIN, MARGIN + 16, { size: 17, bold: true, maxWidth: inner })
  let y = MARGIN + 34
  for (const line of [paper.house, ...paper.about]) {
    pdf.text(line, MARGIN, y, { size: 9, colour: SOFT, maxWidth: inner })
    y += 12
  }
  for (const line of wrapped(pdf, paper.text, inner)) {
    pdf.text(line, MARGIN, y + 2, { size: SIZE })
    y += 11
  }
}

function wrapped(pdf: Pdf, text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && pdf.widthOf(longer, { size: SIZE }) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}
