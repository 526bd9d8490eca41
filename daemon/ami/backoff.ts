/** How long to wait before the next try: doubling up to a bound, spread so that nobody knocks in step. */

const FIRST_MS = 500
const LONGEST_MS = 15_000

/** `failures`: tries that failed in a row, from 1. `random`: 0 to 1. The answer lies between half and the whole of the step. */
export function backoffMs(failures: number, random: number): number {
  const step = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10))
  return Math.round(step / 2 + (step / 2) * random)
}
