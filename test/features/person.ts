/** What is promised about a person's calls, and the test that keeps it. */

const REAL = 'test/real-asterisk/person.test.ts'
const LAB = 'test/lab/calls/person.test.ts › with a warm line'
const EACH_CODE = `${LAB} › each code sets what it is for, from three handsets at once`
const code = (dialled: string, does: string) => ({ feature: `${dialled}: ${does}`, where: EACH_CODE })

export const personFeatures: readonly { readonly feature: string; readonly where: string }[] = [
  code('*72', 'forward of all calls on'),
  code('*73', 'forward of all calls off'),
  code('*74', 'forward of all calls off, of an extension that is asked for'),
  code('*93', 'forward of all calls on, for an extension that is asked for'),
  code('*96', 'forward of all calls on and off by turns'),
  code('*90', 'forward when busy on'),
  code('*91', 'forward when busy off'),
  code('*92', 'forward when busy off, of an extension that is asked for'),
  code('*94', 'forward when busy on, for an extension that is asked for'),
  code('*52', 'forward when unanswered on'),
  code('*53', 'forward when unanswered off'),
  code('*95', 'forward when unanswered on, for an extension that is asked for'),
  code('*70', 'call waiting on'),
  code('*71', 'call waiting off'),
  code('*78', 'do not disturb on'),
  code('*79', 'do not disturb off'),
  code('*76', 'do not disturb by turns'),
  code('*21', 'follow-me by turns'),
  code('#', 'alone is the own extension'),
  {
    feature: '*11 and *12: log on at another telephone and off',
    where: `${LAB} › 102 logs on at the telephone of 103 with his PIN: it rings for him, and calls as him`,
  },
  {
    feature: 'forward to the own mailbox by a star',
    where: `${LAB} › forwards in a ring of three end in the mailbox of who was called; a star is the own mailbox`,
  },
  {
    feature: 'forward to another’s mailbox by a star and the extension',
    where: `${REAL} › a call › goes to the own mailbox by a star, and to another’s`,
  },
  {
    feature: 'forward to an outside number with the right only',
    where: `${LAB} › calls are forwarded outside by who may, and not by who may not`,
  },
  {
    feature: 'somebody else’s forward is cleared with the PIN of his mailbox',
    where: `${REAL} › codes › clears another’s forward with the PIN of his mailbox only`,
  },
  {
    feature: 'three wrong PINs end the call',
    where: `${REAL} › codes › does not take a star for a PIN, and hangs up after three wrong ones`,
  },
  {
    feature: 'forward to itself, to no number, to an emergency number is refused',
    where: `${REAL} › codes › lets nobody forward to himself, to a number that is none, to a code or an emergency number`,
  },
  {
    feature: 'forwards in a ring end',
    where: `${REAL} › a call › does not run in a ring of three: the mailbox of who was called takes it`,
  },
  {
    feature: 'a forward has an end',
    where: `${REAL} › a call › is forwarded until the end of it, and no longer`,
  },
  {
    feature: 'a forwarded call says who forwarded it',
    where: `${REAL} › a call › goes where all calls are forwarded, and the telephone there is told who sent it`,
  },
  {
    feature: 'a special dial tone while a forward or do not disturb is on',
    where: `${LAB} › the dial tone stutters while a forward or do not disturb is on, and no longer`,
  },
  {
    feature: 'a second call only with call waiting',
    where: `${LAB} › a second call is busy without call waiting, and knocks with it`,
  },
  {
    feature: 'follow-me overrides forwards; own telephone first',
    where: `${REAL} › follow-me › rings the own telephone first, then the list, forwards or not`,
  },
  {
    feature: 'follow-me asks outside numbers to press 1',
    where: `${REAL} › follow-me › asks who answers outside to press 1: 1`,
  },
  {
    feature: 'follow-me’s destination afterwards',
    where: `${REAL} › follow-me › leaves outside numbers out where they are not allowed, and goes to the destination`,
  },
  {
    feature: 'follow-me’s strategies',
    where: `${REAL} › follow-me › finds somebody by memoryhunt`,
  },
  {
    feature: 'outside callers are asked for their name',
    where: `${REAL} › screening › an outside caller says his name; who is called takes the call`,
  },
  {
    feature: 'hotline',
    where:
      'test/lab/calls/person.test.ts › with a hotline › a hotline rings its number as soon as it is lifted',
  },
  {
    feature: 'warm line',
    where: `${LAB} › a warm line dials by itself after a while, and what is dialled before`,
  },
]
