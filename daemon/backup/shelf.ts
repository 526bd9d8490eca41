/** The backups that are kept on this machine: files by the moment they were made. */

import { createReadStream } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { removeDurably } from '../system/durable-file.ts'
import type { KeptBackup } from './desk.ts'

const NAME = /^offhook-([0-9]{4}-[0-9]{2}-[0-9]{2})-([0-9]{2})([0-9]{2})([0-9]{2})(?:-[0-9]{1,3})?\.age$/

export const backupsDir = (stateDir: string): string => join(stateDir, 'backups')

/** `offhook-2026-11-25-033000.age`, UTC. */
export function backupName(now: number, nth = 0): string {
  const [day = '', time = ''] = new Date(now).toISOString().split('T')
  return `offhook-${day}-${time.slice(0, 8).replaceAll(':', '')}${nth === 0 ? '' : `-${nth}`}.age`
}

export interface Shelf {
  /** Newest first. */
  list(): Promise<readonly KeptBackup[]>
  /** null for a name that is none of ours. */
  pathOf(name: string): string | null
  /** A name that is not taken. */
  newName(now: number): Promise<string>
  read(name: string): Promise<{ readonly bytes: number; readonly stream: ReadableStream<Uint8Array> } | null>
  remove(name: string): Promise<void>
}

export function shelfIn(directory: string): Shelf {
  const pathOf = (name: string) => (NAME.test(name) ? join(directory, name) : null)
  const about = async (name: string): Promise<KeptBackup | null> => {
    const [, day, hour, minute, second] = NAME.exec(name) ?? []
    const file = await stat(join(directory, name)).catch(() => null)
    if (day === undefined || file === null) return null
    return { name, bytes: file.size, madeAt: Date.parse(`${day}T${hour}:${minute}:${second}Z`) }
  }
  const list = async () => {
    const names = await readdir(directory).catch((): string[] => [])
    const kept = await Promise.all(names.map(about))
    return kept.flatMap(one => one ?? []).sort((a, b) => b.madeAt - a.madeAt || (a.name < b.name ? 1 : -1))
  }
  return {
    list,
    pathOf,
    async newName(now) {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const taken = new Set(await readdir(directory))
      for (let nth = 0; ; nth++) {
        const name = backupName(now, nth)
        if (!taken.has(name) && !taken.has(`${name}.new`)) return name
      }
    },
    async read(name) {
      const path = pathOf(name)
      const file = path === null ? null : await stat(path).catch(() => null)
      if (path === null || file === null) return null
      const stream = Readable.toWeb(createReadStream(path)) as unknown as ReadableStream<Uint8Array>
      return { bytes: file.size, stream }
    },
    async remove(name) {
      const path = pathOf(name)
      if (path !== null) await removeDurably(path)
    },
  }
}
