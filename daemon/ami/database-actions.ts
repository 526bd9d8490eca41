/** AstDB through the manager: what people have changed by code. */

import { type Asker, type Asking, askList } from './ask.ts'
import { field } from './frame.ts'

/** Every key, `CF/101`, with its value (main/db.c, manager_db_tree_get). */
export const databaseRows = (asker: Asker): Asking<readonly (readonly [key: string, value: string])[]> =>
  askList(asker, { action: 'DBGetTree' }, frame => {
    const key = field(frame, 'key').replace(/^\//, '')
    return key === '' ? null : [key, field(frame, 'val')]
  })
