/** What a code makes of a schedule's hours: open or closed for now, or until somebody changes it. */

import {
  type Context,
  code,
  equals,
  extension,
  go,
  goIf,
  isEmpty,
  isFilled,
  labelled,
  set,
  step,
  variable,
} from '../../dialplan.ts'

import { SCHEDULE_OPEN } from '../schedule-open.ts'

export const OVERRIDE = 'schedule-override'
export const TOGGLE = 'schedule-toggle'
export const CHANGE = 'schedule-change'
export const NEXT_CHANGE = 'schedule-next-change'

export const override: Context = {
  name: OVERRIDE,
  comment: [
    'Gosub(schedule-override,s,1(index)): returns open or closed while a code says so, else nothing.',
    'Reads TC/index (true, false: until TCUNTIL/index, seconds since the epoch; true_sticky, false_sticky: for good).',
  ],
  parts: [
    extension(
      's',
      set('LOCAL(TC)', code`\${DB(TC/\${ARG1})}`),
      goIf(equals('TC', 'true_sticky'), 'open'),
      goIf(equals('TC', 'false_sticky'), 'closed'),
      set('LOCAL(UNTIL)', code`\${FILTER(0-9,\${DB(TCUNTIL/\${ARG1})})}`),
      goIf(isEmpty('UNTIL'), 'now'),
      goIf(code`$[${variable('UNTIL')} <= \${EPOCH}]`, 'none'),
      labelled('now', goIf(equals('TC', 'true'), 'open')),
      goIf(equals('TC', 'false'), 'closed'),
      labelled('none', step('Return')),
      labelled('open', step('Return', 'open')),
      labelled('closed', step('Return', 'closed')),
    ),
  ],
}

const at = (format: string) => code`\${STRFTIME(${variable('NOW')},\${ARG1},${{ code: format }})}`

export const nextChange: Context = {
  name: NEXT_CHANGE,
  comment: [
    'Gosub(schedule-next-change,s,1(time zone,changes)): changes are minutes of the week, ascending, with dashes between.',
    'Returns the first that is still to come, in seconds since the epoch; nothing where there is none.',
  ],
  parts: [
    extension(
      's',
      set('LOCAL(NOW)', variable('EPOCH')),
      set('LOCAL(CHANGES)', variable('ARG2')),
      set('LOCAL(MINUTE)', code`$[(${at('%u')} - 1) * 1440 + ${at('%H')} * 60 + ${at('%M')}]`),
      labelled('next', set('LOCAL(CHANGE)', code`\${SHIFT(CHANGES,-)}`)),
      goIf(isEmpty('CHANGE'), 'none'),
      goIf(code`$[${variable('CHANGE')} <= ${variable('MINUTE')}]`, 'next'),
      step(
        'Return',
        code`$[${variable('NOW')} - ${at('%S')} + (${variable('CHANGE')} - ${variable('MINUTE')}) * 60]`,
      ),
      labelled('none', step('Return')),
    ),
  ],
}

const key = (family: string) => code`DB(${family}/\${ARG1})`
const remove = (family: string) => step('Set', code`IGNORED=\${DB_DELETE(${family}/\${ARG1})}`)

export const toggle: Context = {
  name: TOGGLE,
  comment: [
    'Gosub(schedule-toggle,s,1(index,id)): as the hours say -> the opposite until they next change -> the same for good',
    '-> as the hours say. Speaks which. Writes TC/index, TCUNTIL/index and the lamp Custom:TC<index>.',
  ],
  parts: [
    extension(
      's',
      goIf(code`$["\${${key('TC')}}" =~ "_sticky$"]`, 'release'),
      step('Gosub', code`${OVERRIDE},s,1(\${ARG1})`),
      goIf(isFilled('GOSUB_RETVAL'), 'keep'),
      step('Gosub', code`${SCHEDULE_OPEN},\${ARG2},1`),
      step('Set', code`${key('TC')}=\${IF(${equals('GOSUB_RETVAL', 1)}?false:true)}`),
      step('Gosub', code`${CHANGE},\${ARG2},1`),
      goIf(isEmpty('GOSUB_RETVAL'), 'endless'),
      step('Set', code`${key('TCUNTIL')}=${variable('GOSUB_RETVAL')}`),
      go('say'),
      labelled('endless', remove('TCUNTIL')),
      go('say'),
      labelled('keep', step('Set', code`${key('TC')}=\${${key('TC')}}_sticky`)),
      remove('TCUNTIL'),
      go('say'),
      labelled('release', remove('TC')),
      remove('TCUNTIL'),
      labelled('say', set('LOCAL(TC)', code`\${${key('TC')}}`)),
      step('Set', code`DEVICE_STATE(Custom:TC\${ARG1})=\${IF(${isEmpty('TC')}?NOT_INUSE:INUSE)}`),
      step('Playback', 'offhook/flow-schedule'),
      step('SayNumber', variable('ARG1')),
      step('Playback', code`offhook/flow-schedule-\${IF(${isEmpty('TC')}?by-hours:\${STRREPLACE(TC,_,-)})}`),
      step('Return'),
    ),
  ],
}
