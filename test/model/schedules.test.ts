/** Schedules at any moment: by hand, and against the dialplan as it is rendered. */

import { describe, expect, it } from 'vitest'
import { flowContexts } from '../../asterisk-conf/contexts/flow/index.ts'
import { dialplanText } from '../../asterisk-conf/dialplan.ts'
import {
  overrideOf,
  scheduleAt,
  type WallClock,
  WEEKDAYS,
  wallClock,
  weekdayOf,
  weeklyChanges,
} from '../../daemon/model/schedules.ts'
import type { Schedule } from '../../daemon/model/switchboard.ts'
import { scheduleSchema } from '../../daemon/settings/areas/call-flow.ts'
import { modelOf } from '../asterisk-conf/model-fixtures.ts'
import { runScheduleState } from '../asterisk-conf/schedule-dialplan.ts'
import { seeded } from './support.ts'

const hangup = { kind: 'hangup' }
const scheduleOf = (parts: Partial<Schedule>): Schedule =>
  scheduleSchema.parse({ id: 'one', name: 'One', index: 1, open: hangup, closed: hangup, ...parts })

/** `2026-08-01 18:03`. */
const at = (text: string): WallClock => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[- :]/).map(Number)
  return { year, month, day, weekday: weekdayOf(year, month, day), minute: hour * 60 + minute }
}

const office = scheduleOf({
  hours: [
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '18:00' },
    { days: ['fri'], from: '22:00', to: '06:00' },
    { days: ['sun'], from: '23:00', to: '01:00' },
  ],
  holidays: [
    { name: 'National day', from: '08-01', to: '08-01' },
    { name: 'Year end', from: '12-24', to: '01-02' },
    { name: 'Move', from: '2026-09-07', to: '2026-09-08' },
  ],
})

describe('a schedule', () => {
  it.each([
    ['2026-07-31 08:00', 'open'],
    ['2026-07-31 07:59', 'closed'],
    ['2026-07-31 17:59', 'open'],
    ['2026-07-31 18:00', 'closed'],
    ['2026-08-07 23:00', 'open'],
    ['2026-08-08 05:59', 'open'],
    ['2026-08-08 06:00', 'closed'],
    ['2026-08-10 00:30', 'open'],
    ['2026-08-10 01:00', 'closed'],
    ['2026-08-01 02:00', 'holiday'],
    ['2026-12-24 00:00', 'holiday'],
    ['2027-01-02 23:59', 'holiday'],
    ['2026-09-08 10:00', 'holiday'],
    ['2027-09-08 10:00', 'open'],
  ])('at %s is %s', (moment, state) => {
    expect(scheduleAt(office, at(moment), null).is).toBe(state)
  })

  it('an override wins, and says so', () => {
    expect(scheduleAt(office, at('2026-08-01 12:00'), 'open')).toEqual({ is: 'open', because: 'override' })
    expect(scheduleAt(office, at('2026-08-03 12:00'), 'closed').is).toBe('closed')
  })

  it.each([
    ['true', null, 'open'],
    ['false', 101, 'closed'],
    ['true', 100, null],
    ['true_sticky', 1, 'open'],
    ['false_sticky', null, 'closed'],
    ['', null, null],
    [null, null, null],
    ['nonsense', null, null],
  ] as const)('AstDB’s %s until %s, at 100, is %s', (value, until, expected) => {
    expect(overrideOf(value, until, 100)).toBe(expected)
  })

  it('knows when its hours change', () => {
    expect(weeklyChanges(scheduleOf({ hours: [{ days: ['mon'], from: '08:00', to: '12:00' }] }))).toEqual([
      480, 720,
    ])
    expect(
      weeklyChanges(scheduleOf({ hours: [{ days: [...WEEKDAYS], from: '00:00', to: '00:00' }] })),
    ).toEqual([])
    // Sunday night into Monday.
    expect(weeklyChanges(scheduleOf({ hours: [{ days: ['sun'], from: '22:00', to: '02:00' }] }))).toEqual([
      120,
      6 * 1440 + 1320,
    ])
  })

  it('reads the clock of the site, in summer and winter', () => {
    expect(wallClock(Date.UTC(2026, 6, 1, 22, 30), 'Europe/Zurich')).toEqual(at('2026-07-02 00:30'))
    expect(wallClock(Date.UTC(2026, 0, 1, 22, 30), 'Europe/Zurich')).toEqual(at('2026-01-01 23:30'))
  })
})

describe('the dialplan', () => {
  const random = seeded(20260801)
  const two = (value: number) => String(value).padStart(2, '0')
  const time = () => `${two(random(24))}:${two(random(4) * 15)}`
  const dayOfYear = () => `${two(1 + random(12))}-${two(1 + random(28))}`
  const randomSchedule = (): Schedule =>
    scheduleOf({
      hours: Array.from({ length: random(4) }, () => ({
        days: WEEKDAYS.filter((_, index) => random(2) === 0 || index === 2),
        from: time(),
        to: time(),
      })),
      holidays: Array.from({ length: random(4) }, (_, index) => {
        const year = random(2) === 0 ? '' : '2026-'
        return { name: `Holiday ${index}`, from: year + dayOfYear(), to: year + dayOfYear() }
      }),
    })
  const moment = (): WallClock => {
    const date = new Date(Date.UTC(2026, 0, 1 + random(730)))
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
    return {
      year,
      month,
      day,
      weekday: weekdayOf(year, month, day),
      minute: random(96) * 15 + random(2) * 14,
    }
  }

  it('says the same as the model, whatever the schedule and the moment', () => {
    for (let round = 0; round < 150; round += 1) {
      const schedule = randomSchedule()
      const text = dialplanText(
        flowContexts(modelOf({ schedules: [schedule], timeZone: 'Europe/Zurich' })),
      ).join('\n\n')
      for (let look = 0; look < 40; look += 1) {
        const now = moment()
        const expected = scheduleAt(schedule, now, null).is
        expect({ schedule, now, is: runScheduleState(text, 'one', now) }).toEqual({
          schedule,
          now,
          is: expected,
        })
      }
    }
  })
})
