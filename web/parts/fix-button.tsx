/** The button beside an issue that the box can mend by itself; hidden, by the style sheet, when it has no words. */

import type { Issue } from '../../daemon/model/issue.ts'
import type { Speech } from '../i18n/translate.ts'

export const FIX_PATH = '/issues/fix'

/** What the button posts: the code and what the issue is about. */
export const issueName = ({ code, subject }: Pick<Issue, 'code' | 'subject'>): string =>
  subject === null ? code : `${code} ${subject}`

/** '' where the box can do nothing. */
export const fixLabel = ({ fix }: Issue, { t }: Speech): string =>
  fix === undefined ? '' : t(`fix.${fix.do}`)

/** In a row of a live list the script puts label and name in place (`data-slot`, `data-value-slot`). */
export const FixButton = ({ label, name }: { label: string; name: string }) => (
  <form method="post" action={FIX_PATH} class="inline fix">
    <button type="submit" name="issue" value={name} data-slot="fix" data-value-slot="issue">
      {label}
    </button>
  </form>
)
