/** Day and night: a call goes one way or the other, as somebody last set the switch by code. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import { type Context, code, equals, extension, set, step, variable } from '../../dialplan.ts'
import { contextOf } from '../../names.ts'
import { destinationSteps } from '../destinations.ts'
import { begins } from './numbers.ts'

export const SWITCH_SET = 'switch-set'
export const SWITCH_SAY = 'switch-say'

export const isNight = (index: number | string) => code`"\${DB(DAYNIGHT/C${index})}" = "NIGHT"`

export function switchContexts(model: GatewayModel): Context[] {
  if (model.switches.length === 0) return []
  return [
    ...model.switches.map(one => {
      const own = contextOf('switch', one.id)
      return {
        name: own,
        parts: [
          extension(begins(one), step('GotoIf', code`$[${isNight(one.index)}]?${own},night,1:${own},day,1`)),
          extension('day', ...destinationSteps(one.day, model)),
          extension('night', ...destinationSteps(one.night, model)),
        ],
      }
    }),
    switchSet,
    switchSay,
  ]
}

const switchSet: Context = {
  name: SWITCH_SET,
  comment: [
    'Gosub(switch-set,s,1(index,DAY or NIGHT)): writes DAYNIGHT/C<index> and the lamp Custom:DAYNIGHT<index>, lit by night.',
  ],
  parts: [
    extension(
      's',
      step('Set', code`DB(DAYNIGHT/C\${ARG1})=\${ARG2}`),
      step(
        'Set',
        code`DEVICE_STATE(Custom:DAYNIGHT\${ARG1})=\${IF(${equals('ARG2', 'NIGHT')}?INUSE:NOT_INUSE)}`,
      ),
      step('Return'),
    ),
  ],
}

const switchSay: Context = {
  name: SWITCH_SAY,
  comment: [
    'Gosub(switch-say,s,1(index or nothing,DAY or NIGHT)): speaks the state of one switch, or of all.',
  ],
  parts: [
    extension(
      's',
      set('LOCAL(STATE)', code`\${IF(${equals('ARG2', 'NIGHT')}?night:day)}`),
      step('GotoIf', code`$[\${LEN(\${ARG1})} = 0]?all`),
      step('Playback', 'offhook/flow-switch'),
      step('SayNumber', variable('ARG1')),
      { ...step('Playback', code`offhook/flow-switch-\${STATE}`), label: 'all' },
      step('Return'),
    ),
  ],
}
