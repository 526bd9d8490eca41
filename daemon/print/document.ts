/** The one door to pdfkit: opens a document, and collects what it writes. */

export interface OpenedDocument {
  readonly document: PDFKit.PDFDocument
  /** Ends the document; nothing can be drawn any more. */
  finish(): Promise<Buffer>
}

/** Large, and most days nobody prints: loaded when asked for. */
export async function openDocument(options: PDFKit.PDFDocumentOptions): Promise<OpenedDocument> {
  const { default: PDFDocument } = await import('pdfkit')
  const document = new PDFDocument({ ...options, autoFirstPage: false })
  const pieces: Buffer[] = []
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (piece: Buffer) => void pieces.push(piece))
    document.on('end', () => resolve(Buffer.concat(pieces)))
    document.on('error', reject)
  })
  return {
    document,
    finish() {
      document.end()
      return whole
    },
  }
}
