/** What goes into a backup, copied aside where others are writing. */

import { join } from 'node:path'
import { copyDatabase, openReadOnly } from '../calls/database.ts'
import type { AsteriskLayout } from '../model/gateway-model.ts'
import { isDiskFull } from '../system/system-error.ts'
import { isKept, isOptional, TREES, treePath } from './contents.ts'
import type { Source } from './pack.ts'

export interface Gathering {
  readonly stateDir: string
  readonly layout: AsteriskLayout
  /** Text of the settings file. */
  readonly settings: string
  /** Of the pages, with their keys; null: there are none. */
  readonly certificates: string | null
  readonly withRecordings: boolean
  /** AstDB as Asterisk tells it, which may not have written its last changes yet; null while it is down. */
  readonly database: () => Promise<readonly (readonly [key: string, value: string])[] | null>
  /** ms since the epoch. */
  readonly now: number
  /** Empty, for copies that live as long as the sources are read. */
  readonly workDir: string
  /** Something that could not be read is left out. */
  readonly onLeftOut: (path: string, error: unknown) => void
}

/** Throws when the disk is full; everything else that cannot be read is told and left out. */
export async function gather(gathering: Gathering): Promise<Source[]> {
  const { stateDir, layout, settings, certificates, withRecordings, now, workDir } = gathering
  const calls = await copied(gathering, join(stateDir, 'calls.db'), join(workDir, 'calls.db'))
  return [
    { name: 'backup.json', text: JSON.stringify({ format: 'offhook-backup', version: 1, madeAt: now }) },
    { name: 'settings.json', text: settings },
    { name: 'astdb.json', text: JSON.stringify(await choices(gathering)) },
    ...(certificates === null ? [] : [{ name: 'certificates.json', text: certificates }]),
    ...(calls === null ? [] : [{ name: 'calls.db', file: calls }]),
    ...TREES.filter(tree => withRecordings || !isOptional(tree)).map(tree => ({
      name: tree,
      tree: treePath(layout, tree),
    })),
  ]
}

async function choices(gathering: Gathering): Promise<(readonly [key: string, value: string])[]> {
  const rows = (await gathering.database()) ?? (await rowsOfFile(gathering))
  return rows.filter(([key, value]) => isKept(key) && !/[\r\n]/.test(key + value))
}

/** Asterisk's own database, read beside it. */
async function rowsOfFile(gathering: Gathering): Promise<(readonly [key: string, value: string])[]> {
  const { layout, workDir } = gathering
  const copy = await copied(gathering, join(layout.stateDir, 'astdb.sqlite3'), join(workDir, 'astdb.db'))
  if (copy === null) return []
  const database = openReadOnly(copy)
  try {
    return database
      .prepare('SELECT key, value FROM astdb ORDER BY key')
      .all()
      .map(({ key, value }) => [String(key).replace(/^\//, ''), String(value)] as const)
  } finally {
    database.close()
  }
}

async function copied({ onLeftOut }: Gathering, from: string, to: string): Promise<string | null> {
  try {
    await copyDatabase(from, to)
    return to
  } catch (error) {
    if (isDiskFull(error)) throw error
    onLeftOut(from, error)
    return null
  }
}
