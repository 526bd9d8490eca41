/** Whether a schedule is open now. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { Schedule } from '../../daemon/model/switchboard.ts'
import { type Code, type Context, code, extension, labelled, type Step, step } from '../dialplan.ts'

export const SCHEDULE_OPEN = 'schedule-open'

export const scheduleOpenContext = ({ schedules }: GatewayModel): Context => ({
  name: SCHEDULE_OPEN,
  comment: ['Gosub(schedule-open,<id of a schedule>,1): 1 while it is open, 0 while it is closed.'],
  parts: schedules.map(schedule => extension(schedule.id, ...openSteps(schedule))),
})

const openSteps = ({ hours }: Schedule): Step[] => [
  ...hours.flatMap(({ days, from, to }) =>
    timesOf(from, to).flatMap(time => days.map(day => step('GotoIfTime', code`${time},${day},*,*?open`))),
  ),
  step('Return', 0),
  labelled('open', step('Return', 1)),
]

/** GotoIfTime's last minute belongs to the time. */
function timesOf(from: string, to: string): Code[] {
  const last = before(to)
  return [code`${from}-${last}`]
}

const before = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const minutes = (hour * 60 + minute + 24 * 60 - 1) % (24 * 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
