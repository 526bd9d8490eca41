/** How events and lists change what is known of ports, spans and D-channels. Pure. */

import type { Alarm } from '../model/inventory.ts'
import type { HardwareLists } from './live-event.ts'
import type { LiveSpan, LiveState } from './live-state.ts'
import { keepMap, keepSet, withEntry, withFields } from './maps.ts'

export type Hardware = Pick<LiveState, 'portAlarms' | 'openPorts' | 'spans'>

/** The end of an alarm nobody heard of is news too: the last look at the hardware may have seen it. */
export function spanAlarm(spans: LiveState['spans'], span: number, alarm: Alarm | null): LiveState['spans'] {
  return withEntry(spans, span, withFields(spans.get(span) ?? { alarm: null, dChannel: null }, { alarm }))
}

/**
 * The state of all ports and spans from DAHDIShowChannels and PRIShowSpans. Of analog spans only events tell, and what they
 * told is kept, the end of an alarm too; an ISDN span whose list says "no alarm" has none.
 */
export function hardwareRead(before: Hardware, lists: HardwareLists): Hardware {
  const portAlarms = new Map<number, Alarm>()
  for (const port of lists.ports) if (port.alarm) portAlarms.set(port.dahdiChannel, port.alarm)

  const spans = new Map<number, LiveSpan>()
  for (const [number, span] of before.spans) if (span.dChannel === null) spans.set(number, span)
  for (const { span, up, inAlarm } of lists.dChannels) {
    const known = spans.get(span)
    const alarm = inAlarm ? (known?.alarm ?? before.spans.get(span)?.alarm ?? 'red') : null
    // With a backup D-channel one that is up is enough.
    spans.set(span, { alarm, dChannel: up || known?.dChannel === 'up' ? 'up' : 'down' })
  }
  return {
    portAlarms: keepMap(before.portAlarms, portAlarms),
    openPorts: keepSet(before.openPorts, new Set(lists.ports.map(port => port.dahdiChannel))),
    spans: keepMap(before.spans, spans, (a, b) => a.alarm === b.alarm && a.dChannel === b.dChannel),
  }
}
