/** What a person has set on the telephone, and messages. */

import { z } from 'zod'
import { FORWARD_KINDS } from '../../../daemon/portal/personal-state.ts'
import { FOLDERS } from '../../../daemon/portal/portal-desk.ts'

/** ms since the epoch; null: no end. */
const untilMs = z.number().nullable()

const forwardSchema = z.object({
  /** null: off. `*` is the own mailbox, `*102` another. */
  to: z.string().nullable(),
  /** Offered when it is switched on again. */
  last: z.string(),
  untilMs,
})

export const ownStateSchema = z
  .object({
    /** All calls, when busy, when nobody answers. */
    forwards: z.object({ CF: forwardSchema, CFB: forwardSchema, CFU: forwardSchema }),
    dnd: z.object({ on: z.boolean(), untilMs }),
    /** null: as the telephone is set up. */
    callWaiting: z.boolean().nullable(),
    followMe: z.boolean(),
  })
  .meta({ id: 'PersonalState' })

const newForward = z.object({
  on: z.boolean(),
  to: z.string().regex(/^[0-9*#+]{0,30}$/),
  untilMs: untilMs.default(null),
})

export const newStateSchema = z
  .object({
    forwards: z.object(
      Object.fromEntries(FORWARD_KINDS.map(kind => [kind, newForward])) as Record<
        (typeof FORWARD_KINDS)[number],
        typeof newForward
      >,
    ),
    dnd: z.object({ on: z.boolean(), untilMs: untilMs.default(null) }),
    callWaiting: z.boolean(),
  })
  .meta({ id: 'NewPersonalState' })

export const messageSchema = z
  .object({
    id: z.string(),
    folder: z.enum(FOLDERS),
    receivedMs: z.number(),
    callerNumber: z.string(),
    callerName: z.string(),
    seconds: z.number(),
    /** Whom it was left for: another one where it was sent on. */
    mailbox: z.string(),
    isUrgent: z.boolean(),
  })
  .meta({ id: 'VoiceMessage' })

export const personSchema = z
  .object({
    login: z.string(),
    name: z.string(),
    role: z.enum(['administrator', 'operator', 'reports', 'user']),
    extension: z.string().nullable(),
    panelRights: z.array(z.string()),
  })
  .meta({ id: 'Person' })
