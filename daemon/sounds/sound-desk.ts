/** Recordings of the house and music on hold, as the pages see them. */

import type { Result } from '../model/issue.ts'

export interface SoundFile {
  /** Without a directory, with its ending. */
  readonly name: string
  readonly bytes: number
  /** null where it is not one of our own format. */
  readonly seconds: number | null
  /** ms since the epoch. */
  readonly changedAt: number
}

export interface SoundDesk {
  /** By the id of the recording; what has not been recorded yet is missing. */
  recordings(): Promise<ReadonlyMap<string, SoundFile>>
  /** null: there is none. */
  recording(id: string): Promise<Uint8Array | null>
  /** In force at once. Refused with `sound-…` or `disk-full`; rejects when the browser breaks off. */
  putRecording(id: string, stream: ReadableStream<Uint8Array>): Promise<Result<null>>
  removeRecording(id: string): Promise<Result<null>>
  /** Rings an extension, which then records by its keys. Refused with `sound-not-in-force`, `no-telephone`, `asterisk-not-asked`. */
  recordBy(id: string, extension: string): Promise<Result<null>>
  /** In the order in which they are played. */
  tracks(classId: string): Promise<readonly SoundFile[]>
  track(classId: string, name: string): Promise<Uint8Array | null>
  /** `fileName`: as the browser called it; its name here is made from it. */
  putTrack(classId: string, fileName: string, stream: ReadableStream<Uint8Array>): Promise<Result<null>>
  removeTrack(classId: string, name: string): Promise<Result<null>>
}
