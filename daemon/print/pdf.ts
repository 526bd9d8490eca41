/** Pages of text, rules and areas, in points from the upper left corner. */

import { openDocument } from './document.ts'
import { pdfString, printable } from './win-ansi.ts'

export type Colour = readonly [red: number, green: number, blue: number]

export interface TextStyle {
  readonly size: number
  readonly bold?: boolean
  readonly align?: 'start' | 'middle' | 'end'
  readonly colour?: Colour
  /** Cut with an ellipsis beyond. */
  readonly maxWidth?: number
}

export interface Pdf {
  readonly width: number
  readonly height: number
  newPage(): void
  /** `y` is the base line. */
  text(text: string, x: number, y: number, style: TextStyle): void
  widthOf(text: string, style: Pick<TextStyle, 'size' | 'bold'>): number
  rect(x: number, y: number, width: number, height: number, colour: Colour): void
  line(
    points: readonly (readonly [x: number, y: number])[],
    width: number,
    colour: Colour,
    dash?: readonly number[],
  ): void
  /** The whole file; nothing can be drawn any more. */
  finish(): Promise<Buffer>
}

/** A4. */
const [SHORT, LONG] = [595.28, 841.89]
const BLACK: Colour = [0, 0, 0]
const FONTS = ['Helvetica', 'Helvetica-Bold'] as const

export interface PdfOptions {
  readonly title: string
  readonly language: string
  readonly landscape: boolean
  readonly createdAt: Date
}

/**
 * Operators are written by ourselves (ISO 32000-1, 8 and 9): pdfkit lays text out anew with every call, a hundred times
 * slower than a table of ten thousand rows can wait for.
 */
export async function openPdf({ title, language, landscape, createdAt }: PdfOptions): Promise<Pdf> {
  const [width, height] = landscape ? [LONG, SHORT] : [SHORT, LONG]
  const { document, finish } = await openDocument({
    size: [width, height],
    margin: 0,
    bufferPages: false,
    info: { Title: printable(title), Creator: 'Offhook', CreationDate: createdAt },
    lang: language,
  })
  const widths = FONTS.map(() => new Map<string, number>())
  const ids: string[] = []
  let operators: string[] = []
  const put = (operator: string): void => void operators.push(operator)
  /** pdfkit makes a buffer of each piece it is given. */
  const flush = () => {
    if (operators.length > 0) document.addContent(operators.join('\n'))
    operators = []
  }
  const use = (bold: boolean): void => {
    document.font(FONTS[bold ? 1 : 0])
  }
  const widthOf: Pdf['widthOf'] = (text, { size, bold = false }) => {
    const known = widths[bold ? 1 : 0]
    let sum = 0
    for (const character of printable(text)) {
      let one = known?.get(character)
      if (one === undefined) {
        use(bold)
        one = document.fontSize(1000).widthOfString(character)
        known?.set(character, one)
      }
      sum += one
    }
    return (sum * size) / 1000
  }
  const cut = (text: string, style: TextStyle): string => {
    const { maxWidth } = style
    if (maxWidth === undefined || widthOf(text, style) <= maxWidth) return text
    const characters = [...text]
    while (characters.length > 1 && widthOf(`${characters.join('')}…`, style) > maxWidth) characters.pop()
    return `${characters.join('')}…`
  }
  return {
    width,
    height,
    newPage() {
      flush()
      document.addPage()
      // pdfkit's own space begins at the upper left and goes down; letters must not stand on their heads.
      put(`1 0 0 -1 0 ${height} cm`)
      for (const [index, name] of FONTS.entries()) {
        document.font(name)
        // Not among its types: the font that `font` has chosen.
        const { _font: font } = document as unknown as { _font: { id: string; ref(): unknown } }
        document.page.fonts[font.id] = font.ref()
        ids[index] = font.id
      }
    },
    text(text, x, y, style) {
      const { size, bold = false, align = 'start', colour = BLACK } = style
      const shown = cut(text, style)
      const left = align === 'start' ? x : x - widthOf(shown, style) / (align === 'end' ? 1 : 2)
      put(
        `BT ${paint(colour)} rg /${ids[bold ? 1 : 0]} ${size} Tf 1 0 0 1 ${n(left)} ${n(height - y)} Tm ${pdfString(shown)} Tj ET`,
      )
    },
    widthOf,
    rect(x, y, wide, high, colour) {
      put(`${paint(colour)} rg ${n(x)} ${n(height - y - high)} ${n(wide)} ${n(high)} re f`)
    },
    line(points, thickness, colour, dash = []) {
      const path = points.map(([x, y], index) => `${n(x)} ${n(height - y)} ${index === 0 ? 'm' : 'l'}`)
      put(`[${dash.join(' ')}] 0 d ${n(thickness)} w ${paint(colour)} RG ${path.join(' ')} S`)
    },
    async finish() {
      flush()
      return finish()
    },
  }
}

const n = (value: number): string => String(Math.round(value * 100) / 100)
const paint = (colour: Colour): string => colour.map(part => n(part / 255)).join(' ')
