/** A database of calls that came from outside is looked at before it takes the place of ours. */

import { COPY_TRIGGERS } from './copy-triggers.ts'
import { openDatabase, openReadOnly } from './database.ts'
import { MIGRATIONS } from './schema.ts'
import { SEEN_TRIGGERS } from './seen.ts'

/**
 * Brings it to our version and forgets how far it had read: Asterisk's tables here are others, and taking over again what is
 * there already changes nothing. Throws when it is damaged, of a later version, or brings code of its own (triggers and views).
 */
export function makeForeignRecordsOurs(path: string): void {
  const theirs = openReadOnly(path)
  try {
    theirs.execute('PRAGMA trusted_schema = OFF')
    if (theirs.prepare('PRAGMA quick_check(1)').get()?.quick_check !== 'ok')
      throw new Error('a damaged database')
    const code = theirs.prepare("SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')").all()
    if (
      code.some(
        ({ name, sql }) => (SEEN_TRIGGERS.get(String(name)) ?? COPY_TRIGGERS.get(String(name))) !== sql,
      )
    )
      throw new Error('a database with code of its own')
  } finally {
    theirs.close()
  }
  const ours = openDatabase(path, MIGRATIONS)
  try {
    ours.execute(
      'DELETE FROM progress; DELETE FROM open_event; DELETE FROM over; DELETE FROM copied; DELETE FROM copy_again; PRAGMA journal_mode = DELETE',
    )
  } finally {
    ours.close()
  }
}
