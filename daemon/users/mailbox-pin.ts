/** The PIN of a mailbox that is in force: changed by telephone it lies beside the messages, not in the settings. */

import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Settings } from '../settings/schema.ts'

/** `passwordlocation=spooldir` (app_voicemail.c, read_password_from_file). */
const pinPath = (spoolDir: string, mailbox: string): string =>
  join(spoolDir, 'voicemail/default', mailbox, 'secret.conf')

/** null: never changed by telephone; `unreadable` where nobody can tell, so that an old PIN opens nothing. */
export async function pinByTelephone(
  spoolDir: string,
  mailbox: string,
): Promise<string | null | 'unreadable'> {
  try {
    const text = await readFile(pinPath(spoolDir, mailbox), 'utf8')
    return /^secret\s*=>?\s*([0-9*#]{1,80})\s*$/m.exec(text)?.[1] ?? 'unreadable'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'unreadable'
  }
}

/** From now on the one of the settings holds; Asterisk sees it at its next look at voicemail.conf. */
export const forgetPinByTelephone = (spoolDir: string, mailbox: string): Promise<void> =>
  rm(pinPath(spoolDir, mailbox), { force: true })

/** null: no mailbox, or nobody can tell. */
export async function pinInForce(
  spoolDir: string,
  number: string,
  { extensions }: Settings,
): Promise<string | null> {
  const mailbox = extensions.find(extension => extension.number === number)?.voicemail ?? null
  if (mailbox === null) return null
  const changed = await pinByTelephone(spoolDir, number)
  return changed === 'unreadable' ? null : (changed ?? mailbox.pin)
}
