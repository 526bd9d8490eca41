/** Pages, programs and the command line for whoever looks after the telephones: which test proves which. */

import type { FeatureRow } from './row.ts'

export const administrationFeatures: readonly FeatureRow[] = [
  {
    feature: 'every page is there, and two clicks away',
    where: 'test/web/navigation.test.ts › navigation › each is at most two clicks from any other',
  },
  {
    feature: 'a menu’s tree is a picture whose keys are changed in it, without script',
    where:
      'test/web/menu-tree.test.ts › the picture on the page › a key leads elsewhere, and the page is back at the picture it came from',
  },
  {
    feature: 'who refers to a thing is known at every place of the settings',
    where:
      'test/model/references.test.ts › references › are known at every place of the schema that names something',
  },
  { feature: 'whatever is deleted says before who refers to it', where: 'test/web/referrers.test.ts' },
  {
    feature: 'a number that moves is followed everywhere',
    where: 'test/model/references.test.ts › references › follow a number that moves, everywhere',
  },
  {
    feature: 'issues by mail: once each, together, and that they are over',
    where:
      'test/issue-mail/issue-mail.test.ts › the letter › says what it is, what was seen and what to do; a restart tells nothing twice; then that it is over',
  },
  {
    feature: 'what people change of their own does not push out the history of the office',
    where: 'test/apply/generations.test.ts',
  },
  {
    feature: 'programs read hardware, line tests and reports, as it is described',
    where: 'test/web/api/operations.test.ts › hardware, line tests and reports',
  },
  {
    feature: 'a change of the network that nobody confirms is taken back by root alone, with who is let in',
    where: 'test/root-helper/network.test.ts › what is not confirmed comes back, and what was added goes',
  },
  {
    feature:
      'network and clock on their pages, in the set-up, at the command line and on the machine’s own screen',
    where:
      'test/web/network.test.ts › the set-up › has the same form, and tells the new address before it applies',
  },
  {
    feature: 'the packet filter follows the machine to another network',
    where: 'test/guard/guard.test.ts › follows the machine to another network within seconds',
  },
  {
    feature: 'offhook linetest tests a socket or line to its end',
    where: 'test/cli/linetest.test.ts › offhook linetest › lists, tests to the end, and tells what was found',
  },
  {
    feature: 'moving in at the command line, from each kind of backup into a working office',
    where: 'test/real-asterisk/moving-in.test.ts',
  },
  {
    feature: 'every form in which FreePBX writes a destination is led there or told',
    where: 'test/migration/destinations.test.ts',
  },
  {
    feature: 'every text of the settings is read by Asterisk as it was typed, or refused',
    where:
      'test/real-asterisk/typed-texts.test.ts › texts that people type › are read by Asterisk as they were typed, or refused',
  },
]
