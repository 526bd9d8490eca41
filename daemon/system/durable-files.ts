/** Durable writes as a parameter, so that a test can make the third of them fail. */

import { removeDurably, writeDurably } from './durable-file.ts'

export interface DurableFiles {
  /** Throws the system's error with the former file untouched. */
  write(path: string, text: string | Uint8Array, mode: number): Promise<void>
  /** A missing file is fine. */
  remove(path: string): Promise<void>
}

export const durableFiles: DurableFiles = { write: writeDurably, remove: removeDurably }
