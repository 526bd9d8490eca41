/** assigned-spans.conf and span-types.conf: numbers and line modes the spans get when their drivers have registered them. */

import type { GatewayModel, ModelSpan } from '../../daemon/model/gateway-model.ts'
import { checkAssignedSpans } from '../parsers/span-files.ts'
import { HEADER } from './header.ts'

type Registered = ModelSpan & { readonly registration: NonNullable<ModelSpan['registration']> }

/**
 * Whether we number the spans: with several devices, whose drivers may be quick or slow, and where a line mode has to be set
 * before a span gets its channels. One analog or BRI card is numbered by the kernel, which cannot go wrong.
 */
export function assignsSpans(spans: readonly ModelSpan[]): boolean {
  const registered = registeredSpans(spans)
  const devices = new Set(registered.map(({ registration }) => registration.device))
  return devices.size > 1 || registered.some(({ registration }) => registration.lineMode !== null)
}

/**
 * Dynamic spans beside cards are in there too: a card that is missing must not make them move into its place
 * (root-helper/dynamic-spans.ts).
 */
export function renderAssignedSpans({ spans }: GatewayModel): string {
  const ours = assignsSpans(spans)
  const hasCards = spans.some(span => span.dynamic === null)
  const rows = numberedSpans(spans).filter(span => (span.dynamic === null ? ours : hasCards))
  return lines([
    HEADER,
    ...(ours ? [] : ['# One card: the kernel numbers its spans.']),
    ...(rows.length === 0 ? [] : ['# device local:span:channel', ...rows.map(assignment)]),
  ])
}

export const renderSpanTypes = ({ spans }: GatewayModel): string =>
  lines([
    HEADER,
    '# device local:type',
    ...registeredSpans(spans).flatMap(({ registration: { device, local, lineMode } }) =>
      lineMode === null ? [] : [`${device} ${local}:${lineMode}`],
    ),
  ])

const assignment = (span: ModelSpan): string => `${idOf(span)}:${span.number}:${span.firstChannel}`

/** A dynamic span is a device of its own; its name is its hardware id (dahdi_dynamic.c). */
function idOf({ registration, dynamic, name }: ModelSpan): string | null {
  if (registration !== null) return `${registration.device} ${registration.local}`
  return dynamic === null ? null : `${name} 1`
}

/**
 * In the order of their numbers, which is the order they are assigned in. What DAHDI has no room for stays out, and so what
 * would overlap its neighbour: one bad row must not cost the others their numbers.
 */
function numberedSpans(spans: readonly ModelSpan[]): ModelSpan[] {
  const rows: ModelSpan[] = []
  let free = 1
  for (const span of spans.toSorted((a, b) => a.number - b.number)) {
    if (idOf(span) === null || span.channelCount < 1 || span.firstChannel < free) continue
    if (rows.at(-1)?.number === span.number || checkAssignedSpans(assignment(span)).length > 0) continue
    rows.push(span)
    free = span.firstChannel + span.channelCount
  }
  return rows
}

const registeredSpans = (spans: readonly ModelSpan[]): Registered[] =>
  numberedSpans(spans).filter(isRegistered)

const isRegistered = (span: ModelSpan): span is Registered => span.registration !== null

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`
