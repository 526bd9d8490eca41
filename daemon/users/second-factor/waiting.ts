/** What waits for a person's next step: kept for some minutes, in memory, under a name that cannot be guessed. */

export interface Waiting<T> {
  /** Its name. The oldest goes where there are too many. */
  put(value: T): string
  /** Under a name of one's own, in place of what was there. */
  set(name: string, value: T): void
  get(name: string): T | null
  /** The same, and it is gone. */
  take(name: string): T | null
}

const KEPT_MS = 10 * 60_000
const MOST = 1000

export function waiting<T>(now: () => number, random: (bytes: number) => Uint8Array): Waiting<T> {
  const kept = new Map<string, { readonly value: T; readonly until: number }>()
  const get = (name: string): T | null => {
    const found = kept.get(name)
    return found !== undefined && found.until > now() ? found.value : null
  }
  const set = (name: string, value: T) => {
    kept.delete(name)
    kept.set(name, { value, until: now() + KEPT_MS })
    for (const [key, { until }] of kept) if (until <= now() || kept.size > MOST) kept.delete(key)
  }
  return {
    put(value) {
      const name = Buffer.from(random(24)).toString('base64url')
      set(name, value)
      return name
    },
    set,
    get,
    take(name) {
      const value = get(name)
      kept.delete(name)
      return value
    },
  }
}
