/** Which reading a file's text must pass before root writes it: the syntax guards of dahdi/. */

import { checkDahdiModules } from '../../dahdi/parsers/dahdi-modules.ts'
import { checkInitConf } from '../../dahdi/parsers/init-conf.ts'
import { checkModprobeConf } from '../../dahdi/parsers/modprobe-conf.ts'
import { checkAssignedSpans, checkSpanTypes } from '../../dahdi/parsers/span-files.ts'
import { checkSystemConf, type LineProblem } from '../../dahdi/parsers/system-conf.ts'
import {
  checkHostName,
  checkNetworkDevice,
  checkNetworkFile,
  checkTimeServers,
  checkTimeZone,
} from '../network/guard.ts'
import { NETWORK_FILES } from '../network/render.ts'

const guards: ReadonlyMap<string, (text: string) => readonly LineProblem[]> = new Map([
  ['dahdi/system.conf', checkSystemConf],
  ['dahdi/modules', checkDahdiModules],
  ['dahdi/assigned-spans.conf', checkAssignedSpans],
  ['dahdi/span-types.conf', checkSpanTypes],
  ['dahdi/init.conf', checkInitConf],
  ['modprobe/offhook.conf', checkModprobeConf],
  ...Object.values(NETWORK_FILES).map(name => [`systemd/${name}`, networkGuard(name)] as const),
])

function networkGuard(name: (typeof NETWORK_FILES)[keyof typeof NETWORK_FILES]) {
  if (name.endsWith('.network')) return checkNetworkFile
  if (name.endsWith('.netdev')) return checkNetworkDevice
  if (name === NETWORK_FILES.timeServers) return checkTimeServers
  return name === NETWORK_FILES.hostName ? checkHostName : checkTimeZone
}

/** Empty when the text may be written. A name without a guard is never written. */
export function complaints(room: string, name: string, text: string): readonly string[] {
  const guard = guards.get(`${room}/${name}`)
  if (guard === undefined) return ['no such file is written']
  return guard(text).map(({ line, message }) => `line ${line}: ${message}`)
}
