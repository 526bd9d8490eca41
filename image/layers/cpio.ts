/** Writes a cpio archive of the "newc" kind, the only one the kernel unpacks (Documentation/driver-api/early-userspace). */

export type CpioEntry =
  | { readonly kind: 'directory'; readonly path: string; readonly mode: number }
  | { readonly kind: 'file'; readonly path: string; readonly mode: number; readonly content: Uint8Array }
  | { readonly kind: 'link'; readonly path: string; readonly to: string }
  | { readonly kind: 'console'; readonly path: string; readonly major: number; readonly minor: number }

const TYPE = { directory: 0o040000, file: 0o100000, link: 0o120000, console: 0o020000 }

/** Everything belongs to root and has no date: the same entries make the same bytes. */
export function cpioArchive(entries: readonly CpioEntry[]): Buffer {
  const parts = entries.flatMap((entry, index) => record(entry, index + 1))
  parts.push(...record({ kind: 'file', path: 'TRAILER!!!', mode: 0, content: new Uint8Array() }, 0))
  return Buffer.concat(parts)
}

function record(entry: CpioEntry, inode: number): Uint8Array[] {
  const content =
    entry.kind === 'file' ? entry.content : entry.kind === 'link' ? Buffer.from(entry.to) : new Uint8Array()
  const mode = TYPE[entry.kind] | ('mode' in entry ? entry.mode : entry.kind === 'link' ? 0o777 : 0o600)
  const [major, minor] = entry.kind === 'console' ? [entry.major, entry.minor] : [0, 0]
  const name = Buffer.from(`${entry.path}\0`)
  // magic, then: inode mode uid gid links mtime size devmajor devminor rdevmajor rdevminor namesize check
  const fields = [inode, mode, 0, 0, 1, 0, content.length, 0, 0, major, minor, name.length, 0]
  const header = Buffer.from(
    `070701${fields.map(field => field.toString(16).toUpperCase().padStart(8, '0')).join('')}`,
  )
  return [header, name, padding(header.length + name.length), content, padding(content.length)]
}

function padding(length: number): Uint8Array {
  return new Uint8Array((4 - (length % 4)) % 4)
}
