/** The figures of the appliance. Names and units after prometheus.io/docs/practices/naming; no number of a person is in them. */

import type { HostHealth } from '../../daemon/appliance.ts'
import type { Counted } from '../../daemon/calls/office.ts'
import type { LiveState } from '../../daemon/live/live-state.ts'
import type { LiveView } from '../../daemon/live/live-view.ts'
import type { Issue } from '../../daemon/model/issue.ts'
import type { ReceiverView } from '../../daemon/smdr/desk.ts'
import type { Metric, Sample } from './text.ts'

export interface Measured {
  readonly view: LiveView
  readonly live: LiveState
  readonly issues: readonly Issue[]
  readonly host: HostHealth
  /** null: the history cannot be read now. */
  readonly counted: readonly Counted[] | null
  readonly receivers: readonly ReceiverView[]
}

const gauge = (name: string, help: string, samples: readonly Sample[]): Metric => ({
  name: `offhook_${name}`,
  type: 'gauge',
  help,
  samples,
})
const counter = (name: string, help: string, samples: readonly Sample[]): Metric => ({
  ...gauge(name, help, samples),
  type: 'counter',
})
const one = (value: number | null): Sample[] => [{ value }]
const flag = (is: boolean): number => (is ? 1 : 0)

export function metricsOf({ view, live, issues, host, counted, receivers }: Measured): Metric[] {
  const lines = view.trunks.flatMap(trunk =>
    trunk.lines.map(line => ({ ...line, labels: { trunk: trunk.name, line: line.name } })),
  )
  const spans = view.cards.flatMap(card => card.spans)
  const boxes = [...live.mailboxes.values()]
  return [
    gauge('asterisk_up', 'Whether Asterisk answers.', one(flag(view.asterisk.is === 'up'))),
    gauge('calls_active', 'Calls going on.', one(view.calls.length)),
    gauge('channels_active', 'Channels of Asterisk.', one(live.channels.size)),
    gauge('sip_contacts', 'Telephones that are registered.', one(sumOf([...live.contacts.values()]))),
    gauge(
      'line_channels',
      'Calls a line could carry at once.',
      lines.map(({ labels, capacity }) => ({ labels, value: capacity })),
    ),
    gauge(
      'line_channels_busy',
      'Calls a line carries.',
      lines.map(({ labels, busy }) => ({ labels, value: busy })),
    ),
    gauge(
      'line_out_of_order',
      'Whether a line has an alarm.',
      lines.map(({ labels, activities }) => ({
        labels,
        value: flag(activities.some(({ is }) => is === 'alarm' || is === 'unavailable')),
      })),
    ),
    gauge(
      'span_alarm',
      'Whether a span of a card has an alarm.',
      spans.map(({ name, alarm, dChannel }) => ({
        labels: { span: name },
        value: flag(alarm !== null || dChannel === 'down'),
      })),
    ),
    gauge('voicemail_messages', 'Messages in all mailboxes.', [
      { labels: { state: 'new' }, value: sumOf(boxes.map(({ fresh }) => fresh)) },
      { labels: { state: 'old' }, value: sumOf(boxes.map(({ old }) => old)) },
    ]),
    gauge(
      'issues',
      'What is wrong now.',
      (['error', 'warning', 'notice'] as const).map(severity => ({
        labels: { severity },
        value: issues.filter(issue => issue.severity === severity).length,
      })),
    ),
    counter(
      'calls_total',
      'Finished calls of the whole history; falls when a person’s calls are erased.',
      (counted ?? []).map(({ direction, outcome, calls }) => ({
        labels: { direction, outcome },
        value: calls,
      })),
    ),
    counter(
      'talk_seconds_total',
      'Time talked in finished calls.',
      (counted ?? []).map(({ direction, outcome, talkMs }) => ({
        labels: { direction, outcome },
        value: talkMs / 1000,
      })),
    ),
    gauge(
      'smdr_waiting_lines',
      'Lines of calls that a receiver does not have yet; counted up to 10000.',
      receivers.map(({ name, waiting }) => ({ labels: { receiver: name }, value: waiting })),
    ),
    gauge(
      'smdr_connected',
      'Whether a receiver of lines is there and takes them.',
      receivers.map(({ name, state }) => ({
        labels: { receiver: name },
        value: flag(state.is === 'connected'),
      })),
    ),
    gauge('cpu_load_ratio', 'Load of the processors, 0 to 1.', one(ratio(host.loadPercent))),
    gauge('memory_used_bytes', 'Memory that programs hold.', one(host.memoryUsedBytes)),
    gauge('memory_bytes', 'Memory of the machine.', one(host.memoryTotalBytes)),
    gauge('disk_used_bytes', 'Used on the disk of the settings.', one(host.diskUsedBytes)),
    gauge('disk_bytes', 'Size of that disk.', one(host.diskTotalBytes)),
    gauge('temperature_celsius', 'Temperature of the processor.', one(host.temperatureCelsius)),
    gauge('uptime_seconds', 'Since the machine was started.', one(host.uptimeSeconds)),
  ]
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
const ratio = (percent: number | null): number | null => (percent === null ? null : percent / 100)
