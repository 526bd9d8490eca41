/** What is going on: once, as a stream of events, and what an operator asks for. */

import type { LiveView } from '../../daemon/live/live-view.ts'
import type { PanelView } from '../../daemon/live/panel-view.ts'
import type { Web } from '../env.ts'
import { actSchema } from '../pages/panel/act-form.ts'
import { createEventStream } from './event-stream.ts'
import { done, nothing, type Operation, operation, refusal } from './operation.ts'
import { hostSchema, liveSchema, panelSchema } from './schemas/live.ts'

/** Cards have pages and operations of their own. */
const toldView = ({ cards: _, ...view }: LiveView) => view

const toldPanel = ({ legs, queues, parked, conferences, switches }: PanelView) => ({
  legs: [...legs].map(([extension, { channel, state, recorded }]) => ({
    extension,
    call: channel.uniqueId,
    state,
    recorded,
  })),
  queues: queues.map(({ waiting, agents, ...queue }) => ({
    ...queue,
    waiting: waiting.map(({ uniqueId, ...one }) => ({ ...one, call: uniqueId })),
    agents: agents.map(({ number, name, state }) => ({ number, name, state })),
  })),
  parked: parked.map(({ uniqueId, ...one }) => ({ ...one, call: uniqueId })),
  conferences: conferences.map(({ participants, ...room }) => ({
    ...room,
    participants: participants.map(({ uniqueId, ...one }) => ({ ...one, call: uniqueId })),
  })),
  switches: switches.map(({ id, name, isNight }) => ({ id, name, isNight })),
})

export function liveOperations(web: Web): Operation[] {
  const { appliance, watch, options } = web
  const streams = createEventStream(appliance.subscribe, options.live)
  return [
    operation({
      id: 'readLive',
      method: 'get',
      path: '/live',
      page: '/panel',
      summary: 'api.op.live',
      value: liveSchema,
      run: () => done(toldView(watch.watched().view)),
    }),
    operation({
      id: 'streamLive',
      method: 'get',
      path: '/live/events',
      page: '/panel',
      summary: 'api.op.live-events',
      produces: 'text/event-stream',
      run: ({ isStillAllowed }) => {
        const response = streams.open(
          () => toldView(watch.watched().view),
          view => view.revision,
          isStillAllowed,
        )
        return response === null ? { is: 'busy' } : { is: 'response', response }
      },
    }),
    operation({
      id: 'readPanel',
      method: 'get',
      path: '/panel',
      page: '/panel',
      summary: 'api.op.panel',
      value: panelSchema,
      run: () => done(toldPanel(watch.watched().panel())),
    }),
    operation({
      id: 'act',
      method: 'post',
      path: '/panel/acts',
      page: '/panel',
      summary: 'api.op.act',
      body: actSchema,
      run: async ({ body, who }) => {
        const acted = await appliance.panel.act(who, body)
        return acted.ok ? nothing : refusal(acted.error)
      },
    }),
    operation({
      id: 'readHost',
      method: 'get',
      path: '/system/host',
      page: '/system',
      summary: 'api.op.host',
      value: hostSchema,
      run: async () => done(await appliance.host()),
    }),
  ]
}
