/** How dahdi_cfg reads the values of system.conf: arguments, numbers and channel lists, quirks included (dahdi_cfg.c). */

/** user.h DAHDI_MAX_CHANNELS is an array size counted from 0: 1023 is the last channel dahdi_cfg takes. */
export const LAST_CHANNEL = 1023

export type Read<T> =
  | { readonly value: T; readonly problem: null }
  | { readonly value: null; readonly problem: string }

const good = <T>(value: T): Read<T> => ({ value, problem: null })
export const bad = (problem: string): Read<never> => ({ value: null, problem })

/** `*buf < 33` on a signed char: control characters, blanks and every byte above 127. */
const isBlank = (char: string): boolean => char < '!' || char > '\u007f'

export const trimStart = (text: string): string => {
  let start = 0
  while (start < text.length && isBlank(text[start] ?? '')) start++
  return text.slice(start)
}
export const trimEnd = (text: string): string => {
  let end = text.length
  while (end > 0 && isBlank(text[end - 1] ?? '')) end--
  return text.slice(0, end)
}
export const trim = (text: string): string => trimEnd(trimStart(text))

/** dahdi_cfg.c parseargs: a last empty argument does not count, one in the middle does; null when there are too many. */
export function parseArgs(text: string, most: number, separator: string): string[] | null {
  const parts = text.split(separator)
  const args = [parts[0] ?? '']
  for (let at = 1; at < parts.length; at++) {
    const rest = trimStart(parts.slice(at).join(separator))
    if (rest === '') return args
    if (args.length >= most) return null
    const [arg = ''] = rest.split(separator)
    args.push(at === parts.length - 1 ? trimEnd(arg) : arg)
  }
  return args
}

/** sscanf("%d"): leading blanks and a sign are fine, and so is rubbish behind the digits, which is worth a word. */
export interface ScannedNumber {
  readonly number: number
  readonly rubbish: boolean
}
export function scanNumber(text: string | undefined): ScannedNumber | null {
  const match = /^[\t-\r ]*([+-]?\d+)(.*)$/s.exec(text ?? '')
  if (match === null) return null
  return { number: Number(match[1]), rubbish: trim(match[2] ?? '') !== '' }
}

/** dahdi_cfg.c apply_channels: `1-4,7,9-12`. Sorted, each channel once. */
export function parseChannelList(text: string): Read<readonly number[]> {
  const args = parseArgs(text, LAST_CHANNEL + 1, ',')
  if (args === null) return bad(`Too many arguments...  Max is ${LAST_CHANNEL + 1}`)
  const channels = new Set<number>()
  for (const arg of args) {
    const range = arg.includes('-') ? parseRange(arg) : parseSingle(arg)
    if (range.problem !== null) return range
    for (let channel = range.value[0]; channel <= range.value[1]; channel++) channels.add(channel)
  }
  return good([...channels].sort((a, b) => a - b))
}

type Range = readonly [first: number, last: number]

function parseSingle(arg: string): Read<Range> {
  const scanned = scanNumber(arg)
  if (scanned === null) {
    return bad(`Syntax error.  Channel should be a number from 1 to ${LAST_CHANNEL}, not '${arg}'`)
  }
  if (scanned.rubbish) return bad(`'${arg}' would be read as channel ${scanned.number}`)
  const { number } = scanned
  if (!isChannel(number)) return bad(`Channel must be between 1 and ${LAST_CHANNEL} (not '${number}')`)
  return good([number, number])
}

function parseRange(arg: string): Read<Range> {
  const ends = parseArgs(arg, 2, '-')
  if (ends?.length !== 2) return bad(`Syntax error in range '${arg}'.  Should be <val1>-<val2>.`)
  const [start, finish] = [scanNumber(ends[0]), scanNumber(ends[1])]
  const should = `of range '${arg}' should be a number from 1 to ${LAST_CHANNEL}`
  const must = `of range '${arg}' must be between 1 and ${LAST_CHANNEL}`
  if (start === null) return bad(`Syntax error.  Start ${should}`)
  if (!isChannel(start.number)) return bad(`Start ${must} (not '${start.number}')`)
  if (finish === null) return bad(`Syntax error.  End ${should}`)
  if (!isChannel(finish.number)) return bad(`End ${must} (not '${finish.number}')`)
  if (start.rubbish || finish.rubbish)
    return bad(`'${arg}' would be read as ${start.number}-${finish.number}`)
  if (start.number > finish.number) return bad(`Range '${arg}' should start before it ends`)
  return good([start.number, finish.number])
}

const isChannel = (number: number): boolean => number >= 1 && number <= LAST_CHANNEL
