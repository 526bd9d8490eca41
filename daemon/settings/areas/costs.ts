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
  /** Of a charging unit that an ISDN exchange counts, in thousandths; 0: nobody knows, and the tariffs count. */
  unitMilli: z.int().min(0).max(1_000_000).default(0),
  /** What an extension may spend on calls to the outside in a month, in thousandths. */
  budgets: z
    .array(
      z.object({ extension: z.string().regex(/^[0-9]{1,20}$/), perMonth: z.int().min(1).max(1_000_000_000) }),
    )
    .max(2000)
    .default([]),
  /** Of a budget, in percent: from here on callers are told before each call, and mail is sent. */
  warnPercent: z.int().min(1).max(100).default(80),
})
export type CostsSettings = z.infer<typeof costsSchema>
