/** A new telephone's password on its way to the one page that shows it: once, to the session that made it. */

export interface OneTimeSecrets {
  keep(sessionToken: string, about: string, secret: string): void
  /** The secret, which is gone afterwards. */
  take(sessionToken: string, about: string): string | null
}

const KEPT_MS = 10 * 60_000
const MOST = 100

export function createOneTimeSecrets(now: () => number): OneTimeSecrets {
  const kept = new Map<string, { readonly secret: string; readonly until: number }>()
  const place = (sessionToken: string, about: string) => `${sessionToken} ${about}`
  const tidy = () => {
    for (const [key, { until }] of kept) if (until <= now() || kept.size > MOST) kept.delete(key)
  }
  return {
    keep(sessionToken, about, secret) {
      kept.delete(place(sessionToken, about))
      kept.set(place(sessionToken, about), { secret, until: now() + KEPT_MS })
      tidy()
    },
    take(sessionToken, about) {
      tidy()
      const found = kept.get(place(sessionToken, about))
      kept.delete(place(sessionToken, about))
      return found?.secret ?? null
    },
  }
}
