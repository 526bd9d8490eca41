/** Reads /sys, /proc and /lib/modules below a root directory: the live machine or a captured tree. Never throws. */

import { open, readdir, readlink, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** modules.alias is 1.5 MB on a full kernel, modules.dep 1 MB; anything larger is not what it claims to be. */
const LONGEST_TEXT = 16 * 1024 * 1024

export interface Tree {
  /** Content of a regular file, null when there is none to read. */
  text(path: string): Promise<string | null>
  /** A one-line attribute without its newline or control characters; '' where empty, null where unreadable. */
  attribute(path: string): Promise<string | null>
  /** Names in a directory, sorted; [] when there is none. */
  names(path: string): Promise<readonly string[]>
  /** Target of a symbolic link as written, dangling or not; null when it is none. */
  link(path: string): Promise<string | null>
  exists(path: string): Promise<boolean>
}

export function openTree(root: string): Tree {
  const below = (path: string) => join(root, path)
  const text = (path: string) => readBounded(below(path)).catch(() => null)
  return {
    text,
    attribute: path => readStart(below(path)).then(firstLine, () => null),
    names: path =>
      readdir(below(path)).then(
        names => names.sort(),
        () => [],
      ),
    link: path => readlink(below(path)).catch(() => null),
    exists: path =>
      stat(below(path)).then(
        () => true,
        () => false,
      ),
  }
}

/** sysfs gives an attribute in one read of a page. */
async function readStart(path: string): Promise<string> {
  if (!(await stat(path)).isFile()) throw new Error(`${path} is no file`)
  const file = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4096), 0, 4096, null)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}

async function readBounded(path: string): Promise<string | null> {
  // A pipe or device in a captured tree would block the reader for ever.
  if (!(await stat(path)).isFile()) return null
  const file = await open(path, 'r')
  try {
    const chunks: Buffer[] = []
    let size = 0
    // Files of /proc and /sys have no length to trust: read until nothing comes.
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, null)
      if (bytesRead === 0) break
      size += bytesRead
      if (size > LONGEST_TEXT) return null
      chunks.push(buffer.subarray(0, bytesRead))
    }
    return Buffer.concat(chunks).toString('utf8')
  } finally {
    await file.close()
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]/g

/** tar pads an attribute's 4096 announced bytes with NULs: the first line is all there is. */
const firstLine = (text: string): string =>
  (text.split(/[\r\n]/, 1)[0] ?? '').replace(CONTROL, '').trim().slice(0, 400)

/** Last part of a path or link target. */
export const lastPart = (path: string): string => path.replace(/\/+$/, '').split('/').at(-1) ?? ''
