/** What dahdi_cfg prints: its errors, in any mix of terminal and syslog, and its -vv listing (dahdi-tools dahdi_cfg.c). */

import { linesOf, wholeNumber } from './text.ts'

export type CfgProblem =
  /** Nothing was applied. Line 0: before the file was read. */
  | { readonly is: 'syntax'; readonly line: number; readonly message: string }
  | { readonly is: 'no-dahdi'; readonly device: string }
  | { readonly is: 'no-file'; readonly file: string }
  | { readonly is: 'spans-not-assigned' }
  | { readonly is: 'span-refused'; readonly span: number; readonly reason: string }
  /** `causes` are dahdi_cfg's guesses, wrong when the channel does not exist at all. */
  | {
      readonly is: 'channel-refused'
      readonly channel: number
      readonly reason: string
      readonly causes: readonly string[]
    }
  | { readonly is: 'echo-canceller-refused'; readonly channel: number; readonly reason: string }
  /** `File exists`: a program still has channels of it open. */
  | { readonly is: 'dynamic-span-refused'; readonly reason: string }
  | { readonly is: 'startup-refused'; readonly reason: string }
  | { readonly is: 'zone-refused'; readonly reason: string }
  | { readonly is: 'locked'; readonly reason: string }
  /** Kernel log: the channel that was to be configured is not there. */
  | { readonly is: 'no-channel'; readonly channel: number }

export interface CfgOutput {
  readonly toolsVersion: string | null
  readonly dahdiVersion: string | null
  readonly problems: readonly CfgProblem[]
  /** `N error(s) detected`. */
  readonly errorCount: number | null
  readonly spans: readonly { readonly number: number; readonly framing: string; readonly coding: string }[]
  readonly channels: readonly CfgChannel[]
  readonly channelsToConfigure: number | null
}

export interface CfgChannel {
  readonly channel: number
  /** `FXS Kewlstart` is the signalling: the port is FXO. */
  readonly signalling: string
  readonly echoCanceller: string | null
}

export function parseDahdiCfg(text: string): CfgOutput {
  const lines = linesOf(text).map(withoutPrefix)
  const first = (pattern: RegExp) =>
    lines.map(line => pattern.exec(line)?.[1]).find(found => found !== undefined)
  return {
    toolsVersion: first(/^(?:DAHDI|Zaptel) Tools Version\s*-?\s*(\S+)/) ?? null,
    dahdiVersion: first(/^(?:DAHDI|Zaptel) Version:\s*(\S+)/) ?? null,
    problems: problemsIn(lines),
    errorCount: wholeNumber(first(/^(\d{1,6}) error\(s\) detected/)),
    spans: lines.flatMap(line => {
      const [, number, framing, coding] =
        /^SPAN\s+(\d{1,4}):\s*(\S+?)\s*\/\s*(\S+)\s+Build-out/i.exec(line) ?? []
      return number === undefined || framing === undefined || coding === undefined
        ? []
        : [{ number: Number(number), framing, coding }]
    }),
    channels: lines.flatMap(channelIn),
    channelsToConfigure: wholeNumber(first(/^(\d{1,5}) channels? to configure/)),
  }
}

/** `Dec 20 17:22:31 host sh[25951]: `, in any language, and `[ 12.345] `; rsyslog writes a tab as #011. */
const withoutPrefix = (line: string): string =>
  line
    .replaceAll('#011', '\t')
    .replace(
      /^(?:\S{1,40} +){0,4}?\S{0,40}\d\d:\d\d:\d\d\S{0,20} +\S{1,80} +[\w.@/-]{1,60}(?:\[\d{1,9}\])?: /,
      '',
    )
    .replace(/^\[\s*\d+\.\d+\] /, '')
    .trimEnd()

function channelIn(line: string): CfgChannel[] {
  const [, channel, signalling, rest = ''] = /^Channel\s+(\d{1,5}):\s*(.*?)\s*(\(.*)?$/.exec(line) ?? []
  if (channel === undefined || signalling === undefined || signalling === '') return []
  const canceller = /\(Echo Cancell?er:\s*([^)]*)\)/i.exec(rest)?.[1]
  return [
    {
      channel: Number(channel),
      signalling,
      echoCanceller: canceller === undefined || canceller === 'none' ? null : canceller,
    },
  ]
}

type Reader = readonly [pattern: RegExp, read: (found: readonly string[]) => CfgProblem]

const READERS: readonly Reader[] = [
  [/^line \d+: Unable to open master device '([^']*)'?/, ([device = '']) => ({ is: 'no-dahdi', device })],
  [/^line \d+: Unable to open configuration file '([^']*)'?/, ([file = '']) => ({ is: 'no-file', file })],
  [/^line \d+: (Unable to register tone zone.*)$/, ([reason = '']) => ({ is: 'zone-refused', reason })],
  [/^line (\d{1,9}): (.*)$/, ([line = '', message = '']) => ({ is: 'syntax', line: Number(line), message })],
  [/^(?:Timeout waiting for all spans to be assigned)/, () => ({ is: 'spans-not-assigned' })],
  [
    /^(?:DAHDI|ZT)_SPANCONFIG failed on span (\d{1,9}): (.*)$/,
    ([span = '', reason = '']) => ({ is: 'span-refused', span: Number(span), reason }),
  ],
  [
    /^(?:DAHDI|ZT)_CHANCONFIG failed on channel (\d{1,9}): (.*)$/,
    ([channel = '', reason = '']) => ({
      is: 'channel-refused',
      channel: Number(channel),
      reason,
      causes: [],
    }),
  ],
  [
    /^(?:DAHDI|ZT)_ATTACH_ECHOCAN failed on channel (\d{1,9}): (.*)$/,
    ([channel = '', reason = '']) => ({ is: 'echo-canceller-refused', channel: Number(channel), reason }),
  ],
  [/^DAHDI dynamic span creation failed: (.*)$/, ([reason = '']) => ({ is: 'dynamic-span-refused', reason })],
  [
    /^(?:DAHDI|Zaptel) (?:startup|shutdown) failed: (.*)$/,
    ([reason = '']) => ({ is: 'startup-refused', reason }),
  ],
  [/^(?:DAHDI|ZT)_DEFAULTZONE failed: (.*)$/, ([reason = '']) => ({ is: 'zone-refused', reason })],
  [
    /^((?:Unable to create|Failed to wait for) 'dahdi_cfg' mutex.*)$/,
    ([reason = '']) => ({ is: 'locked', reason }),
  ],
  [/No channel for number (\d{1,9})/, ([channel = '']) => ({ is: 'no-channel', channel: Number(channel) })],
]

function problemsIn(lines: readonly string[]): CfgProblem[] {
  const problems: CfgProblem[] = []
  for (const line of lines) {
    const problem = problemIn(line)
    const last = problems.at(-1)
    const cause = /^\t+(.+)$/.exec(line)?.[1]
    if (problem !== null) problems.push(problem)
    else if (cause !== undefined && last?.is === 'channel-refused') {
      problems.splice(-1, 1, { ...last, causes: [...last.causes, cause.trim()] })
    }
  }
  return problems
}

function problemIn(line: string): CfgProblem | null {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(line)
    if (match !== null) return read(match.slice(1))
  }
  return null
}
