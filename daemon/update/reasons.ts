/** Why an update did not pass, as data. */

import { z } from 'zod'

export const REASONS = [
  /** Its kernel or its first programs did not come as far as the gate. */
  'not-started',
  /** It ran, and stopped before it was judged: the power, the reset button, a hang. */
  'cut-short',
  'daemon',
  'web',
  'asterisk',
  /** Names of spans that are missing or have an alarm they had not. */
  'spans',
  /** DAHDI channels that are not open. */
  'ports',
  /** Telephones that are not registered. */
  'phones',
  'call',
] as const

export const reasonSchema = z.object({
  what: z.enum(REASONS),
  names: z.array(z.string().max(120)).max(50).default([]),
})
export type Reason = z.infer<typeof reasonSchema>
