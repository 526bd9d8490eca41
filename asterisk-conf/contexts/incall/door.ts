/** Opening the door from any telephone that talks to a door phone. */

import { type Context, code, extension, goIf, isEmpty, labelled, step, variable } from '../../dialplan.ts'
import { CALL_VARIABLES } from '../../names.ts'

export const OPEN_DOOR = 'open-door'
const tones = CALL_VARIABLES.doorTones.replace('__', '')
const TONE_MS = 250

/**
 * The key runs it on the other side of the call (features.conf, ActivateOn `peer`): the door phone itself, or the Local
 * channel of a group through which it called, which has inherited the tones and passes them on.
 */
export const openDoorContext: Context = {
  name: OPEN_DOOR,
  comment: ['Sends DOOR_TONES, which a door phone brings along, to the channel it runs on.'],
  parts: [
    extension(
      's',
      goIf(isEmpty(tones), 'end'),
      step('SendDTMF', variable(tones), code``, TONE_MS),
      labelled('end', step('Return')),
    ),
  ],
}
