/** Every feature's code in each profile, and how it is dialled. */

import { CODE_PROFILES, type CodeProfile, type Feature } from '../../settings/features.ts'

/**
 * `alone`: nothing follows. `prefix`: digits follow. `either`: digits may follow; without them a voice asks, or it
 * means one's own. `behind`: dialled behind a number (`400*`). `in-call`: pressed while talking. `consulting`: pressed
 * while an attended transfer is under way.
 */
export type CodeForm = 'alone' | 'prefix' | 'either' | 'behind' | 'in-call' | 'consulting'

/** What is dialled behind the code; with `behind`, in front of it. `number`: whatever can be called. */
export type Follows =
  | 'extension'
  | 'mailbox'
  | 'number'
  | 'queue'
  | 'conference'
  | 'slot'
  | 'switch'
  | 'schedule'
  | 'recording'
  /** Of the house or one's own: those of a person are not in the settings. */
  | 'speed-dial'
  /** Of the house alone. */
  | 'contact'

export interface CodeRow {
  readonly feature: Feature
  readonly form: CodeForm
  readonly follows: Follows | null
  /** null: the profile has no code for it. */
  readonly codes: Readonly<Record<CodeProfile, string | null>>
}

export const isPressedWhileTalking = ({ form }: CodeRow): boolean =>
  form === 'in-call' || form === 'consulting'

type Code = string | null

const row = (
  feature: Feature,
  form: CodeForm,
  follows: Follows | null,
  ...codes: readonly [own: Code, of24: Code, of211: Code, of17: Code]
): CodeRow => ({
  feature,
  form,
  follows,
  codes: Object.fromEntries(
    CODE_PROFILES.map((profile, index) => [profile, codes[index] ?? null]),
  ) as CodeRow['codes'],
})

/**
 * Offhook's own, FreePBX 2.4, 2.11, 17: `install.php` and class files of each module at those releases. Our own is 17's
 * without what gets in the way on an analog handset: `*10` would take the messages for 100 to 109.
 *
 * 2.4 is the guide's list, with what its core, queues and information services had besides; intercom was off there. What
 * 2.4 had, 2.11 kept (but for `#`). Opening a door is ours alone, and in nobody's way.
 */
