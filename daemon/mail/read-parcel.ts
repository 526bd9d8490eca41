/** Reads what Asterisk's side left in the spool of mail. */

import { z } from 'zod'
import { pageLanguages } from '../model/languages.ts'
import { ALARM_KINDS, type Parcel } from './parcel.ts'

const parcelSchema: z.ZodType<Parcel> = z.discriminatedUnion('is', [
  z.object({ is: z.literal('voicemail') }),
  z.object({
    is: z.literal('dictation'),
    extension: z.string().regex(/^[0-9]{2,8}$/),
    number: z.string().regex(/^[0-9]{1,12}$/),
  }),
  z.object({
    is: z.literal('fax'),
    to: z.string().max(120),
    pages: z.int().min(0),
    isComplete: z.boolean(),
    from: z.string().regex(/^\+?[0-9]{0,40}$/),
  }),
  z.object({
    is: z.literal('alarm'),
    to: z.string().max(120),
    what: z.enum(ALARM_KINDS),
    about: z.string().regex(/^[A-Za-z0-9.:/+#* -]{0,80}$/),
    more: z.int().min(0),
  }),
  z.object({
    is: z.literal('report'),
    to: z.string().max(120),
    name: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,80}$/),
    subject: z.string().max(200),
    text: z.string().max(1000),
    language: z.enum(pageLanguages),
  }),
  z.object({
    is: z.literal('issues'),
    to: z.string().max(120),
    subject: z.string().max(200),
    language: z.enum(pageLanguages),
  }),
])

/** null for anything that is no parcel. */
export function readParcel(bytes: Buffer): { readonly parcel: Parcel; readonly content: Buffer } | null {
  const end = bytes.indexOf(10)
  if (end < 0 || end > 2000) return null
  try {
    const parsed = parcelSchema.safeParse(JSON.parse(bytes.toString('utf8', 0, end)))
    return parsed.success ? { parcel: parsed.data, content: bytes.subarray(end + 1) } : null
  } catch {
    return null
  }
}
