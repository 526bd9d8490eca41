/** Everything that names an extension, told before it is deleted. */

import { noNames, subjectName } from '../../i18n/subject.ts'
import type { Speech } from '../../i18n/translate.ts'

export const References = ({ subjects, speech }: { subjects: readonly string[]; speech: Speech }) => {
  const { t } = speech
  if (subjects.length === 0) return null
  return (
    <>
      <p>
        <strong>{t('references.title')}</strong>
      </p>
      <ul>
        {subjects.map(subject => (
          <li>{nameOf(subject, speech)}</li>
        ))}
      </ul>
    </>
  )
}

/** Names of routes and lines are the speech's to know; an issue about them carries them. */
function nameOf(subject: string, { t }: Speech): string {
  if (subject.startsWith('staff:')) return t('references.staff', { name: subject.slice('staff:'.length) })
  if (subject === 'blacklist') return t('references.blacklist')
  return subjectName(subject, noNames, t)
}
