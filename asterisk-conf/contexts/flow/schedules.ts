/** Schedules: open, closed, or a holiday; daemon/model/schedules.ts says the same for any moment. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import { dateNumber, isDated, spansOf, WEEKDAYS, weeklyChanges } from '../../../daemon/model/schedules.ts'
import type { Schedule } from '../../../daemon/model/switchboard.ts'
import {
  type Code,
  type Context,
  code,
  equals,
  extension,
  goIf,
  goTo,
  isFilled,
  labelled,
  type Step,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { contextOf } from '../../names.ts'
import { destinationSteps } from '../destinations.ts'
import { SCHEDULE_OPEN } from '../schedule-open.ts'
import { begins } from './numbers.ts'
import { CHANGE, NEXT_CHANGE, nextChange, OVERRIDE, override, toggle } from './schedule-override.ts'

const STATE = 'schedule-state'

export function scheduleContexts(model: GatewayModel): Context[] {
  if (model.schedules.length === 0) return []
  const zone = model.timeZone ?? ''
  return [
    ...model.schedules.map(schedule => ({
      name: contextOf('schedule', schedule.id),
      parts: [
        extension(
          begins(schedule),
          step('Gosub', code`${STATE},${schedule.id},1`),
          goTo(contextOf('schedule', schedule.id), variable('GOSUB_RETVAL')),
        ),
        extension('open', ...destinationSteps(schedule.open, model)),
        extension('closed', ...destinationSteps(schedule.closed, model)),
        extension('holiday', ...destinationSteps(schedule.onHoliday ?? schedule.closed, model)),
      ],
    })),
    {
      name: STATE,
      comment: [
        'Gosub(schedule-state,<id>,1): returns open, closed or holiday, at this moment, by the clock of the site.',
      ],
      parts: model.schedules.map(schedule => extension(schedule.id, ...stateSteps(schedule, zone))),
    },
    {
      name: SCHEDULE_OPEN,
      comment: ['Gosub(schedule-open,<id>,1): returns 1 while the schedule is open, else 0.'],
      parts: model.schedules.map(({ id }) =>
        extension(
          id,
          step('Gosub', code`${STATE},${id},1`),
          step('Return', code`${equals('GOSUB_RETVAL', 'open')}`),
        ),
      ),
    },
    {
      name: CHANGE,
      comment: [
        'Gosub(schedule-change,<id>,1): returns when the weekly hours next open or close, in seconds since the epoch;',
        'empty where they never do.',
      ],
      parts: model.schedules.map(schedule =>
        extension(
          schedule.id,
          step('Gosub', code`${NEXT_CHANGE},s,1(${zone},${{ code: changesAhead(schedule).join('-') }})`),
          step('Return', variable('GOSUB_RETVAL')),
        ),
      ),
    },
    override,
    nextChange,
    toggle,
  ]
}

/** The first of the next week comes last, for whoever is behind all others. */
function changesAhead(schedule: Schedule): number[] {
  const changes = weeklyChanges(schedule)
  return [...changes, ...changes.slice(0, 1).map(first => first + 7 * 24 * 60)]
}

function stateSteps(schedule: Schedule, zone: string): Step[] {
  const isHoliday = schedule.holidays.flatMap(({ from, to }) => isWithin(from, to))
  return [
    step('Gosub', code`${OVERRIDE},s,1(${schedule.index})`),
    goIf(isFilled('GOSUB_RETVAL'), 'overridden'),
    ...(isHoliday.length === 0 ? [] : [set('LOCAL(TODAY)', code`\${STRFTIME(\${EPOCH},${zone},%Y%m%d)}`)]),
    ...isHoliday.map(condition => goIf(condition, 'holiday')),
    ...timeSpecs(schedule).map(spec => step('GotoIfTime', code`${spec}${behindComma(zone)}?open`)),
    step('Return', 'closed'),
    labelled('open', step('Return', 'open')),
    labelled('holiday', step('Return', 'holiday')),
    labelled('overridden', step('Return', variable('GOSUB_RETVAL'))),
  ]
}

/** A 1 in front keeps `0801` a decimal number, and is there on both sides. */
function isWithin(from: string, to: string): Code[] {
  if (isDated(from) !== isDated(to)) return []
  const [first, last] = [dateNumber(from), dateNumber(to)]
  if (isDated(from)) return [code`$[\${TODAY} >= ${first} & \${TODAY} <= ${last}]`]
  const [begin, end] = [first + 10_000, last + 10_000]
  return [
    first <= last
      ? code`$[1\${TODAY:4} >= ${begin} & 1\${TODAY:4} <= ${end}]`
      : code`$[1\${TODAY:4} >= ${begin} | 1\${TODAY:4} <= ${end}]`,
  ]
}

const behindComma = (zone: string): Code => (zone === '' ? code`` : code`,${zone}`)

const DAY_MINUTES = 24 * 60
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Asterisk's last minute still counts (main/pbx_timing.c, get_timerange); what goes over midnight is cut in two. */
function timeSpecs({ hours }: Schedule): Code[] {
  const pieces = hours.flatMap(one =>
    spansOf(one).flatMap(({ from, to }) => {
      const day = Math.floor(from / DAY_MINUTES)
      const midnight = (day + 1) * DAY_MINUTES
      const today = { day, from: from % DAY_MINUTES, to: Math.min(to, midnight) - day * DAY_MINUTES }
      return to <= midnight ? [today] : [today, { day: (day + 1) % 7, from: 0, to: to - midnight }]
    }),
  )
  const days = Map.groupBy(pieces, ({ from, to }) => `${clock(from)}-${clock(to - 1)}`)
  return [...days].map(([times, ofDay]) => ({
    code: `${times},${[...new Set(ofDay.map(({ day }) => day))].map(day => WEEKDAYS[day]).join('&')},*,*`,
  }))
}
