/** Deletes a message that was mailed, through Asterisk, so that the lamp goes out at once. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { VoicemailNotice } from './from-asterisk.ts'

/** `Folder` and the rest as the AMI action VoicemailRemove wants them. */
export type RemoveMessage = (mailbox: string, folder: string, id: string) => Promise<unknown>

/**
 * The mail says the message's place in INBOX, which changes when an earlier one is deleted; what Asterisk wrote beside
 * the recording says whether it is still the same. One that was heard already has been moved: it is left alone.
 */
export async function deleteMailedMessage(
  spoolDir: string,
  { mailbox, message, number }: VoicemailNotice,
  remove: RemoveMessage,
): Promise<void> {
  if (message < 1 || message > 10_000) return
  const file = `msg${String(message - 1).padStart(4, '0')}.txt`
  const text = await readFile(join(spoolDir, 'voicemail/default', mailbox, 'INBOX', file), 'utf8').catch(
    () => '',
  )
  const value = (key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(text)?.[1]?.trim() ?? ''
  const caller = value('callerid').replace(/[^0-9+*#]/g, '')
  const id = value('msg_id')
  if (id === '' || !caller.endsWith(number)) return
  await remove(mailbox, 'INBOX', id)
}
