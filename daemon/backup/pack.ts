/** Writes a backup: a tar of files and trees, compressed and encrypted on its way to the disk, in bounded memory. */

import { createWriteStream } from 'node:fs'
import { type FileHandle, lstat, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createTarPacker } from 'modern-tar'
import { syncDirectory } from '../system/durable-file.ts'
import { placeOf } from './contents.ts'
import { encrypted } from './key.ts'

export type Source =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly file: string }
  /** Every plain file below the directory, as `<name>/…`; links and devices are left out. */
  | { readonly name: string; readonly tree: string }

/** Bytes read at a time. */
const CHUNK = 65_536

/** Left out because it went away, or because its name is none of ours. */
export interface Packed {
  readonly bytes: number
  readonly files: number
}

/** Under `path` only once it is whole and on the disk. Throws the system's error; nothing is left then. */
export async function packBackup(path: string, sources: readonly Source[], key: string): Promise<Packed> {
  const temporary = `${path}.new`
  try {
    const { readable, controller } = createTarPacker()
    const sealed = await encrypted(readable.pipeThrough(new CompressionStream('gzip') as never), key)
    const [files] = await Promise.all([
      addAll(controller, sources),
      pipeline(Readable.fromWeb(sealed as never), createWriteStream(temporary, { mode: 0o600, flush: true })),
    ])
    await rename(temporary, path)
    await syncDirectory(dirname(path))
    return { files, bytes: (await lstat(path)).size }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

type Controller = ReturnType<typeof createTarPacker>['controller']

async function addAll(controller: Controller, sources: readonly Source[]): Promise<number> {
  let files = 0
  try {
    for (const source of sources) {
      if ('text' in source) await addText(controller, source.name, source.text)
      else if ('file' in source) await addFile(controller, source.name, source.file)
      else files += await addTree(controller, source.name, source.tree)
    }
    controller.finalize()
  } catch (error) {
    controller.error(error)
    throw error
  }
  return files
}

async function addText(controller: Controller, name: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  const writer = controller.add({ name, size: bytes.length, mode: 0o600 }).getWriter()
  await writer.write(bytes)
  await writer.close()
}

/** A file that went away meanwhile is passed over: a message was deleted, and that is no fault. */
async function addFile(controller: Controller, name: string, path: string): Promise<boolean> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (file === null) return false
  try {
    await addOpened(controller, name, file)
    return true
  } finally {
    await file.close()
  }
}

async function addOpened(controller: Controller, name: string, file: FileHandle): Promise<void> {
  const { size, mtime } = await file.stat()
  const writer = controller.add({ name, size, mtime, mode: 0o600 }).getWriter()
  // What is written to its end while we read belongs to the next backup; what is cut off meanwhile is zeros here.
  for (let at = 0; at < size; ) {
    const wanted = Math.min(CHUNK, size - at)
    const { bytesRead, buffer } = await file.read(new Uint8Array(wanted), 0, wanted, at)
    const length = bytesRead === 0 ? wanted : bytesRead
    await writer.write(buffer.subarray(0, length))
    at += length
  }
  await writer.close()
}

async function addTree(controller: Controller, name: string, path: string): Promise<number> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  let files = 0
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const [within, below] = [`${name}/${entry.name}`, join(path, entry.name)]
    if (entry.isDirectory()) files += await addTree(controller, within, below)
    else if (entry.isFile() && placeOf(within) !== null)
      files += (await addFile(controller, within, below)) ? 1 : 0
  }
  return files
}
