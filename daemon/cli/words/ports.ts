/** Spans and ports in words. */

import type { Port, PortKind, Span, SpanKind } from '../../model/inventory.ts'
import { ranges } from '../table.ts'

export const spanKinds: Readonly<Record<SpanKind, string>> = {
  analog: 'analog',
  e1: 'E1',
  t1: 'T1',
  j1: 'J1',
  'bri-te': 'BRI, side of a telephone (TE)',
  'bri-nt': 'BRI, side of the network (NT)',
  bri: 'BRI',
  dynamic: 'without a card (dynamic)',
  unknown: 'unknown kind',
}

const portKinds: Readonly<Record<PortKind, string>> = {
  fxs: 'FXS, for a handset',
  fxo: 'FXO, for an outside line',
  bearer: 'bearer (B) channel',
  data: 'signalling (D) channel',
  empty: 'empty socket',
  failed: 'FAILED: its module has no ring power (is the power cable of the card plugged in?)',
  radio: 'radio',
  contact: 'contact (input), no telephone fits',
  relay: 'relay (output), no telephone fits',
  unknown: 'kind not known',
}

export const alarmsOf = (alarms: readonly string[]): string =>
  alarms.length === 0 ? '' : `${alarms.join(', ').toUpperCase()} alarm`

/** One line per socket of an analog span, one per run of equal channels elsewhere. */
export function portRows(span: Span): string[][] {
  if (span.kind === 'analog')
    return span.ports.map(port => [
      `socket ${port.position}`,
      `channel ${port.channel}`,
      portKinds[port.kind],
      stateOf(port),
    ])
  const kindOf = ({ kind }: Port) =>
    kind === 'unknown' && span.kind === 'dynamic' ? 'as the settings declare it' : portKinds[kind]
  const groups = Map.groupBy(span.ports, port => `${kindOf(port)}\n${stateOf(port)}`)
  return [...groups.values()].map(ports => {
    const first = ports[0]
    if (first === undefined) return []
    const list = ranges(ports.map(port => port.channel))
    return [
      `channel${ports.length === 1 ? '' : 's'} ${list}`,
      `${ports.length} x`,
      kindOf(first),
      stateOf(first),
    ]
  })
}

const stateOf = (port: Port): string =>
  [
    port.signalling === null ? 'not configured' : port.signalling,
    port.inUse ? 'in use' : '',
    alarmsOf(port.alarms),
  ]
    .filter(part => part !== '')
    .join(', ')
