/** Rows as CSV (RFC 4180), piece by piece: a million of them take no memory. */

const PLAIN = /^(?:[A-Za-z0-9][A-Za-z0-9 .:_-]*)?$/

/**
 * A cell that a spreadsheet would take for a formula begins with an apostrophe then (OWASP, CSV injection). A number as a
 * telephone knows it (`+41227001122`, `-5`) is none.
 */
export function csvCell(value: unknown): string {
  if (typeof value === 'number') return String(value)
  const text = value === null || value === undefined ? '' : String(value)
  // Most cells are a number or a word.
  if (PLAIN.test(text)) return text
  const guarded =
    /^[=@\t\r]/.test(text) || (/^[+-]/.test(text) && !/^[+-][0-9. ]*$/.test(text)) ? `'${text}` : text
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

export function csvLine(cells: readonly unknown[]): string {
  let line = ''
  for (let index = 0; index < cells.length; index += 1)
    line += index === 0 ? csvCell(cells[index]) : `,${csvCell(cells[index])}`
  return `${line}\r\n`
}

const PIECE_CHARACTERS = 64 * 1024

/** Pieces of about 64 KiB, so that whoever sends them can wait for the receiver in between. `header`: null where it was sent before. */
export function* csvPieces(
  header: readonly string[] | null,
  rows: Iterable<readonly unknown[]>,
): Generator<string> {
  let piece = header === null ? '' : csvLine(header)
  for (const row of rows) {
    piece += csvLine(row)
    if (piece.length >= PIECE_CHARACTERS) {
      yield piece
      piece = ''
    }
  }
  if (piece !== '') yield piece
}
