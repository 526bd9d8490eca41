/** How many lines were busy at once within a span of time, and for how long. Pure. */

export interface LineUse {
  readonly fromMs: number
  readonly toMs: number
  readonly lines: readonly string[]
}

export interface LineHour {
  /** Empty: all lines together. */
  readonly line: string
  /** Of all its channels together: divided by the span it is the traffic in erlangs. */
  readonly busyMs: number
  readonly peak: number
}

export function lineHour(uses: readonly LineUse[], fromMs: number, toMs: number): LineHour[] {
  const changes = new Map<string, { readonly atMs: number; readonly by: 1 | -1 }[]>()
  const busy = new Map<string, number>()
  for (const use of uses) {
    const [start, end] = [Math.max(fromMs, use.fromMs), Math.min(toMs, use.toMs)]
    if (end <= start) continue
    for (const line of ['', ...use.lines]) {
      const times = line === '' ? use.lines.length : 1
      const own = changes.get(line) ?? []
      changes.set(line, own)
      for (let count = 0; count < times; count += 1) own.push({ atMs: start, by: 1 }, { atMs: end, by: -1 })
      busy.set(line, (busy.get(line) ?? 0) + times * (end - start))
    }
  }
  return [...changes].map(([line, own]) => ({ line, busyMs: busy.get(line) ?? 0, peak: peakOf(own) }))
}

/** A line that is given back and taken in the same moment was free in between. */
function peakOf(changes: { readonly atMs: number; readonly by: 1 | -1 }[]): number {
  let now = 0
  let peak = 0
  for (const { by } of changes.sort((a, b) => a.atMs - b.atMs || a.by - b.by)) {
    now += by
    peak = Math.max(peak, now)
  }
  return peak
}
