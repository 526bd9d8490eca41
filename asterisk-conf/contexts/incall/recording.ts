/** Recording of calls: always, on demand with a key, or never, as each extension decides for each side of its calls. */

import {
  type Code,
  type Context,
  code,
  extension,
  goIf,
  gosub,
  isEmpty,
  isFilled,
  labelled,
  RESULT,
  type Step,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { CALL_VARIABLES, EMERGENCY_MARK, RECORD_ANSWERED, RECORD_CALL, VARIABLES } from '../../names.ts'
import { personFields } from '../person/table.ts'

export const RECORD_TOGGLE = 'record-toggle'
const DECISION = 'record-decision'
const START = 'record-start'
/** Of the channel that is recorded: MixMonitor's id, while it records. */
const RECORDER = 'RECORDER'
/** Inherited by whoever is dialled: the call is recorded from the beginning, and a key changes nothing. */
const RECORDED = 'CALL_RECORDED'
const { ownNumber } = VARIABLES

/** In front of a Dial: of an extension, or (without it) of an outside number. */
export const recordCall = (called: Code = code``): Step => gosub(RECORD_CALL, 's', called)

export const recordingContexts = (): Context[] => [decision, call, answered, start, toggle]

/** `force`, `yes`, `no`, `dontcare` are what the field's portals write. */
const decision: Context = {
  name: DECISION,
  comment: [
    'ARG1: extension. ARG2: in or out. ARG3: internal or external.',
    'Returns never, on-demand or always.',
    'Reads AMPUSER/<extension>/recording/<in|out>/<internal|external>.',
  ],
  parts: [
    extension(
      's',
      set('LOCAL(own)', code`\${DB(AMPUSER/\${ARG1}/recording/\${ARG2}/\${ARG3})}`),
      goIf(isFilled('own'), 'decided'),
      ...personFields(variable('ARG1'), { recordIn: 'LOCAL(in)', recordOut: 'LOCAL(out)' }),
      set('LOCAL(own)', code`\${\${ARG2}}`),
      goIf(isEmpty('own'), 'unknown'),
      step('Return', variable('own')),
      labelled('decided', set('LOCAL(own)', code`\${FILTER(a-z\\-,\${own})}`)),
      goIf(code`$["\${own}" =~ "^(always|force|yes)$"]`, 'always'),
      goIf(code`$["\${own}" =~ "^(never|no)$"]`, 'never'),
      labelled('unknown', step('Return', 'on-demand')),
      labelled('always', step('Return', 'always')),
      labelled('never', step('Return', 'never')),
    ),
  ],
}

/** A second caller for the same call (a group's member behind a Local channel) finds it recorded already. */
const call: Context = {
  name: RECORD_CALL,
  comment: [
    'ARG1: extension to be dialled, empty for an outside number. Records the caller where he has decided always,',
    'and leaves word for record-answered. Sets CALL_SIDE and CALLED_EXTENSION for the caller and whom he dials.',
  ],
  parts: [
    extension(
      's',
      set('LOCAL(caller)', variable('CALLER_EXTENSION')),
      set('LOCAL(side)', code`\${IF($[\${LEN(\${caller})} > 0 & \${LEN(\${ARG1})} > 0]?internal:external)}`),
      set(CALL_VARIABLES.callSide, variable('side')),
      set(CALL_VARIABLES.calledExtension, variable('ARG1')),
      goIf(isFilled(RECORDED), 'end'),
      goIf(isEmpty(ownNumber), 'end'),
      gosub(DECISION, 's', variable(ownNumber), 'out', variable('side')),
      goIf(code`$["${variable(RESULT)}" != "always"]`, 'end'),
      gosub(START),
      set(`__${RECORDED}`, 'always'),
      labelled('end', step('Return')),
    ),
  ],
}

const answered: Context = {
  name: RECORD_ANSWERED,
  comment: [
    'Dial runs it on the telephone that answers (U): records it where its person has decided always.',
    'Not as the caller: a call that nobody answers leaves no file.',
  ],
  parts: [
    extension(
      's',
      goIf(isFilled(RECORDED), 'end'),
      goIf(isEmpty(ownNumber), 'end'),
      gosub(
        DECISION,
        's',
        variable(ownNumber),
        'in',
        code`\${IF(${isEmpty('CALL_SIDE')}?external:${variable('CALL_SIDE')})}`,
      ),
      goIf(code`$["${variable(RESULT)}" != "always"]`, 'end'),
      gosub(START),
      set(RECORDED, 'always'),
      labelled('end', step('Return')),
    ),
  ],
}

/**
 * The name begins with the linked id, under which call records keep all channels of a call, and the event of CEL says it
 * too. `b`: the ringing is not recorded. A disk that is full ends the file, not the call (app_mixmonitor.c writes in a
 * thread of its own); while the house has stopped recording, nothing is begun.
 */
const start: Context = {
  name: START,
  comment: [
    'Records this channel, both directions, to monitor/<year>/<month>/<day>/<linked id>-<unique id>.wav.',
    'Sets RECORDER. Returns 1, or 0 while OFFHOOK/recording is "stopped".',
  ],
  parts: [
    extension(
      's',
      goIf(code`$["\${DB(OFFHOOK/recording)}" = "stopped"]`, 'stopped'),
      set(
        'LOCAL(file)',
        code`\${STRFTIME(\${EPOCH},,%Y/%m/%d)}/\${CHANNEL(linkedid)}-\${CHANNEL(uniqueid)}.wav`,
      ),
      step('MixMonitor', variable('file'), code`abi(${RECORDER})`),
      step('CELGenUserEvent', code`RECORDING`, variable('file')),
      step('Return', 1),
      labelled('stopped', step('Return', 0)),
    ),
  ],
}

const say = (sound: 'on' | 'off' | 'refused', label?: string): Step[] => {
  const prompt = step('Playback', `offhook/incall-recording-${sound}`)
  return [label === undefined ? prompt : labelled(label, prompt), step('Return')]
}

/** The key, pressed by who wants it: a dynamic feature, so it runs on his own channel. */
const toggle: Context = {
  name: RECORD_TOGGLE,
  comment: ['Begins or ends a recording during the call, and says which. Reads what record-call set.'],
  parts: [
    extension(
      's',
      goIf(isFilled(EMERGENCY_MARK), 'no'),
      goIf(isFilled(RECORDED), 'on'),
      goIf(isFilled(RECORDER), 'stop'),
      set('LOCAL(way)', code`\${IF($["\${CALLED_EXTENSION}" = "${variable(ownNumber)}"]?in:out)}`),
      set('LOCAL(side)', code`\${IF(${isEmpty('CALL_SIDE')}?external:${variable('CALL_SIDE')})}`),
      gosub(DECISION, 's', variable(ownNumber), variable('way'), variable('side')),
      goIf(code`$["${variable(RESULT)}" = "never"]`, 'no'),
      gosub(START),
      goIf(code`$["${variable(RESULT)}" != "1"]`, 'no'),
      ...say('on', 'on'),
      labelled('stop', step('StopMixMonitor', variable(RECORDER))),
      set(RECORDER, ''),
      ...say('off'),
      ...say('refused', 'no'),
    ),
  ],
}
