/** A code that records a message and publishes it in the podcast of the house. */

import { code, extension, goIf, isEmpty, set, step, variable } from '../../dialplan.ts'
import { VARIABLES } from '../../names.ts'
import { podcastDir } from '../../sounds.ts'
import { begin } from '../asking.ts'
import type { CodeBuilders } from '../codes/builder.ts'
import { notOffered } from '../codes/not-offered.ts'
import { ourProgram } from '../own-program.ts'
import { needsRight } from './needs-right.ts'
import { recordAnew } from './recordings.ts'

/** Whoever may record what callers hear may also speak to the listeners. */
export const podcastCodes: CodeBuilders = {
  podcast: (number, model) => [
    extension(
      number,
      ...needsRight('edit-prompts', 'refused'),
      goIf(isEmpty(VARIABLES.ownNumber), 'refused'),
      ...begin(),
      set('TRIES', 5),
      ...recordAnew(
        code`${podcastDir(model.layout)}/new-${variable(VARIABLES.ownNumber)}`,
        ourProgram(model, 'podcast', variable(VARIABLES.ownNumber)),
        step('Playback', 'offhook/mailbox-podcast-published'),
      ),
      ...notOffered('refused'),
    ),
  ],
}
