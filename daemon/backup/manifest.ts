/** What the parts of a backup say: parsed, because a backup comes from outside. */

import { z } from 'zod'

export const manifestSchema = z.object({
  format: z.literal('offhook-backup'),
  version: z.literal(1),
  /** ms since the epoch. */
  madeAt: z.number().min(0).max(8.64e15),
})

/** Keys and values of AstDB; one line each, since a manager action ends with its line. */
export const choicesSchema = z
  .array(
    z.tuple([
      z.string().regex(/^[^\r\n/]{1,80}(?:\/[^\r\n/]{1,80}){1,6}$/),
      z
        .string()
        .max(1000)
        .regex(/^[^\r\n]*$/),
    ]),
  )
  .max(200_000)

export type Choices = z.infer<typeof choicesSchema>
