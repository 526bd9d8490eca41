/** Issues of writing files, in one wording. */

import type { Issue } from '../model/issue.ts'
import { errorName, isDiskFull } from '../system/system-error.ts'

export const writeIssue = (error: unknown, subject: string): Issue => ({
  code: isDiskFull(error) ? 'disk-full' : 'file-not-written',
  severity: 'error',
  subject,
  params: { error: errorName(error) },
})
