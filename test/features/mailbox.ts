/** What is promised about mailboxes, languages and the services of the house, and the test that keeps it. */

const real = 'test/real-asterisk'
const lab = 'test/lab/calls/mailbox.test.ts › the mailbox and the services'

export const mailboxFeatures: readonly { readonly feature: string; readonly where: string }[] = [
  {
    feature: '*97 asks for the PIN, three wrong ones end the call',
    where: `${lab} › *97: three wrong PINs end the call, and 101 hears French`,
  },
  {
    feature: '*97 without a PIN from the own telephone only where allowed',
    where: `${real}/voicemail.test.ts › PINs › are not asked from the own telephone where that is allowed, and from another they are`,
  },
  {
    feature: '*98 does not tell which mailboxes there are',
    where: `${real}/voicemail.test.ts › PINs › are asked for a mailbox that is not there as well`,
  },
  {
    feature: 'a PIN is digits, at least three, and not the own number',
    where: `${real}/voicemail.test.ts › PINs › that are one’s own number are refused`,
  },
  {
    feature: '*101 leaves a message; the lamp follows at once',
    where: `${lab} › *101 speaks into the mailbox: the dial tone stutters, and no more when the message is deleted`,
  },
  {
    feature: '0 during the greeting leads to the operator',
    where: `${lab} › 0 during the greeting of 101 rings the operator`,
  },
  {
    feature: '* during the greeting asks for the PIN',
    where: `${real}/voicemail.test.ts › * during the greeting asks for the PIN`,
  },
  {
    feature: 'greetings from the own pages: sent, heard by the next caller, the temporary one first, deleted',
    where: `${real}/greetings.test.ts › a greeting › that the browser sent is heard by the next caller, the temporary one before it, and no more when deleted`,
  },
  {
    feature: 'VmX locator: keys 0, 1, 2 during the own greeting lead to a number or a mailbox',
    where: `${real}/greetings.test.ts › the keys of a greeting › lead where the person said, while the greeting is heard`,
  },
  {
    feature: 'greetings from the own pages: spoken into the own telephone, which rings',
    where: `${real}/greetings.test.ts › a greeting › is spoken into the own telephone, which rings, and counts when it was accepted`,
  },
  {
    feature: 'a full mailbox takes no more',
    where: `${real}/voicemail.test.ts › a message › is refused when the mailbox is full`,
  },
  {
    feature: 'voicemail by e-mail with its recording, and a notice to the pager',
    where: `${real}/voicemail.test.ts › a message › lights the lamp at once, is left for the mail with its recording, and a short one for the pager`,
  },
  {
    feature: 'mail in the language of the person, tried again, never lost, no secret logged',
    where: 'test/mail/outbox.test.ts › the outbox',
  },
  {
    feature: 'a mailed message is deleted where its owner wants it',
    where:
      'test/mail/outbox.test.ts › the outbox › deletes a message that was mailed where its owner wants it, and only then',
  },
  { feature: 'five languages: every prompt is there', where: `${real}/prompts.test.ts` },
  {
    feature: '*30 blacklists a number, *31 takes it off, *32 blacklists the last caller',
    where: `${lab} › *30, *31 and *32: a number is blacklisted and taken off again, the last caller is blacklisted; 104 may not`,
  },
  {
    feature: '*69 says the last caller and calls him back',
    where: `${lab} › *69 says who called and calls him back with 1`,
  },
  {
    feature: '*0n dials a speed dial, *75 sets one',
    where: `${lab} › *05 calls the speed dial of the house; *75 sets an own one`,
  },
  { feature: '411 is the directory by name', where: `${lab} › 411 finds a person by name and calls him` },
  { feature: '*68 wakes', where: `${lab} › *68 keeps a wake-up call, which rings when its time has come` },
  {
    feature: '*29n, *77 and *99 make and play recordings',
    where: `${real}/services.test.ts › recordings › *291 records, *291 plays or records anew, *77 and *99 ask which`,
  },
  {
    feature: '*422 publishes in the podcast',
    where: `${real}/services.test.ts › recordings › *422 records and publishes`,
  },
  {
    feature: 'the podcast is a feed, open only where the settings say so',
    where: 'test/web/podcast.test.ts › the podcast',
  },
  {
    feature: '*34 dictates, *35 mails it',
    where: `${real}/services.test.ts › dictation › *34 records with the keys of a dictating machine, *35 leaves it to be mailed`,
  },
  {
    feature: '666 takes a fax, which is mailed',
    where: `${real}/fax.test.ts › 666 takes a fax, which waits to be mailed with its pages and its caller`,
  },
]
