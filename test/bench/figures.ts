/** Figures of several runs: the median to quote, and the spread that says how noisy the machine was. */

export interface Spread {
  readonly least: number
  readonly median: number
  readonly most: number
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (index: number) => sorted[index] ?? Number.NaN
  const middle = (sorted.length - 1) / 2
  return {
    least: at(0),
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    most: at(sorted.length - 1),
  }
}

export const shown = ({ least, median, most }: Spread, unit: string, digits = 0): string =>
  `${median.toFixed(digits)} ${unit} (${least.toFixed(digits)} to ${most.toFixed(digits)})`

/** Pair by pair, so that a machine that slows down half-way does not favour either side. */
export const ratios = (a: readonly number[], b: readonly number[]): Spread =>
  spread(a.map((value, index) => value / (b[index] ?? Number.NaN)))

/** Wall time of `work`, ms. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

export const perSecond = (count: number, ms: number): string => `${Math.round((count / ms) * 1000)} a second`

/** Time of the processor, ms: what the same work takes on a machine that does nothing else. */
export const cpuSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
