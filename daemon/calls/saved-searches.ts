/** Searches a person keeps under a name. */

import type { Database } from './database.ts'

export interface SavedSearch {
  readonly name: string
  /** Path and question, as the browser had it. */
  readonly address: string
}

export interface SavedSearches {
  of(login: string): readonly SavedSearch[]
  /** One of the same name is replaced. Beyond the most, nothing is kept: false. */
  keep(login: string, search: SavedSearch): boolean
  remove(login: string, name: string): void
}

const MOST = 50

export const savedSearches = (database: () => Database | null): SavedSearches => ({
  of: login =>
    (
      database()
        ?.prepare('SELECT name, address FROM saved_search WHERE login = ? ORDER BY name')
        .all(login) ?? []
    ).map(({ name, address }) => ({ name: String(name), address: String(address) })),
  keep(login, { name, address }) {
    const open = database()
    const count = open
      ?.prepare('SELECT count(*) AS n FROM saved_search WHERE login = ? AND name <> ?')
      .get(login, name)
    if (open === null || Number(count?.n) >= MOST) return false
    open.prepare('INSERT OR REPLACE INTO saved_search VALUES (?, ?, ?)').run(login, name, address)
    return true
  },
  remove: (login, name) =>
    database()?.prepare('DELETE FROM saved_search WHERE login = ? AND name = ?').run(login, name),
})
