/** system.conf: spans, dynamic spans, channels, tone zone (dahdi-tools dahdi_cfg.c and system.conf.sample). */

import type {
  DigitalLine,
  GatewayModel,
  ModelPort,
  ModelSpan,
  PortUse,
} from '../../daemon/model/gateway-model.ts'
import { isToneZone } from '../countries/zones.ts'
import { checkSystemConf } from '../parsers/system-conf.ts'
import { channelLists } from './channel-list.ts'
import { commentText, HEADER } from './header.ts'

/**
 * Cards' spans come first, each with its channels. dahdi_cfg creates dynamic spans after that and numbers them in file
 * order, so their lines stand together at the end, followed by their channels.
 */
export function renderSystemConf({ spans, country, extensions }: GatewayModel): string {
  const hardware = spans.filter(span => span.dynamic === null).flatMap(span => ['', ...hardwareSpan(span)])
  const dynamic = spans.filter(span => span.dynamic !== null)
  const zone = isToneZone(country.toneZone) ? country.toneZone.toLowerCase() : 'us'
  const ofHandsets = extensions
    .flatMap(({ devices }) => devices)
    .flatMap(device => (device.kind === 'analog' && device.toneZone !== null ? [device.toneZone.name] : []))
  return acceptable([
    HEADER,
    ...hardware,
    ...(dynamic.length === 0 ? [] : ['', ...dynamic.map(dynamicLine)]),
    ...dynamic.flatMap(span => ['', titleOf(span), ...channelLines(span.ports)]),
    '',
    ...[...new Set([zone, ...ofHandsets.filter(isToneZone).sort()])].map(name => `loadzone=${name}`),
    `defaultzone=${zone}`,
  ])
}

const titleOf = (span: ModelSpan): string => `# Span ${span.number}: ${commentText(span.name)}`

const hardwareSpan = (span: ModelSpan): string[] => [
  titleOf(span),
  ...(span.line === null ? [] : [spanLine(span.number, span.line)]),
  ...channelLines(span.ports),
]

function spanLine(number: number, line: DigitalLine): string {
  const values = [number, line.timing, line.buildOut, line.framing, line.coding]
  const options = [
    ...(line.crc4 ? ['crc4'] : []),
    ...(line.yellow ? ['yellow'] : []),
    ...(line.role === null ? [] : [line.role]),
    ...(line.terminated ? ['term'] : []),
  ]
  return `span=${[...values, ...options].join(',')}`
}

const dynamicLine = ({ dynamic, channelCount }: ModelSpan): string =>
  `dynamic=${dynamic?.driver},${dynamic?.address},${channelCount},${dynamic?.timing}`

/** In this order, so that a file reads alike from one run to the next. */
const SIGNALLINGS = ['fxoks', 'fxsks', 'bchan', 'cas', 'dchan', 'hardhdlc'] as const
type Signalling = (typeof SIGNALLINGS)[number]

/** A handset's socket is FXS and is signalled the opposite way, as if DAHDI were the line: fxoks. */
function signallingOf(use: PortUse): Signalling | null {
  switch (use.is) {
    case 'handset':
      return 'fxoks'
    case 'line':
      return 'fxsks'
    case 'bearer':
      return use.casIdle === undefined ? 'bchan' : 'cas'
    case 'data':
      return use.hdlc === 'hard' ? 'hardhdlc' : 'dchan'
    case 'foreign':
      if (use.signalling === 'bearer') return 'bchan'
      return use.signalling === 'data' ? 'dchan' : use.signalling
    case 'unused':
      return null
  }
}

function channelLines(ports: readonly ModelPort[]): string[] {
  const used = ports.filter(port => signallingOf(port.use) !== null)
  const lines = (keyword: string, chosen: readonly ModelPort[], behind = '') =>
    channelLists(chosen.map(port => port.channel)).map(list => `${keyword}${list}${behind}`)
  const cancellers = [...new Set(used.flatMap(port => port.echoCanceller ?? []))].sort()
  return [
    ...SIGNALLINGS.flatMap(signalling => {
      const chosen = used.filter(port => signallingOf(port.use) === signalling)
      if (signalling !== 'cas') return lines(`${signalling}=`, chosen)
      return [...new Set(chosen.flatMap(idleBits))].flatMap(bits =>
        lines(
          'cas=',
          chosen.filter(port => idleBits(port).includes(bits)),
          `:${bits}`,
        ),
      )
    }),
    ...(['alaw', 'mulaw'] as const).flatMap(law =>
      lines(
        `${law}=`,
        used.filter(port => port.companding === law),
      ),
    ),
    ...cancellers.flatMap(name =>
      lines(
        `echocanceller=${name},`,
        used.filter(port => port.echoCanceller === name),
      ),
    ),
  ]
}

const idleBits = ({ use }: ModelPort): string[] => (use.is === 'bearer' ? [use.casIdle ?? []].flat() : [])

/**
 * One line dahdi_cfg refuses keeps it from applying any: such a line (a channel beyond 1023, an address too long) becomes
 * a comment, and the other telephones work.
 */
function acceptable(lines: readonly string[]): string {
  const flat = lines.map(line => line.replace(/[\r\n\0]/g, '?'))
  const text = `${flat.join('\n')}\n`
  const refused = new Map(checkSystemConf(text).map(({ line, message }) => [line, message]))
  if (refused.size === 0) return text
  return `${flat
    .map((line, at) =>
      refused.has(at + 1)
        ? `# Left out, ${commentText(refused.get(at + 1) ?? '')}: ${commentText(line)}`
        : line,
    )
    .join('\n')}\n`
}
