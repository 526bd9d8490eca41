/** What is promised of the operator panel, and the test that keeps it. */

import type { FeatureRow } from './row.ts'

const real = 'test/real-asterisk/panel.test.ts'
const browser = 'test/browser/panel.test.ts'
const desk = 'test/browser/panel-desk.test.ts'

export const panelFeatures: readonly FeatureRow[] = [
  {
    feature:
      'A call between handsets is dragged to parking, picked up, handed over and joined to a conference, seen in a second browser',
    where:
      'test/lab/calls/panel.test.ts › a call is parked, picked up, handed over and joined to a conference; a second browser sees each step',
  },
  {
    feature: 'An extension dragged on another calls it',
    where: `${browser} › a gesture › by mouse: a free tile on another calls, and a second browser sees it`,
  },
  { feature: 'A call is handed over at once', where: `${real} › hands a call over at once` },
  {
    feature: 'A call is handed over after asking',
    where: `${real} › asks first, then hands over by hanging up`,
  },
  {
    feature: 'A call is sent to a mailbox',
    where: `${real} › sends a call to a mailbox, where it is recorded; the one who had it is free`,
  },
  {
    feature: 'A call is parked on a chosen place, and brought back',
    where: `${real} › parks a call on the place that was chosen; who parked it can have it back`,
  },
  {
    feature: 'A call that was handed over comes back while it rings',
    where: `${real} › brings back a call that was handed over while it still rings, not once it was taken`,
  },
  {
    feature: 'A call is sent to a number outside, typed before or after',
    where: `${browser} › a call that is carried › to a number outside, typed before it is let go or after`,
  },
  {
    feature: 'A waiting caller is dragged to an agent',
    where: `${browser} › a call that is carried › who waits, to an agent; a free telephone is invited to a conference`,
  },
  {
    feature: 'Agents log on, pause, leave',
    where: `${real} › agents log on, pause and leave; who waits is moved to somebody`,
  },
  {
    feature: 'Conference: mute, put out',
    where: `${real} › into a conference, where it is muted, heard again and put out`,
  },
  { feature: 'Conference: invite', where: `${real} › invites somebody to a conference` },
  { feature: 'Listen to a call', where: `${real} › listens to a call, and hears the one who talks` },
  {
    feature: 'Whisper and barge',
    where: `${real} › whispers to the one whose tile it is, who alone hears it; barging, both do`,
  },
  { feature: 'Record', where: `${real} › records a call, and stops` },
  {
    feature: 'A ringing call is taken, a call ended',
    where: `${real} › takes a call that rings elsewhere, and hangs one up`,
  },
  {
    feature: 'All by finger',
    where: `${browser} › by finger: held still it is carried, moved at once the page scrolls`,
  },
  {
    feature: 'All by keyboard',
    where: `${browser} › a gesture › by keyboard: Space takes, Enter drops, Escape lets go; what is chosen is said`,
  },
  {
    feature: 'A shortcut for each act',
    where: `${desk} › keys › of a tile act on its call, arrows go, a row presses the button it shows`,
  },
  {
    feature: 'Each act needs its right',
    where: 'test/panel/rights.test.ts',
  },
  {
    feature: 'Layout and groups of each person, on every browser',
    where: `${desk} › a layout belongs to the person: areas, order, groups and size are the same in another browser`,
  },
  {
    feature: 'Notes on callers, erased with everything known of the number',
    where:
      'test/panel/memory.test.ts › a note › goes when everything known of the number is erased, and is given away with it',
  },
  {
    feature: 'A word beside a name',
    where: `${real} › a word beside a name stays in AstDB, and everybody is told`,
  },
  {
    feature: 'Says that it may be wrong, and is exact again: a lid that closes',
    where: `${desk} › what is shown is true, or says that it may not be › a connection that is silent counts as broken, and is made anew`,
  },
  {
    feature: 'Says that it may be wrong, and is exact again: Asterisk restarts',
    where: `${desk} › what is shown is true, or says that it may not be › while Asterisk does not answer, and exact again when it does`,
  },
]
