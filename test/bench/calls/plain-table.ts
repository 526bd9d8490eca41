/** The same calls as rows of a plain `cdr` table in MariaDB, as FreePBX has it, and the same questions in FreePBX's SQL. */

import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Database } from '../../../daemon/calls/database.ts'
import { conversationFilter } from '../../../daemon/calls/filter.ts'
import { reportDesk } from '../../../daemon/calls/reports/desk.ts'
import { searchConversations } from '../../../daemon/calls/search.ts'
import { ratios, shown, spread } from '../figures.ts'
import { FROM, TO } from './fill.ts'
import { type MariaDb, startMariaDb } from './mariadb.ts'

/** As the cdr module of FreePBX 17 makes it (module.xml). */
const TABLE = `CREATE TABLE cdr (
  calldate DATETIME NOT NULL, clid VARCHAR(80) NOT NULL, src VARCHAR(80) NOT NULL, dst VARCHAR(80) NOT NULL,
  dcontext VARCHAR(80) NOT NULL, channel VARCHAR(80) NOT NULL, dstchannel VARCHAR(80) NOT NULL, lastapp VARCHAR(80) NOT NULL,
  lastdata VARCHAR(80) NOT NULL, duration INT NOT NULL, billsec INT NOT NULL, disposition VARCHAR(45) NOT NULL,
  amaflags INT NOT NULL, accountcode VARCHAR(20) NOT NULL, uniqueid VARCHAR(32) NOT NULL, userfield VARCHAR(255) NOT NULL,
  did VARCHAR(50) NOT NULL, recordingfile VARCHAR(255) NOT NULL, cnum VARCHAR(80) NOT NULL, cnam VARCHAR(80) NOT NULL,
  outbound_cnum VARCHAR(80) NOT NULL, outbound_cnam VARCHAR(80) NOT NULL, dst_cnam VARCHAR(80) NOT NULL,
  linkedid VARCHAR(32) NOT NULL, peeraccount VARCHAR(80) NOT NULL, sequence INT NOT NULL,
  KEY calldate (calldate), KEY dst (dst), KEY accountcode (accountcode), KEY uniqueid (uniqueid), KEY did (did),
  KEY recordingfile (recordingfile)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`

/** As page.cdr.php of FreePBX asks. */
const COLUMNS = `calldate, clid, did, src, dst, dcontext, channel, dstchannel, lastapp, lastdata, duration, billsec, disposition,
  amaflags, accountcode, uniqueid, userfield, unix_timestamp(calldate) AS call_timestamp, recordingfile, cnum, cnam,
  outbound_cnum, outbound_cnam, dst_cnam`
const YEAR = "(calldate BETWEEN '2025-01-01 00:00:00' AND '2025-12-31 23:59:59')"
const page = (where: string): string =>
  `SELECT ${COLUMNS} FROM cdr WHERE ${YEAR}${where} ORDER BY calldate DESC LIMIT 50`

const ROUNDS = 5

export async function benchBesidePlainTable(database: Database, directory: string): Promise<void> {
  const maria = await startMariaDb(join(directory, 'mariadb'))
  try {
    const began = performance.now()
    await load(maria, database, join(directory, 'cdr.tsv'))
    console.log(
      `  beside MariaDB ${await maria.version()}, loaded in ${((performance.now() - began) / 1000).toFixed(0)} s:`,
    )
    for (const { what, ours, theirs } of questions(database)) {
      ours()
      const times = await maria.times(theirs, ROUNDS)
      const own = times.map(() => {
        const start = performance.now()
        ours()
        return performance.now() - start
      })
      console.log(
        `    ${what.padEnd(42)} ${shown(spread(own), 'ms', 1)}, there ${shown(spread(times), 'ms', 1)}; ${shown(ratios(times, own), 'times faster', 1)}`,
      )
    }
  } finally {
    await maria.stop()
  }
}

async function load(maria: MariaDb, database: Database, path: string): Promise<void> {
  await maria.run(TABLE)
  await pipeline(Readable.from(lines(database)), createWriteStream(path))
  await maria.run(`LOAD DATA INFILE '${path}' INTO TABLE cdr; ANALYZE TABLE cdr`)
}

