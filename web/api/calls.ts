/** The history of calls: search and one call. */

import { z } from 'zod'
import type { Appliance } from '../../daemon/appliance.ts'
import { conversationFilter } from '../../daemon/calls/filter.ts'
import type { Web } from '../env.ts'
import { cursorFrom, cursorText } from '../pages/calls/search-fields.ts'
import { done, missing, type Operation, operation } from './operation.ts'
import { callPageSchema, callSchema } from './schemas/calls.ts'

const MOST_PER_PAGE = 200
const shape = conversationFilter.shape

/** Times are ms since the epoch; `after` is `next` of the page before. */
const query = z.object({
  from: z.coerce.number().int().min(0).default(0),
  to: z.coerce.number().int().min(0).optional(),
  party: shape.party.unwrap().unwrap().optional(),
  direction: z.enum(['internal', 'incoming', 'outgoing']).optional(),
  outcome: z.enum(['answered', 'voicemail', 'missed', 'busy', 'failed', 'abandoned', 'service']).optional(),
  line: shape.line.unwrap().unwrap().optional(),
  size: z.coerce.number().int().min(1).max(MOST_PER_PAGE).default(50),
  after: z.string().max(120).optional(),
})

export const ownCallQuery = query.omit({ party: true })

type Query = z.output<typeof ownCallQuery>

export function searchCalls(calls: Appliance['calls'], asked: Query, party: string | null, now: number) {
  const { from, to, direction, outcome, line, size, after } = asked
  const filter = conversationFilter.parse({
    fromMs: from,
    // What begins right now is in it.
    toMs: to ?? now + 1,
    party,
    directions: direction === undefined ? [] : [direction],
    outcomes: outcome === undefined ? [] : [outcome],
    line: line ?? null,
  })
  const found = calls.conversations(filter, {
    by: 'started_ms',
    descending: true,
    size,
    after: after === undefined ? null : cursorFrom(after),
  })
  if (found === null) return { is: 'busy' } as const
  return done({
    calls: found.rows,
    next: found.next === null ? null : cursorText(found.next),
  })
}

export function callOperations({ appliance, options }: Web): Operation[] {
  return [
    operation({
      id: 'searchCalls',
      method: 'get',
      path: '/calls',
      page: '/calls',
      summary: 'api.op.calls',
      query,
      value: callPageSchema,
      run: ({ query: asked }) => searchCalls(appliance.calls, asked, asked.party ?? null, options.now()),
    }),
    operation({
      id: 'readCall',
      method: 'get',
      path: '/calls/{id}',
      page: '/calls',
      summary: 'api.op.call',
      params: { id: z.string().max(60) },
      value: callSchema,
      run: ({ params }) => {
        const call = appliance.calls.conversation(params.id ?? '')
        return call === null ? missing : done(call)
      },
    }),
  ]
}
