/** Each feature of the code table, and the test in which its code does its work. */

import type { Feature } from '../../daemon/settings/features.ts'

const CODES = 'test/real-asterisk/codes.test.ts'
const GROUPS = 'test/real-asterisk/groups-and-queues.test.ts'
const IN_CALL = 'test/real-asterisk/in-call.test.ts'
const ROOMS = 'test/real-asterisk/menus-and-rooms.test.ts'
const SERVICES = 'test/real-asterisk/services.test.ts'
const PERSON = 'test/lab/calls/person.test.ts › with a warm line'
const EACH_CODE = `${PERSON} › each code sets what it is for, from three handsets at once`
const LOG_ON = `${PERSON} › 102 logs on at the telephone of 103 with his PIN: it rings for him, and calls as him`
const INTERCOM = `${ROOMS} › the intercom reaches who allows it`
/** They say something and are told apart by that alone. */
const REACHED = `${CODES} › is there for a SIP telephone`
const BLACKLIST = `${SERVICES} › the blacklist`
const RECORDINGS = `${SERVICES} › recordings › *291 records, *291 plays or records anew, *77 and *99 ask which`
const DICTATION = `${SERVICES} › dictation › *34 records with the keys of a dictating machine, *35 leaves it to be mailed`
const CONSULTING = `${IN_CALL} › *3 gives up a consultation, *4 completes it, *6 changes sides, *5 joins all three`
const LISTEN = `${IN_CALL} › 555 listens, with the right alone; 4 listens, 5 whispers, 6 talks to both`
const DIRECTORY = `${SERVICES} › 411 › finds by first or last name, spells it, and calls with 1; the hidden are not found`
const PARKING = `${IN_CALL} › *85 and a slot take it out too; *88 chooses the slot`

export const EVERY_CODE: Readonly<Record<Feature, string>> = {
  'forward-all-on': EACH_CODE,
  'forward-all-off': EACH_CODE,
  'forward-all-on-any': EACH_CODE,
  'forward-all-off-any': EACH_CODE,
  'forward-all-toggle': EACH_CODE,
  'forward-busy-on': EACH_CODE,
  'forward-busy-off': EACH_CODE,
  'forward-busy-on-any': EACH_CODE,
  'forward-busy-off-any': EACH_CODE,
  'forward-unanswered-on': EACH_CODE,
  'forward-unanswered-off': EACH_CODE,
  'forward-unanswered-on-any': EACH_CODE,
  'call-waiting-on': EACH_CODE,
  'call-waiting-off': EACH_CODE,
  'dnd-on': EACH_CODE,
  'dnd-off': EACH_CODE,
  'dnd-toggle': EACH_CODE,
  'follow-me-toggle': EACH_CODE,
  'own-voicemail':
    'test/real-asterisk/voicemail.test.ts › a message › is heard with the PIN in the language of the telephone, and deleting it puts the lamp out',
  'any-voicemail':
    'test/real-asterisk/voicemail.test.ts › PINs › are asked for a mailbox that is not there as well',
  'leave-message':
    'test/real-asterisk/dialplan.test.ts › an office › knows whose mailbox *97 is, leaves a message with * and a number, and refuses what is not offered',
  'blacklist-add': `${BLACKLIST} › *30 asks for a number, reads it back, and takes it when 1 is pressed`,
  'blacklist-remove': `${BLACKLIST} › *31 takes a number off, and says when it was not there`,
  'blacklist-last': `${BLACKLIST} › *32 takes the last caller`,
  'speed-dial': `${SERVICES} › speed dials › *0n calls the number of the house, one’s own first, and says when there is none`,
  'speed-dial-set': `${SERVICES} › speed dials › *75 sets one, tells when it is in use, changes and deletes it`,
  'contact-dial': `${CODES} › speed dials of the house › are dialled on, and one that leads to itself ends`,
  'pickup-group': `${IN_CALL} › *8 takes the call of a colleague, not that of another group`,
  'pickup-extension': `${IN_CALL} › ** takes the call of one extension`,
  seize: `${IN_CALL} › *59 takes over a call in progress, with the right alone`,
  'log-on': LOG_ON,
  'log-off': LOG_ON,
  intercom: INTERCOM,
  'intercom-allow': INTERCOM,
  'intercom-refuse': INTERCOM,
  'parked-call': PARKING,
  'park-to': PARKING,
  'queue-toggle': `${GROUPS} › an agent logs on by code, gets the call before one of higher penalty, and logs off`,
  'queue-pause': `${GROUPS} › a break: no calls come, and it ends`,
  'queue-callers': `${GROUPS} › says how many wait, and the caller his position`,
  'queue-log-on': `${GROUPS} › logs off with two stars`,
  'queue-log-off': `${GROUPS} › logs off with two stars`,
  'conference-status': `${ROOMS} › the first hears his place and music; with the second the music stops; three can be counted`,
  'camp-on': `${IN_CALL} › *82 calls back when the other one has hung up, and connects`,
  'camp-off': `${IN_CALL} › *83 and *84 take it back`,
  'camp-toggle': `${IN_CALL} › *83 and *84 take it back`,
  'switch-toggle': `${ROOMS} › a code switches to night and back, with its lamp, and calls go the other way`,
  'schedule-override': `${ROOMS} › a code opens it, keeps it open, and lets its hours decide again`,
  'listen-in': LISTEN,
  'barge-in': LISTEN,
  'simulate-incoming': `${IN_CALL} › 7777 is a call from outside, with the right alone`,
  fax: 'test/real-asterisk/fax.test.ts › 666 takes a fax, which waits to be mailed with its pages and its caller',
  dictate: DICTATION,
  'dictate-send': DICTATION,
  'wake-up': `${SERVICES} › wake-up calls › *68 takes a time, says it, and leaves a call file for it; 1 cancels it`,
  'call-trace': `${SERVICES} › *69 › says the last caller and calls him back with 1`,
  'echo-test': REACHED,
  'speaking-clock': REACHED,
  'own-number': REACHED,
  directory: DIRECTORY,
  'house-directory': DIRECTORY,
  'record-prompt': RECORDINGS,
  'check-prompt': RECORDINGS,
  'edit-prompt': RECORDINGS,
  podcast: `${SERVICES} › recordings › *422 records and publishes`,
  'blind-transfer': `${IN_CALL} › ## sends the other one to an extension, and who pressed it is free`,
  'attended-transfer': `${IN_CALL} › *2 asks first: hanging up completes`,
  'transfer-abort': CONSULTING,
  'transfer-complete': CONSULTING,
  'transfer-three-way': CONSULTING,
  'transfer-swap': CONSULTING,
  'record-call': `${IN_CALL} › *1 records while the call goes on, in a file that the call records know`,
  'end-call': `${IN_CALL} › *7 ends the call`,
  'open-door': `${IN_CALL} › a key opens the door, whoever called whom`,
}
