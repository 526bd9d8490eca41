/** Goes through the backup a second time for what is large: messages and sounds set aside, call records into the database. */

import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { promisify } from 'node:util'
import { type OldFile, walkBackup } from './archive/walk.ts'
import { csvRows } from './calls/csv-rows.ts'
import type { CallKeeper } from './calls/keep.ts'
import { isCallsCsv, isCallsTable } from './calls/kinds.ts'
import { usualColumns } from './freepbx/columns.ts'
import { isSql, mailboxFileOf, soundOf } from './look.ts'
import { asBytes } from './read/text.ts'
import { sqlRows } from './sql/rows.ts'
import { rowsIn, tablesIn, withDatabaseFile } from './sqlite-file.ts'
import type { Translation } from './translate/translate.ts'

export interface Bringing {
  /** The backup. */
  readonly path: string
  /** Empty; what is set aside lies here until all of it is there. */
  readonly workDir: string
  /** Where Asterisk's own user takes it from: `voicemail/default/101/…`, `recordings/…`. */
  readonly treesDir: string
  /** `voicemail` of the spool, to see what is there. */
  readonly voicemailDir: string
  readonly translation: Pick<Translation, 'mailboxes' | 'soundFiles'>
  /** null: no database to keep them in. */
  readonly calls: CallKeeper | null
}

export interface Brought {
  /** Sounds of messages, greetings and recordings. */
  readonly files: number
}

const pipe = promisify(pipeline)
/** Of one message or recording. */
const LARGEST_SOUND = 512 * 2 ** 20

/** Throws the system's error. */
export async function bring(bringing: Bringing): Promise<Brought> {
  const { path, workDir, translation, calls } = bringing
  await mkdir(workDir, { recursive: true, mode: 0o700 })
  let files = 0
  const aside = async (file: OldFile, target: string) => {
    await mkdir(join(target, '..'), { recursive: true, mode: 0o750 })
    let left = LARGEST_SOUND
    async function* limited() {
      for await (const piece of file.body) {
        left -= piece.length
        if (left < 0) return
        yield piece
      }
    }
    await pipe(Readable.from(limited(), { objectMode: false }), createWriteStream(target, { mode: 0o640 }))
    if (left < 0) await rm(target, { force: true })
    else files += 1
  }
  await walkBackup(path, {
    fault: () => {
      // Told when it was looked at.
    },
    async visit(file) {
      const box = mailboxFileOf(file.path)
      const sound = soundOf(file.path)
      const name = file.path.split('/').at(-1)?.toLowerCase() ?? ''
      const head = asBytes(file.head)
      const id = sound === null ? undefined : translation.soundFiles.get(sound)
      if (box !== null) {
        if (translation.mailboxes.has(box.mailbox))
          await aside(file, join(workDir, 'messages', box.mailbox, ...box.rest))
      } else if (id !== undefined)
        await aside(file, join(bringing.treesDir, 'recordings', `${id}.${endingOf(file.path)}`))
      else if (calls === null) return
      else if (head.startsWith('SQLite format 3\0'))
        await withDatabaseFile(file, workDir, async database => {
          for (const table of tablesIn(database))
            for (const row of rowsIn(database, table)) {
              if (!isCallsTable(table, row)) break
              await calls.add(row)
            }
        })
      else if (name.endsWith('.sql') || isSql(head))
        for await (const { table, rows } of sqlRows(file.body, () => true, usualColumns)) {
          if (isCallsTable(table, rows[0])) for (const row of rows) await calls.add(row)
        }
      else if (isCallsCsv(name, head)) for await (const row of csvRows(file.body)) await calls.add(row)
    },
  })
  for (const mailbox of await namesIn(join(workDir, 'messages'))) await settleMailbox(mailbox, bringing)
  return { files }
}

const endingOf = (path: string): string => path.split('.').at(-1) ?? 'wav'

const namesIn = (directory: string): Promise<string[]> => readdir(directory).catch(() => [])

/** Messages go behind those that are here; one that is here already does not come twice. */
async function settleMailbox(mailbox: string, { workDir, treesDir, voicemailDir }: Bringing): Promise<void> {
  const [from, to, here] = [
    join(workDir, 'messages', mailbox),
    join(treesDir, 'voicemail', 'default', mailbox),
    join(voicemailDir, 'default', mailbox),
  ]
  await mkdir(to, { recursive: true, mode: 0o750 })
  for (const name of await namesIn(from)) {
    if (/\./.test(name)) {
      // A greeting that somebody spoke here stays.
      const isHere = (await namesIn(here)).some(one => one.split('.')[0] === name.split('.')[0])
      if (!isHere) await rename(join(from, name), join(to, name))
      continue
    }
    const known = new Set<string>()
    let next = 0
    for (const own of await namesIn(join(here, name))) {
      const number = /^msg([0-9]{4})\./.exec(own)?.[1]
      if (number !== undefined) next = Math.max(next, Number(number) + 1)
      if (own.endsWith('.txt'))
        known.add(identity(await readFile(join(here, name, own), 'utf8').catch(() => '')))
    }
    const own = await namesIn(join(from, name))
    await mkdir(join(to, name), { recursive: true, mode: 0o750 })
    for (const message of [...new Set(own.map(file => file.split('.')[0] ?? ''))].sort()) {
      const text = await readFile(join(from, name, `${message}.txt`), 'utf8').catch(() => '')
      // Without its description Asterisk does not show it.
      if (text === '' || known.has(identity(text)) || next > 9999) continue
      const target = `msg${String(next).padStart(4, '0')}`
      next += 1
      for (const file of own.filter(one => one.startsWith(`${message}.`)))
        await rename(join(from, name, file), join(to, name, `${target}.${file.slice(message.length + 1)}`))
    }
  }
}

/** Who called when (app_voicemail.c writes `origtime=`, `callerid=`, `duration=`). */
const identity = (text: string): string =>
  ['origtime', 'callerid', 'duration']
    .map(name => new RegExp(`^${name}=(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '')
    .join('|')
