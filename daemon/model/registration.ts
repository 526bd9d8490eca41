/** What assigned-spans.conf and span-types.conf of dahdi-tools know a span by, before it has a number. */

import { cleanName } from '../../dahdi/parsers/span-files.ts'
import type { SpanRegistration } from './gateway-model.ts'
import type { Span } from './inventory.ts'
import type { LineMode } from './line-modes.ts'

/** From the span's key, which is made of the same things; null where the driver told nothing of its device. */
export function registrationOf(span: Span, mode: LineMode | null): SpanRegistration | null {
  if (span.device === null || span.localNumber < 1) return null
  const place = span.key.slice(0, span.key.lastIndexOf('/'))
  const lineMode = mode === null ? null : LINE_MODES[mode]
  return { device: deviceId(place, span.device), local: span.localNumber, lineMode }
}

const LINE_MODES = { e1: 'E1', t1: 'T1', j1: 'J1' } as const

/** Two cards with the same switch setting or a blank serial number, or nothing at all, have their bus address to be told by. */
function deviceId(place: string, device: string): string {
  const isShared = place === device || place.endsWith(`@${device}`)
  return isShared
    ? `*/${cleanName(device)}`
    : `${place.startsWith('@') ? '@' : ''}${cleanName(place.replace(/^@/, ''))}`
}
