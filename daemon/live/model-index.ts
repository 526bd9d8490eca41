/** Looking things up in the model by what the live state knows them by: ports, spans, devices. */

import type { Extension, GatewayModel, Line, ModelPort, ModelSpan, Trunk } from '../model/gateway-model.ts'
import { deviceKey, deviceOf, portKey } from './devices.ts'
import type { LiveChannel } from './live-state.ts'
import type { Directory } from './parties.ts'

export interface LineOfTrunk {
  readonly trunk: Trunk
  readonly line: Line
}

export interface ModelIndex {
  readonly spans: ReadonlyMap<string, ModelSpan>
  readonly ports: ReadonlyMap<string, ModelPort>
  extensionOf(device: string): Extension | undefined
  /** By `dahdi:5`, and `span:3` for ISDN calls without a B-channel. */
  lineOf(device: string): LineOfTrunk | undefined
  readonly directory: Directory
  /** Of somebody outside, as the speed dials of the house call the number; '' where they do not know it. */
  nameOf(number: string): string
  lineOfChannel(channel: LiveChannel): LineOfTrunk | undefined
}

const known = new WeakMap<GatewayModel, ModelIndex>()

/** Made once per model. */
export function indexModel(model: GatewayModel | null): ModelIndex {
  const before = model === null ? undefined : known.get(model)
  if (before !== undefined) return before
  const made = makeIndex(model)
  if (model !== null) known.set(model, made)
  return made
}

function makeIndex(model: GatewayModel | null): ModelIndex {
  const extensions = new Map<string, Extension>()
  for (const extension of model?.extensions ?? [])
    for (const device of extension.devices) extensions.set(deviceKey(device), extension)
  const parties = new Map(
    [...extensions].map(([device, { number, name }]) => [device, { number, name }] as const),
  )

  const lines = new Map<string, LineOfTrunk>()
  for (const trunk of model?.trunks ?? [])
    for (const line of trunk.lines) {
      const own = { trunk, line }
      for (const channel of channelsOf(line)) lines.set(portKey(channel), own)
      if (line.kind !== 'analog') lines.set(`span:${line.span}`, own)
    }

  const dials = new Map((model?.speedDials ?? []).map(one => [tail(one.number), one.name] as const))

  const spans = model?.spans ?? []
  return {
    spans: new Map(spans.map(span => [span.key, span])),
    ports: new Map(spans.flatMap(span => span.ports.map(port => [port.key, port] as const))),
    extensionOf: device => extensions.get(device),
    lineOf: device => lines.get(device),
    nameOf: number => dials.get(tail(number)) ?? '',
    directory: channel => {
      const device = deviceOf(channel)
      return device === null ? null : (parties.get(device) ?? null)
    },
    lineOfChannel: channel => {
      const device = deviceOf(channel)
      return device === null ? undefined : lines.get(device)
    },
  }
}

/** Access digits and prefixes differ between what is dialled and what a caller shows: the last nine digits do not. */
const tail = (number: string): string => {
  const digits = number.replace(/[^0-9]/g, '')
  return digits.length < 6 ? number : digits.slice(-9)
}

export const channelsOf = (line: Line): readonly number[] =>
  line.kind === 'analog' ? [line.channel] : line.bearerChannels
