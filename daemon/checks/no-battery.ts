/** Analog lines without voltage: nothing plugged in, or a dead line. */

import type { LiveState } from '../live/live-state.ts'
import type { Alarm, Port } from '../model/inventory.ts'
import { type Check, type Facts, found } from './facts.ts'
import { latest } from './history.ts'

/** The exchange takes the voltage away for moments: at the end of a call, and around rings. */
const DEBOUNCE_MS = 10_000

export const noBattery: Check = facts => {
  const { inventory, model, history, live, now } = facts
  return lineChannels(facts).flatMap(({ channel, subject, params, span }) => {
    // Battery gone is an alarm of the channel, never of the span (wctdm.c, wctdm24xxp, wcaxx: dahdi_alarm_channel);
    // wcfxo alone sets the whole span red.
    const alarm = portAlarm(facts, channel) ?? latest(history, span)?.alarms[0] ?? null
    if (alarm === null || isInCall(live, channel)) return []
    const since = history.troubleSince.get(`port:${channel}`) ?? history.troubleSince.get(`span:${span}`)
    if (since !== undefined && now - since < DEBOUNCE_MS) return []
    // A machine without settings yet: whoever looks at the cards wants to know, nobody is waiting for calls.
    const severity = model === null ? 'notice' : 'warning'
    const port = inventory.spans.flatMap(one => one.ports).find(one => one.channel === channel)
    return [found('no-battery', severity, subject, { ...params, position: port?.position ?? 0, alarm })]
  })
}

interface LineChannel {
  readonly channel: number
  readonly span: number
  readonly subject: string
  readonly params: { readonly line: string }
}

/** Analog lines of the configuration; without one, every socket for a line that DAHDI was told of. */
function lineChannels({ inventory, model }: Facts): LineChannel[] {
  const spanOf = (channel: number) =>
    inventory.spans.find(span => span.ports.some(port => port.channel === channel))?.number ?? 0
  if (model !== null)
    return model.trunks
      .flatMap(trunk => trunk.lines)
      .flatMap(line =>
        line.kind === 'analog'
          ? [
              {
                channel: line.channel,
                span: spanOf(line.channel),
                subject: `line:${line.id}`,
                params: { line: line.name },
              },
            ]
          : [],
      )
  const configured = (port: Port) => port.kind === 'fxo' && port.signalling !== null
  return inventory.spans.flatMap(span =>
    span.ports.filter(configured).map(port => ({
      channel: port.channel,
      span: span.number,
      subject: `port:${port.key}`,
      params: { line: port.name },
    })),
  )
}

/** Asterisk hears of it at once, but only of ports it has open. */
export function portAlarm({ inventory, history, live }: Facts, channel: number): Alarm | null {
  if (live.asterisk.is === 'up' && (live.openPorts.has(channel) || live.portAlarms.has(channel)))
    return live.portAlarms.get(channel) ?? null
  const reading = history.readings.at(-1)
  if (reading !== undefined)
    return reading.spans.map(span => span.portAlarms.get(channel)).find(alarm => alarm !== undefined) ?? null
  return inventory.spans.flatMap(span => span.ports).find(port => port.channel === channel)?.alarms[0] ?? null
}

const isInCall = (live: LiveState, channel: number): boolean =>
  [...live.channels.values()].some(one => one.dahdiChannel === channel)
