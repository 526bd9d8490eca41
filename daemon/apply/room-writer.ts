/** Puts files into the rooms: directly where we may, through the root helper where we may not. */

import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ok, type Result, refused } from '../model/issue.ts'
import type { DurableFiles } from '../system/durable-files.ts'
import { writeIssue } from './issues.ts'

/** `text` null removes the file. */
export interface FileToPut {
  readonly name: string
  readonly text: string | null
}

export interface RoomWriter {
  /** In order; a refusal may leave the files before the refused one written. Never throws. */
  put(files: readonly FileToPut[]): Promise<Result<null>>
}

/** Writes below `directory`, mode 0640: the room's set-group-id directory gives them to Asterisk's group. */
export function directRoom(directory: string, files: DurableFiles): RoomWriter {
  return {
    async put(wanted) {
      for (const { name, text } of wanted) {
        try {
          await mkdir(dirname(join(directory, name)), { recursive: true })
          if (text === null) await files.remove(join(directory, name))
          else await files.write(join(directory, name), text, 0o640)
        } catch (error) {
          return refused([writeIssue(error, `file:${name}`)])
        }
      }
      return ok(null)
    },
  }
}
