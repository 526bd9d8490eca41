/** Changing readonly maps: each function gives back the same map when nothing changes, so that "same reference" means "same". */

export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return map.has(key) && map.get(key) === value ? map : new Map(map).set(key, value)
}

export function without<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  if (!map.has(key)) return map
  const rest = new Map(map)
  rest.delete(key)
  return rest
}

export function withMember<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  return set.has(member) ? set : new Set(set).add(member)
}

export function withoutMember<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  if (!set.has(member)) return set
  const rest = new Set(set)
  rest.delete(member)
  return rest
}

/** `next`, or `before` when both hold the same entries by `same`. */
export function keepMap<K, V>(
  before: ReadonlyMap<K, V>,
  next: ReadonlyMap<K, V>,
  same: (a: V, b: V) => boolean = Object.is,
): ReadonlyMap<K, V> {
  if (before.size !== next.size) return next
  for (const [key, value] of next) {
    const old = before.get(key)
    if (old === undefined || !same(old, value)) return next
  }
  return before
}

export function keepSet<T>(before: ReadonlySet<T>, next: ReadonlySet<T>): ReadonlySet<T> {
  return before.size === next.size && [...next].every(member => before.has(member)) ? before : next
}

/** `{ ...value, ...changes }`, or `value` itself when the changes change nothing. */
export function withFields<T extends object>(value: T, changes: Partial<T>): T {
  const keys = Object.keys(changes) as (keyof T)[]
  return keys.every(key => Object.is(value[key], changes[key])) ? value : { ...value, ...changes }
}
