/** Spans and ports as dahdi_scan, lsdahdi, /proc/dahdi, `dahdi show status` and the kernel log tell them. Pure. */

import type { PortKind, SpanKind } from '../../daemon/model/inventory.ts'
import type { ChannelFacts, SpanFacts } from '../detect/dahdi-sysfs.ts'
import { parseDahdiScan, type ScannedSpan } from '../parsers/dahdi-scan.ts'
import { parseKernelLog, sinceLastLoad } from '../parsers/kernel-log.ts'
import { parseLsdahdi, type ShownSpan } from '../parsers/lsdahdi.ts'
import type { ProcChannel } from '../parsers/proc-channel.ts'
import { noCounters, type ProcSpan, parseProcSpans } from '../parsers/proc-dahdi.ts'
import { parseShowStatus, type StatusOfSpan } from '../parsers/show-status.ts'

export interface ToldSpans {
  readonly facts: readonly SpanFacts[]
  readonly proc: ReadonlyMap<number, ProcSpan>
}

interface Told {
  readonly facts: SpanFacts
  readonly proc: ProcSpan
}

/** What tells more of a span comes first; the last two are for want of anything else. */
export function toldSpans(texts: readonly string[]): ToldSpans {
  const facts = new Map<number, SpanFacts>()
  const proc = new Map<number, ProcSpan>()
  for (const text of texts) {
    // lsdahdi's headings stand behind ###, so that the one is not taken for the other.
    for (const span of parseProcSpans(withoutCommentSigns(text)))
      if (!proc.has(span.number)) proc.set(span.number, span)
  }
  const add = ({ facts: told, proc: shown }: Told) => {
    if (!facts.has(told.number)) facts.set(told.number, told)
    if (!proc.has(told.number)) proc.set(told.number, shown)
  }
  for (const text of texts) {
    const scanned = parseDahdiScan(text)
    for (const span of scanned) add(fromScan(span, rankIn(scanned, span)))
  }
  for (const text of texts) parseLsdahdi(text).map(fromLsdahdi).forEach(add)
  if (proc.size === 0) texts.flatMap(parseShowStatus).map(fromStatus).forEach(add)
  if (proc.size === 0) texts.flatMap(fromLog).forEach(add)
  return { facts: [...facts.values()], proc }
}

