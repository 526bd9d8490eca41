/** The PIN of a mailbox that is in force: changed by telephone it lies beside the messages, not in the settings. */

import { readFile } from 'node:fs/promises'
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
    return /^password\s*=>?\s*([0-9*#]{1,80})\s*$/m.exec(text)?.[1] ?? 'unreadable'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'unreadable'
  }
}

/**
 * Mailboxes whose PIN an administrator has changed, or that are new: from now on the one of the settings holds, whatever was
 * chosen by telephone before.
 */
export const mailboxesWithNewPin = (before: Settings | null, after: Settings): string[] => {
  const former = new Map(before?.extensions.map(({ number, voicemail }) => [number, voicemail?.pin]))
  return after.extensions.flatMap(({ number, voicemail }) =>
    voicemail === null || former.get(number) === voicemail.pin ? [] : [number],
  )
}

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
