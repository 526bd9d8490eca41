/** A person's own telephone: state, messages, calls. Whose it is comes from the token alone. */

import { z } from 'zod'
import { FOLDERS, TRASH } from '../../daemon/portal/portal-desk.ts'
import type { Web } from '../env.ts'
import { ownCallQuery, searchCalls } from './calls.ts'
import { done, missing, nothing, type Operation, operation, refusal } from './operation.ts'
import { callPageSchema } from './schemas/calls.ts'
import { messageSchema, newStateSchema, ownStateSchema, personSchema } from './schemas/own.ts'

const page = '/me'
const messageId = z.string().regex(/^[0-9]{1,12}-[0-9a-f]{1,12}$/i)

export function ownOperations({ appliance, options }: Web): Operation[] {
  const { portal, calls } = appliance
  /** `mayOpen` lets nobody in without one. */
  const own = ({ extension }: { readonly extension: string | null }): string => extension ?? ''
  return [
    operation({
      id: 'readOwn',
      method: 'get',
      path: '/me',
      page,
      summary: 'api.op.own',
      value: personSchema,
      run: ({ who }) => done(who),
    }),
    operation({
      id: 'readOwnState',
      method: 'get',
      path: '/me/state',
      page,
      summary: 'api.op.own-state',
      value: ownStateSchema,
      run: async ({ who }) => {
        const state = await portal.state(own(who))
        return state === null ? { is: 'busy' } : done(state)
      },
    }),
    operation({
      id: 'changeOwnState',
      method: 'put',
      path: '/me/state',
      page,
      summary: 'api.op.own-state-change',
      body: newStateSchema,
      value: ownStateSchema,
      run: async ({ who, body }) => {
        const changed = await portal.change(own(who), body)
        if (!changed.ok) return refusal(changed.error)
        const state = await portal.state(own(who))
        return state === null ? { is: 'busy' } : done(state)
      },
    }),
    operation({
      id: 'listMessages',
      method: 'get',
      path: '/me/messages',
      page,
      summary: 'api.op.messages',
      value: z.array(messageSchema),
      run: async ({ who }) => done(await portal.messages(own(who))),
    }),
    operation({
      id: 'readMessageSound',
      method: 'get',
      path: '/me/messages/{id}/sound',
      page,
      summary: 'api.op.message-sound',
      params: { id: messageId },
      produces: 'audio/wav',
      run: async ({ who, params }) => {
        const sound = await portal.sound(own(who), params.id ?? '')
        if (sound === null) return missing
        const headers = { 'content-type': 'audio/wav', 'cache-control': 'no-store' }
        return { is: 'response', response: new Response(Uint8Array.from(sound), { headers }) }
      },
    }),
    operation({
      id: 'moveMessages',
      method: 'post',
      path: '/me/messages/move',
      page,
      summary: 'api.op.messages-move',
      body: z.object({
        ids: z.array(messageId).min(1).max(200),
        /** `Cust5` is the trash; `removed` is final. */
        to: z.enum([...FOLDERS, 'removed']).default(TRASH),
      }),
      run: async ({ who, body }) => {
        const moved = await portal.move(own(who), body.ids, body.to)
        return moved.ok ? nothing : refusal(moved.error)
      },
    }),
    operation({
      id: 'callFromOwn',
      method: 'post',
      path: '/me/call',
      page,
      summary: 'api.op.own-call',
      body: z.object({ number: z.string().min(1).max(60) }),
      run: async ({ who, body }) => {
        const called = await portal.call(own(who), body.number)
        return called.ok ? nothing : refusal(called.error)
      },
    }),
    operation({
      id: 'searchOwnCalls',
      method: 'get',
      path: '/me/calls',
      page,
      summary: 'api.op.own-calls',
      query: ownCallQuery,
      value: callPageSchema,
      run: ({ who, query }) => searchCalls(calls, query, own(who), options.now()),
    }),
  ]
}
