/** What a call can pass through on its way to a person: groups, queues, menus, schedules, switches, announcements. */

import { z } from 'zod'
import { date, dialledNumber, extensionNumber, id, label, pin, timeOfDay } from '../atoms.ts'
import { destinationSchema } from '../destination.ts'

/** A recording of the house, or a sound Asterisk comes with, by its file name. */
export const soundSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('recording'), id }),
  z.object({ kind: z.literal('builtin'), name: z.string().regex(/^[a-z0-9][a-z0-9/-]{0,60}$/) }),
])
const sound = soundSchema.nullable().default(null)
/** A class of music on hold; null: the usual one. */
const music = id.nullable().default(null)
const number = extensionNumber.nullable().default(null)
const hangup = { kind: 'hangup' } as const

export const ringGroupSchema = z.object({
  id,
  name: label(60),
  number: extensionNumber,
  /** Extensions, and outside numbers as a handset dials them. */
  members: z.array(dialledNumber).max(50).default([]),
  strategy: z
    .enum(['ring-all', 'hunt', 'memory-hunt', 'first-available', 'first-not-on-phone', 'random'])
    .default('ring-all'),
  /** For ring-all: of the group; for the others: of each member. */
  ringSeconds: z.int().min(5).max(300).default(20),
  /** Members' own forwards are not followed. */
  skipForwards: z.boolean().default(true),
  /** Outside members press 1 to take the call, so that no answering machine takes it. */
  confirm: z.boolean().default(true),
  announcement: sound,
  /** Heard instead of the ringing tone; null: the ringing tone. */
  music,
  namePrefix: label(20).nullable().default(null),
  /** With whose rights outside members are called. */
  classOfService: id.default('standard'),
  otherwise: destinationSchema.default(hangup),
})

export const queueSchema = z.object({
  id,
  name: label(60),
  number: extensionNumber,
  /** Always in the queue. Penalty: asked only when nobody with a lower one is free. */
  agents: z
    .array(z.object({ number: extensionNumber, penalty: z.int().min(0).max(99).default(0) }))
    .max(200)
    .default([]),
  /** Extensions that may log on by code; empty: all. */
  mayLogOn: z.array(extensionNumber).max(500).default([]),
  strategy: z
    .enum(['ringall', 'leastrecent', 'fewestcalls', 'random', 'rrmemory', 'rrordered', 'linear', 'wrandom'])
    .default('rrmemory'),
  ringSeconds: z.int().min(5).max(120).default(20),
  retrySeconds: z.int().min(1).max(60).default(5),
  wrapUpSeconds: z.int().min(0).max(600).default(0),
  /** 0: any number. */
  maxWaiting: z.int().min(0).max(500).default(0),
  /** 0: as long as the caller likes. */
  maxWaitSeconds: z.int().min(0).max(7200).default(0),
  announcePosition: z.boolean().default(true),
  announceHoldTime: z.boolean().default(false),
  announceEverySeconds: z.int().min(15).max(600).default(60),
  /** Heard on joining; from time to time while waiting; by the agent before the caller. */
  joinAnnouncement: sound,
  waitAnnouncement: sound,
  agentAnnouncement: sound,
  joinWhenEmpty: z.boolean().default(false),
  leaveWhenEmpty: z.boolean().default(true),
  music,
  record: z.boolean().default(false),
  namePrefix: label(20).nullable().default(null),
  otherwise: destinationSchema.default(hangup),
})

export const menuSchema = z.object({
  id,
  name: label(60),
  number,
  greeting: sound,
  timeoutSeconds: z.int().min(1).max(60).default(5),
  tries: z.int().min(1).max(10).default(3),
  /** Extensions can be dialled at once. */
  directDial: z.boolean().default(true),
  keys: z
    .array(z.object({ key: z.string().regex(/^[0-9*#]{1,3}$/), destination: destinationSchema }))
    .max(50)
    .default([]),
  /** After the last try without a key, or with keys that lead nowhere. */
  otherwise: destinationSchema.default(hangup),
})

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export const scheduleSchema = z.object({
  id,
  name: label(60),
  number,
  /** Behind the override code: `*271`. */
  index: z.int().min(0).max(99),
  /** Open from, until before; an end before the beginning is on the next day. */
  hours: z
    .array(z.object({ days: z.array(z.enum(DAYS)).min(1).max(7), from: timeOfDay, to: timeOfDay }))
    .max(50)
    .default([]),
  /** Whole days, first and last, on which the hours do not count. */
  holidays: z
    .array(z.object({ name: label(60), from: date, to: date }))
    .max(200)
    .default([]),
  open: destinationSchema,
  closed: destinationSchema,
  /** null: as closed. */
  onHoliday: destinationSchema.nullable().default(null),
})

export const switchSchema = z.object({
  id,
  name: label(60),
  number,
  /** Behind the switch code: `*281`. */
  index: z.int().min(0).max(9),
  pin: pin.nullable().default(null),
  day: destinationSchema,
  night: destinationSchema,
})

export const announcementSchema = z.object({
  id,
  name: label(60),
  number,
  sound: soundSchema,
  /** This key plays it again. */
  repeatKey: z
    .string()
    .regex(/^[0-9*#]$/)
    .nullable()
    .default(null),
  /** Played without answering, where the line carries sound before an answer: the caller pays nothing. */
  answer: z.boolean().default(true),
  afterwards: destinationSchema.default(hangup),
})

export type SoundSettings = z.infer<typeof soundSchema>
export type RingGroupSettings = z.infer<typeof ringGroupSchema>
export type QueueSettings = z.infer<typeof queueSchema>
export type MenuSettings = z.infer<typeof menuSchema>
export type ScheduleSettings = z.infer<typeof scheduleSchema>
export type SwitchSettings = z.infer<typeof switchSchema>
export type AnnouncementSettings = z.infer<typeof announcementSchema>
