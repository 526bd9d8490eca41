/** The tables Asterisk writes its call records to. Whoever reads them takes names and columns from here. */

import type { AsteriskLayout } from '../daemon/model/gateway-model.ts'

export interface RecordTable {
  /**
   * Another set of columns is another table with the next number: Asterisk refuses a table whose number of
   * columns differs, and writes by position (res/cdrel_custom/config.c, open_database).
   */
  readonly name: string
  /** Behind `AcctId INTEGER PRIMARY KEY`, which Asterisk puts first. */
  readonly columns: readonly RecordColumn[]
}

export interface RecordColumn {
  readonly name: string
  readonly type: 'TEXT' | 'INTEGER' | 'REAL'
  /**
   * Asterisk's name of what is written there (res/cdrel_custom/registry.c). `(double)` is seconds since the epoch
   * with fractions; the sample file calls it `float`, which is ignored (res_cdrel_custom.c knows it as `double`).
   */
  readonly field: string
}

const text = (name: string, field = name): RecordColumn => ({ name, type: 'TEXT', field })
const integer = (name: string, field = name): RecordColumn => ({ name, type: 'INTEGER', field })
const time = (name: string, field: string): RecordColumn => ({
  name,
  type: 'REAL',
  field: `${field}(double)`,
})

export const cdrPath = (layout: AsteriskLayout): string => `${layout.stateDir}/cdr.db`
export const celPath = (layout: AsteriskLayout): string => `${layout.stateDir}/cel.db`

export const cdrTable: RecordTable = {
  name: 'cdr_v2',
  columns: [
    text('uniqueid'),
    text('linkedid'),
    integer('sequence'),
    time('started', 'start'),
    /** 0 where nobody answered. */
    time('answered', 'answer'),
    time('ended', 'end'),
    integer('duration'),
    integer('billsec'),
    text('disposition'),
    text('src'),
    text('dst'),
    text('clid'),
    text('dcontext'),
    text('channel'),
    text('dstchannel'),
    text('lastapp'),
    text('lastdata'),
    text('accountcode'),
    text('peeraccount'),
    text('userfield'),
    /** Whom the call is charged to: an extension's account code, `CDR(department)` in the dialplan. */
    text('department', 'department(uservar)'),
  ],
}

export const celTable: RecordTable = {
  name: 'cel_v1',
  columns: [
    text('eventtype'),
    time('eventtime', 'eventtime'),
    text('userdeftype'),
    text('uniqueid'),
    text('linkedid'),
    text('channame'),
    text('peer'),
    text('cid_name', 'name'),
    text('cid_num', 'num'),
    text('cid_ani', 'ani'),
    text('cid_rdnis', 'rdnis'),
    text('cid_dnid', 'dnid'),
    text('exten'),
    text('context'),
    text('appname'),
    text('appdata'),
    text('accountcode'),
    text('peeraccount'),
    text('userfield'),
    text('extra', 'eventextra'),
  ],
}
