/** Our own database of calls: conversations with their legs, Asterisk's records beside them. */

import type { Migrations } from './database.ts'

/**
 * `progress`: the last row read of each of Asterisk's tables; it moves in the same transaction as what was read.
 * `open_event`: events of conversations that are not over, or only just; `over`: since when they are.
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
]