// biome-ignore format: a table
export const CODE_TABLE: readonly CodeRow[] = [
  // Forwards.
  row('forward-all-on', 'either', 'number',                '*72', '*72', '*72', '*72'),
  row('forward-all-off', 'either', 'extension',            '*73', '*73', '*73', '*73'),
  row('forward-all-on-any', 'alone', null,                 '*93', null, '*720', '*93'),
  row('forward-all-off-any', 'alone', null,                '*74', '*74', '*74', '*74'),
  row('forward-all-toggle', 'alone', null,                 '*96', null, '*740', '*96'),
  row('forward-busy-on', 'either', 'number',               '*90', '*90', '*90', '*90'),
  row('forward-busy-off', 'either', 'extension',           '*91', '*91', '*91', '*91'),
  row('forward-busy-on-any', 'alone', null,                '*94', null, '*900', '*94'),
  row('forward-busy-off-any', 'alone', null,               '*92', '*92', '*92', '*92'),
  row('forward-unanswered-on', 'either', 'number',         '*52', '*52', '*52', '*52'),
  row('forward-unanswered-off', 'either', 'extension',     '*53', '*53', '*53', '*53'),
  row('forward-unanswered-on-any', 'alone', null,          '*95', null, '*520', '*95'),
  row('follow-me-toggle', 'alone', null,                   '*21', null, '*21', '*21'),
  // Being called.
  row('dnd-on', 'alone', null,                             '*78', '*78', '*78', '*78'),
  row('dnd-off', 'alone', null,                            '*79', '*79', '*79', '*79'),
  row('dnd-toggle', 'alone', null,                         '*76', null, '*76', '*76'),
  row('call-waiting-on', 'alone', null,                    '*70', '*70', '*70', '*70'),
  row('call-waiting-off', 'alone', null,                   '*71', '*71', '*71', '*71'),
  row('log-on', 'either', 'extension',                     '*11', '*11', '*11', '*11'),
  row('log-off', 'alone', null,                            '*12', '*12', '*12', '*12'),
  row('wake-up', 'alone', null,                            '*68', null, '*68', '*68'),
  // Messages.
  row('own-voicemail', 'alone', null,                      '*97', '*97', '*97', '*97'),
  row('any-voicemail', 'either', 'mailbox',                '*98', '*98', '*98', '*98'),
  row('leave-message', 'prefix', 'mailbox',                '*', '*', '*', '*'),
  // Nuisance.
  row('blacklist-add', 'alone', null,                      '*30', '*30', '*30', '*30'),
  row('blacklist-remove', 'alone', null,                   '*31', '*31', '*31', '*31'),
  row('blacklist-last', 'alone', null,                     '*32', '*32', '*32', '*32'),
  row('call-trace', 'alone', null,                         '*69', '*69', '*69', '*69'),
  // Calling.
  row('speed-dial', 'prefix', 'speed-dial',                '*0', '*0', '*0', '*0'),
  row('speed-dial-set', 'alone', null,                     '*75', '*75', '*75', '*75'),
  row('contact-dial', 'prefix', 'contact',                 null, null, null, '*10'),
  row('directory', 'alone', null,                          '411', '411', '411', '411'),
  row('house-directory', 'alone', null,                    null, '#', null, null),
  row('intercom', 'prefix', 'extension',                   '*80', null, '*80', '*80'),
  row('intercom-allow', 'either', 'extension',             '*54', null, '*54', '*54'),
  row('intercom-refuse', 'either', 'extension',            '*55', null, '*55', '*55'),
  row('camp-on', 'alone', null,                            '*82', null, '*82', '*82'),
  row('camp-off', 'alone', null,                           '*83', null, '*83', '*83'),
  row('camp-toggle', 'alone', null,                        '*84', null, '*84', '*84'),
  row('fax', 'alone', null,                                '666', '666', '666', '666'),
  // Calls of others.
  row('pickup-group', 'alone', null,                       '*8', '*8', '*8', '*8'),
  row('pickup-extension', 'prefix', 'extension',           '**', '**', '**', '**'),
  row('seize', 'prefix', 'extension',                      '*59', null, null, '*59'),
  row('listen-in', 'either', 'extension',                  '555', '555', '555', '555'),
  row('barge-in', 'either', 'extension',                   null, '888', '888', null),
  row('parked-call', 'prefix', 'slot',                     '*85', null, '*85', '*85'),
  row('park-to', 'either', 'slot',                         '*88', null, null, '*88'),
  // Queues and rooms.
  row('queue-toggle', 'either', 'queue',                   '*45', null, '*45', '*45'),
  row('queue-pause', 'either', 'queue',                    '*46', null, '*46', '*46'),
  row('queue-callers', 'either', 'queue',                  '*47', null, '*47', '*47'),
  row('queue-log-on', 'behind', 'queue',                   null, '*', '*', null),
  row('queue-log-off', 'behind', 'queue',                  null, '**', '**', null),
  row('conference-status', 'either', 'conference',         '*87', null, '*87', '*87'),
  // The house.
  row('switch-toggle', 'either', 'switch',                 '*28', '*28', '*28', '*28'),
  row('schedule-override', 'prefix', 'schedule',           '*27', null, '*27', '*27'),
  row('simulate-incoming', 'alone', null,                  '7777', '7777', '7777', '7777'),
  // Recordings.
  row('edit-prompt', 'prefix', 'recording',                '*29', null, null, '*29'),
  row('record-prompt', 'alone', null,                      '*77', '*77', '*77', null),
  row('check-prompt', 'alone', null,                       '*99', '*99', '*99', null),
  row('dictate', 'alone', null,                            '*34', '*34', '*34', '*34'),
  row('dictate-send', 'alone', null,                       '*35', '*35', '*35', '*35'),
  row('podcast', 'alone', null,                            '*422', '*422', '*422', null),
  // Information.
  row('own-number', 'alone', null,                         '*65', '*65', '*65', '*65'),
  row('speaking-clock', 'alone', null,                     '*60', '*60', '*60', '*60'),
  row('echo-test', 'alone', null,                          '*43', '*43', '*43', '*43'),
  // While talking.
  row('blind-transfer', 'in-call', null,                   '##', '##', '##', '##'),
  row('attended-transfer', 'in-call', null,                '*2', '*2', '*2', '*2'),
  row('record-call', 'in-call', null,                      '*1', '*1', '*1', '*1'),
  row('end-call', 'in-call', null,                         '**', '**', '**', '**'),
  row('open-door', 'in-call', null,                        '*9', '*9', '*9', '*9'),
  row('transfer-abort', 'consulting', null,                '*3', null, null, '*3'),
  row('transfer-complete', 'consulting', null,             '*4', null, null, '*4'),
  row('transfer-three-way', 'consulting', null,            '*5', null, null, '*5'),
  row('transfer-swap', 'consulting', null,                 '*6', null, null, '*6'),
]

export const rowOf = (feature: Feature): CodeRow => {
  const found = CODE_TABLE.find(one => one.feature === feature)
  if (found === undefined) throw new Error(`no code row for ${feature}`)
  return found
}
