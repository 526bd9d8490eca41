/** /etc/modprobe.d/*.conf (modprobe.d(5)): what it says, and the guard for the one file Offhook writes there. */

import { stealingDrivers } from '../catalogue.ts'
import { isDahdiModule, takesParameter } from '../drivers.ts'
import type { LineProblem } from './system-conf.ts'
import { linesOf } from './text.ts'

export interface ModprobeConf {
  /** Later lines for a module add to earlier ones. */
  readonly options: readonly { readonly module: string; readonly parameters: readonly string[] }[]
  readonly blacklist: readonly string[]
}

/** `options` and `blacklist` lines of anybody's file; `\` at a line's end continues it. The rest is skipped. */
export function parseModprobeConf(text: string): ModprobeConf {
  const options: { module: string; parameters: string[] }[] = []
  const blacklist: string[] = []
  for (const line of linesOf(text.replace(/\\\r?\n/g, ' '))) {
    const [command, module, ...rest] = line.trim().split(/\s+/)
    if (module === undefined) continue
    if (command === 'options') options.push({ module, parameters: rest })
    if (command === 'blacklist') blacklist.push(module)
  }
  return { options, blacklist }
}

/** kmod reads whole lines, but no line of ours has any business being long. */
const LONGEST_LINE = 500

/**
 * For the root helper: only `options <DAHDI module> parameter=value…` and `blacklist <module>`, where modprobe would obey
 * `install` and `remove` lines by running a shell. Quotes, continuations and anything outside printable ASCII are refused.
 */
export function checkModprobeConf(text: string): LineProblem[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.flatMap((raw, at) => {
    const message = complaint(raw)
    return message === null ? [] : [{ line: at + 1, message }]
  })
}

function complaint(raw: string): string | null {
  if (raw.length > LONGEST_LINE) return `longer than ${LONGEST_LINE} characters`
  if (!/^[\t\u0020-\u007e]*$/.test(raw)) return 'only printable ASCII is allowed'
  // Also in a comment: a backslash at the end makes the next line part of it.
  if (raw.includes('\\')) return 'no backslash is allowed'
  const line = raw.trim()
  if (line === '' || line.startsWith('#')) return null
  const [command = '', module = '', ...rest] = line.split(/[\t ]+/)
  if (command === 'options') return optionsComplaint(module, rest)
  if (command === 'blacklist') return blacklistComplaint(module, rest)
  return `'${command.slice(0, 40)}' is not allowed: only options and blacklist`
}

function optionsComplaint(module: string, parameters: readonly string[]): string | null {
  if (!isDahdiModule(module)) return `'${module.slice(0, 60)}' is no module of DAHDI`
  if (parameters.length === 0) return 'options without a parameter'
  for (const parameter of parameters) {
    const [, name = '', value] = /^([A-Za-z0-9_]{1,40})=([A-Za-z0-9_.,:+-]{0,120})$/.exec(parameter) ?? []
    if (value === undefined) return `'${parameter.slice(0, 60)}' is not of the form parameter=value`
    if (!takesParameter(module, name)) return `${module} has no parameter '${name}' that may be set`
  }
  return null
}

function blacklistComplaint(module: string, rest: readonly string[]): string | null {
  if (rest.length > 0) return 'blacklist takes one module'
  const allowed = stealingDrivers.includes(module) || isDahdiModule(module)
  return allowed ? null : `'${module.slice(0, 60)}' is neither a module of DAHDI nor one that takes its cards`
}
