/** Goes through a backup once and keeps what an office is made of; records of calls and messages are only counted. */

import { addRows } from './add-rows.ts'
import { type OldFile, type WalkLimits, walkBackup } from './archive/walk.ts'
import { csvRows } from './calls/csv-rows.ts'
import { callRowTime, isCallsCsv, isCallsTable } from './calls/kinds.ts'
import { type Found, nothingFound } from './found.ts'
import { readAstdb } from './freepbx/astdb.ts'
import { usualColumns } from './freepbx/columns.ts'
import { addModule } from './freepbx/modules.ts'
import { asBytes, decoded } from './read/text.ts'
import { sqlRows } from './sql/rows.ts'
import { readDatabaseFile } from './sqlite-file.ts'

/** Of a file that is read into memory. */
const LONGEST_TEXT = 32 * 2 ** 20

export interface LookOptions {
  /** For a database that must be on the disk to be opened; empty, and cleared by who gave it. */
  readonly workDir: string
  readonly limits?: WalkLimits
}

/** Throws the system's error when it cannot be read. */
export async function lookInto(path: string, { workDir, limits }: LookOptions): Promise<Found> {
  const found = nothingFound()
  await walkBackup(path, {
    visit: file => takeFile(file, found, workDir),
    fault: (name, fault) => {
      if (found.faults.size < 200) found.faults.set(name, fault)
    },
    ...(limits === undefined ? {} : { limits }),
  })
  return found
}

async function takeFile(file: OldFile, found: Found, workDir: string): Promise<void> {
  const { path, body } = file
  const head = asBytes(file.head)
  const name = path.split('/').at(-1)?.toLowerCase() ?? ''
  const box = mailboxFileOf(path)
  if (box !== null) found.messages.set(box.mailbox, (found.messages.get(box.mailbox) ?? 0) + 1)
  else if (soundOf(path) !== null) found.sounds.add(soundOf(path) ?? '')
  else if (/(?:^|\/)monitor\/.*\.(?:wav|gsm|mp3|ulaw|alaw)$/i.test(path)) found.recordedCalls += 1
  else if (head.startsWith('SQLite format 3\0')) await readDatabaseFile(file, found, workDir)
  else if (name.endsWith('.sql') || isSql(head)) await takeSql(body, found)
  else if (isCallsCsv(name, head)) await takeCsv(file, found)
  else if (name.endsWith('.conf')) await takeText(file, text => found.confs.set(path, decoded(text)), found)
  else if (/^\s*(?:\xef\xbb\xbf)?\s*<(?:\?xml|askozia|pbx)/i.test(head))
    await takeText(file, text => found.xml.set(path, decoded(text)), found)
  else if (
    /^astdb/.test(name) ||
    /^a:[0-9]+:\{s:[0-9]+:"(?:AMPUSER|DEVICE|CF|CW|\/)/.test(head) ||
    /^\[?\/[A-Za-z]+\/\S+\]?\s*[:[]/.test(head)
  )
    await takeText(
      file,
      text => {
        for (const [key, value] of readAstdb(text)) found.state.set(key, value)
      },
      found,
    )
  else if (name.endsWith('.json') && /^\s*[[{]/.test(head))
    await takeText(file, text => addModule(path, decoded(text), found), found)
  else if (name === 'manifest') await takeText(file, text => takeManifest(text, found), found)
  else if (/elastix|issabel/i.test(`${name} ${head.slice(0, 200)}`)) found.isIssabel = true
}

export const isSql = (head: string): boolean =>
  /^(?:\xef\xbb\xbf)?\s*(?:-- (?:MySQL|MariaDB|phpMyAdmin|Adminer)|\/\*M?!|(?:CREATE|INSERT|DROP|PRAGMA|REPLACE|LOCK)\s+\w)/i.test(
    head,
  )

async function takeText(file: OldFile, take: (text: string) => void, found: Found): Promise<void> {
  const pieces: string[] = []
  let length = 0
  for await (const piece of file.body) {
    length += piece.length
    if (length > LONGEST_TEXT) {
      found.faults.set(file.path, 'too-large')
      return
    }
    pieces.push(asBytes(piece))
  }
  take(pieces.join(''))
}

async function takeSql(body: OldFile['body'], found: Found): Promise<void> {
  for await (const { table, rows } of sqlRows(body, () => true, usualColumns)) {
    if (isCallsTable(table, rows[0])) for (const row of rows) countCall(callRowTime(row), found)
    else if (!IGNORED.test(table)) addRows(found, table, rows)
  }
}

/** Large, and nothing in them comes over. */
const IGNORED =
  /^(?:cel|queue_log|queuelog|module_xml|modules|notifications|cronmanager|freepbx_log|freepbx_settings|globals_old|indications_zonelist|acc_?.*|kvblobstore|dundi.*|endpointman_(?!mac_list).*|soundlang_.*)$/

async function takeCsv(file: OldFile, found: Found): Promise<void> {
  for await (const row of csvRows(file.body)) countCall(callRowTime(row), found)
}

function countCall(at: number | null, { calls }: Found): void {
  calls.rows += 1
  if (at === null) return
  calls.from = calls.from === null ? at : Math.min(calls.from, at)
  calls.to = calls.to === null ? at : Math.max(calls.to, at)
}

/** `pbx_version` and `pbx_framework_version`, serialized or in JSON. */
function takeManifest(text: string, found: Found): void {
  found.version =
    /"pbx_(?:framework_)?version";?:?\s*(?:s:[0-9]+:)?"([0-9][0-9.]*)/.exec(text)?.[1] ?? found.version
}

/** `…/voicemail/default/101/INBOX/msg0000.txt`; of a person, not `…/device`. */
export function mailboxFileOf(
  path: string,
): { readonly mailbox: string; readonly rest: readonly string[] } | null {
  const [, context, mailbox, rest] =
    /(?:^|\/)voicemail\/([A-Za-z0-9_-]+)\/([0-9]{2,8})\/(.+)$/.exec(path) ?? []
  if (context === undefined || mailbox === undefined || rest === undefined || context === 'device')
    return null
  const parts = rest.split('/')
  const isGreeting =
    parts.length === 1 && /^(?:unavail|busy|greet|temp)\.(?:wav|WAV|gsm)$/.test(parts[0] ?? '')
  const isMessage =
    parts.length === 2 &&
    /^(?:INBOX|Old|Work|Family|Friends|Urgent|Cust[0-9])$/.test(parts[0] ?? '') &&
    /^msg[0-9]{4}\.(?:txt|wav|WAV|gsm)$/.test(parts[1] ?? '')
  return isGreeting || isMessage ? { mailbox, rest: parts } : null
}

/** `…/sounds/[en/]custom/welcome.wav` is `custom/welcome`. */
export function soundOf(path: string): string | null {
  const [, file] =
    /(?:^|\/)sounds\/(?:[a-z]{2}(?:_[A-Za-z]{2})?\/)?((?:custom\/)?[^/]+)\.(?:wav|WAV|gsm|ulaw|alaw|g722|sln|sln16)$/.exec(
      path,
    ) ?? []
  return file ?? null
}
