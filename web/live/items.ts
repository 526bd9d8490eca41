/** Lists whose length changes: running calls and issues. */

import type { CallView } from '../../daemon/live/live-view.ts'
import type { Issue } from '../../daemon/model/issue.ts'
import type { Speech } from '../i18n/translate.ts'
import { fixLabel, issueName } from '../parts/fix-button.tsx'
import { partyText } from './activity-cell.ts'
import type { Item } from './wire.ts'

export const callItem = (call: CallView, speech: Speech): Item => ({
  id: call.id,
  state: call.held ? 'held' : call.state,
  since: call.answeredAt ?? call.since,
  slots: {
    direction: speech.t(`direction.${call.direction}`),
    from: partyText(call.from, speech),
    to: partyText(call.to, speech),
    via: call.via === null ? '' : speech.t('call.via', { line: call.via.name }),
    text: speech.t(`call.${call.held ? 'held' : call.state}`),
  },
})

export function issueItem(issue: Issue, speech: Speech): Item {
  const { what, todo } = speech.issue(issue)
  return {
    id: `${issue.code} ${issue.subject ?? ''} ${JSON.stringify(issue.params)}`,
    state: issue.severity,
    since: null,
    slots: {
      severity: speech.t(`severity.${issue.severity}`),
      what,
      todo: todo ?? '',
      seen: [issue.code, ...Object.entries(issue.params).map(([name, value]) => `${name}: ${value}`)].join(
        ' · ',
      ),
      fix: fixLabel(issue, speech),
      issue: issueName(issue),
    },
  }
}
