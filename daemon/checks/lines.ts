/** Outside lines without service: nothing plugged in, the cable or the exchange. */

import type { LiveState } from '../live/live-state.ts'
import type { Line } from '../model/gateway-model.ts'
import type { Issue } from '../model/issue.ts'
import { type Check, found } from './facts.ts'

export const lines: Check = ({ live, model }) =>
  live.asterisk.is !== 'up' || model === null
    ? []
    : model.trunks.flatMap(trunk => trunk.lines.flatMap(line => issueOf(line, live)))

function issueOf(line: Line, live: LiveState): Issue[] {
  const subject = `line:${line.id}`
  const params = { line: line.name }
  if (line.kind === 'analog') {
    // Battery gone is an alarm of the channel, never of the span (wctdm.c, wctdm24xxp, wcaxx: dahdi_alarm_channel).
    const alarm = live.portAlarms.get(line.channel)
    return alarm === undefined ? [] : [found('line-alarm', 'warning', subject, { ...params, alarm })]
  }
  const span = live.spans.get(line.span)
  if (span === undefined) return []
  // A multi-device BRI line may put its layers to sleep between calls: red and down are normal there.
  const sleeps = line.kind === 'bri' && line.signalling.endsWith('_ptmp')
  const severity = sleeps ? 'notice' : 'error'
  if (span.alarm !== null) return [found('line-alarm', severity, subject, { ...params, alarm: span.alarm })]
  return span.dChannel === 'down' ? [found('d-channel-down', severity, subject, params)] : []
}
