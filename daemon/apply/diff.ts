/** Unified text differences (as `diff -u` prints them): Myers' O(ND) algorithm over lines. Pure. */

type Edit = { readonly kind: ' ' | '-' | '+'; readonly line: string }

const CONTEXT = 3
/** Beyond this many differing lines the middle is shown as replaced: nobody reads a finer answer, and it stays quick. */
const MOST_EDITS = 1500

/** null stands for a file that is not there; the empty string when nothing differs. */
export function unifiedDiff(name: string, before: string | null, after: string | null): string {
  if (before === after) return ''
  const edits = editsBetween(linesOf(before ?? ''), linesOf(after ?? ''))
  const head = [
    `--- ${before === null ? '/dev/null' : `a/${name}`}`,
    `+++ ${after === null ? '/dev/null' : `b/${name}`}`,
  ]
  return `${[...head, ...hunks(edits)].join('\n')}\n`
}

/** A last line without newline keeps a mark, so that it differs from the one with. */
const UNENDED = '\n\\ No newline at end of file'

function linesOf(text: string): string[] {
  const lines = text.split('\n')
  const last = lines.pop() ?? ''
  return last === '' ? lines : [...lines, `${last}${UNENDED}`]
}

function editsBetween(a: readonly string[], b: readonly string[]): Edit[] {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++
  const same = (line: string): Edit => ({ kind: ' ', line })
  return [
    ...a.slice(0, start).map(same),
    ...myers(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map(same),
  ]
}

/** E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986: greedy forward search, then the way back. */
function myers(a: readonly string[], b: readonly string[]): Edit[] {
  const furthest = new Map<number, number>([[1, 0]])
  const trace: Map<number, number>[] = []
  const most = Math.min(a.length + b.length, MOST_EDITS)
  for (let d = 0; d <= most; d++) {
    trace.push(new Map(furthest))
    for (let k = -d; k <= d; k += 2) {
      let x = stepsDown(furthest, k, d) ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      furthest.set(k, x)
      if (x >= a.length && x - k >= b.length) return wayBack(trace, a, b)
    }
  }
  return [...a.map(line => ({ kind: '-' as const, line })), ...b.map(line => ({ kind: '+' as const, line }))]
}

const stepsDown = (furthest: ReadonlyMap<number, number>, k: number, d: number): boolean =>
  k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1))

function wayBack(
  trace: readonly ReadonlyMap<number, number>[],
  a: readonly string[],
  b: readonly string[],
): Edit[] {
  const edits: Edit[] = []
  let x = a.length
  let y = b.length
  for (let d = trace.length - 1; d >= 0; d--) {
    const furthest = trace[d] ?? new Map<number, number>()
    const k = x - y
    const formerK = stepsDown(furthest, k, d) ? k + 1 : k - 1
    const formerX = furthest.get(formerK) ?? 0
    const formerY = formerX - formerK
    while (x > formerX && y > formerY && x > 0 && y > 0) {
      edits.push({ kind: ' ', line: a[--x] ?? '' })
      y--
    }
    if (d === 0) break
    if (formerK === k + 1) edits.push({ kind: '+', line: b[--y] ?? '' })
    else edits.push({ kind: '-', line: a[--x] ?? '' })
  }
  return edits.reverse()
}

function hunks(edits: readonly Edit[]): string[] {
  const lines: string[] = []
  const numbered = lineNumbers(edits)
  let index = 0
  while (index < edits.length) {
    const first = edits.findIndex((edit, at) => at >= index && edit.kind !== ' ')
    if (first < 0) break
    let last = first
    for (let at = first; at < edits.length && at <= last + 2 * CONTEXT + 1; at++)
      if (edits[at]?.kind !== ' ') last = at
    const from = Math.max(index, first - CONTEXT)
    const shown = edits.slice(from, last + CONTEXT + 1)
    const { a, b } = numbered[from] ?? { a: 0, b: 0 }
    const left = shown.filter(edit => edit.kind !== '+').length
    const right = shown.filter(edit => edit.kind !== '-').length
    lines.push(`@@ -${range(a, left)} +${range(b, right)} @@`, ...shown.map(edit => edit.kind + edit.line))
    index = last + CONTEXT + 1
  }
  return lines
}

/** Lines before each edit, in the old and the new text. */
function lineNumbers(edits: readonly Edit[]): { readonly a: number; readonly b: number }[] {
  let a = 0
  let b = 0
  return edits.map(edit => {
    const here = { a, b }
    if (edit.kind !== '+') a++
    if (edit.kind !== '-') b++
    return here
  })
}

/** As diff writes it: the count is left out when 1, and an empty range names the line before it. */
const range = (before: number, count: number): string =>
  count === 1 ? `${before + 1}` : `${count === 0 ? before : before + 1},${count}`
