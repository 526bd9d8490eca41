/** A call of the history, however many channels it took. */

import { z } from 'zod'

const moment = z.number()

const partySchema = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('extension'), number: z.string(), name: z.string() }),
    /** Somebody on a line of ours. */
    z.object({ is: z.literal('outside'), number: z.string(), name: z.string(), line: z.string() }),
  ])
  .meta({ id: 'Party' })

const legSchema = z.object({
  is: z.enum(['ring', 'talk', 'voicemail', 'queue', 'park', 'conference', 'service']),
  parties: z.array(partySchema),
  fromMs: moment,
  toMs: moment,
  place: z.string(),
})

export const callSchema = z
  .object({
    id: z.string(),
    startedMs: moment,
    answeredMs: moment.nullable(),
    endedMs: moment,
    direction: z.enum(['internal', 'incoming', 'outgoing']),
    outcome: z.enum(['answered', 'voicemail', 'missed', 'busy', 'failed', 'abandoned', 'service']),
    from: partySchema,
    dialled: z.string(),
    answeredBy: partySchema.nullable(),
    endedWith: partySchema.nullable(),
    talkMs: z.number(),
    waitMs: z.number(),
    lines: z.array(z.string()),
    userField: z.string(),
    legs: z.array(legSchema),
  })
  .meta({ id: 'Call' })

export const callPageSchema = z
  .object({
    calls: z.array(callSchema),
    /** To be given back as `after`; null: that was the last page. */
    next: z.string().nullable(),
  })
  .meta({ id: 'CallPage' })
