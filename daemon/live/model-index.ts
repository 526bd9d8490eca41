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
  lineOfChannel(channel: LiveChannel): LineOfTrunk | undefined
}

export function indexModel(model: GatewayModel | null): ModelIndex {
  const extensions = new Map<string, Extension>()
  for (const extension of model?.extensions ?? [])
    for (const device of extension.devices) extensions.set(deviceKey(device), extension)

  const lines = new Map<string, LineOfTrunk>()
  for (const trunk of model?.trunks ?? [])
    for (const line of trunk.lines) {
      const own = { trunk, line }
      for (const channel of channelsOf(line)) lines.set(portKey(channel), own)
      if (line.kind !== 'analog') lines.set(`span:${line.span}`, own)
    }

  const spans = model?.spans ?? []
  return {
    spans: new Map(spans.map(span => [span.key, span])),
    ports: new Map(spans.flatMap(span => span.ports.map(port => [port.key, port] as const))),
    extensionOf: device => extensions.get(device),
    lineOf: device => lines.get(device),
    directory: channel => {
      const device = deviceOf(channel)
      const extension = device === null ? undefined : extensions.get(device)
      return extension ? { number: extension.number, name: extension.name } : null
    },
    lineOfChannel: channel => {
      const device = deviceOf(channel)
      return device === null ? undefined : lines.get(device)
    },
  }
}

export const channelsOf = (line: Line): readonly number[] =>
  line.kind === 'analog' ? [line.channel] : line.bearerChannels
