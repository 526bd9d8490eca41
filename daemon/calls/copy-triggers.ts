/** Notes which calls changed behind a copy of them (daemon/postgres), while there is one. */

const again = (row: 'new' | 'old') =>
  `INSERT INTO copy_again VALUES (${row}.key, 1) ON CONFLICT DO UPDATE SET version = version + 1;`
const isCopied = (row: 'new' | 'old') =>
  `EXISTS (SELECT 1 FROM copied WHERE source = 'call' AND last_id >= ${row}.id)`
const DAY_MS = 86_400_000

/** By their name, word for word as SQLite keeps them: a database from elsewhere may have no others. */
export const COPY_TRIGGERS: ReadonlyMap<string, string> = new Map(
  [
    ['call_told_anew', `UPDATE OF ended_ms ON conversation WHEN ${isCopied('new')}`, again('new')],
    // Joined with another, or erased. Old calls go here by age, and stay there.
    [
      'call_gone',
      `DELETE ON conversation WHEN old.started_ms > unixepoch() * 1000 - ${DAY_MS} AND ${isCopied('old')}`,
      again('old'),
    ],
  ].map(([name, when, step]) => [String(name), `CREATE TRIGGER ${name} AFTER ${when} BEGIN ${step} END`]),
)
