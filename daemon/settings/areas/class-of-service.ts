/** What a person may do: which numbers are called, and which features that reach others are allowed. */

import { z } from 'zod'
import { id, label, numberPattern } from '../atoms.ts'

/** Kinds of outside numbers, as daemon/model/numbering.ts tells them apart. Emergency numbers need no permission. */
export const CALL_CLASSES = ['free', 'local', 'national', 'mobile', 'international', 'premium'] as const

export const RIGHTS = [
  /** Calls forwarded, transferred, or followed to outside numbers. */
  'forward-outside',
  'transfer-outside',
  /** Abroad and to premium numbers by forwards, dialling in, and numbers called back from a mailbox: what thieves use. */
  'dear-unattended',
  'listen-in',
  /** Taking over a call in progress. */
  'seize',
  'page',
  'toggle-switches',
  'override-schedules',
  'edit-prompts',
  'simulate-incoming',
  'blacklist',
] as const

export const classOfServiceSchema = z.object({
  id,
  name: label(60),
  may: z.array(z.enum(CALL_CLASSES)).default([]),
  /** Numbers as dialled behind the access code; what is denied is denied whatever else allows it. */
  allow: z.array(numberPattern).max(100).default([]),
  deny: z.array(numberPattern).max(100).default([]),
  rights: z.array(z.enum(RIGHTS)).default([]),
  /** While the schedule is closed the other class holds. */
  nightLock: z.object({ schedule: id, classOfService: id }).nullable().default(null),
})

export type ClassOfServiceSettings = z.infer<typeof classOfServiceSchema>
export type CallRight = (typeof RIGHTS)[number]

const COMMON: CallRight[] = [
  'forward-outside',
  'transfer-outside',
  'page',
  'toggle-switches',
  'override-schedules',
  'blacklist',
]

/** The first one is for whom nothing else was decided. */
export const usualClasses = (): ClassOfServiceSettings[] => [
  {
    id: 'standard',
    name: 'Standard',
    may: ['free', 'local', 'national', 'mobile', 'international'],
    allow: [],
    deny: [],
    rights: COMMON,
    nightLock: null,
  },
  { id: 'internal', name: 'Internal only', may: [], allow: [], deny: [], rights: [], nightLock: null },
  {
    id: 'manager',
    name: 'Manager',
    may: [...CALL_CLASSES],
    allow: [],
    deny: [],
    rights: RIGHTS.filter(right => right !== 'dear-unattended'),
    nightLock: null,
  },
]
