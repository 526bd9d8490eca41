/** The week of a schedule as a picture: when it is open, and where in it a moment lies. */

import { spansOf, type WallClock, WEEK_MINUTES, WEEKDAYS } from '../../daemon/model/schedules.ts'
import type { Schedule } from '../../daemon/model/switchboard.ts'
import type { Speech } from '../i18n/translate.ts'

const DAY = 24 * 60
/** Room for the longest name of a day; a minute is half a unit wide. */
const LEFT = 84
const HOURS = [0, 6, 12, 18, 24]

export const Week = ({
  hours,
  at = null,
  label,
  speech,
}: {
  hours: Schedule['hours']
  at?: WallClock | null
  label: string
  speech: Speech
}) => {
  // What lies beyond Sunday's midnight is Monday's early morning.
  const spans = hours.flatMap(spansOf).flatMap(({ from, to }) =>
    to > WEEK_MINUTES
      ? [
          { from, to: WEEK_MINUTES },
          { from: 0, to: to - WEEK_MINUTES },
        ]
      : [{ from, to }],
  )
  return (
    <svg class="week" viewBox="0 0 806 186" role="img" aria-label={label}>
      {HOURS.map(hour => (
        <text class="week-hour" x={LEFT + hour * 30} y="11" text-anchor={hour === 24 ? 'end' : 'middle'}>
          {`${hour}:00`}
        </text>
      ))}
      {WEEKDAYS.map((day, row) => (
        <g>
          <text class="week-day" x="0" y={row * 24 + 33}>
            {speech.t(`day.${day}`)}
          </text>
          <rect class="week-closed" x={LEFT} y={row * 24 + 18} width="720" height="20" rx="4" />
          {spans
            .map(({ from, to }) => ({
              from: Math.max(from, row * DAY) - row * DAY,
              to: Math.min(to, (row + 1) * DAY) - row * DAY,
            }))
            .filter(({ from, to }) => to > from)
            .map(({ from, to }) => (
              <rect
                class="week-open"
                x={LEFT + from / 2}
                y={row * 24 + 18}
                width={(to - from) / 2}
                height="20"
                rx="4"
              />
            ))}
          {at?.weekday === row ? (
            <path class="week-moment" d={`M${LEFT + at.minute / 2} ${row * 24 + 15}v26`} />
          ) : null}
        </g>
      ))}
    </svg>
  )
}