/** dahdi_genconf leaves what it found as comments: `# Span 1: …` in system.conf, `;;; line="1 WCTDM/0/0 FXSKS"` in dahdi-channels.conf. */
const withoutCommentSigns = (text: string): string =>
  text
    .replace(/^[ \t]*[#;][ \t]+(?=Span \d{1,4}:)/gm, '')
    .replace(/^[ \t]*;{1,3}[ \t]*line="([^"\r\n]{1,200})"[ \t]*$/gm, '$1')

/** Drivers number the spans of a card in the order in which they register them. */
const rankIn = (all: readonly ScannedSpan[], { location, number }: ScannedSpan): number =>
  all.filter(other => other.location === location && other.number <= number).length

function fromScan(span: ScannedSpan, localNumber: number): Told {
  const { number, name, description, location, firstChannel, channelCount } = span
  const first = firstChannel ?? span.ports[0]?.channel ?? 1
  const isAnalog = span.kind === 'analog'
  const kinds: ReadonlyMap<number, PortKind> = new Map(span.ports.map(port => [port.channel, port.kind]))
  const count = Math.min(channelCount ?? span.ports.length, MOST_CHANNELS)
  const numbers = Array.from({ length: count }, (_, at) => first + at)
  return {
    facts: {
      number,
      device: null,
      hardwareId: '',
      location,
      attributes: new Map([
        ['name', name],
        ['desc', description],
        ['basechan', String(first)],
        ['local_spanno', String(localNumber)],
        ...(span.type === null ? [] : ([['is_digital', span.type === 'digital' ? '1' : '0']] as const)),
        ...typeOf(span.kind),
      ]),
      channels: numbers.map((channel, at) =>
        channelFacts(channel, at + 1, isAnalog ? (kinds.get(channel) ?? 'unknown') : 'bearer'),
      ),
    },
    proc: {
      ...procSpan(number, name, description),
      alarms: span.alarms,
      lineConfig: [span.coding, span.framing, span.crc4 ? 'CRC4' : null].flatMap(word =>
        span.type !== 'digital' || word === null ? [] : [word.toUpperCase()],
      ),
      channels: numbers.map(channel => procChannel(channel, kinds.get(channel) === 'empty')),
    },
  }
}

function fromLsdahdi(span: ShownSpan): Told {
  const { number, name, description, channels } = span
  const first = channels[0]?.channel ?? 1
  return {
    facts: {
      number,
      device: null,
      hardwareId: '',
      location: '',
      attributes: new Map([
        ['name', name],
        ['desc', description],
        // On a digital span the first column is the span's type.
        ...(channels[0] === undefined || isSocket(channels[0].type)
          ? []
          : ([['spantype', channels[0].type]] as const)),
      ]),
      channels: channels.map(({ channel, type }) =>
        channelFacts(channel, channel - first + 1, SOCKETS.get(type.toUpperCase()) ?? 'bearer'),
      ),
    },
    proc: {
      ...span,
      clockSource: false,
      counters: noCounters,
      channels: channels.map(shown => ({ ...procChannel(shown.channel, false), ...shown, name: '' })),
    },
  }
}

/** What lsdahdi calls an analog socket (Dahdi/Chans.pm of dahdi-tools). */
const SOCKETS: ReadonlyMap<string, PortKind> = new Map([
  ['FXS', 'fxs'],
  ['FXO', 'fxo'],
  ['EMPTY', 'empty'],
  ['INPUT', 'contact'],
  ['OUTPUT', 'relay'],
])
const isSocket = (type: string) => SOCKETS.has(type.toUpperCase())

/** The table has no numbers: its rows are in the order of the spans. */
function fromStatus(row: StatusOfSpan, at: number): Told {
  const { description, alarms, lineConfig, irqMisses, bipolarViolations, crc4Errors } = row
  const counters = { ...noCounters, irqMisses, bipolarViolations, crc4Errors }
  return bare(at + 1, description, [], [], { alarms, lineConfig, counters })
}

/** The drivers of analog cards say what is in each socket while they start: all there is of a machine without DAHDI's tools. */
function fromLog(text: string, index: number): Told[] {
  const events = sinceLastLoad(parseKernelLog(text))
  const cards = new Map<string, Map<number, PortKind>>()
  for (const event of events) {
    const sockets = cards.get(event.device ?? '') ?? new Map<number, PortKind>()
    if (event.is === 'module-found') sockets.set(event.socket, KINDS[event.module])
    else if (event.is === 'socket-empty') sockets.set(event.socket, 'empty')
    else if (event.is === 'module-failed') sockets.set(event.socket, 'failed')
    else continue
    cards.set(event.device ?? '', sockets)
  }
  return [...cards].map(([device, sockets], at) => {
    const found = events.find(event => event.is === 'card-found' && (event.device ?? '') === device)
    const description = found?.is === 'card-found' ? found.name : ''
    const positions = [...sockets.keys()].sort((a, b) => a - b)
    const kinds = positions.map(position => sockets.get(position) ?? 'unknown')
    return bare(index + at + 1, description, positions, kinds, {}, 'ANALOG')
  })
}

const KINDS = { fxs: 'fxs', fxo: 'fxo', bri: 'unknown', radio: 'radio' } as const

function bare(
  number: number,
  description: string,
  positions: readonly number[],
  kinds: readonly PortKind[],
  more: Partial<ProcSpan>,
  spanType?: string,
): Told {
  return {
    facts: {
      number,
      device: null,
      hardwareId: '',
      location: '',
      attributes: new Map(spanType === undefined ? [] : [['spantype', spanType]]),
      channels: positions.map((position, at) => channelFacts(position, position, kinds[at] ?? 'unknown')),
    },
    proc: {
      ...procSpan(number, '', description),
      channels: positions.map((position, at) => procChannel(position, kinds[at] === 'empty')),
      ...more,
    },
  }
}

/** dahdi/user.h DAHDI_MAX_CHANNELS. */
const MOST_CHANNELS = 1024

const typeOf = (kind: SpanKind): (readonly [string, string])[] =>
  kind === 'unknown' ? [] : [['spantype', kind.replace('-', '_').toUpperCase()]]

/** As the driver of such a port would answer: a socket's module is the opposite of its signalling. */
const CAPABILITIES: Partial<Readonly<Record<PortKind, string>>> = {
  fxs: 'FXOKS',
  fxo: 'FXSKS',
  contact: 'FXOKS',
  relay: 'FXOKS',
  empty: '',
  failed: '',
}
/** An Astribank's contacts and relays are known by their names (xpp/card_fxs.c). */
const NAMES: Partial<Readonly<Record<PortKind, string>>> = { contact: 'XPP_IN/', relay: 'XPP_OUT/' }

function channelFacts(channel: number, position: number, kind: PortKind): ChannelFacts {
  const sigcap = CAPABILITIES[kind]
  const name = NAMES[kind]
  return {
    position,
    attributes: new Map([
      ['channo', String(channel)],
      ...(sigcap === undefined ? [] : ([['sigcap', sigcap]] as const)),
      ...(name === undefined ? [] : ([['name', `${name}${channel}`]] as const)),
    ]),
  }
}

const procSpan = (number: number, name: string, description: string): ProcSpan => ({
  number,
  name,
  description,
  timingMaster: false,
  clockSource: false,
  lineConfig: [],
  alarms: [],
  counters: noCounters,
  channels: [],
})

const procChannel = (channel: number, reserved: boolean): ProcChannel => ({
  channel,
  name: '',
  signalling: null,
  reserved,
  inUse: false,
  alarms: [],
  echoCanceller: null,
})
