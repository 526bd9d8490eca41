/** The cards, spans and ports of the live view. Pure. */

import type { ModelPort, ModelSpan } from '../model/gateway-model.ts'
import type { Alarm, Card, Inventory, Port, PortKind, Span } from '../model/inventory.ts'
import { type ActivityContext, portActivity } from './activity.ts'
import { portKey } from './devices.ts'
import type { LiveState, PortActivity } from './live-state.ts'
import type { CardView, PortPurpose, PortView, SpanView } from './live-view.ts'
import type { ModelIndex } from './model-index.ts'

export function cardViews(
  state: LiveState,
  model: ModelIndex,
  inventory: Inventory,
  context: ActivityContext,
): readonly CardView[] {
  const viewOf = (span: Span) => spanView(state, model, context, span)
  const cards = inventory.cards.map(
    (card: Card): CardView => ({
      id: card.id,
      name: card.name,
      kind: card.kind,
      state: card.state.is,
      spans: inventory.spans.filter(span => card.spans.includes(span.number)).map(viewOf),
    }),
  )
  const onCards = new Set(inventory.cards.flatMap(card => card.spans))
  const detected = new Set(inventory.spans.map(span => span.key))
  const others = [
    ...inventory.spans.filter(span => !onCards.has(span.number)).map(viewOf),
    // Dynamic spans the driver has not created yet.
    ...[...model.spans.values()]
      .filter(span => !detected.has(span.key) && span.dynamic !== null)
      .map(span => viewOf(spanOfModel(span))),
  ]
  if (others.length === 0) return cards
  return [...cards, { id: 'virtual', name: null, kind: 'virtual', state: 'ready', spans: others }]
}

function spanView(state: LiveState, model: ModelIndex, context: ActivityContext, span: Span): SpanView {
  const live = state.spans.get(span.number)
  // What Asterisk says of a span, that it has none included, is newer than the last look at the hardware.
  const isTold = state.asterisk.is === 'up' && live !== undefined
  return {
    key: span.key,
    number: span.number,
    name: span.name,
    kind: span.kind,
    alarm: (isTold ? live.alarm : span.alarms[0]) ?? null,
    dChannel: live?.dChannel ?? null,
    ports: span.ports.map(port => portView(state, model, context, span, port)),
  }
}

function portView(
  state: LiveState,
  model: ModelIndex,
  context: ActivityContext,
  span: Span,
  port: Port,
): PortView {
  const planned = model.ports.get(port.key)
  const purpose = purposeOf(model, port, planned)
  const activity =
    purpose.is === 'signalling'
      ? dChannelActivity(state, span)
      : portActivity(state, port.channel, sideOf(port, planned), context)
  return {
    key: port.key,
    channel: port.channel,
    position: port.position,
    kind: kindOf(port, planned),
    label: labelOf(port, purpose),
    purpose,
    activity,
    alarm: alarmOf(state, port),
  }
}

/** A D-channel carries no calls; Asterisk lists it with its span, not among its ports. */
function dChannelActivity(state: LiveState, span: Span): PortActivity {
  const isUp = state.asterisk.is === 'up' && state.spans.get(span.number)?.dChannel === 'up'
  return { is: isUp ? 'free' : 'unavailable' }
}

function purposeOf(model: ModelIndex, port: Port, planned: ModelPort | undefined): PortPurpose {
  const extension = model.extensionOf(portKey(port.channel))
  if (extension) return { is: 'extension', number: extension.number, name: extension.name }
  const own = model.lineOf(portKey(port.channel))
  if (own) return { is: 'line', trunk: own.trunk.id, line: own.line.id, name: own.line.name }
  if (planned?.use.is === 'foreign') return { is: 'foreign' }
  if (planned?.use.is === 'data') return { is: 'signalling' }
  return { is: 'none' }
}

function labelOf(port: Port, purpose: PortPurpose): string {
  if (purpose.is === 'extension') return purpose.number
  return purpose.is === 'line' ? purpose.name : port.name
}

/** A dynamic span's driver cannot tell what its ports are; the settings do. */
function kindOf(port: Port, planned: ModelPort | undefined): PortKind {
  if (port.kind !== 'unknown' || planned === undefined) return port.kind
  switch (planned.use.is) {
    case 'handset':
      return 'fxs'
    case 'line':
      return 'fxo'
    case 'bearer':
    case 'data':
      return planned.use.is
    case 'foreign':
      return FOREIGN_KINDS[planned.use.signalling]
    case 'unused':
      return 'unknown'
  }
}

const FOREIGN_KINDS = { fxoks: 'fxs', fxsks: 'fxo', bearer: 'bearer', data: 'data' } as const

function sideOf(port: Port, planned: ModelPort | undefined): 'handset' | 'line' {
  return kindOf(port, planned) === 'fxs' ? 'handset' : 'line'
}

/** Asterisk hears of alarms at once, but only on ports it has open; for the others the last look at the hardware counts. */
function alarmOf(state: LiveState, port: Port): Alarm | null {
  if (state.asterisk.is === 'up' && state.openPorts.has(port.channel))
    return state.portAlarms.get(port.channel) ?? null
  return port.alarms[0] ?? null
}

/** A span that should exist, in the shape of one that does: nothing measured, ports as declared. */
function spanOfModel(span: ModelSpan): Span {
  return {
    number: span.number,
    key: span.key,
    name: span.name,
    description: '',
    device: null,
    localNumber: 1,
    kind: span.kind,
    digital: false,
    firstChannel: span.firstChannel,
    alarms: [],
    timingMaster: false,
    lineConfig: [],
    hardwareEchoCanceller: null,
    counters: {
      irqMisses: 0,
      timingSlips: 0,
      bipolarViolations: 0,
      crc4Errors: 0,
      ebitErrors: 0,
      fasErrors: 0,
    },
    ports: span.ports.map(port => ({
      key: port.key,
      channel: port.channel,
      position: port.position,
      name: `${span.name}/${port.position}`,
      kind: 'unknown' as const,
      signalling: null,
      alarms: [],
      inUse: false,
      echoCanceller: null,
    })),
  }
}
