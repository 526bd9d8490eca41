/** Rows of SQL dumps as several programs write them, in pieces of any length, whole and damaged. */

import { describe, expect, it } from 'vitest'
import { type SqlRow, sqlRows } from '../../daemon/migration/sql/rows.ts'
import { hostileTexts } from '../dahdi/hostile.ts'

async function* inPieces(text: string | Uint8Array, bytes: number): AsyncGenerator<Uint8Array> {
  const whole = typeof text === 'string' ? Buffer.from(text) : text
  for (let at = 0; at < whole.length; at += bytes) yield whole.subarray(at, at + bytes)
}

async function rowsOf(text: string | Uint8Array, table: string, bytes = 65_536): Promise<SqlRow[]> {
  const rows: SqlRow[] = []
  for await (const batch of sqlRows(inPieces(text, bytes), name => name === table))
    rows.push(...batch.rows.map(row => ({ ...row })))
  return rows
}

const DUMP = `
-- a comment; with 'quotes
/*!40101 SET NAMES utf8 */;
CREATE TABLE \`users\` (
  \`extension\` varchar(20) NOT NULL default 'a,(b',
  \`name\` enum('x','y') default NULL,
  price decimal(10,2),
  PRIMARY KEY  (\`extension\`),
  KEY \`name\` (\`name\`)
) ENGINE=MyISAM COMMENT='one; two';
LOCK TABLES \`users\` WRITE;
INSERT INTO \`users\` VALUES ('101','O\\'Neill; \\"Bob\\"\\n\\\\',1.50),('102',NULL,-2),
 ('10''3','été',0x4f6b);
INSERT IGNORE INTO asterisk.users (name, \`extension\`) VALUES ("A ""quoted"" one", '104'), (_binary 'b', X'313035') ON DUPLICATE KEY UPDATE name = 'x;y';
# another comment '
INSERT INTO other VALUES (1,'users');
REPLACE INTO users SET extension = '999';
INSERT INTO users VALUES ('106', now(), 3);
`

const ROWS = [
  { extension: '101', name: 'O\'Neill; "Bob"\n\\', price: '1.50' },
  { extension: '102', name: null, price: '-2' },
  { extension: "10'3", name: 'été', price: 'Ok' },
  { name: 'A "quoted" one', extension: '104' },
  { name: 'b', extension: '105' },
  { extension: '106', name: 'now', price: '3' },
]

describe('rows of an SQL dump', () => {
  it.each([1, 2, 3, 7, 64, 65_536])('are the same in pieces of %i bytes', async bytes => {
    expect(await rowsOf(DUMP, 'users', bytes)).toEqual(ROWS)
  })

  it('may be in an older encoding, value by value', async () => {
    const text = Buffer.concat([
      Buffer.from("INSERT INTO users (name) VALUES ('"),
      Buffer.from([0x52, 0xe9, 0x63, 0x65, 0x70]),
      Buffer.from("'),('Réception');"),
    ])
    expect(await rowsOf(text, 'users')).toEqual([{ name: 'Récep' }, { name: 'Réception' }])
  })

  it('have no backslashes in a dump of SQLite', async () => {
    const text = `PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE "users" ("id" integer primary key, "name" text);\nINSERT INTO "users" VALUES(1,'C:\\');\nINSERT INTO "users" VALUES(2,'it''s');`
    expect(await rowsOf(text, 'users')).toEqual([
      { id: '1', name: 'C:\\' },
      { id: '2', name: "it's" },
    ])
  })

  it('come in batches, so that a million of them need no memory', async () => {
    async function* many() {
      for (let piece = 0; piece < 200; piece++)
        yield Buffer.from(
          `${piece === 0 ? 'INSERT INTO cdr (src) VALUES ' : ','}${Array.from({ length: 100 }, (_, n) => `('${piece * 100 + n}')`).join(',')}`,
        )
    }
    let [count, largest] = [0, 0]
    for await (const { rows } of sqlRows(many(), () => true)) {
      count += rows.length
      largest = Math.max(largest, rows.length)
    }
    expect(count).toBe(20_000)
    expect(largest).toBeLessThanOrEqual(500)
  })

  it('end with the dump, wherever it breaks off, and noise gives none that throws', async () => {
    for (const text of hostileTexts([DUMP])) {
      const rows = await rowsOf(text, 'users', 97)
      expect(rows.length).toBeLessThan(10)
    }
  })
})
