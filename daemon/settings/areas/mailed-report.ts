/** A report, or the calls of a search, that is mailed each day, week or month. */

import { z } from 'zod'
import { conversationFilter } from '../../calls/filter.ts'
import { SHEETS } from '../../calls/sheets/sheet.ts'
import { email, id, label, pageLanguage } from '../atoms.ts'

export const mailedReportSchema = z.object({
  id,
  what: z.discriminatedUnion('is', [
    z.object({ is: z.literal('sheet'), sheet: z.enum(SHEETS) }),
    z.object({
      is: z.literal('calls'),
      name: label(60),
      /** Of the search, whose days are left out. */
      filter: conversationFilter.omit({ fromMs: true, toMs: true }),
      /** What is looked for, in words: one line each. */
      about: z.array(z.string().max(500)).max(5).default([]),
    }),
  ]),
  every: z.enum(['day', 'week', 'month']),
  format: z.enum(['pdf', 'csv']),
  to: email,
  language: pageLanguage,
})
export type MailedReport = z.infer<typeof mailedReportSchema>
