/** Tells the pages that are open what changed: the view when it differs, the levels while somebody hears something. */

export type LiveName = 'view' | 'levels'
export type Follower = (name: LiveName, json: string) => void

export interface Live {
  /** Tells the whole first. The returned function ends it. */
  follow(follower: Follower): () => void
}

/** Often enough for a meter to look alive. */
const LOOK_MS = 120

export function live(look: Readonly<Record<LiveName, () => unknown>>): Live {
  const followers = new Set<Follower>()
  const last: Record<LiveName, string> = { view: '', levels: '' }
  let timer: NodeJS.Timeout | null = null

  const tell = () => {
    for (const name of ['view', 'levels'] as const) {
      const json = JSON.stringify(look[name]())
      if (json === last[name]) continue
      last[name] = json
      for (const each of [...followers]) each(name, json)
    }
  }
  return {
    follow: follower => {
      tell()
      followers.add(follower)
      for (const name of ['view', 'levels'] as const) follower(name, last[name])
      timer ??= setInterval(tell, LOOK_MS)
      return () => {
        followers.delete(follower)
        if (followers.size > 0 || timer === null) return
        clearInterval(timer)
        timer = null
      }
    },
  }
}
