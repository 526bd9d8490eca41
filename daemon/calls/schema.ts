/** Our own database of calls: conversations with their legs, Asterisk's records beside them. */

import { COPY_TRIGGERS } from './copy-triggers.ts'
import type { Migrations } from './database.ts'
import { SEARCHED, SEEN_TABLE, searchIndex } from './seen.ts'

/**
 * `progress`: the last row read of each of Asterisk's tables; it moves in the same transaction as what was read.
 * `open_event`: events of conversations that are not over, or only just; `over`: since when they are.
 * `day_…`: sums for the reports, kept by summary.ts in the transaction of the calls themselves; `summed` says which are in.
 * `seen`: see seen.ts.
 * A day is `20261125` of the machine's calendar. `line_hour`: how busy each line was, all of them under an empty name.
 */
export const MIGRATIONS: Migrations = [
  `
  CREATE TABLE progress (source TEXT PRIMARY KEY, last_id INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE open_event (
    linkedid TEXT NOT NULL, source_id INTEGER NOT NULL, uniqueid TEXT NOT NULL, at_ms INTEGER NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (linkedid, source_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX open_event_channel ON open_event (uniqueid, linkedid);
  CREATE TABLE over (linkedid TEXT PRIMARY KEY, ended_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE conversation (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    started_ms INTEGER NOT NULL, answered_ms INTEGER, ended_ms INTEGER NOT NULL,
    talk_ms INTEGER NOT NULL, wait_ms INTEGER NOT NULL,
    direction TEXT NOT NULL, outcome TEXT NOT NULL,
    from_kind TEXT NOT NULL, from_number TEXT NOT NULL, from_name TEXT NOT NULL,
    dialled TEXT NOT NULL,
    answered_kind TEXT, answered_number TEXT, answered_name TEXT,
    ended_kind TEXT, ended_number TEXT, ended_name TEXT,
    lines TEXT NOT NULL, user_field TEXT NOT NULL, legs TEXT NOT NULL, linkedids TEXT NOT NULL
  ) STRICT;
  CREATE INDEX conversation_started ON conversation (started_ms);
  CREATE INDEX conversation_from ON conversation (from_number, started_ms);
  CREATE INDEX conversation_dialled ON conversation (dialled, started_ms);
  CREATE INDEX conversation_answered ON conversation (answered_number, started_ms) WHERE answered_number IS NOT NULL;

  CREATE TABLE cdr (
    id INTEGER PRIMARY KEY,
    uniqueid TEXT NOT NULL, linkedid TEXT NOT NULL, sequence INTEGER NOT NULL,
    started_ms INTEGER NOT NULL, answered_ms INTEGER, ended_ms INTEGER NOT NULL,
    duration INTEGER NOT NULL, billsec INTEGER NOT NULL, disposition TEXT NOT NULL,
    src TEXT NOT NULL, dst TEXT NOT NULL, clid TEXT NOT NULL, dcontext TEXT NOT NULL,
    channel TEXT NOT NULL, dstchannel TEXT NOT NULL, lastapp TEXT NOT NULL, lastdata TEXT NOT NULL,
    accountcode TEXT NOT NULL, peeraccount TEXT NOT NULL, userfield TEXT NOT NULL,
    UNIQUE (uniqueid, sequence, ended_ms)
  ) STRICT;
  CREATE INDEX cdr_started ON cdr (started_ms);
  CREATE INDEX cdr_linked ON cdr (linkedid);
  `,
  `
  ALTER TABLE cdr ADD COLUMN department TEXT NOT NULL DEFAULT '';
  CREATE INDEX cdr_src ON cdr (src, started_ms);
  CREATE INDEX cdr_dst ON cdr (dst, started_ms);

  ALTER TABLE conversation ADD COLUMN summed INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX conversation_unsummed ON conversation (id) WHERE summed = 0;
  CREATE INDEX conversation_on_lines ON conversation (started_ms, ended_ms, lines) WHERE lines <> '[]';
  CREATE INDEX conversation_long ON conversation (started_ms) WHERE ended_ms - started_ms > 3600000 AND lines <> '[]';
  CREATE INDEX conversation_ended ON conversation (ended_number, started_ms) WHERE ended_number IS NOT NULL;
  -- All a search looks at, so that it reads no legs of calls it does not show.
  DROP INDEX conversation_started;
  CREATE INDEX conversation_search ON conversation
    (started_ms, id, from_number, from_name, dialled, answered_number, ended_number, direction, outcome, talk_ms, lines,
     user_field);
  CREATE TABLE saved_search (
    login TEXT NOT NULL, name TEXT NOT NULL, address TEXT NOT NULL, PRIMARY KEY (login, name)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE day_traffic (
    day INTEGER NOT NULL, hour INTEGER NOT NULL, direction TEXT NOT NULL, outcome TEXT NOT NULL,
    calls INTEGER NOT NULL, talk_ms INTEGER NOT NULL, wait_ms INTEGER NOT NULL,
    PRIMARY KEY (day, hour, direction, outcome)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE day_patience (
    day INTEGER NOT NULL, is_answered INTEGER NOT NULL, bucket INTEGER NOT NULL, calls INTEGER NOT NULL,
    PRIMARY KEY (day, is_answered, bucket)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE day_share (
    kind TEXT NOT NULL, day INTEGER NOT NULL, name TEXT NOT NULL,
    made INTEGER NOT NULL, taken INTEGER NOT NULL, missed INTEGER NOT NULL,
    talk_ms INTEGER NOT NULL, wait_ms INTEGER NOT NULL,
    PRIMARY KEY (kind, day, name)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE line_hour (
    hour_ms INTEGER NOT NULL, line TEXT NOT NULL, busy_ms INTEGER NOT NULL, peak INTEGER NOT NULL,
    PRIMARY KEY (hour_ms, line)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE line_hour_stale (hour_ms INTEGER PRIMARY KEY) STRICT;
  `,
  // How far each receiver of lines (SMDR) has the calls: those after `last_id` that ended after `floor_ms` are due.
  `
  CREATE TABLE smdr_position (
    receiver TEXT PRIMARY KEY, last_id INTEGER NOT NULL, floor_ms INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  `,
  // The last period a report was mailed for: `2026-11-01`, its first day.
  `
  CREATE TABLE mailed_report (id TEXT PRIMARY KEY, period TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  // What went, by whose hand, and why; never whose it was.
  `
  CREATE TABLE deletion (
    id INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL,
    items INTEGER NOT NULL, bytes INTEGER NOT NULL, login TEXT NOT NULL
  ) STRICT;
  `,
  // What operators have written of callers, by number, and how each has laid out the panel.
  `
  CREATE TABLE caller_note (
    number TEXT PRIMARY KEY, text TEXT NOT NULL, login TEXT NOT NULL, at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE caller_note_version (version INTEGER NOT NULL) STRICT;
  INSERT INTO caller_note_version VALUES (0);
  CREATE TABLE panel_layout (login TEXT PRIMARY KEY, layout TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  // Searches of any filter: see search-plan.ts for what each index is good for.
  `
  DROP INDEX conversation_from;
  DROP INDEX conversation_dialled;
  DROP INDEX conversation_answered;
  DROP INDEX conversation_ended;
  ${SEARCHED.map(searchIndex).join(';\n  ')};
  CREATE INDEX conversation_kind ON conversation (lines, direction, outcome, talk_ms, started_ms);
  CREATE INDEX conversation_by_talk ON conversation (talk_ms, id, started_ms, direction, outcome, lines);
  CREATE INDEX conversation_by_outcome ON conversation (outcome, id, started_ms, direction, talk_ms, lines);
  ${SEEN_TABLE}
  `,
  // Budgets: what was spent before `reset_ms` counts no more; `told`: the month and how far (`202612-80`) mail was sent about.
  `
  CREATE TABLE budget (
    extension TEXT PRIMARY KEY, reset_ms INTEGER NOT NULL DEFAULT 0, told TEXT NOT NULL DEFAULT ''
  ) STRICT, WITHOUT ROWID;
  `,
  // What the exchange said a call costs (ISDN advice of charge), by the call's channels until it is told, then in the call.
  `
  CREATE TABLE advice (
    linkedid TEXT NOT NULL, uniqueid TEXT NOT NULL, at_ms INTEGER NOT NULL, milli INTEGER, units INTEGER, currency TEXT NOT NULL,
    PRIMARY KEY (linkedid, uniqueid)
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE conversation ADD COLUMN advised_milli INTEGER;
  `,
  // The copy in PostgreSQL (daemon/postgres): how far it has each table, and calls that changed behind it.
  `
  CREATE TABLE copied (source TEXT PRIMARY KEY, last_id INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE copy_again (key TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  ${[...COPY_TRIGGERS.values()].join(';\n  ')};
  `,
]
