/** Everything the checks found: what it is, what was seen, what to do, and a button where the box can mend it. */

import type { Speech } from '../../i18n/translate.ts'
import type { Item } from '../../live/wire.ts'
import { LiveList } from '../../parts/live.tsx'
import { IssueRow } from '../dashboard/rows.tsx'

export const IssuesPage = ({ speech, items }: { speech: Speech; items: readonly Item[] }) => {
  const { t } = speech
  return (
    <>
      <p class="crumb">
        <a href="/">{t('nav.dashboard')}</a>
      </p>
      <div class="heading">
        <h1>{t('issues.title')}</h1>
        <a class="button quiet" href="/services/issue-mail">
          {t('svc.issue-mail')}
        </a>
      </div>
      <LiveList
        name="issues"
        label={t('issues.title')}
        items={items}
        empty={t('issues.none')}
        row={item => <IssueRow item={item} proof={t('issues.seen')} />}
      />
    </>
  )
}
