/** Which reading a file's text must pass before root writes it: the syntax guards of dahdi/. */

import { checkDahdiModules } from '../../dahdi/parsers/dahdi-modules.ts'
import { checkModprobeConf } from '../../dahdi/parsers/modprobe-conf.ts'
import { checkSystemConf, type LineProblem } from '../../dahdi/parsers/system-conf.ts'

const guards: ReadonlyMap<string, (text: string) => readonly LineProblem[]> = new Map([
  ['dahdi/system.conf', checkSystemConf],
  ['dahdi/modules', checkDahdiModules],
  ['modprobe/offhook.conf', checkModprobeConf],
])

/** Empty when the text may be written. A name without a guard is never written. */
export function complaints(room: string, name: string, text: string): readonly string[] {
  const guard = guards.get(`${room}/${name}`)
  if (guard === undefined) return ['no such file is written']
  return guard(text).map(({ line, message }) => `line ${line}: ${message}`)
}
