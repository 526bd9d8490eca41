/** A document of flowing text, drawn from the top of each page (tables of many rows: pdf.ts). */

import { openDocument } from './document.ts'
import { printable } from './win-ansi.ts'

/** 20 mm on each side of an A4 sheet, in points of 1/72 inch. */
const MARGIN = 57

export interface PdfPages {
  /** A new page, also for the first. */
  page(): void
  line(text: string, size: number, bold?: boolean): void
  /** A quiet rule and a heading. */
  heading(text: string): void
  /** Two columns: a short one that stands out, and what it means. */
  pair(left: string, right: string, leftWidth: number): void
  /** Pairs in columns, row by row. */
  pairs(pairs: readonly (readonly [left: string, right: string])[], leftWidth: number, count: number): void
  /** Entries in columns, row by row; what is too long ends in dots. */
  columns(entries: readonly string[], count: number): void
}

/** Draws with `draw` and gives the whole document. `made`: when, for its properties. */
export async function makePdf(
  title: string,
  made: Date,
  draw: (pages: PdfPages) => void,
): Promise<Uint8Array> {
  const { document, finish } = await openDocument({
    size: 'A4',
    margin: MARGIN,
    info: { Title: printable(title), Creator: 'Offhook', CreationDate: made },
  })
  draw(pagesOf(document))
  return finish()
}

const font = (bold = false) => (bold ? 'Helvetica-Bold' : 'Helvetica')

function pagesOf(document: PDFKit.PDFDocument): PdfPages {
  const width = () => document.page.width - 2 * MARGIN
  const room = (height: number) => {
    if (document.y + height > document.page.height - MARGIN) document.addPage()
  }
  return {
    page: () => void document.addPage(),
    line(text, size, bold) {
      document.font(font(bold)).fontSize(size).text(printable(text), MARGIN, document.y, { width: width() })
    },
    heading(text) {
      room(60)
      document.moveDown(0.8)
      document
        .moveTo(MARGIN, document.y)
        .lineTo(MARGIN + width(), document.y)
        .lineWidth(0.5)
        .strokeColor('#8b9590')
        .stroke()
      document.moveDown(0.4)
      document.font(font(true)).fontSize(12).text(printable(text), MARGIN, document.y, { width: width() })
      document.moveDown(0.2)
    },
    pair(left, right, leftWidth) {
      const rightWidth = width() - leftWidth
      document.font(font()).fontSize(10.5)
      const height = document.heightOfString(printable(right), { width: rightWidth })
      room(height + 3)
      const top = document.y
      document.font(font(true)).text(printable(left), MARGIN, top, { width: leftWidth - 8 })
      document.font(font()).text(printable(right), MARGIN + leftWidth, top, { width: rightWidth })
      document.y = Math.max(document.y, top + height) + 3
    },
    pairs(pairs, leftWidth, count) {
      const each = width() / count
      const rightWidth = each - leftWidth - 10
      document.font(font()).fontSize(9.5)
      for (let start = 0; start < pairs.length; start += count) {
        const row = pairs.slice(start, start + count)
        const heights = row.map(([, right]) =>
          document.heightOfString(printable(right), { width: rightWidth }),
        )
        const height = Math.max(...heights)
        room(height + 3)
        const top = document.y
        for (const [column, [left, right]] of row.entries()) {
          const at = MARGIN + column * each
          document.font(font(true)).text(printable(left), at, top, { width: leftWidth })
          document.font(font()).text(printable(right), at + leftWidth, top, { width: rightWidth })
        }
        document.y = top + height + 3
      }
    },
    columns(entries, count) {
      const each = width() / count
      document.font(font()).fontSize(10)
      for (let row = 0; row < Math.ceil(entries.length / count); row++) {
        room(14)
        const top = document.y
        for (let column = 0; column < count; column++) {
          const entry = entries[row * count + column]
          if (entry === undefined) continue
          document.text(printable(entry), MARGIN + column * each, top, {
            width: each - 8,
            height: 13,
            ellipsis: true,
          })
        }
        document.y = top + 14
      }
    },
  }
}
