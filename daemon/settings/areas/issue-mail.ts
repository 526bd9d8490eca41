/** Who is told by mail of what the checks find. */

import { z } from 'zod'
import { email } from '../atoms.ts'

export const issueMailSchema = z.object({
  /** Empty: nobody. */
  emails: z.array(email).max(20).default([]),
  /** What is mailed: errors alone, or warnings too. Notices never are. */
  least: z.enum(['error', 'warning']).default('error'),
})
export type IssueMailSettings = z.infer<typeof issueMailSchema>
