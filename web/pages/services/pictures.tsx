/** Pictures above the forms: the tree of a menu, the week of a schedule. */

import type { Child } from 'hono/jsx'
import { spansOf, WEEK_MINUTES, WEEKDAYS } from '../../../daemon/model/schedules.ts'
import type { DestinationSettings, Settings } from '../../../daemon/settings/schema.ts'
import type { Around, Thing } from '../../form/described.ts'
import { destinationName } from '../routes/destination-words.ts'
import { keyOf, type ListService } from './service.ts'

export function pictureOf(service: ListService, thing: Thing, around: Around): Child {
  const { menus, schedules } = around.settings
  const key = keyOf(service, thing)
  if (service.path === 'menus') {
    const menu = menus.find(({ id }) => id === key)
    return menu === undefined ? null : <MenuTree menu={menu} around={around} />
  }
  if (service.path !== 'schedules') return null
  const schedule = schedules.find(({ id }) => id === key)
  return schedule === undefined ? null : <Week schedule={schedule} around={around} />
}

type Menu = Settings['menus'][number]

const MenuTree = ({ menu, around }: { menu: Menu; around: Around }) => (
  <section class="panel" aria-labelledby="tree">
    <div class="panel-head">
      <h2 id="tree">{around.speech.t('menu.tree')}</h2>
    </div>
    <Branches menu={menu} around={around} been={[menu.id]} />
  </section>
)

const Branches = ({ menu, around, been }: { menu: Menu; around: Around; been: readonly string[] }) => (
  <ul class="tree">
    {menu.keys.map(({ key, destination }) => (
      <Branch mark={<kbd>{key}</kbd>} destination={destination} around={around} been={been} />
    ))}
    <Branch
      mark={<span class="hint">{around.speech.t('menu.otherwise')}</span>}
      destination={menu.otherwise}
      around={around}
      been={been}
    />
  </ul>
)

/** A menu within is unfolded; one that the call has been through already is only named. */
const Branch = ({
  mark,
  destination,
  around,
  been,
}: {
  mark: Child
  destination: DestinationSettings
  around: Around
  been: readonly string[]
}) => {
  const { settings, speech } = around
  const inner =
    destination.kind === 'menu' && !been.includes(destination.id)
      ? settings.menus.find(({ id }) => id === destination.id)
      : undefined
  return (
    <li>
      {mark} <span>{destinationName(destination, settings, speech)}</span>
      {inner === undefined ? null : <Branches menu={inner} around={around} been={[...been, inner.id]} />}
    </li>
  )
}

const DAY = 24 * 60
/** Room for the longest name of a day; a minute is half a unit wide. */
const LEFT = 84
const HOURS = [0, 6, 12, 18, 24]

const Week = ({ schedule, around }: { schedule: Settings['schedules'][number]; around: Around }) => {
  const { t } = around.speech
  // What lies beyond Sunday's midnight is Monday's early morning.
  const spans = schedule.hours.flatMap(spansOf).flatMap(({ from, to }) =>
    to > WEEK_MINUTES
      ? [
          { from, to: WEEK_MINUTES },
          { from: 0, to: to - WEEK_MINUTES },
        ]
      : [{ from, to }],
  )
  return (
    <section class="panel" aria-labelledby="week">
      <div class="panel-head">
        <h2 id="week">{t('schedule.week')}</h2>
      </div>
      <svg class="week" viewBox="0 0 806 186" role="img" aria-label={t('schedule.week')}>
        {HOURS.map(hour => (
          <text class="week-hour" x={LEFT + hour * 30} y="11" text-anchor={hour === 24 ? 'end' : 'middle'}>
            {`${hour}:00`}
          </text>
        ))}
        {WEEKDAYS.map((day, row) => (
          <g>
            <text class="week-day" x="0" y={row * 24 + 33}>
              {t(`day.${day}`)}
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
          </g>
        ))}
      </svg>
    </section>
  )
}
