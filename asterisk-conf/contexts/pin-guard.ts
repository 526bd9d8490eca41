/**
 * Guessing PINs from outside: who was wrong waits, longer each time, and a way in takes only so many wrong PINs an hour from all
 * callers together, since a caller's number can be forged. Kept in AstDB, so that it holds while the daemon is down.
 */

import {
  type Context,
  code,
  dialled,
  extension,
  forget,
  goIf,
  labelled,
  only,
  recall,
  remember,
  type Step,
  setLocal,
  step,
  variable,
} from '../dialplan.ts'

/** Subroutines, by the name of the way in: `Gosub(pin-may,disa-one,1)` returns 1, or 0 while no PIN is to be taken. */
export const PIN_MAY = 'pin-may'
export const PIN_WRONG = 'pin-wrong'
export const PIN_RIGHT = 'pin-right'

/** An office that dials in a lot mistypes a few times an hour; a thief of a PIN of six digits needs half a million tries. */
const MOST_AN_HOUR = 30
/** The wait after n wrong PINs is n² times this: 3 minutes after three, half a day after fifty. */
const WAIT_SECONDS = 20

const HOUR = code`\${STRFTIME(\${EPOCH},UTC,%Y%j%H)}`
const ofAll = code`PINS/${dialled()}`
const ofCaller = code`PINS/${dialled()}-${variable('CALLER')}`

const caller: readonly Step[] = [setLocal('CALLER', only('0-9', code`\${CALLERID(num)}`))]
const read: readonly Step[] = [
  ...caller,
  setLocal('ALL', only('0-9-', recall(ofAll))),
  setLocal('ALL', code`\${IF($["\${CUT(ALL,-,1)}" = "${HOUR}"]?\${CUT(ALL,-,2)}:0)}`),
  setLocal('OWN', only('0-9-', recall(ofCaller))),
  setLocal('UNTIL', code`\${IF($[\${LEN(${variable('OWN')})} > 0]?\${CUT(OWN,-,2)}:0)}`),
  setLocal('TIMES', code`\${IF($[\${LEN(${variable('OWN')})} > 0]?\${CUT(OWN,-,1)}:0)}`),
]

export const pinGuardContexts: readonly Context[] = [
  {
    name: PIN_MAY,
    comment: ['Reads PINS/<way in>: <hour>-<wrong PINs>, PINS/<way in>-<caller>: <wrong PINs>-<wait until>.'],
    parts: [
      extension(
        '_[a-z].',
        ...read,
        goIf(code`$[${variable('ALL')} >= ${MOST_AN_HOUR} | ${variable('UNTIL')} > \${EPOCH}]`, 'no'),
        step('Return', 1),
        labelled('no', step('Return', 0)),
      ),
    ],
  },
  {
    name: PIN_WRONG,
    parts: [
      extension(
        '_[a-z].',
        ...read,
        remember(ofAll, code`${HOUR}-$[${variable('ALL')} + 1]`),
        // Who waits and goes on trying under other numbers fills no memory.
        goIf(code`$[${variable('ALL')} >= ${MOST_AN_HOUR}]`, 'told'),
        setLocal('TIMES', code`$[${variable('TIMES')} + 1]`),
        remember(
          ofCaller,
          code`${variable('TIMES')}-$[\${EPOCH} + ${variable('TIMES')} * ${variable('TIMES')} * ${WAIT_SECONDS} * (${variable('TIMES')} >= 3)]`,
        ),
        goIf(code`$[${variable('TIMES')} < 3]`, 'end'),
        labelled('told', step('UserEvent', code`WrongPin`, code`Who: ${dialled()}`)),
        labelled('end', step('Return')),
      ),
    ],
  },
  {
    name: PIN_RIGHT,
    parts: [extension('_[a-z].', ...caller, forget(ofCaller), step('Return'))],
  },
]
