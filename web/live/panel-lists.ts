/** The lists of the panel: who waits, who answers, who is parked, who is in a conference. */

import type { Party } from '../../daemon/live/live-state.ts'
import type { PanelView } from '../../daemon/live/panel-view.ts'
import type { CallerNote } from '../../daemon/panel/memory.ts'
import type { Speech } from '../i18n/translate.ts'
import { partyText } from './activity-cell.ts'
import type { Item, Screen } from './wire.ts'

type Notes = ReadonlyMap<string, CallerNote>

export const panelLists = (shown: PanelView, notes: Notes, speech: Speech): Screen['lists'] =>
  Object.fromEntries([
    ['parked', shown.parked.map(one => parkedItem(one, notes, speech))],
    ...shown.queues.flatMap(queue => [
      [`waiting:${queue.id}`, queue.waiting.map(one => callerItem(one, 'ringing', notes, speech))],
      [`agents:${queue.id}`, queue.agents.map(one => agentItem(one, speech))],
    ]),
    ...shown.conferences.map(room => [
      `room:${room.number}`,
      room.participants.map(one => participantItem(one, notes, speech)),
    ]),
  ])

interface Caller {
  readonly uniqueId: string
  readonly party: Party
  readonly since: number
}

const callerItem = (
  { uniqueId, party, since }: Caller,
  state: string,
  notes: Notes,
  speech: Speech,
): Item => ({
  id: uniqueId,
  state,
  since,
  slots: {
    call: uniqueId,
    party: partyText(party, speech),
    note: notes.get(party.number)?.text ?? '',
    number: party.number,
  },
})

/** Its clock counts down to when it goes on by itself. */
function parkedItem(one: PanelView['parked'][number], notes: Notes, speech: Speech): Item {
  const item = callerItem(one, 'held', notes, speech)
  return {
    ...item,
    since: null,
    slots: {
      ...item.slots,
      text: speech.t('panel.parked.slot', { slot: one.slot }),
      until: String(one.until),
    },
  }
}

function participantItem(
  one: PanelView['conferences'][number]['participants'][number],
  notes: Notes,
  speech: Speech,
): Item {
  const item = callerItem(one, one.muted ? 'held' : 'talking', notes, speech)
  return {
    ...item,
    slots: {
      ...item.slots,
      text: one.muted ? speech.t('panel.muted') : '',
      muted: one.muted ? '1' : '',
      heard: one.muted ? '' : '1',
    },
  }
}

const AGENT_STATES = {
  available: 'free',
  paused: 'held',
  talking: 'talking',
  ringing: 'ringing',
  away: 'unavailable',
} as const

const agentItem = (agent: PanelView['queues'][number]['agents'][number], speech: Speech): Item => ({
  id: agent.interface,
  state: AGENT_STATES[agent.state],
  since: null,
  slots: {
    agent: agent.number,
    party: `${agent.number} ${agent.name}`.trim(),
    text: speech.t(`panel.agent.${agent.state}`),
    paused: agent.state === 'paused' ? '1' : '',
    working: agent.state === 'paused' ? '' : '1',
  },
})
