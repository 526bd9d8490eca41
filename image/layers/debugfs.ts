/** Writes files into an ext4 image without mounting it and without root: the script for debugfs (e2fsprogs). */

export type ImageChange =
  | {
      readonly kind: 'file'
      readonly path: string
      readonly source: string
      readonly mode: number
      readonly uid: number
      readonly gid: number
    }
  | { readonly kind: 'link'; readonly path: string; readonly to: string }
  | {
      readonly kind: 'directory'
      readonly path: string
      readonly mode: number
      readonly uid: number
      readonly gid: number
    }

/** Missing directories on the way are made (root, 0755). `present` tells what the image already holds, to be replaced. */
export function debugfsScript(
  changes: readonly ImageChange[],
  present: (path: string) => 'file' | 'directory' | null = () => null,
): string {
  const lines: string[] = []
  const made = new Set<string>()
  const makeDirectory = (path: string) => {
    if (path === '' || path === '/' || made.has(path) || present(path) === 'directory') return
    makeDirectory(parent(path))
    made.add(path)
    lines.push(`mkdir ${quoted(path)}`, ...inode(path, { type: 0o040000, mode: 0o755, uid: 0, gid: 0 }))
  }
  for (const change of changes) {
    makeDirectory(parent(change.path))
    if (change.kind === 'directory') {
      makeDirectory(change.path)
      lines.push(...inode(change.path, { ...change, type: 0o040000 }))
      continue
    }
    if (present(change.path) === 'file') lines.push(`rm ${quoted(change.path)}`)
    if (change.kind === 'link') lines.push(`symlink ${quoted(change.path)} ${quoted(change.to)}`)
    else
      lines.push(
        `write ${quoted(change.source)} ${quoted(change.path)}`,
        ...inode(change.path, { ...change, type: 0o100000 }),
      )
  }
  return `${lines.join('\n')}\n`
}

function inode(path: string, wanted: { type: number; mode: number; uid: number; gid: number }): string[] {
  const set = (field: string, value: string) => `set_inode_field ${quoted(path)} ${field} ${value}`
  return [
    set('mode', `0${(wanted.type | wanted.mode).toString(8)}`),
    set('uid', `${wanted.uid}`),
    set('gid', `${wanted.gid}`),
  ]
}

function parent(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

/** debugfs splits at blanks outside double quotes; a doubled quote stands for itself (lib/ss/parse.c). */
function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}
