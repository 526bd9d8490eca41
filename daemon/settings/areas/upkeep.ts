/** What the appliance does for itself. */

import { z } from 'zod'
import { timeOfDay } from '../atoms.ts'

/** How long and how much; 0: for ever, and as much as there is. */
const kept = (days: number, megabytes: number) =>
  z
    .object({
      days: z.int().min(0).max(3650).default(days),
      megabytes: z.int().min(0).max(1_000_000).default(megabytes),
    })
    .prefault({})

/** What goes by itself, each night, oldest first. Voicemail never does. */
export const retentionSchema = z.object({
  calls: kept(0, 0),
  recordings: kept(0, 2000),
  fax: kept(90, 500),
  logs: kept(0, 20),
})

export const backupSchema = z.object({
  /** Each night, local time of the site. */
  at: timeOfDay.default('03:30'),
  /** How many are kept on the machine; 0: none is made. */
  keep: z.int().min(0).max(60).default(7),
  /** Recorded calls too. */
  recordings: z.boolean().default(false),
})

export const updatesSchema = z.object({
  /** Where a newer version lies, asked for each night; '': nobody is asked. */
  address: z.union([z.literal(''), z.url({ protocol: /^https$/ }).max(300)]).default(''),
  /** Local time of the site. */
  at: timeOfDay.default('02:30'),
  /** What was fetched is written and tried by itself, in the same night, when no call runs. */
  install: z.boolean().default(false),
})
