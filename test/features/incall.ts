/** What is promised about calls in progress, and the test that keeps it. */

const real = (name: string): string => `test/real-asterisk/in-call.test.ts › ${name}`
const lab = (name: string): string => `test/lab/calls/incall.test.ts › ${name}`

export const inCallFeatures: readonly { readonly feature: string; readonly where: string }[] = [
  {
    feature: '## blind transfer to an extension',
    where: real('## sends the other one to an extension, and who pressed it is free'),
  },
  { feature: '## works for both sides of a call', where: real('## works for who called as well') },
  { feature: '## blind transfer to an outside number', where: real('## to an outside number') },
  { feature: '## to a wrong number comes back', where: real('## to a number that is not there comes back') },
  {
    feature: '## to somebody busy rings who transferred',
    where: real('## to somebody who is busy rings who transferred'),
  },
  { feature: '##70 parks, the slot is announced', where: real('##70 parks; the slot takes the call out') },
  {
    feature: '*85 fetches, *88 parks in a chosen slot',
    where: real('*85 and a slot take it out too; *88 chooses the slot'),
  },
  {
    feature: 'a parked call returns to who parked it',
    where: real('a parked call that nobody takes rings who parked it'),
  },
  {
    feature: '*2 attended transfer, hang up to complete',
    where: real('*2 asks first: hanging up completes'),
  },
  {
    feature: '*2: returned if refused',
    where: real('*2: whoever does not want the call hangs up, and the two talk again'),
  },
  { feature: '*2 to somebody busy comes back', where: real('*2 to somebody who is busy comes back') },
  {
    feature: '*3 abort, *5 three-way, *6 swap',
    where: real('*3 gives up a consultation, *4 completes it, *6 changes sides, *5 joins all three'),
  },
  { feature: '*4 complete', where: real('*4 completes a consultation') },
  {
    feature: '*8 group pickup',
    where: real('*8 takes the call of a colleague, not that of another group'),
  },
  { feature: '** directed pickup', where: real('** takes the call of one extension') },
  { feature: '*59 seize', where: real('*59 takes over a call in progress, with the right alone') },
  {
    feature: '555 listen in, whisper, talk to both',
    where: real('555 listens, with the right alone; 4 listens, 5 whispers, 6 talks to both'),
  },
  {
    feature: '*82 camp on',
    where: real('*82 calls back when the other one has hung up, and connects'),
  },
  { feature: '*83, *84 camp on ends, toggles', where: real('*83 and *84 take it back') },
  {
    feature: '*1 record in call',
    where: real('*1 records while the call goes on, in a file that the call records know'),
  },
  {
    feature: 'recording always, on demand, never, for each side',
    where: real('records what is decided: always for calls to 106, never for its own'),
  },
  { feature: 'door phone', where: real('a key opens the door, whoever called whom') },
  { feature: 'in-call disconnect', where: real('*7 ends the call') },
  {
    feature: '7777 simulated incoming call',
    where: real('7777 is a call from outside, with the right alone'),
  },
  { feature: 'transfer by flash', where: lab('flash, dial, hang up: transferred') },
  { feature: 'three-way by flash', where: lab('flash, dial, flash: all three talk') },
  {
    feature: 'the right follows the person by flash',
    where: lab('no way by flash from outside to outside without the right'),
  },
  { feature: 'call waiting', where: lab('a second call beeps, a flash goes to it and back') },
  { feature: 'hang-up at prompts of codes', where: lab('hanging up at every prompt leaves nothing') },
  {
    feature: 'hang-up at every prompt',
    where:
      'test/real-asterisk/bad-input.test.ts › hanging up › at prompt %s of everything that asks leaves no channel',
  },
  {
    feature: 'wrong PIN three times at every prompt',
    where: 'test/real-asterisk/bad-input.test.ts › a wrong PIN › ends the call after the third, everywhere',
  },
  {
    feature: 'noise instead of keys at every prompt',
    where:
      'test/real-asterisk/bad-input.test.ts › noise › leaves no channel and breaks nothing, wherever something is asked (%s)',
  },
  {
    feature: 'thirty calls at once',
    where: 'test/real-asterisk/thirty-calls.test.ts › begin together, live together and end together',
  },
  {
    feature: 'transfer to who has forwarded his calls',
    where:
      'test/real-asterisk/combinations.test.ts › a transfer › to who has forwarded all calls goes where they go, with the caller’s number',
  },
  {
    feature: 'pickup of a group’s call',
    where:
      'test/real-asterisk/combinations.test.ts › a call for a group › is taken with %s, and everybody else stops ringing',
  },
  {
    feature: 'a parked call that its parker does not take either goes to his mailbox',
    where:
      'test/real-asterisk/combinations.test.ts › a parked call › goes on to his mailbox, or is told, when he does not answer: it never stays parked',
  },
  {
    feature: 'camp on for whom a call was forwarded to',
    where:
      'test/real-asterisk/combinations.test.ts › camp on › waits for whom the call was forwarded to, who was the one that could not be reached',
  },
]
