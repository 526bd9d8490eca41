/** Unpacks a backup beside everything in use and says what is in it; nothing of the machine changes yet. */

import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { migrations } from '../settings/migrations.ts'
import { parseStoredText } from '../settings/stored-text.ts'
import { TREES } from './contents.ts'
import type { OpenedBackup } from './desk.ts'
import { type Choices, choicesSchema, manifestSchema } from './manifest.ts'
import { placesInUse } from './places.ts'
import { BackupRefused, type UnpackInto, unpackBackup } from './unpack.ts'

export interface Staged {
  readonly opened: OpenedBackup
  readonly choices: Choices
  /** Text of the certificates; null: there are none in it. */
  readonly certificates: string | null
  /** Path of the call records; null: there are none in it. */
  readonly calls: string | null
}

/** Throws `BackupRefused` or the system's error. Whatever was there is thrown away first. */
export async function stageBackup(
  path: string,
  name: string,
  key: string,
  into: UnpackInto,
): Promise<Staged> {
  await clearStage(into)
  await mkdir(into.filesDir, { recursive: true, mode: 0o700 })
  await mkdir(into.treesDir, { recursive: true, mode: 0o750 })
  try {
    const { files, count } = await unpackBackup(path, key, into)
    const read = async (file: string) => readFile(join(into.filesDir, file), 'utf8')
    const manifest = manifestSchema.safeParse(json(await read('backup.json')))
    if (!manifest.success) throw new BackupRefused('backup-foreign', 'its description makes no sense')
    if (!files.has('settings.json')) throw new BackupRefused('backup-foreign', 'it holds no settings')
    const stored = parseStoredText(await read('settings.json'), migrations)
    if (stored.is === 'newer') throw new BackupRefused('backup-newer', `version ${stored.version}`)
    if (stored.is === 'damaged') throw new BackupRefused('backup-foreign', stored.reason)
    const choices = files.has('astdb.json') ? choicesSchema.safeParse(json(await read('astdb.json'))) : null
    if (choices?.success === false)
      throw new BackupRefused('backup-foreign', 'its personal choices make no sense')
    const { settings } = stored.stored
    const hasCalls = files.has('calls.db')
    return {
      opened: {
        name,
        madeAt: manifest.data.madeAt,
        settings,
        places: placesInUse(settings),
        files: count,
        hasCalls,
        choices: choices?.data.length ?? 0,
      },
      choices: choices?.data ?? [],
      certificates: files.has('certificates.json') ? await read('certificates.json') : null,
      calls: hasCalls ? join(into.filesDir, 'calls.db') : null,
    }
  } catch (error) {
    await clearStage(into)
    throw error
  }
}

/** Asterisk's user reads the directory of the trees, so it stays and only what is in it goes. */
export async function clearStage({ filesDir, treesDir }: UnpackInto): Promise<void> {
  await rm(filesDir, { recursive: true, force: true })
  for (const tree of TREES) await rm(join(treesDir, tree), { recursive: true, force: true })
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
