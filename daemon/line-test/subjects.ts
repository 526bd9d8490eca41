/** What can be tested: sockets with a telephone or a line, ISDN connections with a line. Pure. */

import type { GatewayModel, Line } from '../model/gateway-model.ts'

export type TestSubject =
  | { readonly kind: 'handset'; readonly key: string; readonly channel: number; readonly extension: string }
  | {
      readonly kind: 'analog'
      readonly key: string
      readonly channel: number
      readonly line: string
      /** The port measures line voltage; a virtual card has none. */
      readonly sensesBattery: boolean
      /** Up as soon as it has dialled, not only when the polarity tells that somebody has answered. */
      readonly isUpAtOnce: boolean
    }
  | {
      readonly kind: 'digital'
      readonly key: string
      readonly line: string
      readonly span: number
      readonly basicRate: boolean
      /** R2 has none: each call takes a channel of its own choice. */
      readonly hasDChannel: boolean
      readonly bearerChannels: readonly number[]
      /** Shown to the called: the line's own number. */
      readonly number: string | null
    }

/** In the order of the model: handsets, then lines. */
export function testSubjects(model: GatewayModel): readonly TestSubject[] {
  const dynamic = new Set(
    model.spans.flatMap(span => (span.dynamic === null ? [] : span.ports.map(port => port.key))),
  )
  const handsets = model.extensions.flatMap(({ number, devices }) =>
    devices.flatMap((device): TestSubject[] =>
      device.kind === 'analog'
        ? [{ kind: 'handset', key: device.portKey, channel: device.channel, extension: number }]
        : [],
    ),
  )
  const lines = model.trunks.flatMap(trunk => trunk.lines.map(line => ofLine(line, dynamic)))
  return [...handsets, ...lines]
}

function ofLine(line: Line, dynamic: ReadonlySet<string>): TestSubject {
  if (line.kind === 'analog')
    return {
      kind: 'analog',
      key: line.portKey,
      channel: line.channel,
      line: line.id,
      sensesBattery: !dynamic.has(line.portKey),
      isUpAtOnce: line.details.answerOnPolarity !== true,
    }
  return {
    kind: 'digital',
    key: line.spanKey,
    line: line.id,
    span: line.span,
    basicRate: line.kind === 'bri',
    hasDChannel: line.kind !== 'r2',
    bearerChannels: line.bearerChannels,
    number: line.number,
  }
}
