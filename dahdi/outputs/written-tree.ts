/** Files of /sys and /proc as texts show them: `grep -r . /sys/bus/dahdi*` and `head /proc/dahdi/*`. */

import type { Tree } from '../detect/tree.ts'
import { linesOf } from '../parsers/text.ts'

/** Devices' names hold colons: what ends a path is the name of a file that somebody reads. */
const FILES = [
  'hardware_id|location|type|dahdi_spantype|spantype|manufacturer',
  'name|desc|local_spanno|alarms|is_digital|is_sync_master|basechan|channels|lineconfig',
  'channo|sig|sigcap|ec_factory|ec_state|in_use',
  'vendor|device|subsystem_vendor|subsystem_device|class|uevent|idVendor|idProduct|serial',
  'osrelease|version|uptime|modules\\.(?:alias|dep|order|builtin)',
].join('|')
const BY_GREP = new RegExp(
  `^(/(?:sys|proc|lib/modules)/[^ ]{0,200}?/(?:${FILES})|/proc/dahdi/\\d{1,4}):(.*)$`,
)
const BY_HEAD = /^==> (\/(?:sys|proc|lib\/modules)\/[^ ]{1,200}) <==$/
const MOST_FILES = 20_000

/** What the texts show of a machine's files, to be read like a captured tree. */
export function writtenTree(texts: readonly string[]): Tree {
  const files = new Map<string, string>()
  const add = (path: string, line: string) => {
    const known = files.get(path)
    if (known === undefined && files.size >= MOST_FILES) return
    files.set(path, known === undefined ? line : `${known}\n${line}`)
  }
  for (const text of texts) {
    let open: string | null = null
    for (const line of linesOf(text)) {
      const headed = BY_HEAD.exec(line)?.[1]
      const [, path, content = ''] = BY_GREP.exec(line) ?? []
      if (headed !== undefined) open = headed.slice(1)
      else if (path !== undefined) {
        open = null
        add(path.slice(1), content)
      } else if (open !== null) add(open, line)
    }
  }
  return treeOf(files)
}

function treeOf(files: ReadonlyMap<string, string>): Tree {
  const clean = (path: string) => path.replace(/\/+$/, '')
  const below = (path: string) => [...files.keys()].filter(name => name.startsWith(`${clean(path)}/`))
  const text = (path: string) => files.get(path) ?? null
  return {
    text: async path => text(path),
    attribute: async path => text(path)?.split('\n')[0]?.trim().slice(0, 400) ?? null,
    names: async path =>
      [...new Set(below(path).map(name => name.slice(clean(path).length + 1).split('/')[0] ?? ''))].sort(),
    // What a link points to is not in the text of the files behind it.
    link: async () => null,
    exists: async path => files.has(path) || below(path).length > 0,
  }
}
