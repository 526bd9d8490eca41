/** How far the writing of an update is: what the writer says and the pages show. */

import { z } from 'zod'

export const progressSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('idle') }),
  z.object({
    is: z.literal('writing'),
    phase: z.enum(['writing', 'checking']),
    percent: z.number().min(0).max(100),
  }),
  z.object({ is: z.literal('written'), version: z.string().max(60), at: z.number() }),
  /** `error`: the system's name for it, or ''. */
  z.object({ is: z.literal('failed'), code: z.string().max(60), error: z.string().max(60) }),
])
export type Progress = z.infer<typeof progressSchema>
