/** Handsets that dial by themselves: as soon as they are lifted, or when nothing was dialled for a while. */

import {
  type Context,
  code,
  equals,
  extension,
  goIf,
  include,
  labelled,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { FROM_HANDSET, HOTLINE, VARIABLES } from '../../names.ts'

const number = variable(VARIABLES.hotlineNumber)

/**
 * Such a port starts in the dialplan as it is lifted (`immediate`), so that its dial tone and digits are the dialplan's: no built-in
 * code of the driver, three seconds after a number that could go on, `#` at its end. The dial tone is the special one where the
 * driver would play that: for a message, a forward, or do not disturb.
 */
export const hotlineContext: Context = {
  name: HOTLINE,
  comment: [
    'A handset that dials by itself. Starts at s; reads HOTLINE_NUMBER and HOTLINE_SECONDS of the port (0: at once).',
  ],
  parts: [
    extension(
      's',
      goIf(equals(VARIABLES.hotlineSeconds, 0), 'now'),
      set('TIMEOUT(digit)', 3),
      step('WaitExten', variable(VARIABLES.hotlineSeconds), 'd'),
      labelled('now', step('Goto', code`${FROM_HANDSET}`, number, 1)),
    ),
    extension(
      'i',
      set('HOTLINE_DIALLED', variable('INVALID_EXTEN')),
      goIf(code`$["\${HOTLINE_DIALLED:-1}" = "#" & \${LEN(\${HOTLINE_DIALLED})} > 1]`, 'end'),
      step('Congestion', 30),
      step('Hangup'),
      labelled('end', step('Goto', code`${FROM_HANDSET}`, code`\${HOTLINE_DIALLED:0:-1}`, 1)),
    ),
    include(FROM_HANDSET),
  ],
}
