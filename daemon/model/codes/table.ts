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
]
