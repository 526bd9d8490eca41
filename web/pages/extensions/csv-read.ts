/** CSV as spreadsheets write it (RFC 4180; in many countries with semicolons), into rows of cells. Pure. */

/** A quote that never closes takes the rest: the row then has a fault of its own. */
export function readCsv(text: string): string[][] {
  const bare = text.replace(/^\ufeff/, '')
  const firstLine = bare.split(/\r?\n/, 1)[0] ?? ''
  const separator =
    firstLine.includes(';') && !firstLine.includes(',') ? ';' : firstLine.includes('\t') ? '\t' : ','
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    row.push(unguarded(cell.trim()))
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.some(each => each !== '')) rows.push(row)
    row = []
  }
  for (let at = 0; at < bare.length; at++) {
    const letter = bare.charAt(at)
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (bare.charAt(at + 1) === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (letter === '"' && cell.trim() === '') {
      cell = ''
      quoted = true
    } else if (letter === separator) endCell()
    else if (letter === '\n') endRow()
    else if (letter !== '\r') cell += letter
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

/** The apostrophe that our own export puts before what a spreadsheet would take for a formula. */
const unguarded = (cell: string): string => (/^'[=@+\-\t\r]/.test(cell) ? cell.slice(1) : cell)
