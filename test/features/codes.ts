/** What is promised about the codes as such, and the test that keeps it. */

export const codesFeatures: readonly { readonly feature: string; readonly where: string }[] = [
  {
    feature: 'the codes of 2.4 are those of the guide',
    where: 'test/model/codes/table.test.ts › the table › 2.4 has every code of the guide',
  },
  {
    feature: 'every code can be changed and switched off',
    where: 'test/model/codes/compile.test.ts › any codes and numbers',
  },
  {
    feature: 'every code has its explanation in every language',
    where: 'test/model/codes/table.test.ts › explanations',
  },
  {
    feature: 'no code is hidden by another, a number, the driver or an emergency number',
    where: 'test/model/codes/compile.test.ts › a conflict is named, with a code that is free',
  },
  {
    feature: 'every code of each profile reaches the dialplan from an analog handset',
    where: 'test/lab/calls/codes.test.ts › has every code within reach of an analog handset',
  },
  {
    feature: 'no code of the driver acts behind our back',
    where: 'test/asterisk-conf/codes.test.ts › leaves nothing to the driver, whatever is switched off',
  },
  {
    feature: 'codes pressed while talking are ours, and off when switched off',
    where: 'test/asterisk-conf/codes.test.ts › features.conf',
  },
  { feature: 'the list of codes at the command line', where: 'test/cli/codes.test.ts › offhook codes' },
]
