/** Rooms, parking, paging, music, recordings, speed dials and the other services of the house. */

import { z } from 'zod'
import { dialledNumber, email, extensionNumber, host, id, label, phoneNumber, pin } from '../atoms.ts'
import { destinationSchema } from '../destination.ts'

export const conferenceSchema = z.object({
  id,
  name: label(60),
  number: extensionNumber,
  pin: pin.nullable().default(null),
  adminPin: pin.nullable().default(null),
  /** The first one hears music until somebody else comes. */
  musicWhenAlone: z.boolean().default(true),
  /** Says to each one who comes how many are there. */
  announceCount: z.boolean().default(true),
  announceJoinLeave: z.boolean().default(false),
  waitForAdmin: z.boolean().default(false),
  record: z.boolean().default(false),
  maxMembers: z.int().min(2).max(200).default(50),
  music: id.nullable().default(null),
})

export const parkingSchema = z.object({
  number: extensionNumber.default('70'),
  firstSlot: extensionNumber.default('71'),
  lastSlot: extensionNumber.default('79'),
  seconds: z.int().min(10).max(3600).default(45),
  music: id.nullable().default(null),
  /** null: back to who parked it. */
  otherwise: destinationSchema.nullable().default(null),
})

export const pagingGroupSchema = z.object({
  id,
  name: label(60),
  number: extensionNumber,
  members: z.array(extensionNumber).max(200).default([]),
  /** Members can answer. */
  duplex: z.boolean().default(false),
  ifBusy: z.enum(['skip', 'whisper']).default('skip'),
})

export const musicClassSchema = z.object({ id, name: label(60), shuffle: z.boolean().default(false) })

export const recordingSchema = z.object({
  id,
  name: label(60),
  /** Behind the edit code: `*291`. */
  index: z.int().min(1).max(999),
})

export const speedDialSchema = z.object({
  /** Behind the speed dial code. */
  index: z.int().min(0).max(999),
  name: label(60),
  number: dialledNumber,
})

export const disaSchema = z.object({
  id,
  name: label(60),
  /** At least as long as thieves need to give up. */
  pin: z.string().regex(/^[0-9]{6,12}$/),
  classOfService: id,
  callerId: phoneNumber.nullable().default(null),
})

export const faxSchema = z.object({
  email: email.nullable().default(null),
  /** Sent on top of each page. */
  header: label(40).nullable().default(null),
})

export const wakeUpSchema = z.object({
  ringSeconds: z.int().min(10).max(120).default(45),
  attempts: z.int().min(1).max(10).default(3),
  retryMinutes: z.int().min(1).max(30).default(5),
})

/** Numbers themselves live in AstDB, where the codes write them. */
export const blacklistSchema = z.object({
  anonymous: z.boolean().default(false),
  destination: destinationSchema.default({ kind: 'hangup' }),
})

/** The mail server of the office; null: no mail is sent. */
export const mailSchema = z
  .object({
    host,
    port: z.int().min(1).max(65535).default(587),
    security: z.enum(['none', 'starttls', 'tls']).default('starttls'),
    user: z.string().max(120).default(''),
    password: z.string().max(200).default(''),
    from: email,
  })
  .nullable()
  .default(null)

/** Who is told when somebody calls for help. */
export const emergencyNoticeSchema = z.object({
  extensions: z.array(extensionNumber).max(50).default([]),
  emails: z.array(email).max(20).default([]),
})

export const podcastSchema = z.object({
  title: label(80).default('Offhook'),
  /** The feed can be read without a password. */
  isPublic: z.boolean().default(false),
})
