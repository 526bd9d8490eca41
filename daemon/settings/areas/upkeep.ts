/** What the appliance does for itself. */

import { z } from 'zod'
import { timeOfDay } from '../atoms.ts'

export const backupSchema = z.object({
  /** Each night, local time of the site. */
  at: timeOfDay.default('03:30'),
  /** How many are kept on the machine; 0: none is made. */
  keep: z.int().min(0).max(60).default(7),
  /** Recorded calls too. */
  recordings: z.boolean().default(false),
})
