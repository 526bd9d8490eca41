/** system.conf: what it says, and what dahdi_cfg would refuse in it (dahdi-tools dahdi_cfg.c). */

import { readChannels, readEchoCanceller, readLaw, readOther } from './system-conf-channels.ts'
import type { Draft, LineProblem, SystemConf } from './system-conf-draft.ts'
import { readDynamic, readSpan } from './system-conf-spans.ts'
import { trim, trimEnd, trimStart } from './system-conf-values.ts'
import { readZone } from './system-conf-zones.ts'

export type { LineProblem, SystemConf } from './system-conf-draft.ts'

/** What can be understood of it. Directives dahdi_cfg would refuse are left out. */
export const parseSystemConf = (text: string): SystemConf => readSystemConf(text).conf

/** Everything dahdi_cfg would refuse or silently misread; [] means it will be taken. */
export const checkSystemConf = (text: string): LineProblem[] => readSystemConf(text).problems

/** `char buf[256]` in dahdi_cfg.c: the rest of a longer line is read as a line of its own, comment or not. */
export const LONGEST_LINE_BYTES = 255

function readSystemConf(text: string): { conf: SystemConf; problems: LineProblem[] } {
  const draft: Draft = {
    spans: [],
    dynamics: [],
    channels: new Map(),
    laws: new Map(),
    echoCancellers: new Map(),
    loadZones: [],
    defaultZone: null,
  }
  const problems: LineProblem[] = []
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  for (const [at, raw] of lines.entries()) {
    const line = at + 1
    const say = (message: string) => problems.push({ line, message })
    if (new TextEncoder().encode(raw).length > LONGEST_LINE_BYTES) {
      say(`Line longer than ${LONGEST_LINE_BYTES} bytes: dahdi_cfg would take the rest for another line`)
    }
    if (raw.includes('\0')) say('NUL character')
    const directive = splitLine(raw)
    if (directive === null) continue
    if (directive === 'no-directive') say('Syntax error. Should be <keyword>=<value>')
    else for (const message of readDirective(draft, line, ...directive)) say(message)
  }
  return { conf: draft, problems }
}

/**
 * null for an empty line or a comment. A line of blanks, also one before an indented comment, is an error to dahdi_cfg:
 * its readline() trims the copy, not the line.
 */
function splitLine(raw: string): readonly [keyword: string, value: string] | 'no-directive' | null {
  const hash = raw.indexOf('#')
  const body = hash < 0 ? raw : raw.slice(0, hash)
  if (body === '') return null
  const equals = body.indexOf('=')
  if (equals < 0) return 'no-directive'
  const keyword = trim(body.slice(0, equals))
  const value = trimEnd(trimStart(body.slice(equals + 1)))
  return keyword === '' || value === '' ? 'no-directive' : [keyword, value]
}

function readDirective(draft: Draft, line: number, word: string, value: string): readonly string[] {
  const keyword = word.toLowerCase()
  if (keyword === 'span') return readSpan(draft, line, keyword, value)
  if (keyword === 'dynamic') return readDynamic(draft, line, keyword, value)
  if (keyword === 'loadzone' || keyword === 'defaultzone') return readZone(draft, line, keyword, value)
  if (keyword === 'echocanceller') return readEchoCanceller(draft, line, keyword, value)
  if (keyword === 'alaw' || keyword === 'mulaw' || keyword === 'deflaw')
    return readLaw(draft, line, keyword, value)
  return (
    readChannels(draft, line, keyword, value) ?? readOther(keyword, value) ?? [`Unknown keyword '${word}'`]
  )
}