function* lines(database: Database): Generator<string> {
  const rows = database
    .prepare(
      `SELECT datetime(started_ms / 1000, 'unixepoch', 'localtime'), from_number, from_name, dialled, ended_ms - started_ms,
         talk_ms, outcome, key, user_field, id FROM conversation ORDER BY started_ms`,
    )
    .iterateCells()
  let piece: string[] = []
  for (const [at, src, name, dst, lasted, talk, outcome, key, userField, id] of rows) {
    const disposition = outcome === 'answered' ? 'ANSWERED' : outcome === 'busy' ? 'BUSY' : 'NO ANSWER'
    const seconds = (ms: unknown) => Math.floor(Number(ms) / 1000)
    piece.push(
      [
        ...[
          at,
          `"${name}" <${src}>`,
          src,
          dst,
          'from-internal',
          `PJSIP/${src}-${id}`,
          `PJSIP/${dst}-${id}`,
          'Dial',
        ],
        ...[
          `PJSIP/${dst},25,tT`,
          seconds(lasted),
          seconds(talk),
          disposition,
          3,
          '',
          key,
          userField,
          '',
          '',
          src,
          name,
        ],
        ...['', '', '', key, '', id],
      ].join('\t'),
    )
    if (piece.length === 1000) {
      yield `${piece.join('\n')}\n`
      piece = []
    }
  }
  if (piece.length > 0) yield `${piece.join('\n')}\n`
}

interface Asked {
  readonly what: string
  readonly ours: () => unknown
  readonly theirs: string
}

function questions(database: Database): Asked[] {
  const search = (filter: object) => () =>
    searchConversations(database, conversationFilter.parse({ fromMs: FROM, toMs: TO, ...filter }), {
      by: 'started_ms',
      descending: true,
      size: 50,
      after: null,
    })
  const dialled = (how: string, text: string) => search({ texts: { dialled: { how, text } } })
  const desk = reportDesk(() => database)
  return [
    { what: 'first page of a year', ours: search({}), theirs: page('') },
    {
      what: 'destination is',
      ours: dialled('equals', '0220000007'),
      theirs: page(" AND dst = '0220000007'"),
    },
    {
      what: 'destination contains, few',
      ours: dialled('contains', '03999'),
      theirs: page(" AND dst LIKE '%03999%'"),
    },
    {
      what: 'destination contains, none',
      ours: dialled('contains', '99999'),
      theirs: page(" AND dst LIKE '%99999%'"),
    },
    { what: 'destination ends', ours: dialled('ends', '3998'), theirs: page(" AND dst LIKE '%3998'") },
    {
      what: 'caller and longer than an hour',
      ours: search({
        texts: { from_number: { how: 'equals', text: '150' } },
        talk: [{ how: '>', seconds: 3600 }],
      }),
      theirs: page(" AND src = '150' AND billsec > 3600"),
    },
    {
      what: 'busy and caller contains',
      ours: search({ outcomes: ['busy'], texts: { from_number: { how: 'contains', text: '0021' } } }),
      theirs: page(" AND disposition = 'BUSY' AND src LIKE '%0021%'"),
    },
    {
      what: 'calls and minutes per day of a month',
      ours: () => desk.perDay({ first: 20250601, last: 20250630 }),
      theirs: `SELECT substring(calldate, 1, 10) AS group_by_field, count(*) AS total_calls, sum(duration) AS total_duration
        FROM cdr WHERE (calldate BETWEEN '2025-06-01 00:00:00' AND '2025-06-30 23:59:59')
        GROUP BY group_by_field ORDER BY group_by_field ASC LIMIT 100`,
    },
    {
      what: 'calls and minutes per day of a year',
      ours: () => desk.perDay({ first: 20250101, last: 20251231 }),
      theirs: `SELECT substring(calldate, 1, 10) AS group_by_field, count(*) AS total_calls, sum(duration) AS total_duration
        FROM cdr WHERE ${YEAR} GROUP BY group_by_field ORDER BY group_by_field ASC LIMIT 400`,
    },
  ]
}
