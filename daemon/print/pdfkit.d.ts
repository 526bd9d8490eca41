/** What we use of pdfkit, which brings no types of its own. */

declare module 'pdfkit' {
  import type { Readable } from 'node:stream'

  interface Page {
    readonly fonts: Record<string, unknown>
  }
  export default class PDFDocument extends Readable {
    constructor(options: {
      readonly size: readonly [number, number]
      readonly margin: number
      readonly autoFirstPage: boolean
      readonly bufferPages: boolean
      readonly info: Readonly<Record<string, string | Date>>
      readonly lang?: string
    })
    readonly page: Page
    readonly _font: { readonly id: string; ref(): unknown }
    addPage(): this
    font(name: string): this
    fontSize(size: number): this
    widthOfString(text: string): number
    addContent(operators: string): this
    end(): void
  }
}
