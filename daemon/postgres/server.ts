/** The one door to PostgreSQL: a connection, its tables, rows written so that writing them again changes nothing. */

import pg from 'pg'
import type { PostgresSettings } from '../settings/areas/postgres.ts'

export interface Server {
  /** Durable when it resolves. */
  write(table: 'call' | 'cdr', rows: readonly object[]): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  close(): Promise<void>
}

const CONNECT_MS = 10_000
const STATEMENT_MS = 60_000

/** `docs/postgresql.md` describes them to whoever asks them. */
const TABLES = `
  CREATE TABLE IF NOT EXISTS offhook_call (
    box text NOT NULL, id text NOT NULL,
    started timestamptz NOT NULL, answered timestamptz, ended timestamptz NOT NULL,
    talk_seconds double precision NOT NULL, wait_seconds double precision NOT NULL,
    direction text NOT NULL, outcome text NOT NULL,
    from_number text NOT NULL, from_name text NOT NULL, dialled text NOT NULL,
    answered_by text, ended_with text, lines jsonb NOT NULL, user_field text NOT NULL, legs jsonb NOT NULL,
    PRIMARY KEY (box, id)
  );
  CREATE INDEX IF NOT EXISTS offhook_call_started ON offhook_call (started);
  CREATE TABLE IF NOT EXISTS offhook_cdr (
    box text NOT NULL, uniqueid text NOT NULL, sequence integer NOT NULL, linkedid text NOT NULL,
    started timestamptz NOT NULL, answered timestamptz, ended timestamptz NOT NULL,
    duration integer NOT NULL, billsec integer NOT NULL, disposition text NOT NULL,
    src text NOT NULL, dst text NOT NULL, clid text NOT NULL, dcontext text NOT NULL,
    channel text NOT NULL, dstchannel text NOT NULL, lastapp text NOT NULL, lastdata text NOT NULL,
    accountcode text NOT NULL, peeraccount text NOT NULL, userfield text NOT NULL, department text NOT NULL,
    PRIMARY KEY (box, uniqueid, sequence, ended)
  );
  CREATE INDEX IF NOT EXISTS offhook_cdr_started ON offhook_cdr (started);
`
const CALL_COLUMNS =
  'id started answered ended talk_seconds wait_seconds direction outcome from_number from_name dialled answered_by ended_with lines user_field legs'.split(
    ' ',
  )
const changed = CALL_COLUMNS.slice(1).map(column => `${column} = excluded.${column}`)
const WRITE = {
  call: `INSERT INTO offhook_call SELECT * FROM jsonb_populate_recordset(NULL::offhook_call, $1)
    ON CONFLICT (box, id) DO UPDATE SET ${changed.join(', ')}`,
  cdr: `INSERT INTO offhook_cdr SELECT * FROM jsonb_populate_recordset(NULL::offhook_cdr, $1) ON CONFLICT DO NOTHING`,
} as const

/** Rejects with the server's or the system's error. `onLost`: the connection has ended by itself. */
export async function connectPostgres(
  { host, port, database, user, password, security, box }: NonNullable<PostgresSettings>,
  onLost: (reason: string) => void,
): Promise<Server> {
  const client = new pg.Client({
    host,
    port,
    database,
    user,
    password,
    ssl: security === 'none' ? false : { rejectUnauthorized: security === 'verify' },
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: STATEMENT_MS,
    keepAlive: true,
    application_name: 'offhook',
  })
  // Also after `end`: an error nobody hears would end the process.
  client.on('error', error => onLost(error.message))
  client.on('end', () => onLost('the connection has ended'))
  try {
    await client.connect()
    await createTables(client)
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  return {
    async write(table, rows) {
      if (rows.length === 0) return
      const json = JSON.stringify(rows.map(row => ({ box, ...row })))
      // PostgreSQL's text has no such character.
      await client.query(WRITE[table], [json.replaceAll('\\u0000', '')])
    },
    async remove(ids) {
      if (ids.length > 0)
        await client.query('DELETE FROM offhook_call WHERE box = $1 AND id = ANY($2)', [box, ids])
    },
    close: () => client.end(),
  }
}

/** A user who may only write finds what an administrator has made. */
async function createTables(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ both: boolean }>(
    "SELECT to_regclass('offhook_call') IS NOT NULL AND to_regclass('offhook_cdr') IS NOT NULL AS both",
  )
  if (rows[0]?.both !== true) await client.query(TABLES)
}
