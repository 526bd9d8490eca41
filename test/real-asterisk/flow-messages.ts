/** What Asterisk may complain about in the tests of groups, menus and rooms. */

import { unexpected } from './allowed-messages.ts'

const allowed: readonly RegExp[] = [
  // Own prompts are synthesised when the image is built; a root without them plays nothing.
  /(?:file|app_playback|pbx_builtins)\.c: .*offhook\/flow-/,
  // A queue with nobody to answer lets nobody in: what the test is about.
  /app_queue\.c: Unable to join queue '\w+'$/,
  // There is no card here.
  /app_page\.c|chan_dahdi\.c|dial\.c: .*DAHDI/,
]

export const unexpectedHere = (log: readonly string[]): string[] =>
  unexpected(log).filter(entry => !allowed.some(pattern => pattern.test(entry)))
