/** Raw facts of sysfs and /proc become the inventory's spans and ports. Pure. */

import type { Port, Span } from '../../daemon/model/inventory.ts'
import { placeKey, portKey, spanKey } from '../identity.ts'
import { alarmsFromWords, parseAlarms } from '../parsers/alarms.ts'
import type { ProcChannel } from '../parsers/proc-channel.ts'
import { noCounters, type ProcSpan } from '../parsers/proc-dahdi.ts'
import { parseSigcap, parseSignalling } from '../parsers/signalling.ts'
import { type ChannelFacts, type DeviceFacts, numberOf, type SpanFacts } from './dahdi-sysfs.ts'
import { type Owner, ownersOf } from './owners.ts'
import { portKind } from './port-kind.ts'
import { spanKind } from './span-kind.ts'

/** A span with the place it hangs on, which links it to its card. */
export interface PlacedSpan {
  readonly span: Span
  readonly location: string
  readonly hardwareId: string
}

export function buildSpans(
  devices: readonly DeviceFacts[],
  sysfs: readonly SpanFacts[],
  proc: ReadonlyMap<number, ProcSpan>,
): PlacedSpan[] {
  const byNumber = new Map(sysfs.map(facts => [facts.number, facts]))
  const numbers = [...new Set([...byNumber.keys(), ...proc.keys()])].sort((a, b) => a - b)
  const owners = ownersOf(numbers, devices, byNumber, proc)
  const placed = numbers.map(number =>
    placeOf(number, owners.get(number) ?? null, byNumber.get(number) ?? null, proc.get(number) ?? null),
  )
  const keys = placeKeys(placed)
  return placed.map((place, at) => ({
    span: buildSpan(place, keys[at] ?? `span-${place.number}`, localNumber(place, placed)),
    location: place.location,
    hardwareId: place.hardwareId,
  }))
}

interface Place {
  readonly number: number
  readonly device: string | null
  readonly hardwareId: string
  readonly location: string
  readonly name: string
  readonly deviceType: string
  readonly spanTypes: ReadonlyMap<number, string>
  readonly facts: SpanFacts | null
  readonly proc: ProcSpan | null
}

const placeOf = (
  number: number,
  owner: Owner | null,
  facts: SpanFacts | null,
  proc: ProcSpan | null,
): Place => ({
  number,
  device: owner?.name ?? null,
  hardwareId: owner?.facts?.hardwareId || facts?.hardwareId || '',
  location: owner?.facts?.location || facts?.location || '',
  name: facts?.attributes.get('name') || proc?.name || '',
  deviceType: owner?.facts?.type ?? '',
  spanTypes: owner?.facts?.spanTypes ?? new Map(),
  facts,
  proc,
})

/**
 * Two cards can share a place: wct4xxp boards whose rotary switches stand alike, or serial numbers left blank by the
 * factory. Then the bus address tells them apart.
 */
function placeKeys(places: readonly Place[]): string[] {
  const keys = places.map(placeKey)
  return keys.map((key, at) => {
    const { device } = places[at] ?? {}
    const shared = places.some((other, i) => keys[i] === key && other.device !== device)
    return shared && device
      ? placeKey({ hardwareId: `${key}@${device}`, location: '', device, name: '', number: 0 })
      : key
  })
}

/** The attribute, else its rank among the spans of its device. */
function localNumber(place: Place, places: readonly Place[]): number {
  const told = place.facts === null ? null : numberOf(place.facts.attributes, 'local_spanno')
  if (told !== null && told > 0) return told
  if (place.device === null) return 1
  return places.filter(other => other.device === place.device && other.number <= place.number).length
}

