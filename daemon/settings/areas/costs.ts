/** What calls cost: tariffs, currency, what is put on top. */

import { z } from 'zod'
import { tariffSchema } from '../../calls/rating.ts'

export const costsSchema = z.object({
  /** ISO 4217. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('CHF'),
  tariffs: z.array(tariffSchema).max(5000).default([]),
  /** What a guest or tenant pays on top, in percent, rounded up to a step in thousandths. */
  marginPercent: z.int().min(0).max(1000).default(0),
  stepMilli: z.int().min(1).max(10_000).default(10),
})
export type CostsSettings = z.infer<typeof costsSchema>
