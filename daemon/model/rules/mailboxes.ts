/** Mailboxes, mail and the services: what was decided there can be done. */

import type { Settings } from '../../settings/schema.ts'
import { destinationsIn } from '../destinations.ts'
import type { Issue } from '../issue.ts'
import { repeated } from './duplicates.ts'
import type { Rule } from './rule.ts'

export const mailboxes: Rule = settings => [
  ...settings.extensions.flatMap(({ number, voicemail }): Issue[] => {
    const subject = `extension:${number}`
    if (voicemail === null) return []
    const { operator } = voicemail
    return [
      ...(voicemail.pin === number ? [issue('pin-is-number', 'error', subject, { number })] : []),
      ...(settings.mail === null && (voicemail.email !== null || voicemail.pager !== null)
        ? [issue('mail-no-server', 'warning', subject, { number })]
        : []),
      ...(voicemail.deleteWhenMailed && (voicemail.email === null || !voicemail.attach)
        ? [issue('mailbox-never-deleted', 'notice', subject, { number })]
        : []),
      // Round and round: the operator's destination plays the greeting again.
      ...(operator?.kind === 'voicemail' && operator.number === number
        ? [issue('operator-own-mailbox', 'error', subject, { number })]
        : []),
    ]
  }),
  ...faxes(settings),
  ...twice(settings),
]

const faxes = (settings: Settings): Issue[] => {
  const nowhere = destinationsIn(settings).filter(
    ({ destination }) => destination.kind === 'fax' && destination.email === null,
  )
  return settings.fax.email === null
    ? nowhere.map(({ subject }) => issue('fax-no-address', 'warning', subject, {}))
    : []
}

const twice = ({ recordings, speedDials, musicClasses }: Settings): Issue[] => [
  ...repeated(recordings.map(({ id }) => id)).map(id =>
    issue('id-duplicate', 'error', `recording:${id}`, { id }),
  ),
  ...repeated(recordings.map(({ index }) => String(index))).map(index =>
    issue('recording-number-twice', 'error', null, { index }),
  ),
  ...repeated(speedDials.map(({ index }) => String(index))).map(index =>
    issue('speed-dial-twice', 'error', null, { index }),
  ),
  ...repeated(musicClasses.map(({ id }) => id)).map(id =>
    issue('id-duplicate', 'error', `music:${id}`, { id }),
  ),
  ...musicClasses
    .filter(({ id }) => id === 'default')
    .map(({ id }) => issue('music-name-taken', 'error', `music:${id}`, { id })),
]

const issue = (
  code: string,
  severity: Issue['severity'],
  subject: string | null,
  params: Issue['params'],
): Issue => ({ code, severity, subject, params })
