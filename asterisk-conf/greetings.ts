/** Greetings of a mailbox: the files app_voicemail.c plays, and the names under which they come to be put in place. */

import type { AsteriskLayout } from '../daemon/model/gateway-model.ts'

/** File names of app_voicemail.c. `temp` is played instead of both others as long as it is there; `greet` is the spoken name. */
export const GREETINGS = ['unavail', 'busy', 'greet', 'temp'] as const
export type Greeting = (typeof GREETINGS)[number]

/** Without its ending. */
export const greetingPath = (
  { spoolDir }: Pick<AsteriskLayout, 'spoolDir'>,
  mailbox: string,
  greeting: Greeting,
) => `${spoolDir}/voicemail/default/${mailbox}/${greeting}`

/** In the directory of the recordings; no recording of the house is called so, as no id has an underscore. */
export const sentGreeting = (mailbox: string, greeting: Greeting): string => `sent_${mailbox}_${greeting}.wav`
export const spokenGreeting = (mailbox: string, greeting: Greeting): string =>
  `spoken_${mailbox}_${greeting}.wav`

/** What the dialplan dials for one: its place in GREETINGS, then the mailbox. */
export const greetingExten = (mailbox: string, greeting: Greeting): string =>
  `${GREETINGS.indexOf(greeting)}${mailbox}`
