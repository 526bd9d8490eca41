/** The messages of a mailbox as they lie on disk: Asterisk alone changes them. */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FOLDERS, type Folder, type VoiceMessage } from './portal-desk.ts'

const TEXT = /^msg[0-9]{4}\.txt$/

interface Found {
  readonly message: VoiceMessage
  /** Without `.txt`. */
  readonly path: string
}

/** What app_voicemail.c writes beside a recording; null while it is still being written. */
export function readMessage(text: string, folder: Folder): VoiceMessage | null {
  const value = (key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(text)?.[1]?.trim() ?? ''
  const id = value('msg_id')
  const seconds = Number(value('origtime'))
  if (!/^[0-9a-z-]{1,60}$/i.test(id) || !Number.isFinite(seconds)) return null
  const callerId = value('callerid')
  const [, name = '', number] = /^\s*"?(.*?)"?\s*<([^<>]*)>\s*$/.exec(callerId) ?? []
  return {
    id,
    folder,
    receivedMs: seconds * 1000,
    callerNumber: (number ?? callerId).replace(/[^0-9+*#]/g, ''),
    callerName: name,
    mailbox: value('origmailbox').replace(/[^0-9]/g, ''),
    isUrgent: value('flag') === 'Urgent' || folder === 'Urgent',
    seconds: Math.max(0, Number.parseInt(value('duration'), 10) || 0),
  }
}

async function found(spoolDir: string, extension: string): Promise<Found[]> {
  if (!/^[0-9]{2,8}$/.test(extension)) return []
  const box = join(spoolDir, 'voicemail/default', extension)
  const folders = FOLDERS.map(async folder => {
    const names = await readdir(join(box, folder)).catch((): string[] => [])
    const each = names
      .filter(name => TEXT.test(name))
      .map(async (name): Promise<Found[]> => {
        const path = join(box, folder, name)
        const message = readMessage(await readFile(path, 'utf8').catch(() => ''), folder)
        return message === null ? [] : [{ message, path: path.slice(0, -'.txt'.length) }]
      })
    return (await Promise.all(each)).flat()
  })
  return (await Promise.all(folders)).flat()
}

export const messagesOf = async (spoolDir: string, extension: string): Promise<VoiceMessage[]> =>
  (await found(spoolDir, extension)).map(({ message }) => message)

/** A message moves up when an earlier one goes: what was read is looked at again before it is believed. */
export async function soundOf(spoolDir: string, extension: string, id: string): Promise<Uint8Array | null> {
  for (let tries = 0; tries < 3; tries++) {
    const one = (await found(spoolDir, extension)).find(({ message }) => message.id === id)
    if (one === undefined) return null
    const sound = await readFile(`${one.path}.wav`).catch(() => null)
    const after = readMessage(await readFile(`${one.path}.txt`, 'utf8').catch(() => ''), one.message.folder)
    if (sound !== null && after?.id === id) return sound
  }
  return null
}
