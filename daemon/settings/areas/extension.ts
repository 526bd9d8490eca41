/** Extensions: a number, a person, their telephones. What a person changes by code or in the portal lives in AstDB instead. */

import { z } from 'zod'
import {
  dialledNumber,
  email,
  extensionNumber,
  hardwareKey,
  id,
  label,
  language,
  phoneNumber,
  pin,
  secret,
  tones,
} from '../atoms.ts'
import { destinationSchema } from '../destination.ts'
import { handsetDetails } from '../details/handset.ts'

export const deviceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('analog'),
    port: hardwareKey,
    details: handsetDetails.default({}),
    /**
     * Dials by itself: at once when lifted (0 s, hotline: two seconds are left for an emergency number), or when nothing was
     * dialled for a while (warm line).
     */
    hotline: z
      .object({ number: dialledNumber, afterSeconds: z.int().min(0).max(30).default(0) })
      .nullable()
      .default(null),
  }),
  z.object({
    kind: z.literal('sip'),
    /** Shown once to the person who sets up the phone. */
    secret,
    maxContacts: z.int().min(1).max(10).default(3),
    transport: z.enum(['udp', 'tcp', 'tls']).default('udp'),
    encryption: z.enum(['none', 'srtp']).default('none'),
    video: z.boolean().default(false),
  }),
  z.object({ kind: z.literal('iax2'), secret }),
])

export const mailboxSchema = z.object({
  pin,
  email: email.nullable().default(null),
  /** A second address for a short notice without the recording. */
  pager: email.nullable().default(null),
  attach: z.boolean().default(true),
  sayCallerId: z.boolean().default(true),
  sayEnvelope: z.boolean().default(true),
  deleteWhenMailed: z.boolean().default(false),
  format: z.enum(['wav', 'gsm']).default('wav'),
  /** False: the person's own telephone reaches the mailbox without a PIN. */
  pinFromOwnPhone: z.boolean().default(true),
  maxMessages: z.int().min(1).max(9999).default(100),
  /** Where 0 leads during the greeting. */
  operator: destinationSchema.nullable().default(null),
})

const recording = z.enum(['never', 'on-demand', 'always']).default('on-demand')

export const extensionSchema = z.object({
  number: extensionNumber,
  name: label(60),
  /** null: the language of the site. */
  language: language.nullable().default(null),
  ringSeconds: z.int().min(5).max(300).default(25),
  outsideCallerId: phoneNumber.nullable().default(null),
  /** None: a virtual extension, with a mailbox and forwards only. */
  devices: z.array(deviceSchema).max(8).default([]),
  /** A telephone in the browser beside the others, on the person's own pages over HTTPS. */
  browserPhone: z.boolean().default(false),
  voicemail: mailboxSchema.nullable().default(null),
  classOfService: id.default('standard'),
  /** Groups whose ringing calls others may take, and groups whose calls may be taken from here. */
  pickup: z
    .object({
      memberOf: z.array(id).max(16).default(['house']),
      mayTakeFrom: z.array(id).max(16).default(['house']),
    })
    .default({ memberOf: ['house'], mayTakeFrom: ['house'] }),
  /** What holds until the person decides otherwise in the portal. */
  recording: z.object({ incoming: recording, outgoing: recording }).prefault({}),
  /** Whom the calls are charged to: a department, a project. */
  accountCode: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,20}$/)
    .nullable()
    .default(null),
  /** Found in the directory by name. */
  listed: z.boolean().default(true),
  /** Outside callers say their name first, and the person decides whether to take the call. */
  screening: z.boolean().default(false),
  /** A door phone: the tones that open the door. */
  door: z.object({ tones }).nullable().default(null),
})

export type ExtensionSettings = z.infer<typeof extensionSchema>
export type DeviceSettings = z.infer<typeof deviceSchema>
