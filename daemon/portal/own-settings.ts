/**
 * What a person decides about the own telephone on the page of settings. Pure.
 *
 * Language and mailbox are the settings themselves: person and administrator fill in the same fields, and what was saved last
 * holds. Recording is a state of AstDB that stands before the settings, as forwards are: without it the settings hold.
 */

import type { ExtensionSettings, Settings } from '../settings/schema.ts'

export const RECORDING_CHOICES = ['as-set-up', 'always', 'never', 'on-demand'] as const
export type RecordingChoice = (typeof RECORDING_CHOICES)[number]

export const MAILBOX_FIELDS = [
  'email',
  'pager',
  'attach',
  'sayCallerId',
  'sayEnvelope',
  'deleteWhenMailed',
  'format',
] as const
export type OwnMailbox = Pick<NonNullable<ExtensionSettings['voicemail']>, (typeof MAILBOX_FIELDS)[number]>

export interface OwnSettings {
  /** null: the language of the house. */
  readonly language: ExtensionSettings['language']
  /** null: this person has none. */
  readonly mailbox: OwnMailbox | null
  readonly recording: { readonly incoming: RecordingChoice; readonly outgoing: RecordingChoice }
}

export interface OwnSettingsChange extends OwnSettings {
  /** null: the one in force stays. */
  readonly pin: string | null
}

type Rows = ReadonlyMap<string, string>

const SIDES = ['internal', 'external'] as const
const recordingKey = (extension: string, way: 'in' | 'out', side: (typeof SIDES)[number]) =>
  `AMPUSER/${extension}/recording/${way}/${side}`

/** What the dialplan makes of what is stored (asterisk-conf/contexts/incall/recording.ts). */
function choiceOf(stored: string | undefined): RecordingChoice {
  if (stored === undefined || stored === '') return 'as-set-up'
  if (/^(?:always|force|yes)$/.test(stored)) return 'always'
  return /^(?:never|no)$/.test(stored) ? 'never' : 'on-demand'
}

export function ownSettingsOf(extension: ExtensionSettings, rows: Rows): OwnSettings {
  const { number, language, voicemail } = extension
  const recording = (way: 'in' | 'out') => choiceOf(rows.get(recordingKey(number, way, 'external')))
  return {
    language,
    mailbox: voicemail,
    recording: { incoming: recording('in'), outgoing: recording('out') },
  }
}

/** The change as an edit of the settings; a person who has gone, or has no mailbox, gets none. */
export const withOwnSettings =
  (number: string, { language, mailbox, pin }: OwnSettingsChange) =>
  (settings: Settings): Settings => ({
    ...settings,
    extensions: settings.extensions.map(one => {
      if (one.number !== number) return one
      const voicemail =
        one.voicemail === null ? null : { ...one.voicemail, ...mailbox, ...(pin === null ? {} : { pin }) }
      return { ...one, language, voicemail }
    }),
  })

/** null as value: the key is deleted. */
export const recordingWrites = (
  number: string,
  { incoming, outgoing }: OwnSettings['recording'],
): readonly (readonly [key: string, value: string | null])[] =>
  (
    [
      ['in', incoming],
      ['out', outgoing],
    ] as const
  ).flatMap(([way, choice]) =>
    SIDES.map(side => [recordingKey(number, way, side), choice === 'as-set-up' ? null : choice] as const),
  )
