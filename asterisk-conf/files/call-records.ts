/** Call records: Asterisk writes them to SQLite itself, so that none is lost while nobody reads. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { cdrPath, cdrTable, celPath, celTable, type RecordTable } from '../call-records.ts'
import { always, asteriskFile, reload, restartAsterisk } from '../generated.ts'
import { type Entry, sectionsText } from '../writer.ts'

/** Long enough for a reader that copies many rows at once. */
const BUSY_TIMEOUT_MS = 5000

/** Calls that nobody answered are records too. Each is written when it ends: a batch would be lost with a crash. */
export function cdrFile() {
  const entries: Entry[] = [
    ['enable', true],
    ['unanswered', true],
    ['congestion', true],
    ['endbeforehexten', true],
    ['batch', false],
  ]
  return asteriskFile(
    'cdr.conf',
    sectionsText('cdr.conf', [{ name: 'general', entries }]),
    always(reload('cdr')),
  )
}

/** Not STREAM and DTMF: they would record every prompt, and the digits of PINs. */
const EVENTS =
  'CHAN_START,CHAN_END,ANSWER,HANGUP,APP_START,APP_END,BRIDGE_ENTER,BRIDGE_EXIT,PARK_START,PARK_END,BLINDTRANSFER,' +
  'ATTENDEDTRANSFER,PICKUP,FORWARD,LINKEDID_END,LOCAL_OPTIMIZE,USER_DEFINED'

export function celFile() {
  const entries: Entry[] = [
    ['enable', true],
    ['apps', 'dial,voicemail,voicemailmain,echo,park,queue,confbridge'],
    ['events', EVENTS],
  ]
  return asteriskFile(
    'cel.conf',
    sectionsText('cel.conf', [{ name: 'general', entries }]),
    always(reload('cel')),
  )
}

export const cdrSqliteFile = ({ layout }: GatewayModel) =>
  tableFile('cdr_sqlite3_custom.conf', cdrPath(layout), cdrTable)

export const celSqliteFile = ({ layout }: GatewayModel) =>
  tableFile('cel_sqlite3_custom.conf', celPath(layout), celTable)

/** The section's name is the path of the database. */
function tableFile(name: string, path: string, table: RecordTable) {
  const entries: Entry[] = [
    ['table', table.name],
    ['columns', table.columns.map(column => `${column.name} ${column.type}`).join(', ')],
    ['fields', table.columns.map(column => column.field).join(', ')],
    ['busy_timeout', BUSY_TIMEOUT_MS],
  ]
  return asteriskFile(
    name,
    sectionsText(name, [{ name: path, entries }], { custom: false }),
    always(restartAsterisk),
  )
}
