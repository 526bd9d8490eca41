/** Where a call can be led: the one union that routes, menus, groups and schedules share. */

import { z } from 'zod'
import { dialledNumber, email, extensionNumber, id } from './atoms.ts'

export const destinationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('extension'), number: extensionNumber }),
  z.object({
    kind: z.literal('voicemail'),
    number: extensionNumber,
    greeting: z.enum(['unavailable', 'busy', 'none']).default('unavailable'),
  }),
  z.object({ kind: z.literal('ring-group'), id }),
  z.object({ kind: z.literal('queue'), id }),
  z.object({ kind: z.literal('menu'), id }),
  z.object({ kind: z.literal('schedule'), id }),
  z.object({ kind: z.literal('switch'), id }),
  z.object({ kind: z.literal('announcement'), id }),
  z.object({ kind: z.literal('conference'), id }),
  z.object({ kind: z.literal('disa'), id }),
  /** A number as a handset dials it, with the rights of the class named. */
  z.object({ kind: z.literal('outside'), number: dialledNumber, classOfService: id }),
  z.object({ kind: z.literal('directory') }),
  z.object({ kind: z.literal('fax'), email: email.nullable().default(null) }),
  z.object({ kind: z.literal('busy') }),
  z.object({ kind: z.literal('congestion') }),
  z.object({ kind: z.literal('hangup') }),
])

export type DestinationSettings = z.infer<typeof destinationSchema>
