/** Old trunks as ours: accounts at providers, and channels of cards at the sockets of this machine. */

import { networkLineSchema } from '../../settings/areas/trunk.ts'
import { host, phoneNumber } from '../../settings/atoms.ts'
import { type LineSettings, lineSchema, type TrunkSettings, trunkSchema } from '../../settings/schema.ts'
import type { OldLine, OldTrunk } from '../old-system.ts'
import { oneLine } from '../read/text.ts'
import { remark } from '../remarks.ts'
import type { ReportLine } from '../report.ts'
import {
  callerIdFor,
  type Ids,
  type Notes,
  nameFor,
  notes,
  placeOfChannel,
  type Surroundings,
} from './context.ts'

export interface TranslatedTrunks {
  readonly trunks: readonly TrunkSettings[]
  /** The old one's key to our id; also of a trunk that was here before and stands for it. */
  readonly idOf: ReadonlyMap<string, string>
  /** Channel to trunk and line. */
  readonly lineOfChannel: ReadonlyMap<number, { readonly trunk: string; readonly line: string }>
  readonly report: readonly ReportLine[]
}

const MOST = 32
const CREDENTIAL = /^[!-:<-~]{0,120}$/

export function translateTrunks(
  old: readonly OldTrunk[],
  around: Surroundings,
  trunkIds: Ids,
  lineIds: Ids,
): TranslatedTrunks {
  const trunks: TrunkSettings[] = []
  const idOf = new Map<string, string>()
  const lineOfChannel = new Map<number, { trunk: string; line: string }>()
  const report: ReportLine[] = []
  const usedPlaces = new Set<string>()
  for (const one of old) {
    const to = notes()
    const told = oneLine(one.name)
    const say = (here: string | null) => report.push({ area: 'trunk', old: told, here, remarks: to.all })
    if (one.disabled) {
      to.add(remark('was-off'))
      say(null)
      continue
    }
    if (one.rules.length > 0)
      to.add(remark('dial-rules', { value: one.rules.slice(0, 5).join(', ').slice(0, 120) }))
    const { line } = one
    if (line.is === 'card' && line.channels.length === 0) {
      // Which channels it had is not said: the lines of this machine take its place.
      const home = around.here.trunks.find(trunk => trunk.lines.length > 0)
      if (home === undefined) to.add(remark('no-lines-here'))
      else {
        idOf.set(one.key, home.id)
        to.add(remark('lines-of-here'))
      }
      say(home?.name ?? null)
      continue
    }
    const name = nameFor(one.name, `Trunk ${one.key}`, 60, to)
    const id = trunkIds.of(name, `trunk-${one.key}`)
    const cardLines =
      line.is === 'card'
        ? linesOf(line, around, usedPlaces, lineIds, to, (channel, made) =>
            lineOfChannel.set(channel, { trunk: id, line: made }),
          )
        : []
    const network = line.is === 'sip' || line.is === 'iax2' ? networkLine(one, line, name, lineIds, to) : null
    if (line.is === 'other') to.add(remark('trunk-kind', { value: oneLine(line.dial).slice(0, 60) }))
    const reason = around.refused.get(`trunk:${id}`)
    if (reason !== undefined) to.add(remark('refused', {}, reason))
    if (trunks.length >= MOST) to.add(remark('too-many'))
    if ((cardLines.length === 0 && network === null) || reason !== undefined || trunks.length >= MOST) {
      say(null)
      continue
    }
    trunks.push(
      trunkSchema.parse({ id, name, lines: cardLines, networkLines: network === null ? [] : [network] }),
    )
    idOf.set(one.key, id)
    say(name)
  }
  return { trunks, idOf, lineOfChannel, report }
}

const KINDS = { fxo: 'analog', bri: 'bri', pri: 'pri' } as const

function linesOf(
  line: Extract<OldLine, { is: 'card' }>,
  { here, places }: Surroundings,
  usedPlaces: Set<string>,
  ids: Ids,
  to: Notes,
  made: (channel: number, line: string) => void,
): LineSettings[] {
  const former = here.trunks.flatMap(trunk => trunk.lines)
  return line.channels.flatMap(({ number, kind }): LineSettings[] => {
    const place = places.get(placeOfChannel(number))
    if (place === undefined || usedPlaces.has(place)) {
      to.add(remark('no-socket', { channel: number }))
      return []
    }
    usedPlaces.add(place)
    // What was learned of this line here stays: its gains, its tones.
    const same = former.find(
      one => one.kind === KINDS[kind] && (one.kind === 'analog' ? one.port : one.span) === place,
    )
    const own =
      same ??
      lineSchema.parse({
        kind: KINDS[kind],
        id: ids.of('', `${KINDS[kind]}-${number}`),
        name: `${kind === 'fxo' ? 'Line' : kind.toUpperCase()} ${number}`,
        ...(kind === 'fxo' ? { port: place } : { span: place }),
      })
    made(number, own.id)
    return [own]
  })
}

function networkLine(
  one: OldTrunk,
  line: Extract<OldLine, { is: 'sip' | 'iax2' }>,
  name: string,
  ids: Ids,
  to: Notes,
) {
  const address = host.safeParse(line.host)
  if (!address.success) {
    to.add(
      remark(line.host === '' ? 'no-host' : 'host-impossible', { value: oneLine(line.host).slice(0, 60) }),
    )
    return null
  }
  const credential = (value: string): string => {
    if (CREDENTIAL.test(value)) return value
    to.add(remark('credential-left'))
    return ''
  }
  const port = line.port !== null && line.port >= 1 && line.port <= 65535 ? { port: line.port } : {}
  const number = phoneNumber.safeParse(callerIdFor(one.callerId, to) ?? '')
  const common = {
    id: ids.of(name, `${line.is}-${one.key}`),
    name,
    number: number.success ? number.data : null,
    host: address.data,
    ...port,
    user: credential(line.user),
    secret: credential(line.secret),
    register: line.register,
    ...(one.maxCalls !== null && one.maxCalls >= 1 && one.maxCalls <= 500 ? { maxCalls: one.maxCalls } : {}),
  }
  const transport = /tls/i.test(line.transport) ? 'tls' : /tcp/i.test(line.transport) ? 'tcp' : 'udp'
  const parsed = networkLineSchema.safeParse(
    line.is === 'iax2'
      ? { kind: 'iax2', ...common }
      : {
          kind: 'sip',
          ...common,
          transport,
          fromUser: credential(line.fromUser),
          fromDomain: credential(line.fromDomain),
        },
  )
  if (parsed.success) return parsed.data
  to.add(remark('host-impossible', { value: oneLine(line.host).slice(0, 60) }))
  return null
}
