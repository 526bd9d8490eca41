/** An issue as the API tells it: its code for programs, its sentences for people. */

import { z } from 'zod'
import type { Issue } from '../../../daemon/model/issue.ts'
import type { Speech } from '../../i18n/translate.ts'

export const issueSchema = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'notice']),
    /** `extension:102`, `card:pci:0000:05:0d.0`; null: the whole box. */
    subject: z.string().nullable(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    /** In the language asked for. */
    what: z.string(),
    todo: z.string().nullable(),
    /** The box can do something about it: POST /issues/fix. */
    canFix: z.boolean(),
  })
  .meta({ id: 'Issue' })

export const saidIssue = (issue: Issue, speech: Speech): z.output<typeof issueSchema> => {
  const { code, severity, subject, params, fix } = issue
  return { code, severity, subject, params, ...speech.issue(issue), canFix: fix !== undefined }
}
