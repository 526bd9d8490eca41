/** Handsets that dial by themselves: as soon as they are lifted, or when nothing was dialled for a while. */

import {
  type Context,
  code,
  equals,
  extension,
  goIf,
  goTo,
  include,
  labelled,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { EMERGENCY, FROM_HANDSET, HOTLINE, VARIABLES } from '../../names.ts'

const number = variable(VARIABLES.hotlineNumber)
const HOTLINE_NOW = 'hotline-now'
/** Long enough to press the first key of an emergency number; people hardly have the handset at the ear by then. */
const LISTENS_SECONDS = 2
/** Between the keys of an emergency number. */
const NEXT_KEY_SECONDS = 3

/**
 * Such a port starts in the dialplan as it is lifted (`immediate`), so that its dial tone and digits are the dialplan's: no built-in
 * code of the driver, three seconds after a number that could go on, `#` at its end. The dial tone is the special one where the
 * driver would play that: for a message, a forward, or do not disturb.
 */
const hotline: Context = {
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
      goTo(FROM_HANDSET, number),
      labelled('now', goTo(HOTLINE_NOW, 's')),
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

/** Keys that are no emergency number, or its beginning alone, change nothing: the hotline is called. */
const hotlineNow: Context = {
  name: HOTLINE_NOW,
  comment: [
    'A handset that dials at once, but for a moment in which an emergency number, and nothing else, can be dialled.',
  ],
  parts: [
    extension(
      's',
      set('TIMEOUT(digit)', NEXT_KEY_SECONDS),
      step('WaitExten', LISTENS_SECONDS, 'd'),
      goTo(FROM_HANDSET, number),
    ),
    extension('i', goTo(FROM_HANDSET, number)),
    include(EMERGENCY),
  ],
}

export const hotlineContexts: readonly Context[] = [hotline, hotlineNow]
