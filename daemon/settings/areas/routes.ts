/** Which way a call takes: in by number, caller and line; out by number, caller and time. First match wins, in order. */

import { z } from 'zod'
import {
  accessCode,
  email,
  extensionNumber,
  id,
  label,
  language,
  numberPattern,
  phoneNumber,
  pin,
} from '../atoms.ts'
import { destinationSchema } from '../destination.ts'

export const incomingRouteSchema = z.object({
  id,
  /** null: any trunk. */
  trunk: id.nullable().default(null),
  /** A line of the trunk; null: any. */
  line: id.nullable().default(null),
  /** null: any. */
  calledNumber: numberPattern.nullable().default(null),
  /** The caller's number or a pattern of it, `anonymous` for callers without one; null: any. */
  caller: z
    .union([z.literal('anonymous'), numberPattern])
    .nullable()
    .default(null),
  destination: destinationSchema,
  /** Prompts are spoken in this language; null: the site's. */
  language: language.nullable().default(null),
  /** In front of the caller's name on the telephones: `Sales: `. */
  namePrefix: label(20).nullable().default(null),
  /** Calls that turn out to be a fax are received and mailed there; null: not listened for. */
  faxTo: email.nullable().default(null),
})

export const outgoingRouteSchema = z.object({
  id,
  name: label(60),
  accessCode,
  /** Numbers behind the access code that take this route; empty: all. */
  patterns: z.array(numberPattern).max(100).default([]),
  /** Digits taken away from the front of the number, and put there, before a line dials it. */
  strip: z.int().min(0).max(15).default(0),
  prepend: z
    .string()
    .regex(/^[0-9*#+]{0,15}$/)
    .default(''),
  trunks: z.array(id).min(1).max(16),
  selection: z.enum(['in-order', 'least-used']).default('in-order'),
  /** Who may take it: classes of service, and extension numbers; empty: all. */
  classesOfService: z.array(id).max(50).default([]),
  extensions: z.array(extensionNumber).max(500).default([]),
  /** Only while this schedule is open; null: always. */
  schedule: id.nullable().default(null),
  /** One of these must be dialled; empty: none is asked for. */
  pins: z.array(pin).max(100).default([]),
  /** Number shown instead of the extension's; null: the extension's. */
  outsideCallerId: phoneNumber.nullable().default(null),
})

export type IncomingRouteSettings = z.infer<typeof incomingRouteSchema>
export type OutgoingRouteSettings = z.infer<typeof outgoingRouteSchema>
