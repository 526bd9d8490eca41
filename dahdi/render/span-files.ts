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

export const renderAssignedSpans = ({ spans }: GatewayModel): string =>
  lines([
    HEADER,
    ...(assignsSpans(spans)
      ? ['# device local:span:channel', ...registeredSpans(spans).map(assignment)]
      : ['# One card: the kernel numbers its spans.']),
  ])

export const renderSpanTypes = ({ spans }: GatewayModel): string =>
  lines([
    HEADER,
    '# device local:type',
    ...registeredSpans(spans).flatMap(({ registration: { device, local, lineMode } }) =>
      lineMode === null ? [] : [`${device} ${local}:${lineMode}`],
    ),
  ])

const assignment = ({ registration: { device, local }, number, firstChannel }: Registered): string =>
  `${device} ${local}:${number}:${firstChannel}`

/**
 * In the order of their numbers, which is the order they are assigned in. What DAHDI has no room for stays out, and so what
 * would overlap its neighbour: one bad row must not cost the others their numbers.
 */
function registeredSpans(spans: readonly ModelSpan[]): Registered[] {
  const rows: Registered[] = []
  let free = 1
  for (const span of spans.toSorted((a, b) => a.number - b.number)) {
    if (!isRegistered(span) || span.channelCount < 1 || span.firstChannel < free) continue
    if (rows.at(-1)?.number === span.number || checkAssignedSpans(assignment(span)).length > 0) continue
    rows.push(span)
    free = span.firstChannel + span.channelCount
  }
  return rows
}

const isRegistered = (span: ModelSpan): span is Registered => span.registration !== null

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`
