/** Output of lsdahdi, which is also what `/etc/init.d/dahdi status` prints (dahdi-tools xpp/lsdahdi). */

import type { Alarm } from '../../daemon/model/inventory.ts'
import { parseProcChannel } from './proc-channel.ts'
import { parseProcSpan } from './proc-dahdi.ts'
import { linesOf } from './text.ts'

export interface ShownSpan {
  readonly number: number
  readonly name: string
  readonly description: string
  readonly timingMaster: boolean
  readonly lineConfig: readonly string[]
  readonly alarms: readonly Alarm[]
  readonly channels: readonly ShownChannel[]
}

export interface ShownChannel {
  readonly channel: number
  /** First column: what the port is on analog spans (`FXS`, `FXO`, `Output`…), the span's type on digital ones. */
  readonly type: string
  readonly signalling: string | null
  readonly inUse: boolean
  readonly alarms: readonly Alarm[]
  readonly echoCanceller: { readonly name: string; readonly active: boolean } | null
}

export function parseLsdahdi(text: string): ShownSpan[] {
  const spans: { heading: Omit<ShownSpan, 'channels'>; channels: ShownChannel[] }[] = []
  for (const line of linesOf(text)) {
    const heading = /^\s*###\s*(Span\s+\d+:.*)$/i.exec(line)?.[1]
    const span = heading === undefined ? null : parseProcSpan(heading)
    if (span !== null) {
      const { number, name, description, timingMaster, lineConfig, alarms } = span
      spans.push({ heading: { number, name, description, timingMaster, lineConfig, alarms }, channels: [] })
      continue
    }
    const channel = parseProcChannel(line)
    if (channel !== null) {
      const { name, signalling, inUse, alarms, echoCanceller } = channel
      spans
        .at(-1)
        ?.channels.push({ channel: channel.channel, type: name, signalling, inUse, alarms, echoCanceller })
    }
  }
  return spans.map(({ heading, channels }) => ({ ...heading, channels }))
}
