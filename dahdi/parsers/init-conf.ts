/** /etc/dahdi/init.conf: what the scripts of dahdi-tools are told. They are shell scripts of root, and read it as one. */

import type { LineProblem } from './system-conf-draft.ts'
import { linesOf } from './text.ts'

/** Variables the scripts look at (dahdi_handle_device, dahdi_span_config, astribank_hook, waitfor_xpds). */
const VARIABLES: ReadonlySet<string> = new Set([
  'DAHDI_UDEV_DISABLE_DEVICES',
  'DAHDI_UDEV_DISABLE_SPANS',
  'XPP_HOTPLUG_DAHDI',
  'XPP_WAIT_AB_TIMEOUT',
])

const ASSIGNMENT = /^([A-Z_]{1,40})=(yes|no|\d{1,4})$/

/** Simple assignments; the last of a name counts. */
export const parseInitConf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    linesOf(text).flatMap(line => {
      const [, name, value] = ASSIGNMENT.exec(line.replace(/#.*/, '').trim()) ?? []
      return name === undefined || value === undefined ? [] : [[name, value] as const]
    }),
  )

/** For the root helper: comments, and a known variable set to yes, no or a number. Nothing a shell could make more of. */
export function checkInitConf(text: string): LineProblem[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.flatMap((raw, at) => {
    const say = (message: string) => [{ line: at + 1, message }]
    if (!/^[\u0020-\u007e]{0,250}$/.test(raw)) return say('only short lines of printable ASCII are allowed')
    if (raw.trim() === '' || raw.startsWith('#')) return []
    const name = ASSIGNMENT.exec(raw)?.[1]
    if (name === undefined) return say('only NAME=yes, NAME=no and NAME=number are allowed')
    return VARIABLES.has(name) ? [] : say(`no script reads '${name}'`)
  })
}
