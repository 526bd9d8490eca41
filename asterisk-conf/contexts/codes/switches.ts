/** Codes of day and night, and of the schedules: each with its lamp, where a telephone has keys with lamps. */

import type { DaySwitch } from '../../../daemon/model/switchboard.ts'
import {
  code as dialplan,
  equals,
  extension,
  goIf,
  hint,
  labelled,
  type Part,
  type Step,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { unlessMay } from '../flow/rights.ts'
import { TOGGLE } from '../flow/schedule-override.ts'
import { isNight, SWITCH_SAY, SWITCH_SET } from '../flow/switches.ts'
import type { CodeBuilders } from './builder.ts'
import { notOffered } from './not-offered.ts'

const answered = (...steps: readonly Step[]): Step[] => [
  step('Answer'),
  step('Wait', 1),
  ...steps,
  step('Wait', 1),
  step('Hangup'),
]

const NEW = 'NEW_STATE'
const setAndSay = (index: number | string): Step[] => [
  step('Gosub', dialplan`${SWITCH_SET},s,1(${index},${variable(NEW)})`),
  step('Gosub', dialplan`${SWITCH_SAY},s,1(${index},${variable(NEW)})`),
]

const oneSwitch = (code: string, { index, pin }: DaySwitch): Part[] => [
  extension(
    `${code}${index}`,
    ...unlessMay('toggle-switches', 'refused'),
    ...answered(
      // Three tries, then it hangs up (app_authenticate.c).
      ...(pin === null ? [] : [step('Authenticate', pin)]),
      set(NEW, dialplan`\${IF($[${isNight(index)}]?DAY:NIGHT)}`),
      ...setAndSay(index),
    ),
    ...notOffered('refused'),
  ),
  hint(`${code}${index}`, [dialplan`Custom:DAYNIGHT${index}`]),
]

/** To night while any is by day, else all to day. Those with a PIN follow only who knows it. */
const allSwitches = (code: string, switches: readonly DaySwitch[]): Part =>
  extension(
    code,
    ...unlessMay('toggle-switches', 'refused'),
    ...answered(
      set('PIN', ''),
      ...(switches.some(({ pin }) => pin !== null) ? [step('Read', 'PIN', 'agent-pass', 10, '', 1, 10)] : []),
      set(NEW, 'DAY'),
      ...switches.map(({ index }) => set(NEW, dialplan`\${IF($[${isNight(index)}]?${variable(NEW)}:NIGHT)}`)),
      ...switches.flatMap(({ index, pin }) => {
        const change = step('Gosub', dialplan`${SWITCH_SET},s,1(${index},${variable(NEW)})`)
        const after = `after-${index}`
        return pin === null
          ? [change]
          : [
              goIf(dialplan`$["${variable('PIN')}" != "${pin}"]`, after),
              change,
              labelled(after, step('NoOp')),
            ]
      }),
      ...(switches.every(({ pin }) => pin !== null)
        ? [
            goIf(
              { code: `$[${switches.map(({ pin }) => equals('PIN', pin ?? '').code).join(' | ')}]` },
              'say',
            ),
            step('Playback', 'auth-incorrect'),
            step('Hangup'),
          ]
        : []),
      labelled('say', step('Gosub', dialplan`${SWITCH_SAY},s,1(,${variable(NEW)})`)),
    ),
    ...notOffered('refused'),
  )

export const switchCodes: CodeBuilders = {
  'switch-toggle': (code, { switches }) =>
    switches.length === 0
      ? []
      : [allSwitches(code, switches), ...switches.flatMap(one => oneSwitch(code, one))],
  'schedule-override': (code, { schedules }) =>
    schedules.flatMap(({ id, index }) => [
      extension(
        `${code}${index}`,
        ...unlessMay('override-schedules', 'refused'),
        ...answered(step('Gosub', dialplan`${TOGGLE},s,1(${index},${id})`)),
        ...notOffered('refused'),
      ),
      hint(`${code}${index}`, [dialplan`Custom:TC${index}`]),
    ]),
}
