/** Every feature's code in each profile, and how it is dialled. */

import { CODE_PROFILES, type CodeProfile, type Feature } from '../../settings/features.ts'

/**
 * `alone`: nothing follows. `prefix`: digits follow. `either`: digits may follow; without them a voice asks, or it
 * means one's own. `behind`: dialled behind a number (`400*`). `in-call`: pressed while talking.
 */
export type CodeForm = 'alone' | 'prefix' | 'either' | 'behind' | 'in-call'

export interface CodeRow {
  readonly feature: Feature
  readonly form: CodeForm
  /** null: the profile has no code for it. */
  readonly codes: Readonly<Record<CodeProfile, string | null>>
}

const row = (feature: Feature, form: CodeForm, ...codes: readonly (string | null)[]): CodeRow => ({
  feature,
  form,
  codes: Object.fromEntries(
    CODE_PROFILES.map((profile, index) => [profile, codes[index] ?? null]),
  ) as CodeRow['codes'],
})

/** Offhook's own, FreePBX 2.4, 2.11, 17: `install.php` and class files of each module at those releases. */
export const CODE_TABLE: readonly CodeRow[] = [
  row('own-voicemail', 'alone', '*97', '*97', '*97', '*97'),
  row('any-voicemail', 'either', '*98', '*98', '*98', '*98'),
  row('leave-message', 'prefix', '*', '*', '*', '*'),
  row('echo-test', 'alone', '*43', '*43', '*43', '*43'),
  row('speaking-clock', 'alone', '*60', '*60', '*60', '*60'),
  row('own-number', 'alone', '*65', '*65', '*65', '*65'),
  row('forward-all-on', 'either', '*72', '*72', '*72', '*72'),
  row('forward-all-off', 'either', '*73', '*73', '*73', '*73'),
  row('forward-all-off-any', 'alone', '*74', '*74', '*74', '*74'),
  row('forward-all-on-any', 'alone', '*93', null, '*720', '*93'),
  row('forward-all-toggle', 'alone', '*96', null, '*740', '*96'),
  row('forward-busy-on', 'either', '*90', '*90', '*90', '*90'),
  row('forward-busy-off', 'either', '*91', '*91', '*91', '*91'),
  row('forward-busy-off-any', 'alone', '*92', '*92', '*92', '*92'),
  row('forward-busy-on-any', 'alone', '*94', null, '*900', '*94'),
  row('forward-unanswered-on', 'either', '*52', '*52', '*52', '*52'),
  row('forward-unanswered-off', 'either', '*53', '*53', '*53', '*53'),
  row('forward-unanswered-on-any', 'alone', '*95', null, '*520', '*95'),
  row('call-waiting-on', 'alone', '*70', '*70', '*70', '*70'),
  row('call-waiting-off', 'alone', '*71', '*71', '*71', '*71'),
  row('dnd-on', 'alone', '*78', '*78', '*78', '*78'),
  row('dnd-off', 'alone', '*79', '*79', '*79', '*79'),
  row('dnd-toggle', 'alone', '*76', null, '*76', '*76'),
  row('follow-me-toggle', 'alone', '*21', null, '*21', '*21'),
  row('log-on', 'either', '*11', '*11', '*11', '*11'),
  row('log-off', 'alone', '*12', '*12', '*12', '*12'),
]
