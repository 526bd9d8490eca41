/** What can be done with keys during a call, given by whoever dials: one place for every Dial, Queue and Bridge. */

import { type Code, code, variable } from './dialplan.ts'
import { RECORD_ANSWERED, VARIABLES } from './names.ts'

/** Set on every telephone of the house by its port or endpoint, on no line and on no Local channel. */
const isHouse = code`\${LEN(${variable(VARIABLES.ownNumber)})} > 0`

/**
 * Transfer (`T`, `t`) and hanging up by code (`H`, `h`), for the caller in capitals. A caller from outside has none: he
 * would call abroad at the house's expense. A Local channel has none either, since whoever called through it was given
 * them by the first Dial. Where the code is switched off, features.conf has no key for the letter.
 *
 * Recording (*1) and the door are not here: they are dynamic features that a telephone brings along (incall/variables.ts).
 */
const letters = { house: 'th', outside: '' } as const

export const keysFor = (called: keyof typeof letters): Code =>
  code`\${IF($[${isHouse}]?TH${letters[called]}:${letters[called]})}`

/** Of Bridge: the one who joins by telephone, and the other side when it is a telephone too. */
export const keysOfJoined: Code = code`\${IF($[${isHouse}]?TH:)}`

/**
 * Nobody who is called sends the call on by himself (302). Asterisk would dial whatever the answer says, another technology and
 * any context included (app_dial.c, do_forward), and no class of service would be asked: forwards are made by code or page.
 */
export const STAYS = 'i'

/**
 * The options of Dial. `more` are further ones, such as `b(…)`. A subroutine of one's own on answering (`U`) for telephones
 * of the house has to call RECORD_ANSWERED, since Dial takes only one: pass it as `onAnswer`.
 */
export const dialOptions = (
  called: keyof typeof letters,
  { more = code``, onAnswer = RECORD_ANSWERED }: { readonly more?: Code; readonly onAnswer?: string } = {},
): Code =>
  called === 'house'
    ? code`${STAYS}${keysFor(called)}U(${onAnswer})${more}`
    : code`${STAYS}${keysFor(called)}${more}`
