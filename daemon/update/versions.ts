/** Versions of Offhook, compared. */

/** `1.2.3`, with something behind a hyphen for one that comes before it (Semantic Versioning 2.0.0). */
export const VERSION =
  /^(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})(?:-([0-9A-Za-z.-]{1,40}))?$/

/** Below 0: `a` is older. What is no version counts as the oldest. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [VERSION.exec(a), VERSION.exec(b)]
  if (first === null || second === null) return Number(first !== null) - Number(second !== null)
  for (const part of [1, 2, 3]) {
    const difference = Number(first[part]) - Number(second[part])
    if (difference !== 0) return difference
  }
  const [early = '', late = ''] = [first[4], second[4]]
  if (early === late) return 0
  if (early === '' || late === '') return early === '' ? 1 : -1
  return early < late ? -1 : 1
}