function buildSpan(place: Place, cardKey: string, local: number): Span {
  const { facts, proc, number } = place
  const attributes = facts?.attributes ?? new Map<string, string>()
  const told = (name: string) => attributes.get(name) ?? ''
  const description = told('desc') || proc?.description || ''
  const lineConfig = told('lineconfig')
    .split('/')
    .filter(word => word !== '')
  const isDigital = /^[01]$/.test(told('is_digital')) ? told('is_digital') === '1' : null
  const channels = channelPairs(facts?.channels ?? [], proc?.channels ?? [], numberOf(attributes, 'basechan'))
  const config = lineConfig.length > 0 ? lineConfig : (proc?.lineConfig ?? [])
  const kind = spanKind({
    spanType: told('spantype') || place.spanTypes.get(local) || null,
    device: place.device,
    name: place.name,
    description,
    digital: isDigital,
    lineConfig: config,
    sigcaps: channels.map(pair => pair.sigcap),
    channelNames: channels.map(pair => pair.name),
  })
  const key = spanKey(cardKey, local)
  const ports = channels.map(pair => buildPort(pair, key, kind))
  return {
    number,
    key,
    name: place.name,
    description,
    device: place.device,
    localNumber: local,
    kind,
    digital: isDigital ?? !(kind === 'analog' || kind === 'unknown'),
    firstChannel: numberOf(attributes, 'basechan') ?? ports[0]?.channel ?? 0,
    alarms: attributes.has('alarms') ? parseAlarms(told('alarms')) : (proc?.alarms ?? []),
    timingMaster: told('is_sync_master') === '1' || (proc?.timingMaster ?? false),
    lineConfig: config,
    counters: proc?.counters ?? noCounters,
    hardwareEchoCanceller: echoModule(place.deviceType),
    ports,
  }
}

/** Drivers name the board's echo module behind its type: `Wildcard TE121 (VPMADT032)` (wct4xxp/base.c set_span_devicetype). */
const echoModule = (deviceType: string): string | null =>
  /\((VPM[A-Z0-9]{1,20})\)$/.exec(deviceType.trim())?.[1] ?? null

interface ChannelPair {
  readonly channel: number
  readonly position: number
  readonly name: string
  readonly sigcap: ReadonlySet<string> | null
  readonly attributes: ReadonlyMap<string, string>
  readonly proc: ProcChannel | null
}

/** sysfs has the capabilities, /proc the rest; /proc alone must do where sysfs has no channels. */
function channelPairs(
  sysfs: readonly ChannelFacts[],
  proc: readonly ProcChannel[],
  firstChannel: number | null,
): ChannelPair[] {
  const none: ReadonlyMap<string, string> = new Map()
  if (sysfs.length === 0) {
    return proc.map((each, at) => ({
      channel: each.channel,
      position: firstChannel === null ? at + 1 : each.channel - firstChannel + 1,
      name: each.name,
      sigcap: null,
      attributes: none,
      proc: each,
    }))
  }
  return sysfs.map(({ position, attributes }) => {
    const base = firstChannel ?? proc[0]?.channel ?? 1
    const channel = numberOf(attributes, 'channo') ?? base + position - 1
    const sigcap = attributes.get('sigcap')
    const line = proc.find(each => each.channel === channel) ?? null
    return {
      channel,
      position,
      name: attributes.get('name') || line?.name || '',
      sigcap: sigcap === undefined ? null : parseSigcap(sigcap),
      attributes,
      proc: line,
    }
  })
}

function buildPort(pair: ChannelPair, key: string, spanKind: Span['kind']): Port {
  const { attributes, proc } = pair
  const sig = attributes.get('sig')
  const signalling = sig === undefined ? (proc?.signalling ?? null) : parseSignalling(sig)
  const alarms = attributes.get('alarms')
  const inUse = attributes.get('in_use')
  return {
    key: portKey(key, pair.position),
    channel: pair.channel,
    position: pair.position,
    name: pair.name,
    kind: portKind({
      spanKind,
      position: pair.position,
      name: pair.name,
      sigcap: pair.sigcap,
      proc,
      signalling,
    }),
    signalling,
    alarms: alarms === undefined ? (proc?.alarms ?? []) : alarmsFromWords(alarms),
    inUse: inUse === undefined ? (proc?.inUse ?? false) : inUse === '1',
    echoCanceller: echoCanceller(attributes, proc),
  }
}

function echoCanceller(
  attributes: ReadonlyMap<string, string>,
  proc: ProcChannel | null,
): Port['echoCanceller'] {
  const name = attributes.get('ec_factory')
  if (name === undefined) return proc?.echoCanceller ?? null
  return name === '' ? null : { name, active: attributes.get('ec_state')?.toUpperCase() === 'ACTIVE' }
}
