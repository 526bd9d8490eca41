/** Asterisk's two tables of call records, written as Asterisk writes them. */

import { DatabaseSync } from 'node:sqlite'
import { cdrTable, celTable, type RecordTable } from '../../asterisk-conf/call-records.ts'

export interface AsteriskTables {
  readonly cdrPath: string
  readonly celPath: string
  event(row: Readonly<Record<string, unknown>>): void
  record(row: Readonly<Record<string, unknown>>): void
  /** Many rows in one transaction. */
  together(work: () => void): void
  close(): void
}

export function asteriskTables(directory: string): AsteriskTables {
  const open = (name: string, table: RecordTable) => {
    const database = new DatabaseSync(`${directory}/${name}`)
    const columns = table.columns.map(column => `${column.name} ${column.type}`)
    database.exec(`CREATE TABLE ${table.name} (AcctId INTEGER PRIMARY KEY, ${columns.join(', ')})`)
    const names = table.columns.map(column => column.name)
    const insert = database.prepare(
      `INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    )
    return {
      database,
      add: (row: Readonly<Record<string, unknown>>) =>
        insert.run(
          ...names.map(
            (name, index) =>
              (row[name] ?? (table.columns[index]?.type === 'TEXT' ? '' : 0)) as string | number,
          ),
        ),
    }
  }
  const cdr = open('cdr.db', cdrTable)
  const cel = open('cel.db', celTable)
  return {
    cdrPath: `${directory}/cdr.db`,
    celPath: `${directory}/cel.db`,
    event: row => cel.add(row),
    record: row => cdr.add(row),
    together(work) {
      for (const { database } of [cdr, cel]) database.exec('BEGIN')
      work()
      for (const { database } of [cdr, cel]) database.exec('COMMIT')
    },
    close() {
      cdr.database.close()
      cel.database.close()
    },
  }
}
