/** Asterisk, running calls and the machine, in one strip. */

import type { MessageKey, Speech } from '../../i18n/translate.ts'
import type { Cell, Screen } from '../../live/wire.ts'
import { CellText } from '../../parts/live.tsx'

const gauges = ['load', 'memory', 'disk', 'temperature', 'uptime'] as const

export const SystemStatus = ({ speech, screen, now }: { speech: Speech; screen: Screen; now: number }) => {
  const { t } = speech
  return (
    <section class="strip" aria-label={t('status.title')}>
      <Fact
        id="asterisk"
        label="status.exchange"
        speech={speech}
        cell={screen.cells.asterisk}
        now={now}
        wide
      />
      <Fact
        id="calls:count"
        label="status.calls"
        speech={speech}
        cell={screen.cells['calls:count']}
        now={now}
      />
      {gauges.map(gauge => (
        <Fact
          id={`host:${gauge}`}
          label={`host.${gauge}`}
          speech={speech}
          cell={screen.cells[`host:${gauge}`]}
          now={now}
        />
      ))}
    </section>
  )
}

const Fact = ({
  id,
  label,
  speech,
  cell,
  now,
  wide,
}: {
  id: string
  label: MessageKey & ('status.exchange' | 'status.calls' | `host.${(typeof gauges)[number]}`)
  speech: Speech
  cell: Cell | undefined
  now: number
  wide?: boolean
}) =>
  cell === undefined ? null : (
    <div class={wide === true ? 'fact wide' : 'fact'} data-live={id} data-state={cell.state}>
      <h2>{speech.t(label)}</h2>
      <p>
        <CellText cell={cell} now={now} />
      </p>
      {cell.detail === undefined ? null : (
        <p class="detail" data-detail>
          {cell.detail}
        </p>
      )}
      {cell.level === undefined ? null : (
        <meter min={0} max={1} high={0.9} value={cell.level} aria-hidden="true" data-meter />
      )}
    </div>
  )
