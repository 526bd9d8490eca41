/** Messages, recordings and call records come over once, however often it is done. */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../daemon/calls/database.ts'
import { MIGRATIONS } from '../../daemon/calls/schema.ts'
import { readConversation } from '../../daemon/calls/stored.ts'
import { summarise } from '../../daemon/calls/summary.ts'
import { bring } from '../../daemon/migration/bring.ts'
import { callKeeper } from '../../daemon/migration/calls/keep.ts'
import { CDR_TABLE, freepbx28, put, scratch } from './office-dumps.ts'

const EXTENSIONS = new Set(['101', '102', '103'])

async function calls(): Promise<Database> {
  return openDatabase(join(await scratch(), 'calls.db'), MIGRATIONS)
}

async function brought(path: string, database: Database, spool = '/nonexistent') {
  const treesDir = await scratch()
  const keeper = callKeeper(database, EXTENSIONS, setImmediate)
  const { files } = await bring({
    path,
    workDir: join(await scratch(), 'work'),
    treesDir,
    voicemailDir: spool,
    translation: { mailboxes: new Set(['101']), soundFiles: new Map([['custom/closed', 'closed']]) },
    calls: keeper,
  })
  return { files, treesDir, ...(await keeper.end()) }
}

const told = (database: Database) =>
  database
    .prepare('SELECT * FROM conversation ORDER BY started_ms')
    .all()
    .map(readConversation)
    .map(({ direction, outcome, from, dialled, answeredBy, talkMs, lines }) => [
      direction,
      outcome,
      from.number,
      dialled,
      answeredBy?.number ?? null,
      talkMs / 1000,
      lines.join(' '),
    ])

