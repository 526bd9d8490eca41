/** Names and sizes that a report needs of the house: who has which number, which lines are one trunk. */

import type { GatewayModel } from '../../model/gateway-model.ts'
import type { Settings } from '../../settings/schema.ts'

export interface House {
  readonly name: string
  /** Name and department (the account code) by number. */
  readonly extensions: ReadonlyMap<string, { readonly name: string; readonly department: string | null }>
  readonly trunks: readonly HouseTrunk[]
  /** Names by id. */
  readonly lines: ReadonlyMap<string, string>
  readonly queues: ReadonlyMap<string, string>
}

export interface HouseTrunk {
  readonly id: string
  readonly name: string
  readonly lines: readonly string[]
  /** Calls at once; null: a line over the network has no such number. */
  readonly channels: number | null
}

export function houseOf(settings: Settings, model: GatewayModel | null): House {
  const channelsOf = (id: string): number | null => {
    const line = model?.trunks.flatMap(trunk => trunk.lines).find(one => one.id === id)
    if (line === undefined) return null
    return line.kind === 'analog' ? 1 : line.bearerChannels.length
  }
  return {
    name: settings.site.name,
    extensions: new Map(
      settings.extensions.map(({ number, name, accountCode }) => [number, { name, department: accountCode }]),
    ),
    trunks: settings.trunks.map(({ id, name, lines }) => {
      const channels = lines.map(line => channelsOf(line.id))
      const isNetwork = lines.some(({ kind }) => kind !== 'analog' && kind !== 'bri' && kind !== 'pri')
      return {
        id,
        name,
        lines: lines.map(line => line.id),
        channels: isNetwork ? null : channels.reduce<number>((sum, count) => sum + (count ?? 0), 0),
      }
    }),
    lines: new Map(settings.trunks.flatMap(({ lines }) => lines.map(({ id, name }) => [id, name]))),
    queues: new Map(
      settings.queues.flatMap(({ id, number, name }) => [
        [id, name],
        [number, name],
      ]),
    ),
  }
}

/** Of the whole house; null while one of them has no such number. */
export const allChannels = ({ trunks }: House): number | null =>
  trunks.reduce<number | null>(
    (sum, { channels }) => (sum === null || channels === null ? null : sum + channels),
    0,
  )
