/** system.conf: what it says, and what dahdi_cfg would refuse in it (dahdi-tools dahdi_cfg.c). */

import { readChannels, readEchoCanceller, readLaw, readOther } from './system-conf-channels.ts'
import { readDynamic, readSpan } from './system-conf-spans.ts'
import { trim, trimEnd, trimStart } from './system-conf-values.ts'
import { readZone } from './system-conf-zones.ts'

/** Text of dahdi_cfg where it has one. Lines count from 1. */
export interface LineProblem {
  readonly line: number
  readonly message: string
}

export interface SystemConf {
  readonly spans: readonly ConfSpan[]
  readonly dynamics: readonly ConfDynamic[]
  readonly channels: ReadonlyMap<number, ConfChannel>
  readonly laws: ReadonlyMap<number, 'alaw' | 'mulaw' | 'deflaw'>
  readonly echoCancellers: ReadonlyMap<number, string>
  readonly loadZones: readonly string[]
  readonly defaultZone: string | null
}

export interface ConfSpan {
  readonly line: number
  readonly number: number
  readonly timing: number
  readonly buildOut: number
  readonly framing: string
  readonly coding: string
  /** yellow, crc4, nt, te, term. */
  readonly options: readonly string[]
}

export interface ConfDynamic {
  readonly line: number
  readonly driver: string
  readonly address: string
  readonly channels: number
  readonly timing: number
}

export interface ConfChannel {
  readonly line: number
  /** Lower case: `fxoks`, `bchan`, `cas`… */
  readonly signalling: string
  /** After the colon: idle bits of `cas`, target of `dacs`. */
  readonly extra: string | null
}

/** What has been read so far; the readers add to it. */
export interface Draft {
  readonly spans: ConfSpan[]
  readonly dynamics: ConfDynamic[]
  readonly channels: Map<number, ConfChannel>
  readonly laws: Map<number, 'alaw' | 'mulaw' | 'deflaw'>
  readonly echoCancellers: Map<number, string>
  readonly loadZones: string[]
  defaultZone: string | null
}

/** Adds a directive's content to the draft; the returned texts say what is wrong with it. */
export type Reader = (draft: Draft, line: number, keyword: string, value: string) => readonly string[]

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