describe('call records', () => {
  it('of a dump become conversations, with what could not be read counted', async () => {
    const database = await calls()
    const path = await put(await scratch(), 'cdr.sql', CDR_TABLE)
    expect(await brought(path, database)).toMatchObject({ records: 3, refused: 1 })
    expect(told(database)).toEqual([
      ['incoming', 'answered', '0791112233', '600', '101', 60, 'DAHDI/7'],
      ['outgoing', 'missed', '102', '00227001122', null, 0, 'SIP/provider'],
      ['internal', 'answered', '102', '101', '101', 15, ''],
    ])
    expect(
      database.prepare('SELECT src, dst, billsec, disposition FROM cdr ORDER BY started_ms').all(),
    ).toHaveLength(3)
  })

  it('twice changes nothing, and neither do the sums', async () => {
    const database = await calls()
    const path = await put(await scratch(), 'cdr.sql', CDR_TABLE)
    await brought(path, database)
    database.transaction(() => summarise(database))
    const sums = () =>
      database.prepare('SELECT sum(calls) AS calls, sum(talk_ms) AS talk FROM day_traffic').get()
    const before = { ...sums() }
    await brought(path, database)
    database.transaction(() => summarise(database))
    expect({ ...sums() }).toEqual(before)
    expect(before).toEqual({ calls: 3, talk: 75_000 })
    expect(told(database)).toHaveLength(3)
  })

  it('come from Master.csv and from a CSV with a header as well', async () => {
    const database = await calls()
    const master = `"","0791112233","600","ext-group","""Bob, B."" <0791112233>","DAHDI/7-1","SIP/101-0000001","Dial","SIP/101","2011-03-01 09:00:00","2011-03-01 09:00:05","2011-03-01 09:01:05",65,60,"ANSWERED","DOCUMENTATION","1298966400.1",""\nnonsense\n`
    const header =
      'calldate;src;dst;channel;dstchannel;duration;billsec;disposition;uniqueid\n2012-01-02 03:04:05;102;103;SIP/102-1;SIP/103-1;10;4;ANSWERED;x.1\n'
    expect(await brought(await put(await scratch(), 'Master.csv', master), database)).toMatchObject({
      records: 1,
      refused: 1,
    })
    expect(await brought(await put(await scratch(), 'export.csv', header), database)).toMatchObject({
      records: 1,
      refused: 0,
    })
    expect(told(database).map(row => row.slice(0, 4))).toEqual([
      ['incoming', 'answered', '0791112233', '600'],
      ['internal', 'answered', '102', '103'],
    ])
    expect(database.prepare('SELECT from_name FROM conversation ORDER BY started_ms').get()?.from_name).toBe(
      'Bob, B.',
    )
  })

  const listed = async (name: string, body: string | Uint8Array) => {
    const database = await calls()
    await brought(await put(await scratch(), name, body), database)
    return database
      .prepare('SELECT started_ms, src, dst, billsec, disposition FROM cdr ORDER BY started_ms')
      .all()
      .map(row => [
        new Date(Number(row.started_ms)).toLocaleString('sv'),
        ...[row.src, row.dst, row.billsec, row.disposition],
      ])
  }

  it.each([
    {
      of: 'the old report',
      text: 'Calldate,Channel,Source,Clid,Lastapp,Lastdata,Dst,Disposition,Duration\n2010-03-04 10:11:12,SIP/101-1,101,"""Bob"" <101>",Dial,DAHDI/1,0791112233,ANSWERED,00:01:05\n',
      rows: [['2010-03-04 10:11:12', '101', '0791112233', 65, 'ANSWERED']],
    },
    {
      of: 'Issabel, in Spanish',
      text: 'Fecha,Fuente,Grupo de timbrado,Destino,Canal Origen,Código de Cuenta,Canal Destino,Estado,Duración\n2019-05-06 07:08:09,102,,103,SIP/102-1,,SIP/103-2,ANSWERED,65s (1m 5s)\n',
      rows: [['2019-05-06 07:08:09', '102', '103', 65, 'ANSWERED']],
    },
    {
      of: 'a spreadsheet with the day first, told by another row',
      text: 'Date;Time;From;To;Status;Duration\r\n03/04/2021;09:00;101;102;answered;1:05\r\n25/04/2021;10:30;102;101;no answer;0\r\n',
      rows: [
        ['2021-04-03 09:00:00', '101', '102', 65, 'ANSWERED'],
        ['2021-04-25 10:30:00', '102', '101', 0, 'NO ANSWER'],
      ],
    },
    {
      of: 'a spreadsheet of the United States',
      text: 'Start Time\tSource\tDestination\tResult\tDuration\n3/4/2021 1:02 PM\t101\t102\tANSWERED\t65\n3/14/2021 12:00 AM\t101\t102\tBUSY\t0\n',
      rows: [
        ['2021-03-04 13:02:00', '101', '102', 65, 'ANSWERED'],
        ['2021-03-14 00:00:00', '101', '102', 0, 'BUSY'],
      ],
    },
    {
      of: 'the table itself, without headings',
      text: '2012-01-02 03:04:05\t"B" <102>\t102\t103\tfrom-internal\tSIP/102-1\tSIP/103-1\tDial\t\\N\t10\t4\tANSWERED\t3\t\tx.1\t\n',
      rows: [['2012-01-02 03:04:05', '102', '103', 4, 'ANSWERED']],
    },
  ])('come from $of, in any encoding', async ({ text, rows }) => {
    expect(await listed('calls.csv', text)).toEqual(rows)
    expect(await listed('calls.csv', `\ufeff${text}`)).toEqual(rows)
    expect(await listed('calls.csv', Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(rows)
    expect(await listed('calls.csv', Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toEqual(rows)
  })

  it('come from a dump that names no columns', async () => {
    const sql =
      "INSERT INTO `cdr` VALUES ('2012-01-02 03:04:05','\\\"B\\\" <102>','102','103','from-internal','SIP/102-1','SIP/103-1','Dial','',10,4,'ANSWERED',3,'','x.1','');\n"
    expect(await listed('cdr.sql', sql)).toEqual([['2012-01-02 03:04:05', '102', '103', 4, 'ANSWERED']])
  })

  it('of one call in several records are one conversation', async () => {
    const database = await calls()
    const row = (start: string, dst: string, app: string, answered: boolean, sequence: number) =>
      `('2020-01-01 ${start}','0791112233','0791112233','700','ext-queues','SIP/provider-1','${dst}','${app}','',20,${answered ? 10 : 0},'${answered ? 'ANSWERED' : 'NO ANSWER'}','u.1','u.1',${sequence})`
    const sql = `INSERT INTO cdr (calldate, clid, src, dst, dcontext, channel, dstchannel, lastapp, lastdata, duration, billsec, disposition, uniqueid, linkedid, sequence) VALUES ${row('10:00:00', 'SIP/101-2', 'Queue', false, 1)},${row('10:00:20', 'SIP/103-3', 'Queue', true, 2)};`
    await brought(await put(await scratch(), 'cdr.sql', sql), database)
    expect(told(database)).toEqual([['incoming', 'answered', '0791112233', '700', '103', 10, 'SIP/provider']])
  })
})

describe('messages and recordings', () => {
  it('come behind those that are here, and greetings spoken here stay', async () => {
    const spool = await scratch()
    await put(spool, 'default/101/INBOX/msg0000.txt', '[message]\norigtime=1\ncallerid=x\nduration=1\n')
    await put(spool, 'default/101/INBOX/msg0000.wav', 'here')
    await put(spool, 'default/101/unavail.wav', 'spoken here')
    const path = await put(await scratch(), 'backup.tgz', await freepbx28())
    const { files, treesDir } = await brought(path, await calls(), spool)
    expect(files).toBe(4)
    expect((await readdir(join(treesDir, 'voicemail/default/101'), { recursive: true })).sort()).toEqual([
      'INBOX',
      'INBOX/msg0001.txt',
      'INBOX/msg0001.wav',
    ])
    expect(await readFile(join(treesDir, 'voicemail/default/101/INBOX/msg0001.wav'), 'utf8')).toBe('RIFF-one')
    expect(await readFile(join(treesDir, 'recordings/closed.gsm'), 'utf8')).toBe('gsm-closed')
  })

  it('that are here already do not come twice', async () => {
    const path = await put(await scratch(), 'backup.tgz', await freepbx28())
    const first = await brought(path, await calls())
    const second = await brought(path, await calls(), join(first.treesDir, 'voicemail'))
    expect(await readdir(join(second.treesDir, 'voicemail/default/101'), { recursive: true })).toEqual([
      'INBOX',
    ])
  })
})
