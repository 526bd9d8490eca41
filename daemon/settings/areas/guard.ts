/** Who is let in from the network, and who hears of attacks. */

import { z } from 'zod'
import { email, label } from '../atoms.ts'

/** What somebody outside the office may be let in to. */
export const LET_IN_TO = ['telephones', 'web', 'ssh'] as const

/** One address, or a network with the length of its prefix. */
export const networkAddress = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])

export const guardSchema = z.object({
  /** False: everybody is let in who is not blocked. */
  closed: z.boolean().default(true),
  /** Beside the office and the lines: a branch, somebody at home. */
  allowed: z
    .array(
      z.object({
        name: label(60),
        network: networkAddress,
        to: z.array(z.enum(LET_IN_TO)).min(1).max(LET_IN_TO.length),
      }),
    )
    .max(50)
    .default([]),
  /** Calls abroad and to premium numbers in an hour; null: as many as there are. Emergency calls are never counted. */
  limits: z
    .object({
      /** Of one extension, or one way in from outside that leads out again. */
      each: z.int().min(0).max(1000).nullable().default(30),
      office: z.int().min(0).max(10_000).nullable().default(150),
    })
    .prefault({}),
  /** Who gets mail when somebody is blocked or calls are stopped. */
  emails: z.array(email).max(20).default([]),
})

export type GuardSettings = z.infer<typeof guardSchema>
