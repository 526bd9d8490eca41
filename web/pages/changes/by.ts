/** Who applies: the person at the browser. */

import type { AppliedBy } from '../../../daemon/apply/plan-types.ts'
import type { WebContext } from '../../env.ts'
import type { Speech } from '../../i18n/translate.ts'

export const byPages = (c: WebContext): AppliedBy => ({
  how: 'pages',
  person: c.var.session?.person.login ?? null,
})

export function byText(by: AppliedBy | null, { t }: Speech): string {
  if (by === null) return t('past.unknown')
  const how = t(`past.how.${by.how}`)
  return by.person === null ? how : `${by.person} (${how})`
}
