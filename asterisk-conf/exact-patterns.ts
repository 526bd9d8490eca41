/** Many numbers in few patterns: `1000` to `1999` is `_1XXX`. The patterns match these numbers and no other. */

import { asPattern, digitClass } from './patterns.ts'

/** What may follow, by the next key; `isEnd`: nothing need follow. */
interface Tree {
  isEnd: boolean
  readonly next: Map<string, Tree>
}

/**
 * Digits behind which the same follows become one set. Only a digit can be in a set; `*` and `#` stay themselves. No
 * number matches two of them.
 */
export function exactPatterns(numbers: readonly string[]): string[] {
  return tailsOf(treeOf(numbers)).map(asPattern)
}

function treeOf(numbers: readonly string[]): Tree {
  const root: Tree = { isEnd: false, next: new Map() }
  for (const number of numbers) {
    let at = root
    for (const key of number) {
      const found = at.next.get(key) ?? { isEnd: false, next: new Map() }
      at.next.set(key, found)
      at = found
    }
    at.isEnd = true
  }
  return root
}

function tailsOf({ isEnd, next }: Tree): string[] {
  const alike = new Map<string, { keys: string[]; tails: readonly string[] }>()
  for (const [key, below] of [...next].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const tails = tailsOf(below)
    const group = `${/[0-9]/.test(key) ? '' : key} ${tails.join(' ')}`
    const known = alike.get(group)
    if (known === undefined) alike.set(group, { keys: [key], tails })
    else known.keys.push(key)
  }
  const longer = [...alike.values()].flatMap(({ keys, tails }) =>
    tails.map(tail => (keys.length === 1 ? (keys[0] ?? '') : digitClass(keys)) + tail),
  )
  return [...(isEnd ? [''] : []), ...longer]
}
