/** The channel directives of system.conf: signallings, laws, echo cancellers, radio (dahdi_cfg.c chanconfig and neighbours). */

import type { Draft, Reader } from './system-conf-draft.ts'
import { parseArgs, parseChannelList, scanNumber } from './system-conf-values.ts'

/** What dahdi_cfg calls each signalling when a channel has two. */
const SIGNALLINGS: Readonly<Record<string, string>> = {
  'e&m': 'E & M',
  'e&me1': 'E & M E1',
  fxsls: 'FXS Loopstart',
  fxsgs: 'FXS Groundstart',
  fxsks: 'FXS Kewlstart',
  fxols: 'FXO Loopstart',
  fxogs: 'FXO Groundstart',
  fxoks: 'FXO Kewlstart',
  rawhdlc: 'Raw HDLC',
  nethdlc: 'Network HDLC',
  fcshdlc: 'HDLC with FCS check',
  hardhdlc: 'Hardware assisted D-channel',
  mtp2: 'MTP2',
  dchan: 'D-channel',
  bchan: 'Clear channel',
  indclear: 'Clear channel',
  clear: 'Clear channel',
  unused: 'Unused',
  cas: 'CAS / User',
  user: 'CAS / User',
  dacs: 'DACS',
  dacsrbs: 'DACS w/RBS',
}

/** null when the keyword is no signalling. */
export function readChannels(
  draft: Draft,
  line: number,
  keyword: string,
  value: string,
): readonly string[] | null {
  if (!Object.hasOwn(SIGNALLINGS, keyword)) return null
  const { list, extra } = splitAtColon(value)
  const isDacs = keyword === 'dacs' || keyword === 'dacsrbs'
  const target = isDacs ? (scanNumber(extra ?? '')?.number ?? 0) : 0
  if (isDacs && target < 1)
    return ["DACS requires a starting channel in the form ':x' where x is the channel"]
  const channels = parseChannelList(list)
  if (channels.problem !== null) return [channels.problem]
  const problems: string[] = []
  let next = target
  for (const channel of channels.value) {
    const taken = draft.channels.get(channel)
    if (taken !== undefined) {
      problems.push(
        `Channel ${channel} already configured as '${SIGNALLINGS[taken.signalling]}' at line ${taken.line}`,
      )
      continue
    }
    const other = isDacs ? draft.channels.get(next) : undefined
    if (other !== undefined) {
      problems.push(
        `DACS Destination channel ${next} already configured as '${SIGNALLINGS[other.signalling]}' at line ${other.line}`,
      )
      continue
    }
    if ((keyword === 'cas' || keyword === 'user') && !/^[01]{4}/.test(extra ?? '')) {
      problems.push(
        "CAS Signalling requires idle definition in the form ':xxxx' at the end of the channel definition, where xxxx represent the a, b, c, and d bits",
      )
      break
    }
    draft.channels.set(channel, { line, signalling: keyword, extra })
    if (isDacs) draft.channels.set(next++, { line, signalling: keyword, extra: String(channel) })
  }
  return problems
}

/** strtok(args, ":"): colons at the front stay, several count as one. */
function splitAtColon(value: string): { list: string; extra: string | null } {
  const front = /^:*/.exec(value)?.[0].length ?? 0
  const end = value.indexOf(':', front)
  if (end < 0) return { list: value, extra: null }
  const extra = value.slice(end).replace(/^:+/, '').split(':')[0] ?? ''
  return { list: value.slice(0, end), extra: extra === '' ? null : extra }
}

export const readLaw: Reader = (draft, _line, keyword, value) => {
  const channels = parseChannelList(value)
  if (channels.problem !== null) return [channels.problem]
  const law = keyword === 'alaw' || keyword === 'mulaw' ? keyword : 'deflaw'
  for (const channel of channels.value) draft.laws.set(channel, law)
  return []
}

/** `mg2,1-2,4`: dahdi_echocan_<name> is loaded for it, so the name must be one of a module. */
export const readEchoCanceller: Reader = (draft, _line, _keyword, value) => {
  const [name = '', ...lists] = value.split(',').filter(part => part !== '')
  if (!/^[a-z0-9_]{1,15}$/i.test(name)) return [`'${name}' is no name of an echo canceller`]
  const found: number[] = []
  for (const list of lists) {
    const channels = parseChannelList(list)
    if (channels.problem !== null) return [channels.problem]
    found.push(...channels.value)
  }
  for (const channel of found) draft.echoCancellers.set(channel, name.toLowerCase())
  return []
}

/** Radio parameters and 56k, which Offhook never writes but a hand-made file may have; null for an unknown keyword. */
export function readOther(keyword: string, value: string): readonly string[] | null {
  if (keyword === '56k' || keyword === 'channel' || keyword === 'channels') {
    const channels = parseChannelList(value)
    return channels.problem === null ? [] : [channels.problem]
  }
  if (!Object.hasOwn(RADIO, keyword)) return null
  const args = parseArgs(value, keyword === 'ctcss' ? 3 : 1, ',')
  const pattern = RADIO[keyword]
  return args !== null && pattern?.test(args.join(',')) ? [] : [`Invalid value '${value}' for '${keyword}'`]
}

const positive = /^\s*\+?0*[1-9]\d*/
const tone = /^D?\s*\+?0*[1-9]\d*/i
const RADIO: Readonly<Record<string, RegExp>> = {
  ctcss: /^\s*\+?0*[1-9]\d*[^,]*,\s*\+?\d+[^,]*,D?\s*[+-]?\d+/i,
  dcsrx: positive,
  rxdcs: positive,
  tx: tone,
  debouncetime: positive,
  bursttime: positive,
  exttone: /^(y|n|i|\s*[012](?!\d))/i,
  invertcor: /^(y|n|\s*\+?\d)/i,
  corthresh: /^\s*(3125|6250|9375|12500|15625|18750|21875|25000)(?!\d)/,
  rxgain: /^\s*[+-]?\d/,
  txgain: /^\s*[+-]?\d/,
  deemp: positive,
  preemp: positive,
}
