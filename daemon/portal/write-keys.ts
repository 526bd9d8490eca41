/** Writes keys of AstDB for a person, and leaves alone what already says so. */

import type { Asker, Asking } from '../ami/ask.ts'
import { databasePut, databaseRows } from '../ami/database-actions.ts'
import { databaseDelete } from '../ami/portal-actions.ts'

/** Whole keys, `CF/101`; null as value: the key is deleted. In the order given. */
export type KeyWrites = readonly (readonly [key: string, value: string | null])[]

export async function writeKeys(ami: Asker, writes: KeyWrites): Asking<true> {
  const rows = await databaseRows(ami)
  if (!rows.ok) return rows
  const present = new Map(rows.value)
  for (const [key, value] of writes) {
    // Asterisk warns of a key that is deleted and was not there.
    if (value === (present.get(key) ?? null)) continue
    const at = key.lastIndexOf('/')
    const done =
      value === null
        ? await databaseDelete(ami, key.slice(0, at), key.slice(at + 1))
        : await databasePut(ami, key, value)
    if (!done.ok) return done
  }
  return { ok: true, value: true }
}
