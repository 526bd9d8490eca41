/** What is kept, over the real table of calls; no files, no Asterisk. */

import { setImmediate } from 'node:timers/promises'
import type { Database } from '../../daemon/calls/database.ts'
import { ok } from '../../daemon/model/issue.ts'
import type { RetentionDesk } from '../../daemon/retention/desk.ts'
import { deletions, noteDeletion } from '../../daemon/retention/old-calls.ts'
import { erasePerson, findPerson } from '../../daemon/retention/person.ts'

export function fakeRetention(database: () => Database): RetentionDesk {
  const none = { items: 0, bytes: 0, oldest: null }
  return {
    kept: async () => ({
      calls: { items: 12_345, bytes: 80_000_000, oldest: 0 },
      recordings: none,
      fax: none,
      logs: none,
    }),
    deletions: () => deletions(database(), 100),
    tidy: async () => ok(null),
    async find(number) {
      const { conversations, records, notes } = await findPerson(database(), number, setImmediate)
      return { calls: conversations.map(({ call }) => call), records, notes, recordings: 0 }
    },
    async erase(number, login) {
      const found = await findPerson(database(), number, setImmediate)
      erasePerson(database(), number, found)
      const items = found.conversations.length
      noteDeletion(database(), { at: 0, kind: 'person', reason: 'asked', items, bytes: 0, login })
      return ok(items)
    },
  }
}
