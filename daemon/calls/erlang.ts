/** How many lines are needed: Erlang's loss formula (A. K. Erlang, 1917; ITU-T E.501). Pure. */

/** The part of calls that find all lines taken, at a traffic in erlangs (lines busy on average). */
export function blocking(erlangs: number, lines: number): number {
  if (erlangs <= 0) return 0
  let inverse = 1
  for (let line = 1; line <= lines; line += 1) inverse = 1 + (inverse * line) / erlangs
  return 1 / inverse
}

/** The fewest lines on which no more than `lost` of the calls are lost; `lost` above 0 and below 1. */
export function linesFor(erlangs: number, lost: number): number {
  let lines = 0
  for (let inverse = 1; 1 / inverse > lost && erlangs > 0; ) {
    lines += 1
    inverse = 1 + (inverse * lines) / erlangs
  }
  return lines
}
