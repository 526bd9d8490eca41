/** What the packet filter does: who is let in to which ports, and who is kept out. Parsed on both sides of the root helper. */

import { z } from 'zod'
import { networkText, parseNetwork } from './network.ts'

/** In one spelling only: what reaches nft is never text that somebody typed. */
const network = z
  .string()
  .max(50)
  .refine(text => {
    const parsed = parseNetwork(text)
    return parsed !== null && networkText(parsed) === text
  })
const port = z.int().min(1).max(65535)
const ports = z.array(z.union([port, z.tuple([port, port]).refine(([first, last]) => first < last)])).max(64)

const admissionSchema = z.strictObject({
  networks: z.array(network).max(500),
  tcp: ports,
  udp: ports,
})

const blockSchema = z.strictObject({
  network,
  seconds: z
    .int()
    .min(1)
    .max(30 * 86_400),
})

export const MOST_BLOCKED = 1000

export const firewallSchema = z.strictObject({
  /** False: who is not blocked is let in. */
  closed: z.boolean(),
  admissions: z.array(admissionSchema).max(500),
  /** Ports at which strangers are slowed down, whatever they send. */
  slowed: z.strictObject({ tcp: ports, udp: ports }),
  /** Never blocked, whatever else is asked. */
  spared: z.array(network).max(2000),
  blocked: z.array(blockSchema).max(MOST_BLOCKED),
})

export type Firewall = z.infer<typeof firewallSchema>
export type Admission = z.infer<typeof admissionSchema>
export type Block = z.infer<typeof blockSchema>
/** One port, or the first and the last of several. */
export type Ports = Admission['tcp']
