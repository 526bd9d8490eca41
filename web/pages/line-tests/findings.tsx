/** What a test found: in short for tables, and in whole sentences. */

import type { TestReport } from '../../../daemon/appliance.ts'
import type { Speech } from '../../i18n/translate.ts'
import { Icon } from '../../parts/icons.tsx'
import { findingText, gradeOf, gradeState } from './words.ts'

export const Grade = ({ report, speech }: { report: TestReport; speech: Speech }) => {
  const grade = gradeOf(report)
  return (
    <span class="badge" data-state={gradeState[grade]}>
      {speech.t(`line-test.grade.${grade}`)}
    </span>
  )
}

export const Findings = ({ report, speech }: { report: TestReport; speech: Speech }) => (
  <div class="live-list issues">
    <ul>
      {report.verdict.map(issue => {
        const { what, todo } = findingText(issue, speech)
        return (
          <li class="issue" data-state={issue.severity === 'notice' ? 'good' : issue.severity}>
            <span class="issue-icons">
              <Icon name={issue.severity === 'notice' ? 'done' : issue.severity} />
            </span>
            <div>
              <span class="what">{what}</span>
              {todo === null ? null : <span class="todo">{todo}</span>}
            </div>
          </li>
        )
      })}
    </ul>
  </div>
)
