/** Why an act of the panel is refused. */

import type { Issue } from '../model/issue.ts'

export const panelIssue = (code: string, params: Issue['params'] = {}): Issue => ({
  code,
  severity: 'error',
  subject: null,
  params,
})
