/** What a person looks for among the calls: hostile until parsed here. The same words as the field's search page. */

import { z } from 'zod'

const textTest = z.object({
  how: z.enum(['equals', 'begins', 'contains', 'ends']),
  text: z.string().trim().min(1).max(80),
})
const durationTest = z.object({
  how: z.enum(['=', '<', '>', '<=', '>=']),
  seconds: z.int().min(0).max(1_000_000),
})

/** Milliseconds since the epoch. `toMs` is not in it any more. */
const period = { fromMs: z.int().min(0), toMs: z.int().min(0) }

export const RECORD_TEXTS = [
  'src',
  'dst',
  'clid',
  'channel',
  'dstchannel',
  'userfield',
  'accountcode',
  'peeraccount',
  'dcontext',
  'lastapp',
  'department',
] as const

export const recordFilter = z.object({
  ...period,
  texts: z.partialRecord(z.enum(RECORD_TEXTS), textTest).default({}),
  durations: z.array(durationTest).max(2).default([]),
  dispositions: z
    .array(z.enum(['ANSWERED', 'NO ANSWER', 'BUSY', 'FAILED', 'CONGESTION']))
    .max(5)
    .default([]),
})

export const CONVERSATION_TEXTS = [
  'from_number',
  'from_name',
  'dialled',
  'answered_number',
  'ended_number',
  'user_field',
] as const

export const conversationFilter = z.object({
  ...period,
  texts: z.partialRecord(z.enum(CONVERSATION_TEXTS), textTest).default({}),
  /** Part of a number or name of whoever took part; '': any. Meant beside `party`: it reads every call it is left with. */
  anyText: z.string().trim().max(80).default(''),
  /** Whoever took part, as caller, called, or by taking the call. */
  party: z
    .string()
    .regex(/^[0-9+*#]{1,30}$/)
    .nullable()
    .default(null),
  talk: z.array(durationTest).max(2).default([]),
  directions: z
    .array(z.enum(['internal', 'incoming', 'outgoing']))
    .max(3)
    .default([]),
  outcomes: z
    .array(z.enum(['answered', 'voicemail', 'missed', 'busy', 'failed', 'abandoned', 'service']))
    .max(7)
    .default([]),
  /** Ids of lines, any of them; empty: every call, on lines or not. */
  lines: z.array(z.string().max(60)).max(300).default([]),
  /** As `party`, any of these numbers; null: all. */
  parties: z.array(z.string().max(30)).max(2000).nullable().default(null),
  /** Id of a line. */
  line: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .nullable()
    .default(null),
})

export type TextTest = z.infer<typeof textTest>
export type DurationTest = z.infer<typeof durationTest>
export type RecordFilter = z.infer<typeof recordFilter>
export type ConversationFilter = z.infer<typeof conversationFilter>
