/** Names of files across the rooms, and the change of one file. */

import { createHash } from 'node:crypto'
import type { Activation, FileRoom, GeneratedFile } from '../model/generated-file.ts'

/** `asterisk/pjsip.conf` */
export type FileId = `${FileRoom}/${string}`

export const fileId = (file: { readonly room: FileRoom; readonly name: string }): FileId =>
  `${file.room}/${file.name}`

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What we wrote last time, as a generation remembers it. */
export interface WrittenFile {
  readonly room: FileRoom
  readonly name: string
  readonly sha256: string
  readonly secret: boolean
  /** What has to happen when it is no longer rendered: its generator may be gone by then. */
  readonly removal: Activation
}

/** One file that will change. */
export interface PlannedChange {
  readonly room: FileRoom
  readonly name: string
  readonly secret: boolean
  /** Bytes on the disk now; null: not there. */
  readonly before: string | null
  readonly after: string | null
  readonly activation: Activation
  /** What would put `before` in force again. */
  readonly undo: Activation
  /** `before` is not what we wrote: somebody's work, or the distribution's. */
  readonly foreign: boolean
}

/** Throws for two files of one name, or a name that leaves its room: a fault of a generator, never of the settings. */
export function assertFileNames(files: readonly GeneratedFile[]): void {
  const seen = new Set<FileId>()
  for (const file of files) {
    const id = fileId(file)
    const isPlain = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/.test(file.name)
    if (!isPlain) throw new Error(`generated file ${id} has no plain name`)
    if (seen.has(id)) throw new Error(`two generated files are called ${id}`)
    seen.add(id)
  }
}
