/**
 * Leaves what is to be mailed in a directory of the spool, whole and durable. The daemon takes it from there, writes the
 * mail and sends it; while it does not run, mail waits.
 */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dropParcel } from '../mail/drop-parcel.ts'
import type { Parcel } from '../mail/parcel.ts'
import { digits, extensionNumber, faxName } from './words.ts'

/** Five minutes of sound are 5 MB, 7 MB as Asterisk encodes them. */
const LONGEST_BYTES = 40 * 1024 * 1024

/** The mail that Asterisk wrote, from its standard output. */
export async function dropVoicemail(
  spoolDir: string,
  input: AsyncIterable<Uint8Array | string>,
): Promise<void> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of input) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    length += bytes.length
    if (length > LONGEST_BYTES) throw new Error('the mail is too long')
    parts.push(bytes)
  }
  await dropParcel(spoolDir, { is: 'voicemail' }, Buffer.concat(parts))
}

/** Extension, number of the dictation. */
export async function dropDictation(spoolDir: string, args: readonly string[]): Promise<void> {
  const [extension, number] = [extensionNumber(args[0]), digits(args[1])]
  const sound = await readFile(join(spoolDir, 'dictation', extension, `${number}.raw`))
  await dropParcel(spoolDir, { is: 'dictation', extension, number }, sound)
}

/**
 * Name of the file, address in hexadecimal behind a 0, pages behind a 0, status behind an x, number behind an x: each
 * may be empty, and a shell loses empty words.
 */
export async function dropFax(spoolDir: string, args: readonly string[]): Promise<void> {
  const [, to = '', pages = '', status = '', from = ''] = args
  const name = faxName(args[0])
  const image = await readFile(join(spoolDir, 'fax', `${name}.tif`)).catch(() => Buffer.alloc(0))
  // Somebody called and sent no page: nothing to tell.
  if (image.length === 0) return
  const parcel: Parcel = {
    is: 'fax',
    to: Buffer.from(to.slice(1), 'hex').toString('utf8'),
    pages: Number(pages.slice(1)),
    isComplete: status === 'xSUCCESS',
    from: from.slice(1),
  }
  await dropParcel(spoolDir, parcel, image)
}
