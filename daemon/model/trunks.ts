/** Trunks with the lines that are really there. */

import type { LineSettings, NetworkLineSettings, TrunkSettings } from '../settings/schema.ts'
import type { CountryPack, Line, Trunk } from './gateway-model.ts'
import { bearerChannels, type IsdnSettings, sideOf, signallingOf } from './isdn.ts'
import type { Issue } from './issue.ts'
import { r2Line, r2Refusal } from './r2.ts'
import type { Sockets } from './sockets.ts'
import type { LayoutSpan } from './span-layout.ts'
import type { Surroundings } from './surroundings.ts'

export interface BuiltTrunks {
  readonly trunks: readonly Trunk[]
  /** The ISDN line on each span, by span key. */
  readonly isdn: ReadonlyMap<string, IsdnSettings>
  readonly issues: readonly Issue[]
}

/** DAHDI groups follow the order of the trunks: 0, 1, 2… */
export function buildTrunks(
  trunks: readonly TrunkSettings[],
  sockets: Sockets,
  country: CountryPack,
  { r2, optionalChannels = new Set() }: Pick<Surroundings, 'r2' | 'optionalChannels'>,
): BuiltTrunks {
  const isdn = new Map<string, IsdnSettings>()
  const issues: Issue[] = []
  const lineOf = (line: LineSettings): Line[] => {
    if (line.kind === 'analog') return analogLine(line, sockets, country)
    const span = sockets.isdn(line.span, line.kind, `line:${line.id}`)
    if (span === null) return []
    const refusal = r2Refusal(line, span, r2)
    if (refusal !== null) issues.push(refusal)
    if (refusal !== null) return []
    isdn.set(span.key, line)
    if (line.kind === 'bri' && sideOf(line, span) !== line.side) issues.push(jumperIssue(line, span))
    if (line.kind === 'pri' && line.standard !== null && line.standard !== span.kind)
      issues.push(standardIssue(line.id, line.standard, span))
    if (line.kind === 'pri' && line.protocol === 'r2') return [r2Line(line, span, country)]
    return [isdnLine(line, span, country)]
  }
  return {
    trunks: trunks.map(({ id, name, selection, lines, networkLines }, group) => ({
      id,
      name,
      group,
      selection,
      lines: lines.flatMap(lineOf),
      networkLines: networkLines.filter(line => {
        const refusal = notInstalled(line, optionalChannels)
        if (refusal !== null) issues.push(refusal)
        return refusal === null
      }),
    })),
    isdn,
    issues,
  }
}

function analogLine(
  line: Extract<LineSettings, { kind: 'analog' }>,
  sockets: Sockets,
  country: CountryPack,
): Line[] {
  const socket = sockets.analog(line.port, 'fxo', `line:${line.id}`)
  if (socket === null) return []
  const { kind, id, name, number, rxGainDb, txGainDb, details } = line
  const { key: portKey, channel } = socket
  const callerId = {
    signalling: details.callerIdSignalling ?? country.callerId.signalling,
    start: details.callerIdStart ?? country.callerId.start,
  }
  const busyPattern = details.busyPattern ?? country.busyPattern
  return [{ kind, id, name, number, portKey, channel, callerId, busyPattern, rxGainDb, txGainDb, details }]
}

const isdnLine = (line: IsdnSettings, span: LayoutSpan, country: CountryPack): Line => ({
  kind: line.kind,
  id: line.id,
  name: line.name,
  number: line.number,
  spanKey: span.key,
  span: span.number,
  bearerChannels: bearerChannels(span),
  signalling: signallingOf(line, sideOf(line, span)),
  switchType: line.details.switchType ?? country.switchType,
  details: line.details,
})

/** Kinds of lines whose driver comes in a package of its own. */
export const OPTIONAL_CHANNELS = { h323: 'chan_ooh323', mobile: 'chan_mobile' } as const

function notInstalled(line: NetworkLineSettings, installed: ReadonlySet<string>): Issue | null {
  if (line.kind !== 'h323' && line.kind !== 'mobile') return null
  if (installed.has(OPTIONAL_CHANNELS[line.kind])) return null
  const driver = OPTIONAL_CHANNELS[line.kind]
  return { code: 'line-not-installed', severity: 'warning', subject: `line:${line.id}`, params: { driver } }
}

/** Its jumpers or its driver decide (wct1xxp and wcte11xp have one mode for the whole board). */
const standardIssue = (id: string, wanted: string, span: LayoutSpan): Issue => ({
  code: 'span-standard-fixed',
  severity: 'warning',
  subject: `line:${id}`,
  params: { span: span.number, wanted: wanted.toUpperCase(), found: span.kind.toUpperCase() },
})

const jumperIssue = (line: IsdnSettings, span: LayoutSpan): Issue => ({
  code: 'bri-side-by-jumper',
  severity: 'warning',
  subject: `line:${line.id}`,
  params: { span: span.number, wanted: line.side, found: sideOf(line, span) },
})
