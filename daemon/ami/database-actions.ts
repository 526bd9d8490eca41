/** AstDB through the manager: what people have changed by code. */

import { type Asker, type Asking, askDone, askList } from './ask.ts'
import { field } from './frame.ts'

/** Every key, `CF/101`, with its value (main/db.c, manager_db_tree_get). */
export const databaseRows = (asker: Asker): Asking<readonly (readonly [key: string, value: string])[]> =>
  askList(asker, { action: 'DBGetTree' }, frame => {
    const key = field(frame, 'key').replace(/^\//, '')
    return key === '' ? null : [key, field(frame, 'val')]
  })

/** `key`: `CF/101`, its family before the last slash (main/db.c). */
export function databasePut(asker: Asker, key: string, value: string): Asking<true> {
  const at = key.lastIndexOf('/')
  const headers = { Family: key.slice(0, at), Key: key.slice(at + 1), Val: value }
  return askDone(asker, { action: 'DBPut', headers })
}
