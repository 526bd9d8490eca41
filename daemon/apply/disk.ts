/** Reads the files of the rooms as they are now. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileRoom } from '../model/generated-file.ts'
import type { Issue } from '../model/issue.ts'
import { errorName } from '../system/system-error.ts'
import { type FileId, fileId } from './files.ts'

export interface DiskState {
  readonly files: ReadonlyMap<FileId, string | null>
  /** Files that are there but cannot be read: an apply could not be undone. */
  readonly issues: readonly Issue[]
}

export async function readRooms(
  rooms: Readonly<Record<FileRoom, string>>,
  wanted: readonly { readonly room: FileRoom; readonly name: string }[],
): Promise<DiskState> {
  const files = new Map<FileId, string | null>()
  const issues: Issue[] = []
  for (const file of wanted) {
    const id = fileId(file)
    if (files.has(id)) continue
    try {
      files.set(id, await readFile(join(rooms[file.room], file.name), 'utf8'))
    } catch (error) {
      files.set(id, null)
      if (!['ENOENT', 'ENOTDIR'].includes(errorName(error)))
        issues.push({
          code: 'file-unreadable',
          severity: 'error',
          subject: `file:${id}`,
          params: { file: id, error: errorName(error) },
        })
    }
  }
  return { files, issues }
}
